import type { Metric, Unit } from '#lib/metrics/metric.ts';

const neverBelowNothing: readonly Unit[] = ['seconds', 'days', 'count', 'rating'];
const largestAmount = 1e9;

type Asked = Record<'value' | 'endValue' | 'band', number | null>;

/** Why nobody reaches what a target asks for: a share of less than nothing or more than all, or an amount that cannot be. */
export function amountFault(
	{ unit }: Pick<Metric, 'unit'>,
	{ value, endValue, band }: Asked
): 'share' | 'amount' | null {
	if (unit === 'share' && [value, endValue].some((share) => share !== null && (share < 0 || share > 1))) return 'share';
	const isBeyond = (number: number) =>
		Math.abs(number) > largestAmount || (number < 0 && neverBelowNothing.includes(unit));
	return [value, endValue, band].some((number) => number !== null && isBeyond(number)) ? 'amount' : null;
}
