import { catalogue, metricOf } from '#lib/metrics/catalogue.ts';
import type { Look } from './radar-looks.ts';

/** Of all that is looked at, one finding in ten may be false. */
const falseShare = 0.1;
/** A sign that no number improves with must be clearer to be told alone. */
const aloneShare = 0.02;
/** A counterweight of a number that improved is looked at alone. */
const chance = 0.05;

/** A number that went the way it is wanted while its counterweight went the other; a pair of the catalogue. */
export type Pair = { metric: string; counterweight: string };
export type Flag = { metric: Look; counterweight: Look };

/** The pairs that can be watched with what there is. Source: metrics.md A6. */
export function pairsAmong(keys: ReadonlySet<string>): Pair[] {
	return catalogue.flatMap(({ key, counterweights }) =>
		keys.has(key)
			? counterweights.flatMap((counterweight) => (keys.has(counterweight) ? [{ metric: key, counterweight }] : []))
			: []
	);
}

/** Headline pairs that there are in all. */
export const allPairs = catalogue.reduce(
	(sum, { headline, counterweights }) => sum + (headline ? counterweights.length : 0),
	0
);

/** Pairs that came apart, those of speed first and then the clearest, signs that are there and those that are not, and whether that is worth telling. */
export type Flags = { flags: Flag[]; signs: Look[]; quiet: Look[]; isRaised: boolean; clearness: number };

/** What the looks at one unit across one turn amount to. Source: metrics.md C11. */
export function radarFlags(looks: readonly Look[]): Flags {
	const metrics = new Map(looks.flatMap((look) => (look.kind === 'metric' ? [[look.key, look]] : [])));
	const flags = pairsAmong(new Set(metrics.keys())).flatMap((pair) => {
		const [metric, counterweight] = [metrics.get(pair.metric), metrics.get(pair.counterweight)];
		if (!metric || !counterweight) return [];
		const isImproved = metric.toBetter > 0 && metric.q < falseShare;
		const isWorse = counterweight.toBetter < 0 && counterweight.p < chance;
		return isImproved && isWorse ? [{ metric, counterweight }] : [];
	});
	const isThere = (look: Look): boolean => look.toBetter < 0 && look.q < falseShare;
	const all = looks.filter(({ kind }) => kind === 'sign');
	const signs = all.filter(isThere).toSorted((a, b) => a.toBetter - b.toBetter);
	const sorted = flags.toSorted((a, b) => Number(isSpeed(b)) - Number(isSpeed(a)) || clearnessOf(b) - clearnessOf(a));
	const alone = signs.filter(({ q }) => q < aloneShare);
	return {
		...{ flags: sorted, signs, quiet: all.filter((sign) => !isThere(sign)) },
		isRaised: sorted.length > 0 || alone.length > 0,
		clearness: Math.max(0, ...sorted.map(clearnessOf), ...alone.map(({ toBetter }) => -toBetter))
	};
}

/** A pair is as clear as the side that is less so. */
const clearnessOf = ({ metric, counterweight }: Flag): number => Math.min(metric.toBetter, -counterweight.toBetter);
const isSpeed = ({ metric }: Flag): boolean => metricOf(metric.key)?.perspective === 'speed';
