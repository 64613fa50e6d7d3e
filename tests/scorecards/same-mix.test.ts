import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csat } from '#lib/metrics/csat.ts';
import { waitMedian } from '#lib/metrics/wait.ts';
import { Mixing } from '#lib/scorecards/mixed.ts';
import { trendOf } from '#lib/scorecards/trend-of.ts';
import { noPlan } from '#lib/targets/plan.ts';
import { mixInWords } from '#lib/sheets/mix-in-words.ts';
import { isMovedByMix, sameMix, standardMix } from '#lib/scorecards/same-mix.ts';
import { viewOf, type Day } from '../metrics/view-of.ts';

const days = { from: '2026-03-02', to: '2026-03-08' };
const day = '2026-03-04';

/** A unit whose ratings are so many, and so many of them good, for each reason. */
const rated = (reasons: Record<string, [n: number, good: number]>, without = 0) => {
	const of = ([n, good]: [number, number]): Record<string, Day> => ({ [day]: { ratings: n, ratingsTop: good } });
	const [n, good] = Object.values(reasons).reduce(([a, b], [c, d]) => [a + c, b + d], [without, 0]);
	const byReason = Object.fromEntries(Object.entries(reasons).map(([reason, counts]) => [reason, of(counts)]));
	// the data hold the whole week, and reach one further, so that everything is final
	const whole = { [days.from]: {}, ...of([n, good]), '2026-03-15': {} };
	return viewOf(whole, { ...days, reasons: byReason });
};
const near = (value: number, digits = 12): unknown => expect.closeTo(value, digits);
const mixOf = (unit: ReturnType<typeof rated>, whole: ReturnType<typeof rated>) =>
	sameMix(csat, unit, csat.figure(unit), standardMix(csat, whole, days.to));

/** Admissions to the six largest departments of a university in 1973, men and women (Bickel, Hammel and O'Connell 1975). */
const men = { A: [825, 512], B: [560, 353], C: [325, 120], D: [417, 138], E: [191, 53], F: [373, 22] } satisfies Record<
	string,
	[number, number]
>;
const women = { A: [108, 89], B: [25, 17], C: [593, 202], D: [375, 131], E: [393, 94], F: [341, 24] } satisfies Record<
	string,
	[number, number]
>;
const everyone = rated({
	A: [933, 601],
	B: [585, 370],
	C: [918, 322],
	D: [792, 269],
	E: [584, 147],
	F: [714, 46]
});

