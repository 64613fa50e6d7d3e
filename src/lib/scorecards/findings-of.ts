import type { Totals } from '#lib/facts/running-totals.ts';
import { catalogue } from '#lib/metrics/catalogue.ts';
import type { Figure, Metric } from '#lib/metrics/metric.ts';
import { rememberedViews } from '#lib/metrics/remembered-views.ts';
import type { NamedDimension } from '#lib/model/fact.ts';
import { noPlan, type Happening, type Plan } from '#lib/targets/plan.ts';
import { benjaminiHochberg, usualFalseShare } from '#lib/statistics/false-discovery.ts';
import { comparedDays, type Days } from '#lib/questions/ask.ts';
import { chanceAmongWeeks, chanceOf } from './chance-of.ts';
import type { Change } from './change.ts';
import { eventsAt } from './events-at.ts';
import { Mixing } from './mixed.ts';
import type { Scorecard, Trend, Weighed } from './scorecard.ts';
import { fourKeys } from './scorecard-of.ts';
import { trendOf } from './trend-of.ts';
import { weigh } from './weigh.ts';

type Unit = { dimension: NamedDimension; member: string };
type Compared = NonNullable<Change> & { low: number; high: number };

/** A change that is told from chance. */
export type Finding = {
	/** Null for what the scorecard speaks of; else a part of it. */
	unit: Unit | null;
	metric: Metric;
	figure: Figure;
	change: Compared;
	/** Whether the change is that with the same mix of reasons. */
	sameMix: boolean;
	/** The rate of false findings at which it would just count: the smaller, the more there is for it. */
	chance: number;
	trend: Trend;
	/** What happened in the week or month that the change began in. */
	events: Happening[];
	/** What a measure of speed is weighed against. */
	against: Weighed[];
};

export type Findings = {
	/** How many changes were looked at, found or not. */
	looked: number;
	found: Finding[];
};

type Candidate = {
	unit: Unit | null;
	metric: Metric;
	figure: Figure;
	change: Compared;
	sameMix: boolean;
	trend: () => Trend;
	against: () => Weighed[];
};

/** Parts of the whole that are looked into. Never persons. */
const parts: readonly NamedDimension[] = ['site', 'team', 'reason'];

/**
 * What changed since the days that a scorecard is compared with and is not noise: of every headline, and of the four
 * figures by site, team and reason. A change counts by its interval and by what weeks vary anyway, after Benjamini and
 * Hochberg over all that was looked at; a part is named where it went another way, or further, than the whole.
 * The strongest evidence comes first, never the largest value.
 */
export function findingsOf(
	totals: Totals,
	scorecard: Scorecard,
	plan: Plan = noPlan,
	metrics: readonly Metric[] = catalogue
): Findings {
	const { question } = scorecard;
	const compared = comparedDays(question);
	if (!compared || question.as === 'first') return { looked: 0, found: [] };
	const whole = wholeCandidates(scorecard);
	const looked = [...whole, ...(question.unit ? [] : partCandidates(totals, question, compared, metrics, plan))];

	const likely = counted(
		looked,
		looked.map(({ change }) => chanceOf(change) ?? 1)
	);
	const found = counted(
		looked,
		looked.map((candidate) => {
			const chance = chanceOf(candidate.change) ?? 1;
			if (!likely.has(candidate)) return chance;
			const { points } = candidate.trend();
			return Math.max(chance, chanceAmongWeeks(candidate.change.difference, points, question, compared) ?? 0);
		})
	);
	const told = whole.filter((candidate) => found.has(candidate));
	const findings = [...found]
		.filter(([{ unit, metric, change }]) => {
			const same = told.find((other) => other.metric === metric);
			return !unit || !same || isAnother(change, same.change);
		})
		.sort(([, a], [, b]) => a - b)
		.map(([{ trend, against, ...candidate }, chance]) => ({
			...candidate,
			chance,
			trend: trend(),
			events: question.and ? [] : eventsAt(plan, trend(), candidate.unit ?? question.unit),
			against: candidate.metric.perspective === 'speed' ? against() : []
		}));
	return { looked: looked.length, found: findings };
}

/** Those whose adjusted chance is at most the rate wanted, with it. */
function counted(looked: readonly Candidate[], chances: readonly number[]): Map<Candidate, number> {
	const adjusted = benjaminiHochberg(chances);
	return new Map(
		looked.flatMap((candidate, place): [Candidate, number][] => {
			const chance = adjusted[place] ?? 1;
			return chance <= usualFalseShare ? [[candidate, chance]] : [];
		})
	);
}

/** Whether two changes can be told from each other. */
function isAnother(one: Compared, other: Compared): boolean {
	const apart = Math.abs(one.difference - other.difference);
	return apart > Math.hypot((one.high - one.low) / 2, (other.high - other.low) / 2);
}

function bounded(change: Change): Compared | null {
	if (!change || change.low === null || change.high === null) return null;
	return { difference: change.difference, low: change.low, high: change.high };
}

function wholeCandidates({ rows }: Scorecard): Candidate[] {
	return rows.flatMap((row): Candidate[] => {
		const mixed = row.mixed();
		const sameMix = mixed?.leads === true && mixed.change !== null;
		const change = bounded(sameMix ? mixed.change : row.change);
		if (!change) return [];
		const { metric, figure, trend, counterweights } = row;
		return [{ unit: null, metric, figure, change, sameMix, trend: () => trend, against: () => counterweights }];
	});
}

function partCandidates(
	totals: Totals,
	{ from, to }: Days,
	compared: Days,
	metrics: readonly Metric[],
	plan: Plan
): Candidate[] {
	const viewOf = rememberedViews(totals.view);
	const mixing = new Mixing(viewOf('all', '', from, to), to);
	const four = metrics.filter(({ key }) => fourKeys.some((one) => one === key));
	const units = parts.flatMap((dimension) => totals.members(dimension).map((member) => ({ dimension, member })));
	return units.flatMap((unit) => {
		const view = viewOf(unit.dimension, unit.member, from, to);
		return four.flatMap((metric): Candidate[] => {
			const raw = weigh(metric, view, compared);
			// among contacts of one reason there is no mix of reasons
			const mixed =
				unit.dimension === 'reason' ? null : mixing.compared(metric, view, raw.figure, compared, raw.before);
			const sameMix = mixed?.change != null;
			const change = bounded(mixed?.change ?? raw.change);
			if (!change) return [];
			let trend: Trend | null = null;
			return [
				{
					unit,
					metric,
					figure: raw.figure,
					change,
					sameMix,
					trend: () => (trend ??= trendOf(metric, view, plan)),
					against: () =>
						metric.counterweights
							.flatMap((key) => metrics.filter((other) => other.key === key))
							.map((other) => weigh(other, view, compared))
				}
			];
		});
	});
}
