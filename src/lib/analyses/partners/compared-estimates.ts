import { differenceOf } from '#lib/statistics/difference.ts';
import type { Estimate, Interval } from '#lib/statistics/interval.ts';
import type { Estimated } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { contactOutcome } from '#lib/analyses/rows/contact-outcomes.ts';
import { twoSides, type TwoSides } from './partner-compared.ts';

/**
 * What an issue that stays solved takes in handle seconds, the partner less ourselves: all contacts of the issues that each side
 * opened, those that come back to the other side included. Source: metrics.md E7, C8.
 */
export function workPerSolved(evidence: Evidence, sideOf: (row: number) => 0 | 1 | null): Estimated[] {
	const sides = twoSides(evidence.contacts, sideOf, contactOutcome(evidence, 'hpi'), contactOutcome(evidence, 'fcr'));
	return sides ? comparedEstimates(sides, { end: '_work_per_solved', unit: 'seconds' }) : [];
}

/** The partner less ourselves, as it stands and for the same kinds of contact. */
export function comparedEstimates(
	{ raw, sameMix, contacts }: TwoSides,
	{ end, unit }: { end: string; unit: 'points' | 'seconds' } = { end: '_difference', unit: 'points' }
): Estimated[] {
	const n = { contacts: contacts[0] + contacts[1] };
	const times = unit === 'points' ? 100 : 1;
	const told = (
		name: string,
		method: string,
		sides: readonly { value: number; interval: Interval | null }[]
	): Estimated => {
		const [partners, own] = sides.map(({ value, interval }) => interval && { value, ...interval });
		const difference: Estimate | null = partners && own ? differenceOf(partners, own) : null;
		const scaled = (value: number | undefined): number | null => (value === undefined ? null : times * value);
		const [value, low, high] = [scaled(difference?.value), scaled(difference?.low), scaled(difference?.high)];
		return { name, unit, value, low, high, n, method, p: null, q: null, detectable: null, claim: 1 };
	};
	const beside = sameMix ? [told(`same_mix${end}`, 'standardised', sameMix)] : [];
	return [told(`raw${end}`, 'raw', raw), ...beside];
}
