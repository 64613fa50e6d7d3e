import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixesOf, type Mix } from '#lib/analyses/mixes.ts';
import type { Draw, PolicyModel } from '#lib/analyses/policy.ts';

const harm: Draw = { aht: 10, fcr: -0.05, contacts_per_issue: 0.06, who5: -4, return_90: -0.03, slopeAbove: -0.002 };
const model = (draws: Draw[], knee: number | null = null): PolicyModel => ({
	now: { share: 1, aht: 300, fcr: 0.8, contacts_per_issue: 1.25, hpi: 360, who5: 56, return_90: 0.45 },
	knee,
	days: [44, 50, 56],
	seen: { share: { from: 0, to: 1 }, load: { from: 30, to: 80 } },
	draws
});
const isAsked =
	(share: number, staff: number, ceiling: number | null = null) =>
	(mix: Mix) =>
		mix.policy.share === share && mix.policy.staff === staff && (mix.policy.ceiling ?? null) === ceiling;

describe('mixes side by side', () => {
	test('a target that only does harm is dominated by nobody being held to it, with as many people', () => {
		const mixes = mixesOf(model([harm, harm, harm]));
		const held = mixes.find(isAsked(1, 0));
		expect(mixes[held?.beatenBy ?? -1]?.policy).toMatchObject({ staff: 0 });
		expect(mixes[held?.beatenBy ?? -1]?.policy.share).toBeLessThan(1);
		expect(mixes.find(isAsked(0, 0))?.beatenBy).toBeNull();
	});

	test('a mix that gives one thing for another is not', () => {
		const trade = { ...harm, aht: -60, fcr: -0.01, contacts_per_issue: 0.01 };
		expect(mixesOf(model([trade, trade])).map(({ beatenBy }) => beatenBy)).toEqual([null, null, null]);
	});

	test('nor is one of which the drawings do not agree', () => {
		const unsure = [harm, harm, { ...harm, who5: 4 }];
		expect(mixesOf(model(unsure)).find(isAsked(1, 0))?.beatenBy).toBeNull();
	});

	test('days no fuller than the knee are asked for where one was found, and take more people', () => {
		const [held] = mixesOf(model([harm, harm], 50)).filter(isAsked(1, 0, 50));
		expect(held?.figures.people).toBeGreaterThan(1);
		expect(held?.figures.fcr).toBeGreaterThan(0.8);
		expect(held?.figures.wait).toBeNull();
	});

	test('more and fewer people are only asked for where something is known of what that does', () => {
		const staffs = (asked: PolicyModel) => [...new Set(mixesOf(asked).map(({ policy }) => policy.staff))];
		expect(staffs(model([harm]))).toEqual([0]);
		expect(staffs(model([harm], 50))).toEqual([-0.03, 0, 0.03]);
		const queue = { nowSeconds: 30, works: [0.8, 1, 1.2], waits: [10, 30, 90] };
		const waiting = mixesOf({ ...model([{ ...harm, wait: 1 }]), queue });
		expect(waiting.map(({ beatenBy, policy }) => (policy.staff === -0.03 ? null : beatenBy === null))).toContain(true);
		expect(waiting.find(isAsked(0, 0))?.beatenBy).toBeNull();
	});

	test('what was never seen is left out', () => {
		const narrow = { ...model([harm, harm]), seen: { share: { from: 0.4, to: 1 }, load: null } };
		expect(new Set(mixesOf(narrow).map(({ policy }) => policy.share))).toEqual(new Set([0.5, 1]));
	});

	test('no two mixes dominate each other, whatever was drawn', () => {
		const effect = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
		const drawn = fc.record({
			...{ aht: effect(60), fcr: effect(0.1), contacts_per_issue: effect(0.1) },
			...{ who5: effect(8), return_90: effect(0.1), slopeAbove: effect(0.004) }
		});
		fc.assert(
			fc.property(fc.array(drawn, { minLength: 1, maxLength: 6 }), (draws) => {
				const mixes = mixesOf(model(draws, 50));
				for (const [place, { beatenBy }] of mixes.entries())
					expect(beatenBy === null || mixes[beatenBy]?.beatenBy !== place).toBe(true);
			}),
			{ numRuns: 40 }
		);
	});
});
