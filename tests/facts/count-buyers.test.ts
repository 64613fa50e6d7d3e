import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBuyer } from '#lib/facts/count-buyers.ts';
import { Tally } from '#lib/facts/tally.ts';
import { factsOf, only } from './facts-by-hand.ts';

const daySeconds = 86_400;
const start = Date.parse('2026-01-10T12:00:00Z') / 1000;
const orderAfter = (days: number) => {
	const orderedAt = start + days * daySeconds;
	return { orderedAt, day: new Date(orderedAt * 1000).toISOString().slice(0, 10) };
};

function counted(...days: number[]) {
	const tally = new Tally();
	countBuyer(tally, days.map(orderAfter), 1);
	return factsOf(tally, 'all').map(({ day, sums }) => [
		day,
		...Object.values(only(sums, 'buyers', 'reboughtWithin30', 'reboughtWithin90', 'reboughtWithin180'))
	]);
}

test('a customer counts once a month, on the day of its first order', () => {
	// ordered on 10 and 20 January and on 9 February: the second within 30 days of the first, nothing after the third
	expect(counted(0, 10, 30)).toEqual([
		['2026-01-10', 1, 1, 0, 0],
		['2026-02-09', 1, 0, 0, 0]
	]);
});

test('another order is counted in the first window that holds it, its last second included', () => {
	expect(counted(0, 30)[0]).toEqual(['2026-01-10', 1, 1, 0, 0]);
	expect(counted(0, 31)[0]).toEqual(['2026-01-10', 1, 0, 1, 0]);
	expect(counted(0, 90)[0]).toEqual(['2026-01-10', 1, 0, 1, 0]);
	expect(counted(0, 180)[0]).toEqual(['2026-01-10', 1, 0, 0, 1]);
	expect(counted(0, 181)[0]).toEqual(['2026-01-10', 1, 0, 0, 0]);
});

test('two lines of one order are no second order', () => {
	expect(counted(0, 0)).toEqual([['2026-01-10', 1, 0, 0, 0]]);
});

test('a customer who is taken out again leaves nothing, and no other dimension counts buyers', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 400 })), (days) => {
			const orders = days.sort((a, b) => a - b).map(orderAfter);
			const tally = new Tally();
			countBuyer(tally, orders, 1);
			expect(factsOf(tally, 'team')).toEqual([]);
			countBuyer(tally, orders, -1);
			expect(factsOf(tally, 'all')).toEqual([]);
		})
	);
});
