import { expect, test } from 'vitest';
import type { Estimated } from '#lib/analyses/analysis.ts';
import type { Move } from '#lib/analyses/partners/moved-matters.ts';
import { movedValueAtRisk } from '#lib/analyses/partners/moved-value.ts';
import { none } from '#lib/model/contact-columns.ts';
import { evidenceByHand } from '../evidence-by-hand.ts';

const day = 20_000;
const daysInMonth = 365.25 / 12;
const story = (yearlyValue: number) =>
	evidenceByHand({
		contacts: [
			...Array.from({ length: 30 }, (_, place) => ({
				...{ day: day + place, customer: `c${place}`, agent: 'a', employer: 'Fjord', queue: 'Bills', reason: 'Bill' }
			})),
			{ day: day + 30, customer: 'other', agent: 'a', employer: 'Fjord', queue: 'Service', reason: 'Bill' }
		],
		customers: Array.from({ length: 30 }, (_, place) => ({
			...{ customer: `c${place}`, fromDay: 1, untilDay: none, yearlyValue }
		}))
	});
const returns = (value: number): Estimated => ({
	...{ name: 'moved_return_90', unit: 'points', value, low: value - 2, high: value + 2, n: { contacts: 30 } },
	...{ method: 'difference_in_differences', p: 0.001, q: 0.002, detectable: 1, claim: 3 }
});
const told = (yearlyValue: number, estimate: Estimated | undefined) => {
	const evidence = story(yearlyValue);
	const { names } = evidence.contacts;
	const move: Move = {
		event: { id: '1', name: 'Bills move', type: null, unit: null, fromDay: day, untilDay: null },
		reasons: new Set([names.reason.indexOf('Bill')]),
		queues: new Set([names.queue.indexOf('Bills')]),
		...{ isAway: true, beforeFrom: day - 100, beforeUntil: day - 1, afterFrom: day, afterUntil: day + 59 }
	};
	return movedValueAtRisk(evidence, move, estimate);
};

test('what the customers of a month are worth who did not come back has the claim and the interval of who came back', () => {
	const [worth] = told(1000, returns(-6));
	// thirty customers of 1,000 in sixty days, six of 100 of them
	const aMonth = (30_000 * daysInMonth) / 60;
	expect(worth?.value).toBeCloseTo(0.06 * aMonth, 6);
	expect([worth?.low, worth?.high].map((each) => each ?? NaN)).toEqual([
		expect.closeTo(0.04 * aMonth, 6),
		expect.closeTo(0.08 * aMonth, 6)
	]);
	expect([worth?.name, worth?.unit, worth?.claim, worth?.p]).toEqual(['moved_value_at_risk', 'money', 3, null]);
});

test('nothing is told in money where as many came back, where it was not told from nothing, or where nobody says a value', () => {
	expect(told(1000, returns(-1))).toEqual([]);
	expect(told(1000, { ...returns(-6), q: 0.2 })).toEqual([]);
	expect(told(none, returns(-6))).toEqual([]);
	expect(told(1000, undefined)).toEqual([]);
});
