import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { fcrRepeat, fcrRepeatW1, fcrRepeatW14, fcrRepeatW3, fcrRepeatW30 } from '#lib/metrics/fcr-repeat.ts';
import { returnRate, returnRateD180, returnRateD30 } from '#lib/metrics/return-rate.ts';
import { addDays } from '#lib/model/day.ts';
import type { Extent, View } from '#lib/model/fact.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import { everyDay, viewOf, type Day } from './view-of.ts';

const windows = [fcrRepeatW1, fcrRepeatW3, fcrRepeat, fcrRepeatW14, fcrRepeatW30];
/** A hundred openers: 8 call again within a day, 6 within three, 5 within seven, 4 within 14, 7 within 30. */
const hundred: Day = {
	handled: 110,
	keyed: 110,
	issues: 100,
	nextWithin1: 8,
	nextWithin3: 6,
	nextWithin7: 5,
	nextWithin14: 4,
	nextWithin30: 7
};
const january = { from: '2026-01-01', to: '2026-01-31' };
const contacts = (from: string, through: string): Partial<Extent> => ({ contacts: { from, through } });

/** Days as known at the end of `through`, when contacts are stored some days late: a next contact yet to come is not in them. */
function knownBy(through: string, from: string, to: string, lateDays = 0): Record<string, Day> {
	const days: Record<string, Day> = {};
	for (let day = from; day <= to && day <= through; day = addDays(day, 1)) {
		const seen = (after: number) => addDays(day, after + lateDays) <= through;
		days[day] = {
			handled: 100,
			keyed: 100,
			issues: 100,
			nextWithin1: seen(1) ? 8 : 0,
			nextWithin3: seen(3) ? 6 : 0,
			nextWithin7: seen(7) ? 5 : 0
		};
	}
	return days;
}