describe('the same mix', () => {
	test('turns a comparison round where one unit gets the harder cases: men 44.5 and women 30.4 become 38.7 and 43.0', () => {
		expect(csat.figure(rated(men)).value).toBeCloseTo(0.4452, 4);
		expect(csat.figure(rated(women)).value).toBeCloseTo(0.3035, 4);
		expect(mixOf(rated(men), everyone)).toMatchObject({ value: near(0.3873, 4) });
		expect(mixOf(rated(women), everyone)).toMatchObject({ value: near(0.43, 4) });
	});

	test('names the reason that moves the raw value most, and which way', () => {
		// department A takes most and gets 825 of 2,691 men against 933 of 4,526 of all
		const mix = mixOf(rated(men), everyone);
		expect(mix).toMatchObject({ driver: { reason: 'A' } });
		if ('code' in mix) throw new Error(mix.code);
		expect(mix.driver?.shift).toBeCloseTo((825 / 2691 - 933 / 4526) * (512 / 825 - mix.value), 6);
		expect(isMovedByMix(csat.figure(rated(men)), mix)).toBe(true);
	});

	test('changes nothing for the whole organisation itself', () => {
		const mix = mixOf(everyone, everyone);
		const raw = csat.figure(everyone);
		expect(mix).toMatchObject({ value: near(raw.value ?? 0), merged: 0 });
		expect('code' in mix || isMovedByMix(raw, mix)).toBe(false);
	});

	test('lies between the worst and the best reason, whatever the mix, and its interval holds it', () => {
		const counts = fc.tuple(fc.integer({ min: 40, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }));
		const reasons = fc.dictionary(fc.constantFrom('bill', 'fault', 'move', 'advice'), counts, { minKeys: 2 });
		fc.assert(
			fc.property(reasons, reasons, (here, there) => {
				const counted = (from: typeof here) =>
					Object.fromEntries(
						Object.entries(from).map(([key, [n, p]]): [string, [number, number]] => [key, [n, Math.round(n * p)]])
					);
				const mix = mixOf(rated(counted(here)), rated(counted(there)));
				if ('code' in mix) return;
				const shares = Object.values(counted(here)).map(([n, good]) => good / n);
				expect(mix.value).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
				expect(mix.value).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
				expect(mix.low).toBeLessThanOrEqual(mix.value);
				expect(mix.high).toBeGreaterThanOrEqual(mix.value);
			})
		);
		expect.hasAssertions();
	});

	test('takes reasons with fewer than twenty contacts together, and says what they weigh', () => {
		const unit = rated({ bill: [200, 160], fault: [12, 3], move: [10, 5] });
		const whole = rated({ bill: [800, 640], fault: [60, 15], move: [40, 20] });
		const mix = mixOf(unit, whole);
		expect(mix).toMatchObject({ merged: near(100 / 900) });
		expect(mix).toMatchObject({ value: near((800 * 0.8 + 100 * (8 / 22)) / 900) });
	});

	test('takes thin reasons together with those of their family first, and the words say so', () => {
		const unit = rated({ 'Bill > Refund': [12, 3], 'Bill > Late': [100, 80], move: [15, 15], order: [200, 100] });
		const whole = rated({ 'Bill > Refund': [30, 15], 'Bill > Late': [90, 45], move: [30, 15], order: [850, 425] });
		// 12 and 100 about bills stand together; 15 moves are the fewest and stand with the next fewest, the bills
		const mix = mixOf(unit, whole);
		expect(mix).toMatchObject({ merged: near(0.15), value: near(0.15 * (98 / 127) + 0.85 * 0.5) });
		const two = mixOf(
			rated({ 'Bill > Refund': [12, 3], 'Bill > Late': [100, 80], move: [25, 25], order: [200, 100] }),
			whole
		);
		// without families, 12 refunds would stand with 25 moves
		expect(two).toMatchObject({ merged: near(0.12), value: near(0.12 * (83 / 112) + 0.03 * 1 + 0.85 * 0.5) });
		const { lines } = mixInWords(csat, { now: two, change: null, leads: false }, 'en');
		expect(lines.join(' ')).toMatch(/Reasons that make up 12\.0\s% of that mix/);
	});

	test('is not told where more than a fifth of the usual mix has too few contacts here, or none', () => {
		const whole = rated({ bill: [700, 500], fault: [300, 100] });
		expect(mixOf(rated({ bill: [200, 160] }), whole)).toEqual({
			code: 'too_thin',
			share: near(0.3)
		});
		expect(mixOf(rated({ bill: [200, 160], fault: [12, 3] }), whole)).toMatchObject({ code: 'too_thin' });
	});

	test('is not told where more than a quarter has no reason', () => {
		const unit = rated({ bill: [200, 160], fault: [100, 50] }, 200);
		expect(mixOf(unit, everyone)).toMatchObject({ code: 'without_reason', share: near(0.4) });
	});

	test('is not told where those without a reason would change the figure, as who gave up has none', () => {
		// 6 of 100 have no reason, and none of these was satisfied
		const unit = rated({ bill: [500, 480], fault: [440, 420] }, 60);
		expect(mixOf(unit, everyone)).toMatchObject({ code: 'without_reason', share: near(0.06) });
	});

	test('is not told where facts are not kept by reason', () => {
		const unit = viewOf({ [day]: { ratings: 100, ratingsTop: 80 } }, days);
		expect(sameMix(csat, unit, csat.figure(unit), standardMix(csat, everyone, days.to))).toEqual({
			code: 'not_by_reason'
		});
	});
});

