/** Random draws that are the same for the same seed and stream on every machine. */
export type Random = {
	/** At least 0, below 1, in steps of 2⁻³². */
	uniform: () => number;
	between: (low: number, high: number) => number;
	/** A whole number from `low` to `high`, both included. */
	whole: (low: number, high: number) => number;
	chance: (probability: number) => boolean;
	normal: (mean: number, deviation: number) => number;
	/** `median` and `sigma`, the deviation of the logarithm. */
	lognormal: (median: number, sigma: number) => number;
	exponential: (mean: number) => number;
	poisson: (mean: number) => number;
	/** Mean is shape × scale. */
	gamma: (shape: number, scale: number) => number;
	pick: <T>(choices: readonly [T, ...T[]]) => T;
};

/**
 * A stream of its own for every name, so that a change in one part of a story leaves the draws of the others alone: PCG32
 * with the FNV-1a hash of the name as its stream id. `seed` is a whole number from 0 to 2⁵³−1, else RangeError.
 */
export function randomStream(seed: number, name: string): Random {
	const next = pcg32(seed, hashOf(name));
	const uniform = () => next() / 2 ** 32;
	const normal = (mean: number, deviation: number) =>
		mean + deviation * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
	const exponential = (mean: number) => -mean * Math.log(1 - uniform());
	const whole = (low: number, high: number) => low + Math.floor(uniform() * (high - low + 1));
	return {
		uniform,
		between: (low, high) => low + uniform() * (high - low),
		whole,
		chance: (probability) => uniform() < probability,
		normal,
		lognormal: (median, sigma) => median * Math.exp(normal(0, sigma)),
		exponential,
		poisson: (mean) => {
			let events = 0;
			for (let elapsed = exponential(1); elapsed < mean; elapsed += exponential(1)) events += 1;
			return events;
		},
		gamma: (shape, scale) =>
			shape < 1
				? scale * gammaAboveOne(shape + 1, normal, uniform) * (1 - uniform()) ** (1 / shape)
				: scale * gammaAboveOne(shape, normal, uniform),
		pick: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0]
	};
}

/**
 * The generator PCG-XSH-RR: each call gives the next whole number from 0 to 2³²−1. `seed` and `stream` are whole numbers
 * from 0 to 2⁵³−1, else RangeError; each stream is another sequence of period 2⁶⁴. Source: O'Neill 2014, HMC-CS-2014-0905.
 */
export function pcg32(seed: number, stream: number): () => number {
	for (const part of [seed, stream])
		if (!(Number.isSafeInteger(part) && part >= 0)) throw new RangeError(`no stream of random numbers from ${part}`);
	const addLow = ((stream << 1) | 1) >>> 0;
	const addHigh = ((Math.floor(stream / 2 ** 32) << 1) | (stream >>> 31)) >>> 0;
	let low = 0;
	let high = 0;
	// 64 bits times 6364136223846793005 plus the stream, in halves: BigInt would be thirty times slower
	const step = () => {
		const a = low & 0xffff;
		const b = low >>> 16;
		const ab = a * 0x4c95;
		const ba = b * 0x7f2d;
		const middle = ((a * 0x7f2d) >>> 16) + (ab & 0xffff) + (ba & 0xffff);
		const carried = b * 0x4c95 + (ab >>> 16) + (ba >>> 16) + (middle >>> 16);
		high = (carried + Math.imul(high, 0x4c957f2d) + Math.imul(low, 0x5851f42d)) >>> 0;
		const sum = (Math.imul(low, 0x4c957f2d) >>> 0) + addLow;
		low = sum >>> 0;
		high = (high + addHigh + (sum > 0xffffffff ? 1 : 0)) >>> 0;
	};
	step();
	const started = low + (seed >>> 0);
	low = started >>> 0;
	high = (high + Math.floor(seed / 2 ** 32) + (started > 0xffffffff ? 1 : 0)) >>> 0;
	step();
	return () => {
		const mixedLow = low ^ ((high << 14) | (low >>> 18));
		const mixedHigh = high ^ (high >>> 18);
		const mixed = (mixedHigh << 5) | (mixedLow >>> 27);
		const turn = high >>> 27;
		step();
		return ((mixed >>> turn) | (mixed << (-turn & 31))) >>> 0;
	};
}

function hashOf(name: string): number {
	let hash = 0x811c9dc5;
	for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
	return hash >>> 0;
}

/** Marsaglia and Tsang 2000, for a shape of 1 or more and scale 1. */
function gammaAboveOne(shape: number, normal: Random['normal'], uniform: Random['uniform']): number {
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = normal(0, 1);
		const v = (1 + c * x) ** 3;
		if (v > 0 && Math.log(1 - uniform()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
	}
}
