import { eventStudy, type EventStudy } from '#lib/statistics/event-study.ts';
import type { Random } from '#lib/statistics/random.ts';
import type { Estimated } from '#lib/analyses/analysis.ts';
import {
	comparedEffect,
	comparedPanel,
	plainEffect,
	type ComparedEffect,
	type ComparedPanel
} from './compared-effect.ts';
import type { ContactOutcomeKey } from '#lib/analyses/rows/contact-outcomes.ts';
import { outcomeIfSeen } from '#lib/analyses/rows/repeats-seen.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { toldPeopleCells, type PeopleOutcome } from './people-cells.ts';
import { sidedCells, stackedCells, tenureIn, type SidedCell } from './sided-cells.ts';
import { placeboWindow, type Sides } from './target-sides.ts';

/** What is looked at around a target of handle time, and in which unit: counts are of a hundred issues, contacts or people. */
export const battery = {
	aht: { unit: 'seconds', times: 1 },
	fcr: { unit: 'points', times: 100 },
	contacts_per_issue: { unit: 'count', times: 100 },
	hpi: { unit: 'seconds', times: 1 },
	transfers: { unit: 'count', times: 100 },
	short_calls: { unit: 'points', times: 100 },
	gap_le5: { unit: 'points', times: 100 },
	csat: { unit: 'points', times: 100 },
	return_90: { unit: 'points', times: 100 },
	who5: { unit: 'score', times: 1 },
	sick_absence: { unit: 'points', times: 100 },
	turnover: { unit: 'count', times: 100 }
} as const satisfies Partial<Record<ContactOutcomeKey | PeopleOutcome, { unit: Estimated['unit']; times: number }>>;
export type BatteryKey = keyof typeof battery;
export const batteryKeys = Object.keys(battery) as BatteryKey[];

const ofPeople = ['who5', 'sick_absence', 'turnover'] as const;
const isOfPeople = (key: BatteryKey): key is (typeof ofPeople)[number] => ofPeople.some((one) => one === key);

/** The cells of an outcome of the battery on both sides of every start. */
export function batteryCells(evidence: Evidence, stacks: readonly Sides[], key: BatteryKey): SidedCell[] {
	if (isOfPeople(key)) return stackedCells(stacks, (sides) => toldPeopleCells(evidence, sides, key));
	const outcomeOf = outcomeIfSeen(evidence, key);
	return stackedCells(stacks, (sides) => sidedCells(evidence, sides, outcomeOf));
}

/** Cells as a panel; where teams stand for agents nobody has a tenure. */
export const batteryPanel = (
	evidence: Evidence,
	stacks: readonly Sides[],
	key: BatteryKey,
	cells: readonly SidedCell[]
) => comparedPanel(cells, isOfPeople(key) ? () => 0 : tenureIn(evidence, windowsOf(stacks)));

const windowsOf = (stacks: readonly Sides[]) => stacks.map(({ window }) => window);

/** An outcome as it was found: how much more it changed, whether the sides moved alike before, and how it ran. */
export type OutcomeFound = {
	effect: ComparedEffect;
	heldAfter: number;
	leads: number | null;
	study: EventStudy | null;
};

/** What was found of the battery, by outcome. */
export type BatteryFound = Map<BatteryKey, OutcomeFound>;

/** Looks at one outcome around one start or several; null where it is not there on both sides. */
export function outcomeFound(
	evidence: Evidence,
	stacks: readonly Sides[],
	key: BatteryKey,
	random: Random
): OutcomeFound | null {
	const cells = batteryCells(evidence, stacks, key);
	const compared = batteryPanel(evidence, stacks, key, cells);
	const effect = comparedEffect(compared, random);
	if (!effect) return null;
	const panel = { ...compared.panel, columns: compared.panel.columns.slice(1) };
	const since = cells.map(({ side, period }) => (side === 1 ? period : null));
	return {
		effect,
		heldAfter: heldAfter(cells),
		leads: leadsOf(compared, since),
		study: eventStudy(
			panel,
			since,
			{ first: -6, last: Math.max(...cells.map(({ period }) => period), 0) },
			compared.teams
		)
	};
}

/** The mean of the held after the start, in the unit of the outcome. */
export function heldAfter(cells: readonly SidedCell[]): number {
	const own = cells.filter(({ side, period }) => side === 1 && period >= 0);
	const count = own.reduce((sum, cell) => sum + cell.count, 0);
	return own.reduce((sum, cell) => sum + cell.y * cell.count, 0) / count;
}

/**
 * The chance that the sides moved alike before: leads of eight weeks, since few teams cannot test many at once, with the
 * larger p of clustering by team and by agent. Null where there are too few periods or teams. Source: metrics.md B7.
 */
function leadsOf({ panel, teams, agents }: ComparedPanel, since: readonly (number | null)[]): number | null {
	const eights = since.map((own) => own && (own < 0 ? -Math.ceil(-own / 2) : 0));
	const before = { ...panel, columns: panel.columns.slice(1) };
	return eventStudy(before, eights, { first: -3, last: 0 }, teams, agents)?.leads?.p ?? null;
}

/** How many standard errors a date without a target seems to do; null where there is too little before. */
export function placeboDate(evidence: Evidence, stacks: readonly Sides[], key: BatteryKey): number | null {
	const early = stacks.map((sides) => ({ ...sides, window: placeboWindow(sides.window) }));
	const found = plainEffect(batteryPanel(evidence, early, key, batteryCells(evidence, early, key)));
	return found && Math.abs(found.value) / found.error;
}

/** How likely adherence, which a target of handle time does not touch, moves as much as it did; null where not known. */
export function placeboOutcome(evidence: Evidence, stacks: readonly Sides[], random: Random): number | null {
	const cells = stackedCells(stacks, (sides) => toldPeopleCells(evidence, sides, 'adherence'));
	return comparedEffect(comparedPanel(cells, tenureIn(evidence, windowsOf(stacks))), random)?.p ?? null;
}
