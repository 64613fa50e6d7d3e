import type { Interval } from '#lib/statistics/interval.ts';
import { differenceOf } from '#lib/statistics/difference.ts';
import type { RatioSums } from '#lib/statistics/ratio.ts';
import { sidesOf } from './partners/partner-compared.ts';

/**
 * Issues with, of each, the seconds that the partner took, the contacts that it took, the seconds that we took, and 1 where it
 * stayed solved: sums, and sums of products of each two, in that order.
 */
export type CostCell = { issues: number; sums: number[]; products: number[][] };

/** By reason, of issues that the partner opened and of those that we did: enough to ask with any price. */
export type CostSums = [CostCell, CostCell][];

/** What an hour of the partner's agents, a contact that it takes, and an hour of our own agents cost, in one currency. */
export type Prices = { hour: number; contact: number; own: number };

type Told = { value: number } & Interval;

/**
 * What an issue that stays solved costs with the partner, with ourselves, and the partner less ourselves: for the same kinds
 * of contact, and as it stands. Null where there is too little to tell an interval.
 */
export type CostOfSolved = Record<'sameMix' | 'raw', { partner: Told; own: Told; difference: Told } | null>;

const secondsInHour = 3600;

/**
 * What a solved issue costs at some prices, contacts that come back included, whoever takes them. Value at risk is not
 * in it. Source: metrics.md E7, C8.
 */
export function costOfSolved(costs: CostSums, prices: Prices): CostOfSolved {
	const of = [prices.hour / secondsInHour, prices.contact, prices.own / secondsInHour];
	const priced = costs.map(([partner, own]) => [pricedSums(partner, of), pricedSums(own, of)] as const);
	const sides = sidesOf(new Map(priced.entries()));
	return { sameMix: sides?.sameMix ? compared(sides.sameMix) : null, raw: sides ? compared(sides.raw) : null };
}

function compared(sides: readonly { value: number; interval: Interval | null }[]): CostOfSolved['raw'] {
	const [partner, own] = sides.map(({ value, interval }) => interval && { value, ...interval });
	return partner && own ? { partner, own, difference: differenceOf(partner, own) } : null;
}

function pricedSums({ issues, sums, products }: CostCell, prices: readonly number[]): RatioSums {
	const solved = prices.length;
	const priced = (of: (place: number) => number): number =>
		prices.reduce((sum, price, place) => sum + price * of(place), 0);
	const product = (one: number, other: number): number => products[one]?.[other] ?? 0;
	return {
		n: issues,
		x: priced((place) => sums[place] ?? 0),
		y: sums[solved] ?? 0,
		xx: priced((one) => priced((other) => product(one, other))),
		yy: product(solved, solved),
		xy: priced((place) => product(place, solved))
	};
}

/** Dearer than so many of our own hours is not looked at. */
const dearest = 20;
const halvings = 50;

/**
 * The price of the partner's hour at which a solved issue of the same kind costs as much as ours, and the prices between which
 * it cannot be told which costs less. Null where there is none below twenty of our own hours. Source: metrics.md B2, C8.
 */
export function evenHour(costs: CostSums, { contact, own }: Omit<Prices, 'hour'>): Told | null {
	const at = (end: 'value' | 'low' | 'high'): number | null => {
		const of = (hour: number): number => costOfSolved(costs, { hour, contact, own }).sameMix?.difference[end] ?? NaN;
		let [from, to] = [0, dearest * own];
		if (!(of(from) < 0 && of(to) > 0)) return null;
		for (let time = 0; time < halvings; time++) {
			const middle = (from + to) / 2;
			if (of(middle) < 0) from = middle;
			else to = middle;
		}
		return to;
	};
	// the dearer the hour, the higher both ends of the difference
	const [value, low, high] = [at('value'), at('high'), at('low')];
	return value === null || low === null || high === null ? null : { value, low, high };
}
