import { catalogue, familyOf } from '#lib/metrics/catalogue.ts';
import { perspectives, type Metric } from '#lib/metrics/metric.ts';
import { rememberedViews } from '#lib/metrics/remembered-views.ts';
import type { ViewOf } from '#lib/metrics/month-figures.ts';
import type { Dimension, NamedDimension, View } from '#lib/model/fact.ts';
import type { Totals } from '#lib/facts/running-totals.ts';
import { judge } from '#lib/targets/judge.ts';
import { noPlan, type Plan } from '#lib/targets/plan.ts';
import { comparedDays, type Days } from '#lib/questions/ask.ts';
import { Mixing } from './mixed.ts';
import type { Question } from '#lib/questions/question.ts';
import type { Row, Scorecard } from './scorecard.ts';
import { trendOf } from './trend-of.ts';
import { weigh } from './weigh.ts';
import { whenTold } from './when-told.ts';

/** The four figures that stand side by side on every scorecard: speed, and what it is to buy. */
export const fourKeys = ['aht', 'fcr_repeat', 'return_rate', 'who5'] as const;

type Unit = { dimension: Dimension; member: string };

/** A row before its trend: all that a table of figures needs. */
export type WeighedRow = Omit<Row, 'trend' | 'judged'>;
export type WeighedUnit = { unit: Unit; rows: WeighedRow[] };

/** Headline metrics, the four first, then by perspective, each in the catalogue's order. */
function headlines(metrics: readonly Metric[]): Metric[] {
	const heads = metrics.filter(({ headline }) => headline);
	const four = fourKeys.flatMap((key) => heads.filter((metric) => metric.key === key));
	const rest = heads.filter((metric) => !four.includes(metric));
	return [
		...four,
		...perspectives.flatMap((perspective) => rest.filter((metric) => metric.perspective === perspective))
	];
}

function weighedRow(
	metric: Metric,
	view: View,
	compared: Days | null,
	metrics: readonly Metric[],
	mixing: Mixing
): WeighedRow {
	const counterweights = metric.counterweights.map((key) => {
		const counterweight = metrics.find((other) => other.key === key);
		if (!counterweight) throw new Error(`${metric.key} is weighed against ${key}, which the catalogue does not hold`);
		return weigh(counterweight, view, compared);
	});
	const family = familyOf(metric.key);
	const variants = whenTold(() =>
		metrics
			.filter((other) => other !== metric && familyOf(other.key) === family)
			.map((other) => weigh(other, view, compared))
	);
	const weighed = weigh(metric, view, compared);
	const mixed = whenTold(() => mixing.compared(metric, view, weighed.figure, compared, weighed.before));
	return { ...weighed, mixed, counterweights, variants };
}

const unitAsked = ({ unit }: Question): Unit => unit ?? { dimension: 'all', member: '' };

const mixingOf = (viewOf: ViewOf, { from, to }: Question): Mixing => new Mixing(viewOf('all', '', from, to), to);

/** The scorecard that answers a question, with what was planned; contacts of two units are no unit that anything is planned or written of. */
export function scorecardOf(
	totals: Totals,
	question: Question,
	metrics: readonly Metric[] = catalogue,
	plan: Plan = noPlan
): Scorecard {
	const unit = unitAsked(question);
	const viewOf = rememberedViews(totals.view);
	const view = viewOf(unit.dimension, unit.member, question.from, question.to);
	const compared = comparedDays(question);
	const mixing = mixingOf(viewOf, question);
	const planned = question.and ? null : plan;
	const { contacts, handled, keyed } = view.sums();
	return {
		question,
		unit,
		extent: totals.extent,
		contacts,
		coverage: handled > 0 ? keyed / handled : null,
		rows: headlines(metrics).map((metric) => {
			const row = weighedRow(metric, view, compared, metrics, mixing);
			const trend = trendOf(metric, view, planned, mixing);
			const standing = { value: row.figure.value, limits: trend.limits };
			return { ...row, trend, judged: planned && judge(metric, unit, standing, planned, question.to) };
		})
	};
}

/** The figures of every member of a dimension, alphabetically and never by value. */
export function scorecardsBy(
	totals: Totals,
	question: Question,
	dimension: NamedDimension,
	metrics: readonly Metric[] = catalogue
): WeighedUnit[] {
	const compared = comparedDays(question);
	const viewOf = rememberedViews(totals.view);
	const mixing = mixingOf(viewOf, question);
	return totals.members(dimension).map((member) => {
		const view = viewOf(dimension, member, question.from, question.to);
		return {
			unit: { dimension, member },
			rows: headlines(metrics).map((metric) => weighedRow(metric, view, compared, metrics, mixing))
		};
	});
}
