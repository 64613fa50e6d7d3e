import { describe, expect, test } from 'vitest';
import type { LivedContact } from '#lib/demo/world/lived.ts';
import {
	amountOf,
	daysUntilLeaving,
	daysUntilOrder,
	leavingDayWithoutContact,
	orderDayWithoutContact,
	profileOf
} from '#lib/demo/world/loyalty.ts';
import { contactOf } from './by-hand.ts';

const issues = Array.from({ length: 20_000 }, (_, issue) => issue);
const lags = (over: Partial<LivedContact> = {}) =>
	issues.flatMap((issue) => daysUntilOrder(1, contactOf({ issue, ...over })) ?? []);
const odds = (over: Partial<LivedContact> = {}) => {
	const share = lags(over).length / issues.length;
	return Math.log(share / (1 - share));
};

describe('who comes back to buy', () => {
	test('each thing that happened weighs what it should', () => {
		const usual = odds({ issueWaitSeconds: 0 });
		expect(usual).toBeCloseTo(0.2, 1);
		expect(usual - odds({ issueWaitSeconds: 0, isSolved: false })).toBeCloseTo(0.8, 1);
		expect(usual - odds({ issueWaitSeconds: 0, issueTransferred: true })).toBeCloseTo(0.25, 1);
		expect(usual - odds({ issueWaitSeconds: 0, issueReentered: true })).toBeCloseTo(0.3, 1);
		expect(odds({ issueWaitSeconds: 0, wellbeing: 72 }) - usual).toBeCloseTo(0.2, 1);
		expect(usual - odds({ issueWaitSeconds: 5000 })).toBeCloseTo(1.08, 1);
	});

	test('it takes two months on the whole', () => {
		const all = lags();
		expect(all.reduce((sum, days) => sum + days, 0) / all.length / 56).toBeCloseTo(1, 1);
		expect(Math.min(...all)).toBeGreaterThan(0);
	});

	test('half of those who never call buy once, as far as the world lasts', () => {
		const days = issues.flatMap((customer) => orderDayWithoutContact(1, customer, 547) ?? []);
		expect(days.length / issues.length).toBeGreaterThan(0.4);
		expect(days.length / issues.length).toBeLessThan(0.5);
		expect(days.every((day) => day >= 0 && day < 547)).toBe(true);
	});

	test('more leave whose matter was not solved', () => {
		const leaving = (isSolved: boolean) =>
			issues.filter((issue) => daysUntilLeaving(1, contactOf({ issue, isSolved })) !== null).length / issues.length;
		expect(leaving(false)).toBeCloseTo(0.1, 1);
		expect(leaving(true)).toBeCloseTo(0.02, 2);
		expect(
			issues.filter((customer) => leavingDayWithoutContact(1, customer, 547) !== null).length / issues.length
		).toBeCloseTo(0.05, 2);
	});

	test('orders and customers are worth something, large customers most', () => {
		expect(issues.every((thing) => amountOf(1, thing) > 0)).toBe(true);
		const profiles = issues.map((customer) => profileOf(1, customer));
		const mean = (name: string) => {
			const some = profiles.filter(({ segment }) => segment === name);
			return some.reduce((sum, { annualValue }) => sum + annualValue, 0) / some.length;
		};
		expect(mean('Privat')).toBeLessThan(mean('Erhverv'));
		expect(mean('Erhverv')).toBeLessThan(mean('Storkunde'));
		expect(profiles.every(({ sinceDays }) => sinceDays > 0)).toBe(true);
	});
});
