import { range } from 'd3-array';
import { spellDuration, spellNumber, type UnitOfMeasure } from '#lib/i18n/spell.ts';

const nice = [1, 2, 5];
const powers = (from: number, to: number): number[] =>
	range(from, to).flatMap((power) => nice.map((step) => step * 10 ** power));

/** Steps a reader knows by heart, in each unit. */
const steps: Record<UnitOfMeasure, readonly number[]> = {
	seconds: [1, 2, 5, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400],
	share: [...powers(-4, -2), 0.01, 0.02, 0.05, 0.1, 0.25, 0.5],
	count: powers(-3, 7),
	rating: [...powers(-2, 0), 1],
	score: powers(0, 3),
	points: powers(0, 3),
	days: [1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730],
	money: powers(-2, 9),
	ratio: powers(-3, 4),
	doublings: [0.1, 0.2, 0.5, 1, 2, 5]
};

export type Tick = { value: number; text: string };

const decimalsIn = (step: number): number => Math.max(0, -Math.floor(Math.log10(step) + 1e-9));

function spell(unit: UnitOfMeasure, value: number, step: number): string {
	if (unit === 'seconds') return spellDuration(value);
	if (unit === 'share') return `${spellNumber(value * 100, decimalsIn(step * 100))}\u00a0%`;
	return spellNumber(value, decimalsIn(step));
}

/** At most `most` round values from low to high, each as it is written beside the chart. */
export function ticksOf(unit: UnitOfMeasure, low: number, high: number, most = 3): Tick[] {
	const multiples = (step: number): number[] =>
		range(Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9) + 1).map((times) => times * step);
	// a cheap count first: small steps over a wide range would make very many
	const step = steps[unit].find((each) => (high - low) / each < most + 1 && multiples(each).length <= most);
	return step === undefined ? [] : multiples(step).map((value) => ({ value, text: spell(unit, value, step) }));
}
