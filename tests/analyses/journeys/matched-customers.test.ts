import { describe, expect, test } from 'vitest';
import { matchedCustomers } from '#lib/analyses/journeys/matched-customers.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand } from '../evidence-by-hand.ts';

const day = 5000;
const years = (count: number) => day - 365 * count - 10;
const still = -1;

/** The caller is customer 1; the others are numbered as they come. */
function matchesOf(
	customers: readonly { fromDay: number; untilDay?: number }[],
	orders: readonly { of: number; day: number }[] = []
) {
	const evidence = evidenceByHand({
		contacts: [{ day, customer: 'caller' }],
		customers: [
			{ customer: 'caller', fromDay: years(2), untilDay: still },
			...customers.map(({ fromDay, untilDay = still }, place) => ({
				customer: `silent ${String(place)}`,
				fromDay,
				untilDay
			}))
		],
		orders: orders.map((order) => ({
			customer: order.of < 0 ? 'caller' : `silent ${String(order.of)}`,
			day: order.day
		}))
	});
	const random = randomStream(1, 'matches');
	return matchedCustomers(evidence, [{ customer: 1, day }], random);
}

describe('customers like those in touch', () => {
	test('are three who were never in touch, with the clock of the case', () => {
		const { matches, matched } = matchesOf(Array.from({ length: 5 }, () => ({ fromDay: years(2) })));
		expect(matches).toHaveLength(3);
		expect(new Set(matches.map(({ customer }) => customer)).size).toBe(3);
		expect(matches.every((match) => match.day === day && match.customer !== 1)).toBe(true);
		expect(matched).toBe(1);
	});

	test('have been customers for about as long, and still are', () => {
		const { matches, matched } = matchesOf([
			{ fromDay: years(8) },
			{ fromDay: day + 1 },
			{ fromDay: years(2), untilDay: day - 1 }
		]);
		expect([matches, matched]).toEqual([[], 0]);
	});

	test('are alike in whether they bought lately', () => {
		const alike = [{ fromDay: years(2) }, { fromDay: years(2) }];
		const found = matchesOf(alike, [
			{ of: -1, day: day - 20 },
			{ of: 0, day: day - 120 },
			{ of: 1, day: day - 30 }
		]);
		expect(found.matches.map(({ customer }) => customer)).toEqual([3]);
	});

	test('are not told from what they buy later', () => {
		const { matches } = matchesOf([{ fromDay: years(2) }], [{ of: 0, day: day + 5 }]);
		expect(matches).toHaveLength(1);
	});

	test('are nobody for a customer who is in no list', () => {
		const evidence = evidenceByHand({
			contacts: [{ day, customer: 'caller' }],
			customers: [{ customer: 'silent', fromDay: years(2), untilDay: still }]
		});
		const { matches, matched } = matchedCustomers(evidence, [{ customer: 1, day }], randomStream(1, 'none'));
		expect([matches, matched]).toEqual([[], 0]);
		expect(matchedCustomers(evidence, [], randomStream(1, 'none')).matched).toBeNull();
	});
});
