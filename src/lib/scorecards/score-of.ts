import type { Totals } from '#lib/facts/running-totals.ts';
import { perspectives, type Metric } from '#lib/metrics/metric.ts';
import { wholeWeight } from '#lib/model/saved-scorecard.ts';
import { comparedDays } from './ask.ts';
import { balanceOf, type Balance } from './balance-of.ts';
import { gainOf } from './gain-of.ts';
import type { Question } from './question.ts';
import { counterweightsOf, isOfSpeed } from './saved-faults.ts';
import { isWeighed, scaled, sumOfEstimates, type Score, type ScorePart, type Unweighed } from './score.ts';
import type { Weighed } from './scorecard.ts';
import { weigh } from './weigh.ts';

/** What weights come to for a question: each metric is weighed as on every other page. */
export function scoreOf(
	weights: Readonly<Record<string, number>>,
	metrics: readonly Metric[],
	totals: Totals,
	question: Question
): Score {
	const { dimension, member } = question.unit ?? { dimension: 'all', member: '' };
	const view = totals.view(dimension, member, question.from, question.to);
	const compared = comparedDays(question);
	return scoreFrom(weights, metrics, (metric) => weigh(metric, view, compared));
}

/** The same, with each metric's figures given. */
export function scoreFrom(
	weights: Readonly<Record<string, number>>,
	metrics: readonly Metric[],
	weighedOf: (metric: Metric) => Weighed
): Score {
	const ordered = perspectives.flatMap((perspective) => metrics.filter((metric) => metric.perspective === perspective));
	const known = ordered.flatMap((metric) => {
		const weight = weights[metric.key];
		return weight === undefined ? [] : [partOf(metric, weight, weighedOf(metric))];
	});
	const gone = Object.entries(weights).flatMap(([key, weight]): ScorePart[] =>
		ordered.some((metric) => metric.key === key)
			? []
			: [{ key, weight, metric: null, weighed: null, ...unweighable({ code: 'no_metric' }) }]
	);
	const parts = [...known.map((part) => withCounterweight(part, known, metrics)), ...gone];
	const weighed = parts.filter(isWeighed);
	return {
		parts,
		total: sumOfEstimates(weighed.map(({ contribution }) => contribution)),
		weighable: weighed.reduce((sum, { weight }) => sum + weight, 0)
	};
}

const unweighable = (unweighed: Unweighed) => ({ gain: null, contribution: null, unweighed });

function partOf(metric: Metric, weight: number, weighed: Weighed): ScorePart {
	const gain = gainOf(weighed);
	const common = { key: metric.key, weight, metric, weighed };
	return gain
		? { ...common, gain, contribution: scaled(gain, weight / wholeWeight), unweighed: null }
		: { ...common, ...unweighable(whyNot(weighed)) };
}

function whyNot({ metric, figure, before }: Weighed): Unweighed {
	if (metric.better === null && metric.perspective !== 'speed') return { code: 'no_metric' };
	if (figure.missing) return { code: 'missing', missing: figure.missing };
	if (!before) return { code: 'not_compared' };
	return before.missing ? { code: 'missing_before', missing: before.missing } : { code: 'no_interval' };
}

/** Speed counts for nothing while none of what it is weighed against can be told. */
function withCounterweight(part: ScorePart, parts: readonly ScorePart[], metrics: readonly Metric[]): ScorePart {
	if (!isWeighed(part) || !isOfSpeed(part.metric)) return part;
	const counterweights = counterweightsOf(part.metric, metrics).map(({ key }) => key);
	const isHeld = parts.some((other) => isWeighed(other) && counterweights.includes(other.key));
	return isHeld ? part : { ...part, ...unweighable({ code: 'alone' }) };
}

/** What of a score is speed on the one arm, and what it is weighed against on the other. */
export function balanceOfScore({ parts }: Score): Balance {
	const weighed = parts.filter(isWeighed);
	const side = (speed: boolean) =>
		weighed.flatMap((part) => (isOfSpeed(part.metric) === speed && part.weighed ? [part.weighed] : []));
	return balanceOf(side(true), side(false));
}
