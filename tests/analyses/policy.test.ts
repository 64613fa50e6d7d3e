import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyOutcomes, simulate, workByMonth, type Draw, type PolicyModel, type Told } from '#lib/analyses/policy.ts';

const draw = (parts: Partial<Draw> = {}): Draw => ({
	...{ aht: -30, fcr: -0.03, contacts_per_issue: 0.06, who5: -5, return_90: -0.04, slopeAbove: -0.003, wait: 1 },
	people: { leaving: -0.001, aht: -20, fcr: 0.04 },
	...parts
});
const model = (parts: Partial<PolicyModel> = {}): PolicyModel => ({
	now: {
		...{ share: 1, aht: 300, fcr: 0.8, contacts_per_issue: 1.25, hpi: 360 },
		...{ who5: 56, return_90: 0.45 }
	},
	people: { monthly: 0.02, wellbeing: 56, aged: Array.from({ length: 13 }, (_, month) => Math.log(25 + month)) },
	queue: { nowSeconds: 30, works: [0.8, 1, 1.2], waits: [10, 30, 90] },
	knee: 50,
	days: [52],
	seen: { share: { from: 0, to: 1 }, load: { from: 30, to: 80 } },
	draws: [draw(), draw({ aht: -36 }), draw({ aht: -24 })],
	...parts
});
const told = (asked: ReturnType<typeof simulate>): Told => {
	if ('refused' in asked) throw new Error(`refused: ${asked.refused}`);
	return asked;
};
const changeOf = (answer: Told, name: string): number =>
	answer.expected.find(({ outcome }) => outcome === name)?.change.value ?? NaN;

