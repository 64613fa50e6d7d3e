import { describe, expect, test } from 'vitest';
import { radarLooks, type Look, type UnitCells } from '#lib/analyses/radar/radar-looks.ts';
import type { RadarSeries } from '#lib/analyses/radar/radar-series.ts';
import type { WeeklyCells } from '#lib/analyses/radar/weekly-cells.ts';
import { randomStream } from '#lib/statistics/random.ts';

const [before, since] = [26, 12];
const series = (drifts: boolean): RadarSeries => ({
	...{ key: 'other_reason', better: 'lower', by: null, base: () => 1, top: () => 1 },
	...(drifts ? { drifts: true } : {})
});

/** A share of two in ten that rises by `more` since the turn, in so many contacts a week. */
function cells(seed: string, more: number, aWeek = 400): WeeklyCells {
	const random = randomStream(5, seed);
	const weeks = before + since;
	const top = Float64Array.from({ length: weeks }, (_, week) => {
		const share = 0.2 + (week >= before ? more : 0);
		return Array.from({ length: aWeek }, () => random.chance(share)).filter(Boolean).length;
	});
	return { weeks, strata: 1, base: new Float64Array(weeks).fill(aWeek), top };
}

function lookAt(own: number, others: number | null, drifts = true): Look {
	const unit: UnitCells = { own: [cells('own', own)], others: others === null ? null : [cells('others', others, 900)] };
	const [look] = radarLooks([], [series(drifts)], [{ turn: before, washOut: 0, units: [unit] }])[0]?.[0] ?? [];
	if (!look) throw new Error('nothing was looked at');
	return look;
}

describe('a sign that goes with the season everywhere', () => {
	test('is told of a site where no other has it', () => {
		const look = lookAt(0.08, 0);
		expect(look.toBetter).toBeLessThan(-4);
		expect(look.q).toBeLessThan(0.001);
	});

	test('is not told of a site that only shares it with all others', () => {
		expect(lookAt(0.08, null).q).toBeLessThan(0.001);
		expect(lookAt(0.08, 0.08).q).toBeGreaterThan(0.1);
	});

	test('is not told of a site that stayed as it was while the others went down', () => {
		expect(lookAt(0, -0.08).q).toBeGreaterThan(0.05);
	});

	test('is not told of a site that went the other way, but less than the others', () => {
		expect(lookAt(-0.04, -0.12)).toMatchObject({ p: 1, q: 1 });
		expect(lookAt(-0.04, -0.12).toBetter).toBeCloseTo(0, 12);
	});

	test('shows how far the site itself went, whatever it stands beside', () => {
		expect(lookAt(0.08, 0).change).toEqual(lookAt(0.08, null).change);
	});
});

test('a sign that does not go with the season stands for itself, whatever others do', () => {
	expect(lookAt(0.08, 0.08, false)).toEqual(lookAt(0.08, null, false));
});
