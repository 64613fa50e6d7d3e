import type { Figure, Metric } from '#lib/metrics/metric.ts';
import { lateDays } from '#lib/metrics/period.ts';
import { addDays, daysBetween } from '#lib/model/day.ts';
import type { Extent, NamedDimension, View } from '#lib/model/fact.ts';
import { comparedDays, type Days } from '#lib/questions/ask.ts';
import type { Mixing } from '#lib/scorecards/mixed.ts';
import { periodsUpTo } from '#lib/scorecards/periods.ts';
import type { Question } from '#lib/questions/question.ts';
import type { Trend, Weighed } from '#lib/scorecards/scorecard.ts';
import { trendOf } from '#lib/scorecards/trend-of.ts';
import { weigh } from '#lib/scorecards/weigh.ts';
import type { Plan } from '#lib/targets/plan.ts';
import { withCounterweights } from './with-counterweights.ts';

/** A figure with its change, and its course over time. */
export type Traced = Weighed & { trend: Trend };

/** A figure with its change and course; `blocks` where its weeks have too few: one figure for each period of four weeks. */
export type TracedLong = Traced & { blocks: { days: Days; figure: Figure }[] | null };

/** A metric of what is chosen and of each member of a dimension, each with what it is weighed against. */
export type Exploration = {
	question: Question;
	extent: Extent;
	metric: Metric;
	by: NamedDimension | null;
	contacts: number;
	main: TracedLong[];
	/** Alphabetically, never by value. */
	members: ExploredMember[];
	/**
	 * Periods of four weeks, where a week alone has too few for most members; null where weeks or months do.
	 */
	blocks: Days[] | null;
};

/** A member; `blocks` has, for each of its metrics, the figure of every period of four weeks. */
export type ExploredMember = { name: string; contacts: number; figures: Traced[]; blocks: Figure[][] };

/** What figures are computed from: what is chosen, and each member of it. */
export type Chosen = {
	view: (from: string, to: string) => View;
	members: readonly string[];
	member: (name: string, from: string, to: string) => View;
	/** The metrics that can be told of what is chosen, and of its members. */
	metrics: readonly Metric[];
	memberMetrics: readonly Metric[];
};

/** What is asked of what is chosen; `mixing` holds its line to the organisation's mix of reasons. */
type Asked = Pick<Exploration, 'question' | 'metric' | 'by'> & { plan: Plan; mixing?: Mixing | null };

/** Counterweights that a small chart has room for beside its own. */
const mostBeside = 1;

/**
 * A metric over time, for what is chosen and by a dimension. What a plan says of a unit is drawn where the whole unit is told:
 * not of the contacts that it has in common with another.
 */
export function explorationOf(chosen: Chosen, { question, metric, by, plan, mixing = null }: Asked): Exploration {
	const { from, to } = question;
	const compared = comparedDays(question);
	const view = chosen.view(from, to);
	const blocks = blocksUpTo(to);
	const traced = (of: View, shown: readonly Metric[], isWhole: boolean, mixed: Mixing | null = null): Traced[] =>
		shown.map((each) => {
			const trend = isWhole ? trendOf(each, of, plan, mixed) : untouched(trendOf(each, of));
			return { ...weigh(each, of, compared), trend };
		});
	const shown = withCounterweights(metric, chosen.metrics);
	const small = withCounterweights(metric, chosen.memberMetrics, isSpeed(metric) ? mostBeside : 0);
	const members = membersTold(chosen, metric, small).flatMap((name): ExploredMember[] => {
		const member = chosen.member(name, from, to);
		const { contacts } = member.sums();
		// who has nothing at all in the period would be a row without a word
		if (contacts === 0 && metric.figure(member).value === null) return [];
		const inBlocks = (each: Metric): Figure[] => blocks.map((days) => each.figure(member.over(days.from, days.to)));
		return [{ name, contacts, figures: traced(member, small, question.unit === null), blocks: small.map(inBlocks) }];
	});
	return {
		question,
		extent: view.extent,
		metric,
		by,
		contacts: view.sums().contacts,
		main: traced(view, shown, question.and === undefined, mixing).map((each): TracedLong => ({
			...each,
			blocks: isThin([each.trend])
				? blocks.map((days) => ({ days, figure: each.metric.figure(view.over(days.from, days.to)) }))
				: null
		})),
		members,
		blocks: isThin(members.flatMap(({ figures }) => figures.slice(0, 1).map(({ trend }) => trend))) ? blocks : null
	};
}

const isSpeed = ({ perspective }: Metric): boolean => perspective === 'speed';

/** None where the metric cannot be told of them, or speed would stand alone. */
const membersTold = (
	{ members, memberMetrics }: Chosen,
	metric: Metric,
	small: readonly Metric[]
): readonly string[] => (memberMetrics.includes(metric) && !(isSpeed(metric) && small.length === 1) ? members : []);

/** Whether most weeks have too few for a value, though the periods of four weeks have more. */
function isThin(trends: readonly Trend[]): boolean {
	const weeks = trends.flatMap(({ grain, points }) => (grain === 'week' ? points : []));
	const told = weeks.filter(({ figure }) => figure.value !== null).length;
	return weeks.length > 0 && told < weeks.length / 2;
}

const blockDays = 28;
const mostBlocks = 7;

/** Periods of four weeks, the last of them up to and including a day. */
function blocksUpTo(to: string): Days[] {
	return Array.from({ length: mostBlocks }, (_, place) => {
		const end = addDays(to, -blockDays * (mostBlocks - 1 - place));
		return { from: addDays(end, 1 - blockDays), to: end };
	});
}

/** Contacts of two units are no unit that anything is promised or written of. */
const untouched = ({ grain, points, limits, reading }: Trend): Trend => ({ grain, points, limits, reading });

/** The days that all of an exploration's figures rest on: of the trend, of the period, of what it is held against, of what is old enough. */
export function daysNeeded(question: Question, metrics: readonly Metric[], extent: Extent): Days {
	const compared = comparedDays(question);
	const periods = metrics.flatMap((metric) => periodsUpTo(question.to, metric, extent));
	const through = extent.contacts?.through ?? question.to;
	const oldEnough = metrics
		.filter(({ horizonDays }) => horizonDays > 0)
		.map(({ horizonDays }) =>
			addDays(through, -horizonDays - lateDays - daysAWeek - daysBetween(question.from, question.to))
		);
	const days = [question, ...(compared ? [compared] : []), ...periods, ...blocksUpTo(question.to)];
	return {
		from: [...days.map(({ from }) => from), ...oldEnough].sort()[0] ?? question.from,
		to:
			days
				.map(({ to }) => to)
				.sort()
				.at(-1) ?? question.to
	};
}

const daysAWeek = 7;
