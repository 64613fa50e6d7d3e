import { describe, expect, test } from 'vitest';
import type { Estimated } from '#lib/analyses/analysis.ts';
import { atRisk } from '#lib/analyses/journeys/at-risk.ts';
import { journeysOf } from '#lib/analyses/journeys/journeys.ts';
import { none } from '#lib/model/contact-columns.ts';
import { evidenceByHand } from '../evidence-by-hand.ts';

const first = 20_000;
const calls = ['ann', 'bob', 'cid', 'dan'].map((customer, place) => ({
	...{ day: first + 10, customer, agent: 'a', waitSeconds: 60 },
	...{ transfers: place < 2 ? 1 : 0, ivrEntries: 1 }
}));
const values = { ann: 1000, bob: 3000, cid: 500, dan: 500 };
const story = (valued: Partial<typeof values>) =>
	evidenceByHand({
		contacts: [{ day: first, customer: 'early', agent: 'a' }, ...calls],
		customers: Object.entries(valued).map(([customer, yearlyValue]) => ({
			...{ customer, yearlyValue, fromDay: 1, untilDay: none }
		}))
	});
const fewer = (value: number, reach: number): Estimated => ({
	...{ name: 'return_passed_on', unit: 'points', value, low: value - reach, high: value + reach, n: {} },
	...{ method: 'fixed_effects', p: 0.001, q: 0.01, detectable: 1, claim: 1 }
});
const told = (valued: Partial<typeof values>, estimate: Estimated) => {
	const evidence = story(valued);
	return atRisk(evidence, journeysOf(evidence), [estimate]);
};

describe('customers at risk after what they met', () => {
	test('are told in number and in what they are worth a year, with the interval of what it goes with', () => {
		const [count, money] = told(values, fewer(-5, 1));
		expect(count).toMatchObject({ name: 'at_risk_passed_on', unit: 'count', claim: 1, p: null });
		expect(count?.value).toBeCloseTo(0.1, 9);
		expect(money).toMatchObject({ name: 'value_at_risk_passed_on', unit: 'money' });
		// a twentieth of the 4,000 that those two are worth
		expect([money?.low, money?.value, money?.high].map((each) => Math.round(each ?? NaN))).toEqual([160, 200, 240]);
	});

	test('are told in number alone where nobody says what they are worth: no price is invented', () => {
		expect(told({}, fewer(-5, 1)).map(({ name }) => name)).toEqual(['at_risk_passed_on']);
	});

	test('are not told where as many come back', () => {
		expect(told(values, fewer(-0.5, 1))).toEqual([]);
		expect(told(values, { ...fewer(-5, 1), q: 0.4 })).toEqual([]);
	});
});
