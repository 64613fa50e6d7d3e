import { isWide } from '#lib/metrics/figure.ts';
import type { Figure, Metric } from '#lib/metrics/metric.ts';
import type { ReportedFigure } from '#lib/model/reported.ts';

/** A figure as it was first reported, beside what it is now, and what the difference is made of. */
export type Restated = {
	first: ReportedFigure;
	/** Now less first, in the metric's unit; null where there is no value now. */
	difference: number | null;
	/** What each later version of definitions changed at its time. */
	byDefinitions: { version: number; difference: number }[];
	/** The rest: records that came or went since; null with the difference. */
	byData: number | null;
};

/** What became of a metric's figure of a month and unit, whose reports are given; null where none was ever told. */
export function restated(reports: readonly ReportedFigure[], metric: string, now: Figure): Restated | null {
	const own = reports.filter((report) => report.metric === metric);
	const first = own.find(({ occasion }) => occasion === 'first');
	// what must not be told now is not told as it was, either
	if (!first || now.missing?.code === 'withheld') return null;
	const byDefinitions = own.flatMap((before) => {
		if (before.occasion !== 'before' || before.definitions <= first.definitions) return [];
		const after = own.find(({ occasion, definitions }) => occasion === 'after' && definitions === before.definitions);
		return after ? [{ version: before.definitions, difference: after.value - before.value }] : [];
	});
	const difference = now.value === null ? null : now.value - first.value;
	const explained = byDefinitions.reduce((sum, part) => sum + part.difference, 0);
	return { first, difference, byDefinitions, byData: difference === null ? null : difference - explained };
}

/** A reported figure as figures are: what was written down was final. */
export function figureAsReported({ unit }: Pick<Metric, 'unit'>, { value, low, high, n }: ReportedFigure): Figure {
	const interval = low === null || high === null ? null : { low, high };
	return { value, low, high, n, maturity: 'final', indicative: isWide(unit, value, interval), missing: null };
}

/** Why there is no figure as first reported. */
export const neverReported: Figure = {
	value: null,
	low: null,
	high: null,
	n: 0,
	maturity: 'unknown',
	indicative: false,
	missing: { code: 'not_reported' }
};
