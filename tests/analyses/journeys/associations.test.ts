import { describe, expect, test } from 'vitest';
import { associations } from '#lib/analyses/journeys/associations.ts';
import { exchangeOf } from '#lib/analyses/journeys/exchange.ts';
import { besidesWaiting, weighed } from '#lib/analyses/journeys/weighed.ts';
import { randomStream } from '#lib/statistics/random.ts';

/** Rows of thirty agents whose level differs: an outcome that goes with x by `slope` and with z by −0.1. */
function rows(seed: number, slope: number, count = 600) {
	const random = randomStream(seed, 'rows');
	const level = Array.from({ length: 30 }, () => random.normal(0, 1));
	const list = Array.from({ length: count }, (_, row) => {
		const agent = row % 30;
		// the abler agents see more of x: between agents the two go together without any slope
		const x = random.normal(level[agent] ?? 0, 1);
		const z = random.normal(0, 1);
		const y = 2 * (level[agent] ?? 0) + slope * x - 0.1 * z + random.normal(0, 0.5);
		return { agent: 7 * agent + 3, customer: 1000 + 13 * row, month: row % 4, x, z, y };
	});
	const of = (name: keyof (typeof list)[number]) => list.map((row) => row[name]);
	return {
		...{ ys: of('y'), columns: [of('x'), of('z')], agents: of('agent'), customers: of('customer') },
		monthsOfReason: of('month')
	};
}

describe('what goes together with an outcome', () => {
	test('is found within agents, whatever their levels', () => {
		const found = associations(rows(1, 0.3));
		expect(found?.coefficients[0]).toBeCloseTo(0.3, 1);
		expect(found?.coefficients[1]).toBeCloseTo(-0.1, 1);
	});

	test('is told with its error, and with what could have been seen', () => {
		const one = associations(rows(2, 0.3))?.of([1, 0]);
		expect(one?.low).toBeLessThan(0.3);
		expect(one?.high).toBeGreaterThan(0.3);
		expect(one?.detectable).toBeCloseTo(2.8 * (one?.error ?? NaN), 12);
		expect(one?.p).toBeLessThan(0.001);
	});

	test('is nothing in about nineteen of twenty worlds without any', () => {
		const told = Array.from({ length: 60 }, (_, seed) => associations(rows(seed, 0, 300))?.of([1, 0]).p ?? 0);
		expect(told.filter((p) => p < 0.05).length).toBeLessThanOrEqual(8);
	});

	test('adds up: the sum of two has an error of its own', () => {
		const found = associations(rows(3, 0.3));
		expect(found?.of([1, 2]).value).toBeCloseTo(
			(found?.coefficients[0] ?? NaN) + 2 * (found?.coefficients[1] ?? NaN),
			12
		);
	});

	test('rests on ten agents at least', () => {
		const few = rows(1, 0.3);
		expect(associations({ ...few, agents: few.agents.map((agent) => agent % 9) })).toBeNull();
	});

	test('is as sure as its clusters allow: the same customer ten times is one customer', () => {
		const once = rows(4, 0.3);
		const repeat = <Row>(list: readonly Row[]): Row[] => list.flatMap((each) => Array.from({ length: 10 }, () => each));
		const tenfold = associations({
			...{ ys: repeat(once.ys), columns: once.columns.map(repeat), agents: repeat(once.agents) },
			...{ customers: repeat(once.customers), monthsOfReason: repeat(once.monthsOfReason) }
		});
		const error = associations(once)?.of([1, 0]).error ?? NaN;
		expect((tenfold?.of([1, 0]).error ?? NaN) / error).toBeCloseTo(1, 1);
	});
});

describe('being solved weighed against waiting', () => {
	/** Solved is worth `solved`, a minute −0.2. */
	function side(solved: number, minute = -0.2) {
		const random = randomStream(5, 'side');
		const list = Array.from({ length: 900 }, (_, row) => {
			const [isSolved, wait] = [Number(random.chance(0.7)), random.exponential(1.5)];
			return { isSolved, wait, y: solved * isSolved + minute * wait + random.normal(0, 0.3), agent: row % 20, row };
		});
		const went = {
			...{ waitMinutes: list.map(({ wait }) => wait), passedOn: list.map(() => 0), putBack: list.map(() => 0) },
			...{
				extra: list.map(({ row }) => row % 3),
				sameAgent: list.map(() => 0),
				agents: list.map(({ agent }) => agent)
			},
			...{ customers: list.map(({ row }) => row), monthsOfReason: list.map(() => 0), weights: list.map(() => 1) }
		};
		const named = {
			solved: list.map(({ isSolved }) => isSolved),
			waitMinutes: went.waitMinutes,
			...besidesWaiting(went)
		};
		return weighed(
			list.map(({ y }) => y),
			named,
			went
		);
	}

	test('is the one over the other, with an interval that holds the truth', () => {
		const fit = side(1.4);
		const found = fit && exchangeOf(fit);
		expect(found?.minutes?.value).toBeCloseTo(7, 0);
		expect(found?.minutes?.low).toBeLessThan(7);
		expect(found?.minutes?.high).toBeGreaterThan(7);
	});

	test('is nothing where waiting goes with nothing, or with better ratings', () => {
		const [none, wrong] = [side(1.4, 0), side(1.4, 0.2)];
		expect(none && exchangeOf(none)?.minutes).toBeNull();
		expect(wrong && exchangeOf(wrong)?.minutes).toBeNull();
	});

	test('leaves out what hardly ever happened', () => {
		const fit = side(1.4);
		expect(fit?.of('passedOn')).toBeNull();
		expect(fit?.of('extra')).not.toBeNull();
	});
});