describe('a policy that is asked about', () => {
	test('as it is now changes nothing', () => {
		const { expected } = told(simulate(model(), { share: 1, staff: 0 }));
		expect(expected.map(({ outcome }) => outcome)).toEqual([...policyOutcomes]);
		for (const { change } of expected) expect(change.value).toBeCloseTo(0, 12);
	});

	test('without the target gives back what the target took, and takes back what it gave', () => {
		const answer = told(simulate(model({ knee: null }), { share: 0, staff: 0 }));
		expect(changeOf(answer, 'aht')).toBeCloseTo(30, 9);
		expect(changeOf(answer, 'fcr')).toBeCloseTo(0.03, 9);
		expect(changeOf(answer, 'contacts_per_issue')).toBeCloseTo(-0.06, 9);
		expect(changeOf(answer, 'who5')).toBeCloseTo(5, 9);
		// 360 × 330/300 × 1.19/1.25 handle seconds an issue, over 0.83 that stay solved, against 360 over 0.8
		expect(changeOf(answer, 'work_per_solved')).toBeCloseTo((360 * 1.1 * (1.19 / 1.25)) / 0.83 - 450, 6);
	});

	test('with fewer people fills their days, and above the knee fewer issues stay solved, which fills them further', () => {
		const answer = told(simulate(model(), { share: 1, staff: -0.05 }));
		expect(changeOf(answer, 'load')).toBeGreaterThan(52 / 0.95 - 52);
		expect(changeOf(answer, 'fcr')).toBeLessThan(-0.003 * (52 / 0.95 - 52));
		expect(answer.chanceOfLessWork).toBe(0);
	});

	test('with fewer people makes callers wait longer, as the queue formula expects and own days bear out', () => {
		const aboutFifth = (parts: Partial<PolicyModel>) =>
			changeOf(told(simulate(model({ knee: null, ...parts }), { share: 1, staff: 1 / 1.1 - 1 })), 'wait');
		expect(aboutFifth({})).toBeCloseTo(30, 6);
		expect(aboutFifth({ draws: [draw({ wait: 0.5 }), draw({ wait: 0.5 })] })).toBeCloseTo(15, 6);
	});

	test('says nothing of the wait for work that was not seen, nor where own days do not bear it out', () => {
		const blank = (parts: Partial<PolicyModel>, staff: number) =>
			told(simulate(model({ knee: null, ...parts }), { share: 1, staff })).blank;
		expect(blank({}, -0.2)).toEqual(['wait']);
		expect(blank({ queue: null }, 0)).toEqual(['wait']);
		expect(blank({ draws: [draw({ wait: null })] }, 0)).toEqual(['wait']);
	});

	test('is refused where it lies outside what was seen, and says what was', () => {
		expect(simulate(model(), { share: 1.1, staff: 0 })).toEqual({ refused: 'share', seen: { from: 0, to: 1 } });
		expect(simulate(model(), { share: 1, staff: -0.5 })).toEqual({ refused: 'load', seen: { from: 30, to: 80 } });
	});

	test('leaves blank what the organisation has no estimate of', () => {
		const draws = [draw({ who5: null }), draw({ who5: null })];
		const answer = told(simulate(model({ draws }), { share: 0.5, staff: 0 }));
		expect(answer.blank).toEqual(['who5', 'turnover', 'aht_later', 'work_per_solved_later']);
	});

	test('lets fewer people leave where they feel better, so that a year on more of them know the work', () => {
		const answer = told(simulate(model({ knee: null }), { share: 0, staff: 0 }));
		// five points of wellbeing more, a thousandth of people fewer a month for each
		expect(changeOf(answer, 'turnover')).toBeCloseTo(-12 * 0.005, 9);
		expect(changeOf(answer, 'aht_later')).toBeLessThan(changeOf(answer, 'aht'));
		const months = workByMonth(model({ knee: null }), { share: 0, staff: 0 }) ?? [];
		expect(months).toHaveLength(13);
		expect(months[0]?.value).toBeCloseTo(changeOf(answer, 'work_per_solved'), 6);
		expect(months[12]?.value).toBeCloseTo(changeOf(answer, 'work_per_solved_later'), 6);
		for (const [month, { value }] of months.entries())
			expect(value).toBeLessThanOrEqual(months[month - 1]?.value ?? Infinity);
	});

	test('says nothing of a year on where leaving or experience cannot be told', () => {
		expect(workByMonth(model({ people: null }), { share: 0, staff: 0 })).toBeNull();
		expect(told(simulate(model({ people: null }), { share: 0, staff: 0 })).blank).toContain('turnover');
	});

	test('weighs solving as a target of solving was found to do, and refuses where none was held', () => {
		const solving = { aht: 12, fcr: 0.05, contacts_per_issue: -0.04 };
		const known = model({ knee: null, draws: [draw({ solving }), draw({ solving })] });
		const answer = told(simulate(known, { share: 1, staff: 0, solving: 0.5 }));
		expect(changeOf(answer, 'aht')).toBeCloseTo(6, 9);
		expect(changeOf(answer, 'fcr')).toBeCloseTo(0.025, 9);
		expect(simulate(model(), { share: 1, staff: 0, solving: 0.5 })).toEqual({ refused: 'solving', seen: null });
		expect(simulate(known, { share: 1, staff: 0, solving: 1.2 })).toMatchObject({ refused: 'share' });
	});

	test('keeps days below a ceiling, so that more issues stay solved and further people take the rest', () => {
		const full = { days: [44, 50, 56, 60], draws: [draw(), draw()] };
		const answer = told(simulate(model(full), { share: 1, staff: 0, ceiling: 50 }));
		// fewer come back, so a little less than the 210 contacts over the 194 that fit
		expect(answer.people.value).toBeLessThan(210 / 194);
		expect(answer.people.value).toBeGreaterThan(1.06);
		expect(changeOf(answer, 'fcr')).toBeCloseTo((0.003 * (56 * 6 + 60 * 10)) / 210, 9);
		expect(changeOf(answer, 'wait')).toBeLessThan(0);
		expect(simulate(model(full), { share: 1, staff: 0, ceiling: 90 })).toMatchObject({ refused: 'load' });
		expect(simulate(model({ days: null }), { share: 1, staff: 0, ceiling: 50 })).toMatchObject({ refused: 'ceiling' });
	});

	test('lies within its bands, the wider around the narrower, whatever was drawn', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		const drawn = fc.record({
			aht: fc.double({ min: -80, max: 80, noNaN: true }),
			fcr: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
			contacts_per_issue: fc.double({ min: -0.1, max: 0.1, noNaN: true })
		});
		fc.assert(
			fc.property(share, fc.array(drawn, { minLength: 2, maxLength: 40 }), (held, effects) => {
				const draws = effects.map((effect) => draw(effect));
				for (const { value, band80, band95 } of told(simulate(model({ draws }), { share: held, staff: 0 })).expected) {
					const ends = [band95.low, band80.low, value, band80.high, band95.high];
					expect(ends).toEqual(ends.toSorted((a, b) => a - b));
				}
			})
		);
	});
});