describe('solved at first contact', () => {
	test('is the share without a further contact, longer windows counting all that shorter ones do', () => {
		const days = everyDay('2025-12-01', '2026-01-31', hundred);
		const view = viewOf(days, { ...january, extent: contacts('2025-12-01', '2026-03-31') });
		expect(windows.map((metric) => metric.figure(view).value)).toEqual(
			[0.92, 0.86, 0.81, 0.77, 0.7].map((share) => expect.closeTo(share, 12) as number)
		);
		const { low, high } = wilson(81 * 31, 3100);
		expect(fcrRepeat.figure(view)).toMatchObject({ n: 3100, maturity: 'final', indicative: false, missing: null });
		expect(fcrRepeat.figure(view).low).toBeCloseTo(low, 12);
		expect(fcrRepeat.figure(view).high).toBeCloseTo(high, 12);
	});

	test('openers of the first seven days of all are left out: nobody knows what came before', () => {
		const fresh = everyDay('2026-01-01', '2026-01-07', { ...hundred, nextWithin1: 90, nextWithin3: 0, nextWithin7: 0 });
		const view = viewOf(
			{ ...fresh, ...everyDay('2026-01-08', '2026-01-31', hundred) },
			{ ...january, extent: contacts('2026-01-01', '2026-03-31') }
		);
		expect(fcrRepeat.figure(view)).toMatchObject({ n: 2400, value: expect.closeTo(0.81, 12) as number });
		const firstWeek = viewOf(fresh, {
			from: '2026-01-01',
			to: '2026-01-07',
			extent: contacts('2026-01-01', '2026-03-31')
		});
		expect(fcrRepeat.figure(firstWeek).missing).toEqual({ code: 'none_in_period' });
	});

	test('becomes final nine days after the period, no sooner', () => {
		const days = everyDay('2025-12-01', '2026-01-31', hundred);
		const at = (through: string) =>
			fcrRepeat.figure(viewOf(days, { ...january, extent: contacts('2025-12-01', through) }));
		expect(at('2026-02-09').maturity).toBe('final');
		expect(at('2026-02-08').maturity).toBe('provisional');
	});

	test('does not rise towards the end of the data: the young days are censored, not counted as solved', () => {
		const through = '2026-01-31';
		const days = knownBy(through, '2025-12-01', '2026-01-31');
		const view = viewOf(days, { ...january, extent: contacts('2025-12-01', through) });
		const figure = fcrRepeat.figure(view);
		// naive: contacts yet to come look like silence
		const sums = view.sums();
		const naive = 1 - (sums.nextWithin1 + sums.nextWithin3 + sums.nextWithin7) / sums.issues;
		expect(naive).toBeGreaterThan(0.82);
		expect(figure.value).toBeCloseTo(0.81, 9);
		expect(figure.maturity).toBe('provisional');
		expect(figure.low).toBeLessThan(0.81);
		expect(figure.high).toBeGreaterThan(0.81);
	});

	test('allows two days for contacts that are stored late', () => {
		const at = (lateDays: number) => {
			const days = knownBy('2026-01-31', '2025-12-01', '2026-01-31', lateDays);
			return fcrRepeat.figure(viewOf(days, { ...january, extent: contacts('2025-12-01', '2026-01-31') })).value;
		};
		expect(at(2)).toBeCloseTo(0.81, 9);
		expect(at(3)).toBeGreaterThan(0.811);
	});

	test('has no value for a week that is itself too young, and says how old contacts must be', () => {
		const days = everyDay('2025-12-01', '2026-01-31', hundred);
		const lastWeek = { from: '2026-01-25', to: '2026-01-31', extent: contacts('2025-12-01', '2026-01-31') };
		expect(fcrRepeat.figure(viewOf(days, lastWeek))).toMatchObject({
			value: null,
			n: 700,
			maturity: 'unknown',
			missing: { code: 'too_young', days: 7 }
		});
		expect(fcrRepeatW1.figure(viewOf(days, lastWeek)).maturity).toBe('provisional');
	});

	test('has no value while fewer than twenty openers, or a tenth, are old enough', () => {
		const at = (old: number, young: number) =>
			fcrRepeat.figure(
				viewOf(
					{ '2026-01-20': { keyed: 9, handled: 9, issues: old }, '2026-01-29': { issues: young } },
					{ ...january, extent: contacts('2025-12-01', '2026-01-31') }
				)
			);
		expect(at(19, 30).missing).toEqual({ code: 'too_young', days: 7 });
		expect(at(20, 30).value).toBe(1);
		expect(at(99, 900).missing).toEqual({ code: 'too_young', days: 7 });
		expect(at(100, 900).value).toBe(1);
	});

	test('29 openers are too few, however old', () => {
		const view = viewOf({ '2025-12-01': {}, '2026-01-15': { ...hundred, issues: 29 }, '2026-03-01': {} }, january);
		expect(fcrRepeat.figure(view)).toMatchObject({ value: null, n: 29, missing: { code: 'too_few', least: 30 } });
	});

	test('is indicative where customers are known for under 70 per cent of contacts', () => {
		const known = (keyed: number) =>
			fcrRepeat.figure(
				viewOf(everyDay('2025-12-01', '2026-01-31', { ...hundred, handled: 200, keyed }), {
					...january,
					extent: contacts('2025-12-01', '2026-03-31')
				})
			);
		expect(known(140).indicative).toBe(false);
		expect(known(139).indicative).toBe(true);
	});

	test('a longer window is never better, at any state of the data', () => {
		const day = fc.record({
			a: fc.nat(20),
			b: fc.nat(20),
			c: fc.nat(20),
			d: fc.nat(20),
			e: fc.nat(20),
			rest: fc.nat(100)
		});
		fc.assert(
			fc.property(fc.array(day, { minLength: 40, maxLength: 60 }), fc.nat(60), (some, extra) => {
				const days: Record<string, Day> = {};
				for (const [index, { a, b, c, d, e, rest }] of some.entries()) {
					const issues = a + b + c + d + e + rest;
					days[addDays('2026-01-01', index)] = {
						handled: issues,
						keyed: issues,
						issues,
						nextWithin1: a,
						nextWithin3: b,
						nextWithin7: c,
						nextWithin14: d,
						nextWithin30: e
					};
				}
				const to = addDays('2026-01-01', some.length - 1);
				const view = viewOf(days, { from: '2026-01-01', to, extent: contacts('2026-01-01', addDays(to, extra)) });
				const values = windows.map((metric) => metric.figure(view).value).filter((value) => value !== null);
				expect(values).toEqual([...values].sort((one, other) => other - one));
			}),
			{ numRuns: 40 }
		);
	});
});

