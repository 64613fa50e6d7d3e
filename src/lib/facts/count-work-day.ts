import { usualCutOffs, type CutOffs } from '#lib/model/definitions.ts';
import type { PlainRecord } from '#lib/model/plain-records.ts';
import { addRatio } from './add-ratio.ts';
import { wholeDaySeconds } from './count-agent-days.ts';
import { placed } from './placed.ts';
import { at } from './sums.ts';
import type { Members, Tally } from './tally.ts';

const quantities = [
	'scheduledSeconds',
	'loggedInSeconds',
	'availableSeconds',
	'handlingSeconds',
	'adherentSeconds',
	'contacts'
] as const;

/** An agent's day at work as the telephone system and the plan count it; null is what neither tells. */
export type WorkDay = Pick<PlainRecord<'agent_days'>, (typeof quantities)[number]>;

/**
 * One agent's day out of all records of it: a plan and a telephone system each know a part, and one who logs in twice
 * has two, which are added.
 */
export function joinWorkDay(records: readonly WorkDay[]): WorkDay {
	const joined: WorkDay = {
		scheduledSeconds: null,
		loggedInSeconds: null,
		availableSeconds: null,
		handlingSeconds: null,
		adherentSeconds: null,
		contacts: null
	};
	for (const record of records) {
		for (const name of quantities) {
			if (record[name] !== null) joined[name] = (joined[name] ?? 0) + Math.round(record[name]);
		}
	}
	return joined;
}

/** Puts one agent's whole day into the facts, or takes it out. Source: metrics.md E4, E5, E7, P3, P4. */
export function countWorkDay(
	tally: Tally,
	day: string,
	workDay: WorkDay,
	members: Members,
	sign: 1 | -1,
	{ heavyContacts, veryHeavyContacts }: CutOffs = usualCutOffs
): void {
	const { scheduledSeconds, loggedInSeconds, availableSeconds, handlingSeconds, adherentSeconds, contacts } = workDay;
	tally.turnTo(day, members, sign, placed);
	const readySeconds =
		handlingSeconds === null || availableSeconds === null ? null : handlingSeconds + availableSeconds;
	addRatio(tally, 'occupancy', handlingSeconds, readySeconds);
	addRatio(tally, 'utilisation', handlingSeconds, loggedInSeconds);
	addRatio(tally, 'adherence', adherentSeconds, scheduledSeconds);
	addRatio(tally, 'conformance', loggedInSeconds, scheduledSeconds);
	addRatio(tally, 'hourlyLoad', contacts, loggedInSeconds);
	if (contacts !== null && loggedInSeconds !== null && loggedInSeconds >= wholeDaySeconds) {
		tally.addKnown(at.toldDays, at.toldDayContacts, at.toldDayContactSquares, contacts);
		if (contacts > heavyContacts) tally.add(at.toldDaysOver50, 1);
		if (contacts > veryHeavyContacts) tally.add(at.toldDaysOver60, 1);
	}
	const paidSeconds = scheduledSeconds ?? loggedInSeconds;
	if (paidSeconds !== null && paidSeconds > 0) {
		tally.add(at.paidDays, 1);
		tally.add(at.paidSeconds, paidSeconds);
	}
}
