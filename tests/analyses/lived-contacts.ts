import { wrapFromMonth } from '#lib/demo/exports/fjordsvar-calls.ts';
import { initialsOf, loginOf } from '#lib/demo/exports/logins.ts';
import { faultAt, minutesOnlyMonth } from '#lib/demo/exports/odense-calls.ts';
import { seenOf, type Seen } from '#lib/demo/exports/seen.ts';
import type { Calendar } from '#lib/demo/world/calendar.ts';
import type { LivedContact } from '#lib/demo/world/lived.ts';
import {
	malmo,
	odense,
	reasons,
	sites,
	tallinn,
	teams,
	type SiteNumber,
	type Size
} from '#lib/demo/world/organisation.ts';
import { queues } from '#lib/demo/world/route.ts';
import { answerOf, flagOf } from '#lib/demo/world/voices.ts';
import { dayNumber } from '#lib/model/day.ts';
import { type ContactByHand } from './evidence-by-hand.ts';

/**
 * What an import makes of a contact of the demo, as the system of its site wrote it: Odense kept minutes only in one month,
 * the partner no wrap-up at first, no flag and no menu entries; a few rows in Odense are faulty. The calls at night when the
 * clock changes are left out. Null for customers outside the sample, and for rows that cannot be read.
 */
export function readerOf(
	seed: number,
	size: Size,
	calendar: Calendar
): (contact: LivedContact) => ContactByHand | null {
	const midnights = new Map<number, number>();
	const midnightOf = (day: number): number => {
		let seconds = midnights.get(day);
		if (seconds === undefined) {
			const noon = Temporal.ZonedDateTime.from(`${calendar.dayOf(day)}T12:00[Europe/Copenhagen]`);
			midnights.set(day, (seconds = noon.epochMilliseconds / 1000 - 43_200));
		}
		return seconds;
	};
	let answeredInOdense = 0;
	return (contact) => {
		const seen = seenOf(seed, size, contact);
		if (!seen) return null;
		const { site } = contact.agent;
		const fault = site === odense && !contact.isAbandoned ? faultAt(answeredInOdense++)?.code : undefined;
		if (fault === 'unreadable') return null;
		const month = calendar.monthOf(contact.day);
		const cut = site === odense && month === minutesOnlyMonth ? toMinutes : (seconds: number) => seconds;
		const waitSeconds = cut(contact.waitSeconds);
		return {
			day: dayNumber(calendar.dayOf(contact.day)),
			startedAt: midnightOf(contact.day) + cut(seen.startSecond),
			customer: fault === 'rounded_id' ? null : seen.key,
			channel: site === tallinn ? null : 'voice',
			queue: queues[contact.queue]?.name ?? null,
			language: languageOf(contact),
			ivrSeconds: cut(contact.ivrSeconds),
			ivrEntries: site === tallinn ? null : contact.ivrEntries,
			waitSeconds: fault === 'error_cell' ? null : waitSeconds,
			...(contact.isAbandoned
				? lostOf(site, waitSeconds)
				: {
						...placeOf(contact, month),
						...timesOf(seen, cut, fault === 'negative' || (site === tallinn && month < wrapFromMonth)),
						reason: reasons[contact.reason]?.name ?? null,
						transfers: contact.isTransferred ? 1 : 0,
						resolved: site === tallinn ? null : flagOf(seed, contact),
						...answerTo(seed, contact)
					})
		};
	};
}

/** Who waited for nothing left in the menu. The partner's system calls it a reason to hang up. */
const lostOf = (site: SiteNumber, waitSeconds: number): Partial<ContactByHand> => ({
	...(waitSeconds === 0 ? { outcome: 'abandoned_ivr', waitSeconds: null } : { outcome: 'abandoned_queue' }),
	...(site === tallinn ? { reason: 'Abandon', transfers: 0 } : {})
});

const languageOf = ({ agent: { site }, isSwedish }: LivedContact): string | null =>
	site === tallinn ? null : site === malmo ? 'svenska' : isSwedish ? 'svensk' : 'dansk';

const toMinutes = (seconds: number): number => seconds - (seconds % 60);

/** Malmö's own system tells the team; of the others it is known from the roster, by the name that somebody works under. */
const placeOf = ({ agent }: LivedContact, month: number) => ({
	agent: agent.site === odense ? loginOf(agent, month) : initialsOf(agent.number),
	team: teams[agent.team - 1]?.name ?? null,
	site: sites[agent.site].name,
	employer: sites[agent.site].employer
});

function timesOf(seen: Seen, cut: (seconds: number) => number, isWithoutWrap: boolean) {
	const [talk, hold] = [cut(seen.talkSeconds), cut(seen.holdSeconds)];
	const wrapSeconds = isWithoutWrap ? null : cut(seen.wrapSeconds);
	return { talkSeconds: talk, wrapSeconds, handleSeconds: talk + hold + (wrapSeconds ?? 0) };
}

function answerTo(seed: number, contact: LivedContact) {
	const answer = answerOf(seed, contact);
	return answer ? { rating: answer.rating, saidSolved: answer.saysSolved } : {};
}