describe('customers who came back', () => {
	const buyers: Day = {
		handled: 60,
		keyed: 60,
		returnable: 50,
		returnedWithin30: 10,
		returnedWithin90: 5,
		returnedWithin180: 5
	};
	const days = everyDay('2025-12-01', '2026-01-31', buyers);
	const orders = (from: string, through: string): View =>
		viewOf(days, { ...january, extent: { ...contacts('2025-12-01', '2026-12-31'), orders: { from, through } } });

	test('is the share with an order, longer windows counting all that shorter ones do', () => {
		const view = orders('2025-01-01', '2026-12-31');
		const figures = [returnRateD30, returnRate, returnRateD180].map((metric) => metric.figure(view));
		expect(figures.map(({ value }) => value)).toEqual(
			[0.2, 0.3, 0.4].map((share) => expect.closeTo(share, 12) as number)
		);
		const { low, high } = wilson(0.3 * 1550, 1550);
		expect(figures[1]).toMatchObject({ n: 1550, maturity: 'final' });
		expect(figures[1]?.low).toBeCloseTo(low, 12);
		expect(figures[1]?.high).toBeCloseTo(high, 12);
	});

	test('counts customers only from the day that orders are known', () => {
		expect(returnRate.figure(orders('2026-01-22', '2026-12-31')).n).toBe(10 * 50);
		expect(returnRate.figure(orders('2026-02-22', '2026-12-31')).missing).toEqual({ code: 'none_in_period' });
	});

	test('waits 90 days, seven for the issue itself and two for late orders', () => {
		expect(returnRate.horizonDays).toBe(97);
		expect(returnRate.figure(orders('2025-01-01', '2026-05-10')).maturity).toBe('final');
		expect(returnRate.figure(orders('2025-01-01', '2026-05-09')).maturity).toBe('provisional');
		expect(returnRate.figure(orders('2025-01-01', '2026-04-09'))).toMatchObject({
			value: null,
			missing: { code: 'too_young', days: 97 }
		});
	});

	test('is provisional while the contacts do not tell when the issue was over', () => {
		const view = viewOf(days, {
			...january,
			extent: { ...contacts('2025-12-01', '2026-02-08'), orders: { from: '2025-01-01', through: '2026-12-31' } }
		});
		expect(returnRate.figure(view).maturity).toBe('provisional');
		expect(returnRate.figure(view).value).toBeCloseTo(0.3, 12);
	});

	test('does not fall towards the end of the orders', () => {
		const through = '2026-04-20';
		const known = Object.fromEntries(
			Object.entries(days).map(([day, sums]) => [
				day,
				{ ...sums, returnedWithin90: addDays(day, 97) <= through ? 5 : 0, returnedWithin180: 0 }
			])
		);
		const view = viewOf(known, {
			...january,
			extent: { ...contacts('2025-12-01', through), orders: { from: '2025-01-01', through } }
		});
		const figure = returnRate.figure(view);
		expect(view.sums().returnedWithin90 / view.sums().returnable).toBeLessThan(0.06);
		expect(figure.value).toBeCloseTo(0.3, 9);
		expect(figure.maturity).toBe('provisional');
	});
});

test('every metric that needs time says how long', () => {
	const waiting = catalogue
		.filter(({ horizonDays }) => horizonDays > 0)
		.map(({ key, horizonDays }) => [key, horizonDays]);
	expect(Object.fromEntries(waiting)).toEqual({
		fcr_repeat: 7,
		'fcr_repeat.w1': 1,
		'fcr_repeat.w3': 3,
		'fcr_repeat.w14': 14,
		'fcr_repeat.w30': 30,
		// by then it is known who came again
		'csat.weighted': 7,
		return_rate: 97,
		'return_rate.d30': 37,
		'return_rate.d180': 187,
		'handle_per_resolution.hpi': 30,
		contacts_per_issue: 30,
		'fcr_repeat.any_contact': 7,
		'fcr_repeat.same_reason': 7,
		abandon_retry: 1,
		callback_kept: 1,
		'return_rate.again': 90,
		'return_rate.kept': 365,
		// 30, 90 and 180 days, and seven for the issue itself
		'churn_unresolved.d30': 37,
		churn_unresolved: 97,
		'churn_unresolved.resolved': 97,
		'churn_unresolved.ratio': 97,
		value_at_risk: 97,
		'churn_unresolved.d180': 187,
		// customers answer within 14 days
		fcr_survey: 14,
		ces: 14,
		nps: 14,
		'method_gap.flag': 7,
		'method_gap.survey': 14,
		'time_to_resolution.median': 30,
		'time_to_resolution.p90': 30,
		'handle_per_resolution.hpr': 30,
		cost_per_resolution: 30,
		'cost_per_resolution.issue': 30,
		loop_closed: 30,
		'feedback_forwarded.decision': 30
	});
});
