import type { Calendar } from '#lib/demo/world/calendar.ts';
import { isDrawn, type Crew } from '#lib/demo/world/crew.ts';
import type { Agent, AgentMonth } from '#lib/demo/world/lived.ts';
import { exponentialOf, logistic, lot, normalOf } from '#lib/demo/world/lot.ts';
import { tallinn } from '#lib/demo/world/organisation.ts';
import { loginOf } from './logins.ts';
import { dateIn, teamOf, type Table } from './staff.ts';

type Book = { seed: number; calendar: Calendar; crew: Crew };

const thingOf = ({ agent, month }: AgentMonth): number => month * 1024 + agent.number;
const whole = (low: number, number: number, high: number): number => Math.min(high, Math.max(low, Math.round(number)));

/** Answers to the staff pulse, asked on the 21st day of a month: 68 % answer, by team and never by person. Source: metrics.md D4. */
export function pulseTable({ seed, calendar, crew }: Book): Table {
	const header = ['Svar-id', 'Hold', 'Dato', ...[1, 2, 3, 4, 5].map((item) => `WHO-5 ${String(item)}`), 'Anbefaling'];
	const answered = crew.months.filter((month) => lot(seed, thingOf(month), 'pulse') < 0.68);
	const rows = answered.map((month, place) => {
		const thing = thingOf(month);
		const noise = normalOf(0, 3, lot(seed, thing, 'pulse noise'), lot(seed, thing, 'pulse noise again'));
		const recommend = 7.6 + 0.07 * (month.wellbeing - 62) + 4 * (lot(seed, thing, 'pulse recommends') - 0.5);
		return [
			`P${String(10_001 + place)}`,
			teamOf(month.agent),
			dateIn(calendar, calendar.firstOf(month.month) + 20),
			...itemsOf(whole(0, (month.wellbeing + noise) / 4, 25)).map(String),
			String(whole(0, recommend, 10))
		];
	});
	return { kind: 'pulse', header, rows };
}

/** Five items of 0 to 5 with a sum. */
const itemsOf = (sum: number): number[] => [0, 1, 2, 3, 4].map((item) => Math.floor((sum + item) / 5));

/** Spells of being ill, more of them where people feel worse; the partner does not hand over its own. Source: metrics.md D4. */
export function absenceTable({ seed, calendar, crew }: Book): Table {
	const header = ['Medarbejder', 'Hold', 'Fraværstype', 'Fraværende fra', 'Fraværende til'];
	const rows = crew.months.flatMap((month) => {
		const { agent, wellbeing } = month;
		const thing = thingOf(month);
		if (agent.site === tallinn || lot(seed, thing, 'sick') >= logistic(-1.9 - 0.04 * (wellbeing - 62))) return [];
		const from = calendar.firstOf(month.month) + Math.floor(28 * lot(seed, thing, 'sick day'));
		const days = Math.floor(exponentialOf(2.2, lot(seed, thing, 'sick days')));
		const more = lot(seed, thing, 'sick long') < 0.06 ? 15 : 0;
		const until = Math.min(from + days + more, (agent.endDay ?? calendar.days) - 1);
		if (until < from) return [];
		return [[loginOf(agent, month.month), teamOf(agent), 'Sygdom', dateIn(calendar, from), dateIn(calendar, until)]];
	});
	return { kind: 'absence', header, rows };
}

const topics = ['Spørgeteknik', 'Afslutning af samtalen', 'Systemet', 'Den svære samtale'];
const longestSession = 45;

/** Sessions with a coach: the minutes of a month, in sessions of at most three quarters of an hour; whom the lot chose, it says. */
export function coachingTable({ seed, calendar, crew }: Book): Table {
	const header = ['Medarbejder', 'Hold', 'Coachingdato', 'Coachingtype', 'Emne', 'Coaching (minutter)'];
	const rows = crew.months.flatMap((month) => {
		const minutes = Math.round(month.coachingMinutes);
		const sessions = Math.ceil(minutes / longestSession);
		return Array.from({ length: sessions }, (_, place) => [
			loginOf(month.agent, month.month),
			teamOf(month.agent),
			dateIn(calendar, calendar.nextOpen(calendar.firstOf(month.month) + 2 + 7 * place)),
			isDrawn(month.agent, month.month) ? 'Lodtrækning' : 'Sidemandsoplæring',
			topics[Math.floor(4 * lot(seed, thingOf(month) * 8 + place, 'session'))] ?? '',
			String(Math.floor((minutes + place) / sessions))
		]);
	});
	return { kind: 'coaching', header, rows };
}

/** Courses: a week for whoever is new, and half a day each half-year. */
export function trainingTable({ seed, calendar, crew }: Book): Table {
	const header = ['Medarbejder', 'Hold', 'Kursusdato', 'Kursus', 'Uddannelse (timer)'];
	const isThere = ({ joinedDay, endDay }: Agent, day: number) => joinedDay <= day && (endDay === null || endDay > day);
	const rows = crew.agents.flatMap((agent) => {
		const row = (day: number, course: string, hours: string) => [
			...[loginOf(agent, calendar.monthOf(day)), teamOf(agent), dateIn(calendar, day), course, hours]
		];
		const first =
			agent.startDay >= 0 && agent.startDay === agent.joinedDay ? [row(agent.startDay, 'Introduktion', '37,0')] : [];
		const days = [3, 9, 15].map(
			(month) => calendar.firstOf(month) + Math.floor(20 * lot(seed, agent.number * 32 + month, 'course'))
		);
		return [...first, ...days.filter((day) => isThere(agent, day)).map((day) => row(day, 'Nyt i systemet', '3,5'))];
	});
	return { kind: 'training', header, rows };
}
