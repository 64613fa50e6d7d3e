import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allPairs, pairsAmong, radarFlags } from '#lib/analyses/radar/radar-flags.ts';
import { radarLooks, turnOf, type Look } from '#lib/analyses/radar/radar-looks.ts';
import { radarMetrics, type RadarSeries } from '#lib/analyses/radar/radar-series.ts';
import { timedRows } from '#lib/analyses/radar/timed-rows.ts';
import {
	cellsBetween,
	mondayOf,
	sameMix,
	weeklyCells,
	weekOf,
	type WeeklyCells
} from '#lib/analyses/radar/weekly-cells.ts';
import { windowChange } from '#lib/analyses/radar/window-change.ts';
import { metricOf } from '#lib/metrics/catalogue.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { dayNumber, evidenceByHand } from './evidence-by-hand.ts';

const weekly = (values: readonly (number | null)[]) => ({ values: [...values], weights: values.map(() => 100) });

describe('weeks', () => {
	test('begin on Mondays', () => {
		expect(mondayOf(weekOf(dayNumber('2026-03-08')))).toBe(dayNumber('2026-03-02'));
		expect(mondayOf(weekOf(dayNumber('2026-03-09')))).toBe(dayNumber('2026-03-09'));
	});
});

describe('the change of a weekly figure across a turn', () => {
	const noise = randomStream(1, 'noise');
	const level = (weeks: number, mean: number) => Array.from({ length: weeks }, () => noise.normal(mean, 1));

	test('is the difference of the levels, with an interval that holds it', () => {
		const found = windowChange(weekly([...level(26, 10), ...level(8, 13)]), 26);
		expect(found?.change.low).toBeLessThan(3);
		expect(found?.change.high).toBeGreaterThan(3);
		expect(found?.p).toBeLessThan(1e-4);
	});

	test('of nothing is found by chance about one time in twenty', () => {
		const found = Array.from({ length: 400 }, () => windowChange(weekly(level(34, 10)), 26)?.p ?? NaN);
		const often = found.filter((p) => p < 0.05).length / found.length;
		expect(often).toBeGreaterThan(0.005);
		expect(often).toBeLessThan(0.08);
	});

	test('turns with its sign and is the same in any unit', () => {
		const series = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 34, maxLength: 34 });
		fc.assert(
			fc.property(series, fc.double({ min: 0.1, max: 100, noNaN: true }), (values, scale) => {
				const [one, other] = [1, -scale].map((by) => windowChange(weekly(values.map((value) => by * value)), 26));
				if (!one || !other || one.error < 1e-6) return;
				expect(other.standardised).toBeCloseTo(-one.standardised, 6);
				expect(other.change.value).toBeCloseTo(-scale * one.change.value, 6);
			})
		);
	});

	test('is nothing where all weeks are equal, and unknown where there are too few', () => {
		expect(windowChange(weekly(Array.from({ length: 34 }, () => 0)), 26)).toMatchObject({ standardised: 0, p: 1 });
		expect(windowChange(weekly(level(17, 1)), 9)).toBeNull();
		expect(windowChange(weekly([...level(26, 1), null, null, ...level(5, 1)]), 26)).toBeNull();
	});
});

describe('figures at the same mix', () => {
	const cells = (bases: readonly (readonly number[])[], ratios: readonly number[]): WeeklyCells => ({
		...{ weeks: bases.length, strata: ratios.length, base: Float64Array.from(bases.flat()) },
		top: Float64Array.from(bases.flatMap((week) => week.map((base, stratum) => base * (ratios[stratum] ?? 0))))
	});

	test('do not move when only the mix does', () => {
		const mixes = [...Array.from({ length: 4 }, () => [80, 20]), ...Array.from({ length: 4 }, () => [20, 80])];
		expect(sameMix(cells(mixes, [200, 400]), 4)?.values).toEqual(Array.from({ length: 8 }, () => 300));
	});

	test('leave out what only one side has', () => {
		const mixes = [...Array.from({ length: 4 }, () => [50, 0]), ...Array.from({ length: 4 }, () => [50, 50])];
		expect(sameMix(cells(mixes, [200, 400]), 4)?.values).toEqual(Array.from({ length: 8 }, () => 200));
		expect(
			sameMix(
				cells(
					[
						[50, 0],
						[0, 50]
					],
					[200, 400]
				),
				1
			)
		).toBeNull();
	});

	test('are those of the rows, week by week and unit by unit', () => {
		const day = dayNumber('2026-03-02');
		const evidence = evidenceByHand({
			contacts: [
				{ day, handleSeconds: 100, reason: 'a', site: 'x' },
				{ day: day + 6, handleSeconds: 200, reason: 'a', site: 'y' },
				{ day: day + 7, handleSeconds: 400, reason: 'b', site: 'x' },
				{ day: day + 14, handleSeconds: 999, reason: 'b', site: 'x' }
			]
		});
		const [aht] = radarMetrics(evidence, () => true);
		if (!aht) throw new Error('no handle time');
		const weeks = { from: weekOf(day), through: weekOf(day) + 1 };
		const x = evidence.contacts.names.site.indexOf('x');
		const found = weeklyCells(evidence, [aht], weeks, 2, (row) => Number(evidence.contacts.site[row] === x));
		const sums = found.map(([cell]) => [...(cell?.top ?? [])].filter((sum) => sum > 0));
		expect(sums).toEqual([[200], [100, 400]]);
		const [cell] = found[1] ?? [];
		expect(cell && [...cellsBetween(cell, 1, 2).top].filter((sum) => sum > 0)).toEqual([400]);
	});
});