describe('a figure beside the same mix', () => {
	const mixing = new Mixing(everyone, days.to);
	const compared = { from: '2026-02-23', to: '2026-03-01' };

	test('leads where the mix moves it, and has no change while there is nothing before', () => {
		const unit = rated(men);
		expect(mixing.compared(csat, unit, csat.figure(unit), null, null)).toMatchObject({ leads: true, change: null });
	});

	test('is left out for a percentile, which is no mean and no rate', () => {
		const unit = rated(men);
		expect(mixing.of(waitMedian, unit, waitMedian.figure(unit))).toBeNull();
	});

	test('leads where the change turns round', () => {
		// raw: 70 % then 68 %; yet each reason rose by five points, and the harder one came to weigh more
		const week = (easy: [number, number], hard: [number, number]) => ({
			easy: { ratings: easy[0], ratingsTop: easy[1] },
			hard: { ratings: hard[0], ratingsTop: hard[1] }
		});
		const before = week([8000, 6400], [2000, 600]);
		const now = week([6200, 5270], [3800, 1330]);
		const sum = (one: typeof now) => ({
			ratings: one.easy.ratings + one.hard.ratings,
			ratingsTop: one.easy.ratingsTop + one.hard.ratingsTop
		});
		const view = viewOf(
			{ '2026-02-25': sum(before), [day]: sum(now), '2026-03-15': {} },
			{
				...days,
				reasons: {
					easy: { '2026-02-25': before.easy, [day]: now.easy },
					hard: { '2026-02-25': before.hard, [day]: now.hard }
				}
			}
		);
		const then = view.over(compared.from, compared.to);
		const mixed = new Mixing(view, days.to).compared(csat, view, csat.figure(view), compared, csat.figure(then));
		expect(csat.figure(view).value).toBeLessThan(csat.figure(then).value ?? 0);
		expect(mixed?.change?.difference).toBeCloseTo(0.05, 2);
		expect(mixed?.leads).toBe(true);
	});
});

test('the points of a trend have the same mix where it is asked for, and where they can', () => {
	const view = rated(men);
	const points = trendOf(csat, view, noPlan, new Mixing(everyone, days.to));
	const expected = points.points.map(({ from, to, figure }) => {
		const week = view.over(from, to);
		const mix = figure.value === null ? null : sameMix(csat, week, figure, standardMix(csat, everyone, days.to));
		return mix && !('code' in mix) ? mix.value : null;
	});
	expect(points.mixed?.()).toEqual(expected);
	expect(expected.some((value) => value !== null)).toBe(true);
	expect(trendOf(csat, view)).not.toHaveProperty('mixed');
});

describe('the same mix in words', () => {
	const now = {
		value: 0.387,
		low: 0.368,
		high: 0.406,
		standardError: 0.01,
		merged: 0,
		driver: { reason: 'A', shift: 0.042 }
	};

	test('is one short line where it agrees, and says which reason moves the figure where it does not', () => {
		const quiet = mixInWords(csat, { now, change: null, leads: false }, 'en');
		expect(quiet).toMatchObject({ brief: 'same mix 38.7 %', leads: null });
		expect(quiet.lines[0]).toBe('38.7 % (36.8–40.6)');
		const loud = mixInWords(csat, { now, change: { difference: 0.05, low: 0.02, high: 0.08 }, leads: true }, 'da');
		expect(loud.leads).toBe(
			'Fordelingen af årsager har flyttet sig, så læs 38,7 % først: 5,0\u00a0procentpoint højere. ' +
				'Andelen af ”A” flytter tallet mest: 4,2\u00a0procentpoint op.'
		);
	});

	test('says why there is none', () => {
		const none = mixInWords(csat, { now: { code: 'too_thin', share: 0.3 }, change: null, leads: false }, 'sv');
		expect(none).toMatchObject({ brief: null, leads: null });
		expect(none.lines.join()).toContain('30');
	});
});
