import { noFigure } from '#lib/metrics/figure.ts';
import { rememberedViews } from '#lib/metrics/remembered-views.ts';
import type { Figure, Metric } from '#lib/metrics/metric.ts';
import type { NamedDimension, View } from '#lib/model/fact.ts';
import type { Totals } from '#lib/facts/running-totals.ts';
import { comparedDays, type Days } from '#lib/questions/ask.ts';
import { isAsReported } from '#lib/scorecards/as-reported.ts';
import { changeOf } from '#lib/scorecards/change.ts';
import { Mixing } from '#lib/scorecards/mixed.ts';
import type { Question } from '#lib/questions/question.ts';
import type { SameMix } from '#lib/scorecards/same-mix.ts';
import type { Estimate } from '#lib/statistics/interval.ts';
import type { ComparedMetric, ComparedUnit, Comparison, NoCommonMix, Sides } from './comparison.ts';
import { judged } from './comparison-judged.ts';
import { isToldCrossed } from './crossed.ts';
import { filtersOf } from './narrow.ts';

type Member = { member: string; view: View };
type Frame = {
	whole: View;
	members: Member[];
	compared: Days | null;
	/** What holds them to the same mix, or why nothing does. */
	mixing: Mixing | NoCommonMix;
	/** Whether a metric is told of contacts that two units have in common, where these are compared. */
	isTold: (metric: Metric) => boolean;
};

/**
 * The members of a dimension side by side, ordered as their reader orders names and in no other way. `within` holds what
 * contacts of the question's filters of other dimensions tell, where it has any: then these are compared with each other.
 * RangeError for a metric that is not among `metrics`.
 */
export function comparisonOf(
	totals: Totals,
	question: Question,
	{ by, metric: key }: Sides,
	metrics: readonly Metric[],
	order: (a: string, b: string) => number,
	within: Totals | null = null
): Comparison {
	const { from, to } = question;
	const metricOf = (wanted: string): Metric => {
		const metric = metrics.find((each) => each.key === wanted);
		if (!metric) throw new RangeError(`no metric ${wanted}`);
		return metric;
	};
	const all = rememberedViews(totals.view)('all', '', from, to);
	const seen = within ?? totals;
	const viewOf = rememberedViews(seen.view);
	const frame: Frame = {
		whole: within ? viewOf('all', '', from, to) : all,
		members: seen
			.members(by)
			.toSorted(order)
			.map((member) => ({ member, view: viewOf(by, member, from, to) })),
		compared: comparedDays(question),
		mixing: noMixOf(question, by) ?? new Mixing(all, to),
		isTold: (metric) => !within || isToldCrossed(metric, totals.extent)
	};
	const metric = metricOf(key);
	return {
		question,
		by,
		chosen: filtersOf(question).find(({ dimension }) => dimension === by)?.member ?? null,
		reason: by === 'reason' ? null : reasonIn(question),
		reasons: totals.members('reason').filter((member) => totals.view('reason', member, from, to).sums().handled > 0),
		extent: totals.extent,
		metric: compared(metric, frame),
		against:
			metric.perspective === 'speed' ? metric.counterweights.map((other) => compared(metricOf(other), frame)) : []
	};
}

/** Reasons are what the mix is made of; and what was reported stands as it was told. */
function noMixOf(question: Question, by: NamedDimension): NoCommonMix | null {
	if (by === 'reason' || reasonIn(question) !== null) return 'reasons';
	return isAsReported(question) ? 'as_reported' : null;
}

/** The reason that all contacts compared give, where they are filtered by one. */
const reasonIn = (question: Question): string | null =>
	filtersOf(question).find(({ dimension }) => dimension === 'reason')?.member ?? null;

type Unplaced = Omit<ComparedUnit, 'place' | 'isChanged'>;

function compared(metric: Metric, frame: Frame): ComparedMetric {
	if (!frame.isTold(metric)) return untold(metric, frame);
	const raw = metric.figure(frame.whole);
	const units = frame.members.map(({ member, view }) => rawUnit(metric, member, view, frame));
	const mix = commonMix(metric, raw, units, frame);
	if (typeof mix === 'string') {
		return { metric, withoutMix: mix, whole: { raw, shown: raw }, ...judged(metric, raw, units) };
	}
	const shown = withValue(raw, mix);
	return { metric, withoutMix: null, whole: { raw, shown }, ...judged(metric, shown, units.map(onMix)) };
}

/** What is not counted from contacts alone is not told of some of them. */
function untold(metric: Metric, { whole: { dimension } }: Frame): ComparedMetric {
	const raw = noFigure({ code: 'not_by_dimension', dimension });
	return { metric, withoutMix: null, whole: { raw, shown: raw }, units: [], limits: null, knowsSpread: false };
}

/** The whole with the mix that all are held to, or why units stand as they are. */
function commonMix(
	metric: Metric,
	raw: Figure,
	units: readonly Unplaced[],
	{ whole, mixing }: Frame
): SameMix | NoCommonMix {
	if (typeof mixing === 'string') return mixing;
	const mix = mixing.of(metric, whole, raw);
	if (!mix) return 'no_mean';
	return 'code' in mix ? mix.code : (whyNoMix(units) ?? mix);
}

function rawUnit(metric: Metric, member: string, view: View, { compared, mixing }: Frame): Unplaced {
	const raw = metric.figure(view);
	const before = compared && metric.figure(view.over(compared.from, compared.to));
	const mixed = typeof mixing === 'string' ? null : mixing.compared(metric, view, raw, compared, before);
	return { member, raw, mixed, shown: raw, isComparable: true, change: changeOf(raw, before) };
}

/** Units are held to the same mix where at least two, and half of those with a value, can be. */
function whyNoMix(units: readonly Unplaced[]): NoCommonMix | null {
	const known = units.filter(({ raw }) => raw.value !== null);
	const codes = known.flatMap(({ mixed }) => (mixed && 'code' in mixed.now ? [mixed.now.code] : []));
	const held = known.length - codes.length;
	if (held >= 2 && held >= codes.length) return null;
	const [first = 'not_by_reason', ...others] = codes;
	const count = (code: NoCommonMix): number => codes.filter((each) => each === code).length;
	return others.reduce((most, code) => (count(code) > count(most) ? code : most), first);
}

function onMix(unit: Unplaced): Unplaced {
	const { raw, mixed } = unit;
	if (raw.value === null) return unit;
	if (!mixed || 'code' in mixed.now) return { ...unit, isComparable: false };
	return { ...unit, shown: withValue(raw, mixed.now), change: mixed.change };
}

const withValue = (figure: Figure, { value, low, high }: Estimate): Figure => ({
	...figure,
	value,
	low,
	high
});
