/** Random draws that are the same for the same seed on every machine. */
export type Random = {
	/** At least 0, below 1. */
	uniform: () => number;
	between: (low: number, high: number) => number;
	/** A whole number from `low` to `high`, both included. */
	whole: (low: number, high: number) => number;
	chance: (probability: number) => boolean;
	normal: (mean: number, deviation: number) => number;
	exponential: (mean: number) => number;
	poisson: (mean: number) => number;
	pick: <T>(choices: readonly [T, ...T[]]) => T;
};

/**
 * A stream of its own for every name, so that a change in one part of the story leaves the draws of the others alone.
 * The generator is sfc32 of PractRand (Doty-Humphrey), started from the seed and an FNV-1a hash of the name.
 */
export const randomStream = (seed: number, name: string): Random => {
	const uniform = sfc32(seed, hashOf(name));
	const exponential = (mean: number) => -mean * Math.log(1 - uniform());
	const whole = (low: number, high: number) => low + Math.floor(uniform() * (high - low + 1));
	return {
		uniform,
		between: (low, high) => low + uniform() * (high - low),
		whole,
		chance: (probability) => uniform() < probability,
		normal: (mean, deviation) =>
			mean + deviation * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
		exponential,
		poisson: (mean) => {
			let events = 0;
			for (let elapsed = exponential(1); elapsed < mean; elapsed += exponential(1)) events += 1;
			return events;
		},
		pick: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0]
	};
};

const hashOf = (name: string): number => {
	let hash = 0x811c9dc5;
	for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
	return hash >>> 0;
};

const sfc32 = (seed: number, stream: number): (() => number) => {
	let a = seed | 0;
	let b = stream | 0;
	let c = 0x9e3779b9 | 0;
	let counter = 1;
	const next = () => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11) | 0) + sum) | 0;
		return (sum >>> 0) / 4294967296;
	};
	for (let warming = 0; warming < 16; warming += 1) next();
	return next;
};
