import type { DemoFile, DemoOrder } from './write-demo.ts';
import type { Calendar } from './world/calendar.ts';
import type { Crew } from './world/crew.ts';
import { decoyMonth } from './exports/plans.ts';
import { minutesOnlyMonth } from './exports/odense-calls.ts';
import { wrapFromMonth } from './exports/fjordsvar-calls.ts';
import { switchboardsIn } from './exports/seen.ts';
import { odense, presets, sites, sizes, story, targetSeconds } from './world/organisation.ts';
import { periods, type Period, type Truth, type Truths } from './world/truth.ts';

/** A world as it was lived, to be told of. */
export type Lived = { calendar: Calendar; crew: Crew; truths: Truths };

const ratio = (top: number, base: number): number | null => (base === 0 ? null : Math.round((top / base) * 1e5) / 1e5);

/** What is true of contacts whose source may show something else; shares from 0 to 1, seconds. */
const figuresOf = (truth: Truth) => ({
	contacts: truth.contacts,
	handled: truth.handled,
	aht: ratio(truth.handleSeconds, truth.handled),
	trueResolution: ratio(truth.solved, truth.handled),
	noRepeatWithinWeek: ratio(truth.quietForAWeek, truth.issues),
	contactsPerIssue: ratio(truth.issueContacts, truth.issues),
	handleSecondsPerIssue: ratio(truth.issueHandleSeconds, truth.issues),
	cutShare: ratio(truth.cut, truth.handled),
	abandonedShare: ratio(truth.abandoned, truth.contacts),
	loadMean: ratio(truth.load, truth.handled),
	gapsWithin5Share: ratio(truth.gapsWithin5, truth.gaps),
	wellbeingMean: ratio(truth.wellbeing, truth.handled),
	answeredShare: ratio(truth.answers, truth.handled),
	saidSolvedShare: ratio(truth.saidSolved, truth.answers),
	flaggedShare: ratio(truth.flagged, truth.handled),
	topRatingShare: ratio(truth.topRatings, truth.answers),
	// a year's chance to leave, by how the people felt and how long they had been there
	expectedTurnoverAYear: ratio((12 * truth.leavingPer1000) / 1000, truth.agentMonths)
});
type Figures = ReturnType<typeof figuresOf>;

const periodNames = Object.keys(periods) as Period[];
const bySite = <Value>(value: (site: number) => Value): Record<string, Value> =>
	Object.fromEntries(sites.map(({ name }, site) => [name, value(site)]));

/** What the target did: with it less without it, the same people and the same customers. */
function effectOf(on: Figures, off: Figures) {
	const names = [
		...(['aht', 'trueResolution', 'noRepeatWithinWeek', 'contactsPerIssue', 'handleSecondsPerIssue'] as const),
		...(['loadMean', 'gapsWithin5Share', 'wellbeingMean', 'expectedTurnoverAYear'] as const)
	];
	const difference = (name: (typeof names)[number]) => {
		const [one, other] = [on[name], off[name]];
		return one === null || other === null ? null : Math.round((one - other) * 1e5) / 1e5;
	};
	const saved = difference('aht');
	const paid = difference('handleSecondsPerIssue');
	return {
		...(Object.fromEntries(names.map((name) => [name, difference(name)])) as Record<
			(typeof names)[number],
			number | null
		>),
		// the share of what was saved on each contact that came back as further contacts of the same matter
		clawback: saved === null || paid === null || saved === 0 ? null : Math.round((1 - paid / saved) * 1e3) / 1e3
	};
}

/** Shares of the people at a site who left in a year, before the target and after. */
const turnoverOf = ({ calendar, crew }: Lived, site: number, from: number, to: number): number => {
	const [first, end] = [calendar.firstOf(from), calendar.firstOf(to + 1)];
	const ofSite = crew.agents.filter((agent) => agent.site === site);
	const moves = [story.outsourcing, story.homecoming].map((month) => calendar.firstOf(month));
	const leavers = ofSite.filter(
		({ endDay, team }) =>
			endDay !== null && endDay > first && endDay < end && !(moves.includes(endDay) && [1, 2, 11, 12].includes(team))
	);
	const days = ofSite.reduce(
		(sum, { joinedDay, endDay }) => sum + Math.max(0, Math.min(end, endDay ?? end) - Math.max(first, joinedDay)),
		0
	);
	return Math.round((leavers.length / (days / 365)) * 1e4) / 1e4;
};

/** The truth of a demo, to be written beside its files: what was planted, and what the target did and did not do. */
export function ledgerOf(order: Omit<DemoOrder, 'folder'>, files: DemoFile[], on: Lived, off: Lived | null) {
	const { calendar } = on;
	const { target, outsourcing, deliveryMended, homecoming } = story;
	const fromDays = {
		target,
		outsourcing,
		deliveryMended,
		homecoming,
		decoyTarget: decoyMonth,
		wrapMeasured: wrapFromMonth
	};
	return {
		order: { ...order, ...presets[order.preset] },
		firstDay: calendar.dayOf(0),
		sampling: { unit: 'customer', fraction: 1 / sizes[order.size] },
		story: {
			...Object.fromEntries(
				Object.entries(fromDays).map(([name, month]) => [name, calendar.dayOf(calendar.firstOf(month))])
			),
			targetSeconds: presets[order.preset].target ? targetSeconds : null,
			minutesOnly: [minutesOnlyMonth, minutesOnlyMonth + 1].map((month) => calendar.dayOf(calendar.firstOf(month))),
			switchboards: switchboardsIn(order.size)
		},
		files: files.map(({ file, kind, count }) => ({ ...count, file, kind })),
		truth: {
			whole: figuresOf(on.truths.of('all')),
			silentForDays: on.truths.silence(),
			byPeriodAndSite: Object.fromEntries(
				periodNames.map((period) => [period, bySite((site) => figuresOf(on.truths.of(period, site)))])
			),
			turnoverAYear: bySite((site) => ({ before: turnoverOf(on, site, 1, 6), after: turnoverOf(on, site, 8, 18) }))
		},
		effectOfTarget:
			off &&
			Object.fromEntries(
				periodNames.map((period) => [
					period,
					bySite((site) => effectOf(figuresOf(on.truths.of(period, site)), figuresOf(off.truths.of(period, site))))
				])
			),
		nothing: ['adherence', 'target of 290 seconds', `target in ${sites[1].name}`],
		ownChoices: {
			ordersOfThoseWhoNeverCall: 0.5,
			leaving: { solved: 0.02, unsolved: 0.1, neverCalled: 0.05 },
			repeatsRemovedFromTransport: 0.6,
			targetSite: sites[odense].name
		}
	};
}
