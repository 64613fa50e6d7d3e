import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	chancesOfKnee,
	kneeFits,
	kneeSums,
	likeliest,
	middle,
	redrawnKnees,
	type KneeRows
} from '#lib/analyses/staff/knee.ts';
import { kneeFan, loadBands } from '#lib/analyses/staff/load-pictures.ts';
import { leastSquares } from '#lib/statistics/least-squares.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { twoWayFreeing } from '#lib/statistics/two-way-freeing.ts';

/** Agents of different pace over months, whose outcome bends at a load. */
function bent({ knee = 50, below = 0, above = -0.004, noise = 0.03, agents = 25, seed = 1 } = {}): KneeRows {
	const random = randomStream(seed, 'bent');
	const rows = Array.from({ length: agents }).flatMap((_, agent) =>
		Array.from({ length: 40 }, (__, day) => {
			const load = random.whole(30, 70);
			const outcome = 0.8 + agent / 200 + below * Math.min(load, knee) + above * Math.max(0, load - knee);
			return { agent, month: day % 4, load, y: outcome + (day % 4) / 100 + random.normal(0, noise) };
		})
	);
	const free = twoWayFreeing(
		rows.map(({ agent }) => agent),
		rows.map(({ month }) => month),
		rows.map(() => 2)
	);
	return {
		free,
		freedOutcome: free(rows.map(({ y }) => y)),
		loads: rows.map(({ load }) => load),
		weights: rows.map(() => 2),
		agents: rows.map(({ agent }) => agent)
	};
}
const grid = Array.from({ length: 31 }, (_, place) => 35 + place);
const random = () => randomStream(4, 'draws');

describe('the number of contacts a day from which it turns', () => {
	test('is found exactly where nothing blurs it, with both slopes', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 40, max: 60 }),
				fc.integer({ min: -9, max: 9 }),
				fc.integer({ min: 1, max: 9 }),
				(knee, below, bend) => {
					const rows = bent({ knee, below: below / 1000, above: (below - bend) / 1000, noise: 0, agents: 4 });
					const fit = likeliest(kneeFits(kneeSums(rows, grid)).fits);
					expect(fit?.knee).toBe(knee);
					expect(fit?.below).toBeCloseTo(below / 1000, 6);
					expect(fit?.above).toBeCloseTo((below - bend) / 1000, 6);
				}
			),
			{ numRuns: 12 }
		);
	});

	test('has the slopes that least squares gives', () => {
		const rows = bent();
		const { fits, line } = kneeFits(kneeSums(rows, [48]));
		const [l, h] = [rows.free(rows.loads), rows.free(rows.loads.map((load) => Math.max(0, load - 48)))];
		const slow = leastSquares([[...l], [...h]], [...rows.freedOutcome], rows.weights)?.coefficients ?? [];
		expect(fits[0]?.below).toBeCloseTo(slow[0] ?? NaN, 9);
		expect(fits[0]?.above).toBeCloseTo((slow[0] ?? NaN) + (slow[1] ?? NaN), 9);
		expect(line.slope).toBeCloseTo(leastSquares([[...l]], [...rows.freedOutcome])?.coefficients[0] ?? NaN, 9);
	});

	test('lies within its interval, and is told from a straight line and from nothing', () => {
		const sums = kneeSums(bent(), grid);
		const reach = middle(redrawnKnees(sums, random(), 199).map(({ fit }) => fit.knee));
		expect(reach?.low).toBeLessThanOrEqual(50);
		expect(reach?.high).toBeGreaterThanOrEqual(50);
		expect(chancesOfKnee(sums, random(), 199)).toEqual({ any: 1 / 200, bend: 1 / 200 });
	});

	test('is not told where the line is straight, though load matters', () => {
		const chances = chancesOfKnee(kneeSums(bent({ below: -0.003, above: -0.003 }), grid), random(), 199);
		expect(chances.any).toBeLessThan(0.01);
		expect(chances.bend).toBeGreaterThan(0.05);
	});

	test('is seen in few worlds where load does nothing, although the best of thirty was taken', () => {
		const seen = Array.from({ length: 20 }, (_, seed) =>
			chancesOfKnee(kneeSums(bent({ above: 0, seed: seed + 10 }), grid), random(), 99)
		).filter(({ any }) => any <= 0.05);
		expect(seen.length).toBeLessThanOrEqual(3);
	});

	test('cannot be fitted without a day above it', () => {
		expect(kneeFits(kneeSums(bent(), [80])).fits).toEqual([]);
		expect(likeliest([])).toBeNull();
		expect(middle([])).toBeNull();
	});
});

describe('the pictures of load', () => {
	const rows = bent();
	const sums = kneeSums(rows, grid);
	const fit = likeliest(kneeFits(sums).fits);
	if (!fit) throw new Error('no fit');

	test('draw the line through zero where it bends, and end where nothing was seen', () => {
		const draws = redrawnKnees(sums, random(), 49).map((draw) => draw.fit);
		const fan = kneeFan(fit, draws, rows.loads);
		if (fan.kind !== 'fan') throw new Error('no fan');
		expect(fan.seen).toEqual({ from: 30, to: 70 });
		expect(fan.points.every(({ low, high }) => low <= high)).toBe(true);
		const last = fan.points.at(-1);
		expect(last?.value).toBeCloseTo(100 * fit.above * ((last?.at ?? 0) - fit.knee), 6);
	});

	test('show the steps of ten without a bend laid into them', () => {
		const bands = loadBands(rows, 50);
		if (bands.kind !== 'intervals') throw new Error('no bands');
		expect(bands.rows.map(({ name }) => name)).toEqual(['30_39', '40_49', '50_59', '60_69', '70_79']);
		expect(bands.rows[2]).toEqual({ name: '50_59', value: 0, low: null, high: null });
		expect(bands.rows[3]?.value).toBeLessThan(-2);
		expect(bands.rows[3]?.high).toBeLessThan(0);
	});
});
