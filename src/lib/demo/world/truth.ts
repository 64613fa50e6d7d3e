import type { Calendar } from './calendar.ts';
import { chanceOfLeaving, daysAMonth, type Crew } from './crew.ts';
import type { LivedDay } from './live-day.ts';
import type { LivedContact } from './lived.ts';
import { customerCount, sites } from './organisation.ts';
import { answerOf, flagOf } from './voices.ts';

/** Parts of the story that are told apart, by their first and last month. */
export const periods = {
	before: [1, 6],
	beginning: [7, 7],
	first: [8, 9],
	away: [10, 14],
	home: [15, 17],
	end: [18, 18]
} as const satisfies Record<string, readonly [number, number]>;
export type Period = keyof typeof periods;
const periodNames = Object.keys(periods) as Period[];
const periodOfMonth = (month: number): number =>
	periodNames.findIndex((name) => periods[name][0] <= month && month <= periods[name][1]);

/** What is counted of contacts, in the order in which it is kept. */
export const counted = [
	...['contacts', 'abandoned', 'handled', 'handleSeconds', 'solved', 'cut', 'load', 'gaps', 'gapsWithin5'],
	// first contacts, contacts and handle seconds of the issues they open, and those that did not come again within a week
	...[
		'issues',
		'issueContacts',
		'issueHandleSeconds',
		'quietForAWeek',
		'answers',
		'saidSolved',
		'flagged',
		'topRatings'
	],
	// of contacts that were cut short, those after which the customer did not come again within a week
	...['cutQuietForAWeek', 'wellbeing'],
	// of agents' months: how many there were, and a thousand times the chance to leave at their end
	...['agentMonths', 'leavingPer1000']
] as const;
type Counted = (typeof counted)[number];
export type Truth = Record<Counted, number>;

const windows = [1, 3, 7, 14, 30] as const;
const never = -1;

/** What is true of a world, by part of the story and site, whatever a sample shows of it; and of the whole of it. */
export type Truths = {
	of: (period: Period | 'all', site?: number) => Truth;
	/** Share of first contacts after which the customer was silent for so many calendar days, of those old enough to tell. */
	silence: () => Record<(typeof windows)[number], number>;
};

/** Counts a world while it is lived; its agents' months when it has been. */
export function openTruths(
	seed: number,
	{ calendar, crew }: { calendar: Calendar; crew: Pick<Crew, 'months'> }
): Truths & { add: (lived: LivedDay) => void } {
	const cells = new Float64Array(periodNames.length * sites.length * counted.length);
	const openedIn = new Map<number, number>();
	const openedOn = new Int16Array(customerCount).fill(never);
	const old = new Float64Array(windows.length);
	const silent = new Float64Array(windows.length);
	const place = new Map(counted.map((name, index) => [name, index]));
	const count = (cell: number, name: Counted, amount = 1) => {
		const index = cell * counted.length + (place.get(name) ?? 0);
		cells[index] = (cells[index] ?? 0) + amount;
	};

	function addContact(contact: LivedContact, cell: number) {
		const { agent, issue, handleSeconds, isSolved, gapSeconds, againInDays, attempt } = contact;
		const comesWithinAWeek = againInDays !== null && againInDays <= 7;
		count(cell, 'contacts');
		if (attempt === 1) {
			openedIn.set(issue, cell);
			count(cell, 'issues');
			if (!comesWithinAWeek) count(cell, 'quietForAWeek');
		}
		const opened = openedIn.get(issue) ?? cell;
		count(opened, 'issueContacts');
		count(opened, 'issueHandleSeconds', handleSeconds);
		if (againInDays === null) openedIn.delete(issue);
		if (contact.isAbandoned) {
			count(cell, 'abandoned');
			return;
		}
		count(cell, 'handled');
		count(cell, 'handleSeconds', handleSeconds);
		count(cell, 'load', contact.load);
		count(cell, 'wellbeing', agent.wellbeing ?? 62 + agent.mood);
		if (isSolved) count(cell, 'solved');
		if (contact.isCut) count(cell, 'cut');
		if (contact.isCut && !comesWithinAWeek) count(cell, 'cutQuietForAWeek');
		if (gapSeconds !== null) count(cell, 'gaps');
		if (gapSeconds !== null && gapSeconds <= 5) count(cell, 'gapsWithin5');
		if (flagOf(seed, contact)) count(cell, 'flagged');
		const answer = answerOf(seed, contact);
		if (!answer) return;
		count(cell, 'answers');
		if (answer.saysSolved) count(cell, 'saidSolved');
		if (answer.rating >= 4) count(cell, 'topRatings');
	}

	/** Ends the silence after the customer's first contact, and begins another. */
	function hearOf({ customer, day, attempt, isAbandoned }: LivedContact) {
		const before = openedOn[customer] ?? never;
		if (before !== never) endSilence(before, day - before);
		openedOn[customer] = attempt === 1 && !isAbandoned ? day : never;
	}
	function endSilence(began: number, days: number) {
		for (const [index, window] of windows.entries()) {
			if (began + window >= calendar.days) continue;
			old[index] = (old[index] ?? 0) + 1;
			if (days > window) silent[index] = (silent[index] ?? 0) + 1;
		}
	}

	return {
		add({ month, contacts }) {
			const period = periodOfMonth(month);
			for (const contact of contacts) {
				addContact(contact, period * sites.length + contact.agent.site);
				hearOf(contact);
			}
		},
		of(period, site) {
			const truth = Object.fromEntries(counted.map((name) => [name, 0])) as Truth;
			for (const [inPeriod, name] of periodNames.entries())
				for (let at = 0; at < sites.length; at++)
					if ((period === 'all' || period === name) && (site === undefined || site === at))
						for (const [index, of] of counted.entries())
							truth[of] += cells[(inPeriod * sites.length + at) * counted.length + index] ?? 0;
			for (const { agent, month, wellbeing } of crew.months) {
				const isIn = period === 'all' || period === periodNames[periodOfMonth(month)];
				if (!isIn || (site !== undefined && site !== agent.site)) continue;
				const tenure = Math.max(0, calendar.firstOf(month + 1) - agent.startDay) / daysAMonth;
				truth.agentMonths++;
				truth.leavingPer1000 += 1000 * chanceOfLeaving(wellbeing, tenure);
			}
			return truth;
		},
		silence() {
			for (const began of openedOn) if (began !== never) endSilence(began, Infinity);
			openedOn.fill(never);
			return Object.fromEntries(
				windows.map((window, index) => [window, (silent[index] ?? 0) / (old[index] ?? 1)])
			) as Record<(typeof windows)[number], number>;
		}
	};
}