describe('pairs', () => {
	test('are those of the catalogue, and every series that is watched is a metric of it', () => {
		const series = radarMetrics(evidenceByHand({}), () => true);
		expect(series.filter(({ key }) => metricOf(key) === null)).toEqual([]);
		for (const { key, better } of series) expect([better, null]).toContain(metricOf(key)?.better ?? null);
		expect(pairsAmong(new Set(['aht', 'fcr_repeat']))).toEqual([{ metric: 'aht', counterweight: 'fcr_repeat' }]);
		expect(pairsAmong(new Set(series.map(({ key }) => key))).length).toBeLessThan(allPairs);
	});
});

describe('flags', () => {
	const look = (key: string, kind: Look['kind'], toBetter: number, q: number): Look => ({
		...{ key, kind, toBetter, q, weekly: weekly([]), p: Math.abs(toBetter) > 2 ? 0.01 : 0.5 },
		change: { change: { value: 1, low: 0, high: 2 }, error: 1, standardised: 1, p: 0.5, weeks: 34 }
	});

	test('need a number that improves and a counterweight that worsens', () => {
		const raised = (aht: number, fcr: number, q = 0.01) =>
			radarFlags([look('aht', 'metric', aht, q), look('fcr_repeat', 'metric', fcr, 0.01)]).isRaised;
		expect(raised(4, -3)).toBe(true);
		expect(raised(4, 3)).toBe(false);
		expect(raised(-4, -3)).toBe(false);
		expect(raised(4, -1)).toBe(false);
		expect(raised(4, -3, 0.2)).toBe(false);
	});

	test('name speed before what is merely clearer', () => {
		const looks = [
			look('repeat_rate', 'metric', 9, 0.001),
			look('aht', 'metric', 4, 0.001),
			look('fcr_repeat', 'metric', -8, 0.001)
		];
		expect(radarFlags(looks).flags.map(({ metric }) => metric.key)).toEqual(['aht', 'repeat_rate']);
	});

	test('a sign alone must be clearer than one that a pair comes with', () => {
		const sign = (q: number) => radarFlags([look('asked', 'sign', -3, q)]);
		expect(sign(0.01)).toMatchObject({ isRaised: true, signs: [{ key: 'asked' }] });
		expect(sign(0.05)).toMatchObject({ isRaised: false, signs: [{ key: 'asked' }] });
		expect(sign(0.5)).toMatchObject({ isRaised: false, signs: [] });
	});
});

describe('looks', () => {
	test('are judged together: the more that is looked at, the clearer one must be', () => {
		const random = randomStream(2, 'looks');
		const base = Float64Array.from({ length: 34 }, () => 100);
		const cell = (shift: number): WeeklyCells => ({
			...{ weeks: 34, strata: 1, base },
			top: Float64Array.from({ length: 34 }, (_, week) => 100 * random.normal(week >= 26 ? shift : 0, 1))
		});
		const series: RadarSeries = { key: 'aht', better: 'lower', by: null, base: () => 1, top: () => 1 };
		const found = cell(-3);
		const q = (more: number) => {
			const units = [found, ...Array.from({ length: more }, () => cell(0))].map((own) => ({
				own: [own],
				others: null
			}));
			return radarLooks([series], [], [{ turn: 26, washOut: 0, units }])[0]?.[0]?.[0]?.q ?? NaN;
		};
		expect(q(20)).toBeGreaterThan(q(0));
		expect(q(20)).toBeLessThan(0.1);
	});

	test('tell the week of a turn that lies elsewhere than where they looked', () => {
		const random = randomStream(4, 'turn');
		const values = Array.from({ length: 34 }, (_, week) => random.normal(week >= 22 ? -5 : 0, 1));
		const change = windowChange(weekly(values), 26);
		if (!change) throw new Error('no change');
		const look: Look = { key: 'aht', kind: 'metric', weekly: weekly(values), change, toBetter: 1, p: 0, q: 0 };
		expect(turnOf(look, 26)).toBe(22);
	});
});

test('times of rounded months, and calls without the wrap-up that their site tells, stand beside no others', () => {
	const calls = (month: string, step: number, wrapSeconds: number | null) =>
		Array.from({ length: 200 }, (_, place) => ({
			...{ day: dayNumber(`2026-${month}-10`), site: 'Odense', wrapSeconds },
			handleSeconds: step * Math.round((100 + place) / step)
		}));
	const { contacts } = evidenceByHand({
		contacts: [...calls('03', 1, null), ...calls('04', 60, 10), ...calls('05', 1, 10), ...calls('06', 1, 10)]
	});
	const isTimed = timedRows(contacts);
	expect([0, 200, 400, 600].map(isTimed)).toEqual([false, false, true, true]);
});
