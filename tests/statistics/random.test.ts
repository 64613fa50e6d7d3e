import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pcg32, randomStream } from '#lib/statistics/random.ts';

const many = (draw: () => number, count = 20_000) => Array.from({ length: count }, draw);
const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const deviation = (numbers: number[]) => {
	const middle = mean(numbers);
	return Math.sqrt(mean(numbers.map((number) => (number - middle) ** 2)));
};

/** The generator as its author writes it, in whole numbers of 64 bits. */
function inWords(seed: number, stream: number): () => number {
	const word = (number: bigint) => BigInt.asUintN(64, number);
	const add = word((BigInt(stream) << 1n) | 1n);
	const step = (state: bigint) => word(state * 6364136223846793005n + add);
	let state = step(word(step(0n) + BigInt(seed)));
	return () => {
		const mixed = BigInt.asUintN(32, ((state >> 18n) ^ state) >> 27n);
		const turn = state >> 59n;
		state = step(state);
		return Number(BigInt.asUintN(32, (mixed >> turn) | (mixed << (-turn & 31n))));
	};
}

describe('the generator', () => {
	test('begins as its author prints it for seed 42 and stream 54', () => {
		expect(many(pcg32(42, 54), 6)).toEqual([0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e]);
	});

	test('in halves of 32 bits gives what 64 bits give, for any seed and stream', () => {
		fc.assert(
			fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (seed, stream) => {
				expect(many(pcg32(seed, stream), 20)).toEqual(many(inWords(seed, stream), 20));
			})
		);
	});

	test('a seed that is no whole number is refused', () => {
		expect(() => pcg32(0.5, 1)).toThrow(RangeError);
		expect(() => pcg32(-1, 1)).toThrow(RangeError);
		expect(() => pcg32(1, NaN)).toThrow(RangeError);
	});
});

describe('random streams', () => {
	test('give the same draws for the same seed and name', () => {
		const [first, second] = [randomStream(7, 'contacts'), randomStream(7, 'contacts')];
		expect(many(first.uniform, 100)).toEqual(many(second.uniform, 100));
	});

	test('differ by name and by seed, and know nothing of each other', () => {
		const first = many(randomStream(7, 'agents').uniform);
		for (const other of [randomStream(7, 'arrivals'), randomStream(8, 'agents')]) {
			const second = many(other.uniform);
			const together = mean(first.map((draw, place) => (draw - 0.5) * ((second[place] ?? 0) - 0.5))) * 12;
			expect(Math.abs(together)).toBeLessThan(4 / Math.sqrt(20_000));
		}
	});

	test('begin with numbers that are written here, so that no machine tells another story', () => {
		expect(many(randomStream(2026, 'contacts').uniform, 3).map((draw) => draw.toFixed(8))).toMatchInlineSnapshot(`
			[
			  "0.96256982",
			  "0.31949445",
			  "0.15179523",
			]
		`);
	});

	test('are spread evenly from 0 to 1', () => {
		const tenths = many(randomStream(1, 'even').uniform).map((draw) => Math.floor(draw * 10));
		for (let tenth = 0; tenth < 10; tenth++)
			expect(Math.abs(tenths.filter((each) => each === tenth).length - 2000)).toBeLessThan(200);
	});

	test('draw numbers with the means and deviations asked for', () => {
		const random = randomStream(3, 'moments');
		const near = (draws: number[], middle: number, spread: number) => {
			expect(Math.abs(mean(draws) - middle)).toBeLessThan((4 * spread) / Math.sqrt(draws.length));
			expect(Math.abs(deviation(draws) / spread - 1)).toBeLessThan(0.06);
		};
		near(
			many(() => random.normal(62, 8)),
			62,
			8
		);
		near(
			many(() => Math.log(random.lognormal(300, 0.6))),
			Math.log(300),
			0.6
		);
		near(
			many(() => random.exponential(40)),
			40,
			40
		);
		near(
			many(() => random.poisson(6.6)),
			6.6,
			Math.sqrt(6.6)
		);
		near(
			many(() => random.gamma(0.8, 2)),
			1.6,
			2 * Math.sqrt(0.8)
		);
		near(
			many(() => random.gamma(5, 3)),
			15,
			3 * Math.sqrt(5)
		);
		near(
			many(() => (random.chance(0.3) ? 1 : 0)),
			0.3,
			Math.sqrt(0.21)
		);
	});

	test('draw whole numbers and choices within their bounds, both ends included', () => {
		const random = randomStream(4, 'bounds');
		expect(new Set(many(() => random.whole(2, 4), 200))).toEqual(new Set([2, 3, 4]));
		expect(new Set(Array.from({ length: 100 }, () => random.pick(['a', 'b'])))).toEqual(new Set(['a', 'b']));
		for (const draw of many(() => random.between(5, 6), 1000)) expect(Math.floor(draw)).toBe(5);
	});
});
