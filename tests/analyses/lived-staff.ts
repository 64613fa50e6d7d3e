import { sickSpells } from '#lib/facts/sick-spells.ts';
import { eventsTable, targetsTable } from '#lib/demo/exports/plans.ts';
import { absenceTable, coachingTable, pulseTable } from '#lib/demo/exports/staff-months.ts';
import { agentDayTold, employmentTable, rosterTable, type Table } from '#lib/demo/exports/staff.ts';
import type { Calendar } from '#lib/demo/world/calendar.ts';
import type { Crew } from '#lib/demo/world/crew.ts';
import type { AgentDay } from '#lib/demo/world/lived.ts';
import { smallestGroup } from '#lib/model/fact.ts';
import { dayNumber, firstOfMonth } from '#lib/model/day.ts';
import { type EvidenceParts } from './evidence-by-hand.ts';

type Book = { seed: number; calendar: Calendar; crew: Crew };

/** What the files of the demo say of the staff, and what the management wrote down: read from their very rows. */
export function staffTold(book: Book, hasTarget: boolean) {
	const { seed, calendar, crew } = book;
	return {
		roster: rowsOf(rosterTable(calendar, crew)).map((cell) => ({
			agent: cell('Medarbejder'),
			team: cell('Hold'),
			...days(cell, 'Fra dato', 'Til dato')
		})),
		employment: rowsOf(employmentTable(seed, calendar, crew)).map((cell) => ({
			agent: cell('Medarbejder'),
			...days(cell, 'Ansat fra', 'Ansat til'),
			hasLeft: cell('Ansat til') !== ''
		})),
		absence: absenceOf(book),
		coaching: rowsOf(coachingTable(book)).map((cell) => ({
			agent: cell('Medarbejder'),
			day: dayOf(cell('Coachingdato')),
			seconds: 60 * Number(cell('Coaching (minutter)')),
			type: cell('Coachingtype')
		})),
		pulse: pulseOf(book),
		targets: !hasTarget
			? []
			: rowsOf(targetsTable(calendar)).map((cell, place) => ({
					id: String(place + 1),
					metric: cell('Måltal').toLowerCase(),
					value: Number(cell('Mål')),
					unit: unitOf(cell),
					...days(cell, 'Mål fra', 'Mål til')
				})),
		events: rowsOf(eventsTable(calendar, { target: hasTarget })).map((cell, place) => ({
			id: String(place + 1),
			name: cell('Hændelse'),
			type: cell('Hændelsestype'),
			unit: unitOf(cell),
			...days(cell, 'Skete fra', 'Skete til')
		}))
	} satisfies EvidenceParts;
}

/** An agent's day as the telephone system and the roster tell it. */
export function agentDayOf(seed: number, calendar: Calendar, lived: AgentDay) {
	const { login, day, contacts, ...seconds } = agentDayTold(seed, calendar, lived);
	const { handlingSeconds, scheduledSeconds, loggedInSeconds, availableSeconds, adherentSeconds } = seconds;
	const told = { handlingSeconds, scheduledSeconds, loggedInSeconds, availableSeconds, adherentSeconds };
	return { agent: login, day: dayNumber(day), contacts, ...told };
}

/** Spells of sickness as facts join them. */
function absenceOf(book: Book) {
	const agents: string[] = [];
	const numberOf = (name: string) => (agents.includes(name) ? agents.indexOf(name) : agents.push(name) - 1);
	const rows = rowsOf(absenceTable(book)).map((cell) => ({
		agent: numberOf(cell('Medarbejder')),
		type: cell('Fraværstype'),
		fromDay: isoOf(cell('Fraværende fra')),
		untilDay: isoOf(cell('Fraværende til')),
		absentShare: null,
		importId: 1
	}));
	return sickSpells(rows, book.calendar.dayOf(book.calendar.days - 1)).map(({ agent, fromDay, untilDay }) => ({
		agent: agents[agent] ?? '',
		fromDay: dayNumber(fromDay),
		untilDay: dayNumber(untilDay),
		isSick: true
	}));
}

/** Answers of teams of which five answered in a month, on its first day. */
function pulseOf(book: Book) {
	const answers = rowsOf(pulseTable(book)).map((cell) => ({
		team: cell('Hold'),
		day: dayNumber(firstOfMonth(isoOf(cell('Dato')))),
		who5: 4 * [1, 2, 3, 4, 5].reduce((sum, item) => sum + Number(cell(`WHO-5 ${String(item)}`)), 0)
	}));
	const groups = Map.groupBy(answers, ({ team, day }) => `${team} ${String(day)}`);
	return [...groups.values()].filter((group) => group.length >= smallestGroup).flat();
}

type Cell = (column: string) => string;

function rowsOf({ header, rows }: Table): Cell[] {
	const places = new Map(header.map((name, place) => [name, place]));
	return [...rows].map((cells) => (column) => {
		const cell = cells[places.get(column) ?? -1];
		if (cell === undefined) throw new Error(`the demo writes no column ${column}`);
		return cell;
	});
}

/** 04-03-2026 */
const isoOf = (danish: string): string => danish.split('-').reverse().join('-');
const dayOf = (danish: string): number => dayNumber(isoOf(danish));
const days = (cell: Cell, from: string, until: string) => ({
	fromDay: dayOf(cell(from)),
	untilDay: cell(until) === '' ? null : dayOf(cell(until))
});

const dimensionOf = { Lokation: 'site', Hold: 'team', Kø: 'queue', Årsag: 'reason' } as const;
const unitOf = (cell: Cell) => {
	const kind = cell('Gælder for');
	if (!(kind in dimensionOf)) throw new Error(`the demo writes of a ${kind}`);
	return { dimension: dimensionOf[kind as keyof typeof dimensionOf], member: cell('Navn') };
};
