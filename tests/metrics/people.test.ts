import { describe, expect, test } from 'vitest';
import { pulse, pulseResponse } from '#lib/metrics/pulse.ts';
import { sickAbsence, sickAbsenceLong, sickAbsenceShort, sickSpells } from '#lib/metrics/sick-absence.ts';
import { turnover, turnoverVoluntary } from '#lib/metrics/turnover.ts';
import { who5, who5Low } from '#lib/metrics/who5.ts';
import type { Extent } from '#lib/model/fact.ts';
import { viewOf, type Day } from './view-of.ts';

const span = { from: '2024-01-01', through: '2026-03-31' };
const extent: Partial<Extent> = { pulse: span, employment: span, absence: span };
const january = { from: '2026-01-01', to: '2026-01-31', dimension: 'team' as const, extent };
const inJanuary = (day: Day, more: Partial<typeof january> = {}) =>
	viewOf({ '2026-01-01': day }, { ...january, ...more });
const withheld = { value: null, n: 0, missing: { code: 'withheld', least: 5 } };

describe('wellbeing', () => {
	test('is told in whole points, with its interval', () => {
		const { value, low, high } = who5.figure(inJanuary({ who5Answers: 7, who5Sum: 430, who5Squares: 27_000 }));
		expect(value).toBe(61);
		for (const end of [low, high]) expect(Number.isInteger(end)).toBe(true);
	});

	test('is low for a share that is told from twenty answers on', () => {
		const few = who5Low.figure(inJanuary({ who5Answers: 19, who5Low: 4 }));
		expect(few).toMatchObject({ value: null, missing: { code: 'too_few', least: 20 } });
		expect(who5Low.figure(inJanuary({ who5Answers: 20, who5Low: 4 }))).toMatchObject({ value: 0.2, n: 20 });
		expect(who5Low.figure(inJanuary({ who5Answers: 20, who5Low: 4 }), 1).value).toBe(0.2);
		expect(who5Low.figure(inJanuary({ who5Answers: 19, who5Low: 4 }), 1).value).toBeNull();
		expect(who5Low.figure(inJanuary({}))).toMatchObject(withheld);
	});
});

describe('the pulse', () => {
	// forty people with five statements each, 3 of 5 favourable for half of them and 4 of 5 for the others
	const forty = {
		favourableUnits: 40,
		favourableTop: 140,
		favourableTopSquares: 500,
		favourableBase: 200,
		favourableBaseSquares: 1000,
		favourableProducts: 700,
		pulseAnswered: 40
	};

	test('is the share of favourable answers, with the interval between people', () => {
		const { value, low, high, n, indicative } = pulse.figure(inJanuary({ ...forty, pulseAsked: 60 }));
		expect([value, n, indicative]).toEqual([0.7, 40, false]);
		// a spread of 0.1 over forty people
		expect((high ?? 0) - (low ?? 0)).toBeCloseTo((2 * 1.96 * 0.1) / Math.sqrt(39), 2);
	});

	test('is an indication where fewer than half of those asked have answered, and where it is not known', () => {
		expect(pulse.figure(inJanuary({ ...forty, pulseAsked: 81 })).indicative).toBe(true);
		expect(pulse.figure(inJanuary({ ...forty, pulseAsked: 80 })).indicative).toBe(false);
		expect(pulse.figure(inJanuary(forty)).indicative).toBe(false);
	});

	test('of nobody and of fewer than five looks the same', () => {
		expect(pulse.figure(inJanuary({}))).toMatchObject(withheld);
		expect(pulse.figure(inJanuary({ favourableUnits: 4, favourableTop: 9, favourableBase: 20 }))).toMatchObject(
			withheld
		);
		expect(pulse.figure(inJanuary({ ...forty, favourableUnits: 5 })).n).toBe(5);
	});

	test('stands beside the share of those employed who answered', () => {
		expect(pulseResponse.figure(inJanuary({ pulseAnswered: 30, pulseAsked: 40 }))).toMatchObject({
			value: 0.75,
			low: null,
			n: 40,
			maturity: 'final'
		});
		expect(pulseResponse.figure(inJanuary({ pulseAsked: 40 }))).toMatchObject(withheld);
		expect(pulseResponse.figure(inJanuary({ pulseAnswered: 41, pulseAsked: 40 })).value).toBeNull();
		const without = inJanuary({ pulseAnswered: 30 }, { extent: { pulse: span } });
		expect(pulseResponse.figure(without).missing).toEqual({ code: 'not_imported', sources: ['employment'] });
	});
});

describe('sickness absence', () => {
	const days = { possibleDays: 12_600, sickDays: 900, shortSickDays: 400, sickSpells: 3 };

	test('is days away over days possible, and the part of it in short spells', () => {
		expect(sickAbsence.figure(inJanuary(days))).toMatchObject({ value: 9 / 126, n: 126, low: null, maturity: 'final' });
		expect(sickAbsenceShort.figure(inJanuary(days)).value).toBe(4 / 126);
		expect(sickAbsenceLong.figure(inJanuary(days)).value).toBe(5 / 126);
	});

	test('comes in so many spells for each full-time year of 260.9 working days', () => {
		expect(sickSpells.figure(inJanuary(days))).toMatchObject({ n: 126, low: null, maturity: 'final' });
		expect(sickSpells.figure(inJanuary(days)).value).toBeCloseTo((3 * 260.89) / 126, 3);
		expect(sickSpells.figure(inJanuary({}))).toMatchObject(withheld);
	});

	test('is withheld alike where absence is not known and where the group is too small', () => {
		expect(sickAbsence.figure(inJanuary({ employedDays: 500 }))).toMatchObject(withheld);
		expect(sickAbsence.figure(inJanuary({}))).toMatchObject(withheld);
	});

	test('is not told of parts of months, nor by queue', () => {
		expect(sickAbsence.figure(inJanuary(days, { to: '2026-01-30' })).missing).toEqual({ code: 'none_in_period' });
		const byQueue = viewOf({ '2026-01-01': days }, { ...january, dimension: 'queue' });
		expect(sickAbsence.figure(byQueue).missing?.code).toBe('not_by_dimension');
	});
});

describe('turnover', () => {
	const months = (day: Day, from = 1) =>
		Object.fromEntries(
			Array.from({ length: 13 - from }, (_, index) => [`2025-${String(index + from).padStart(2, '0')}-01`, day])
		);
	const december = { ...january, from: '2025-12-01', to: '2025-12-31' };
	// ten people in months of 30 days, for twelve months; one left every month
	const tenPeople = { employedDays: 300, leavers: 1 };

	test('is those who left in twelve months over those employed on average', () => {
		const figure = turnover.figure(viewOf(months(tenPeople), december));
		expect(figure).toMatchObject({ n: 10, maturity: 'final' });
		expect(figure.value).toBeCloseTo(12 / (3600 / 365), 10);
		expect([figure.low ?? 0, figure.high ?? 0].map((end) => (end * 3600) / 365)).toEqual([
			expect.closeTo(6.2006, 3),
			expect.closeTo(20.9616, 3)
		]);
	});

	test('looks back from the last month of the period that is told of', () => {
		const figure = turnover.figure(viewOf(months(tenPeople), { ...december, to: '2026-02-15' }));
		expect(figure.value).toBeCloseTo(12 / (3600 / 365), 10);
		const later = turnover.figure(viewOf(months(tenPeople), { ...december, from: '2026-01-01', to: '2026-01-31' }));
		expect(later.missing?.code).toBe('withheld');
	});

	test('is none of a period in which no month ends, and withheld where none that ends is told of', () => {
		const figure = (from: string, to: string, days = months(tenPeople)) =>
			turnover.figure(viewOf(days, { ...december, from, to }));
		for (const [from, to] of [
			['2025-11-03', '2025-11-09'],
			['2025-11-01', '2025-11-29']
		] as const)
			expect(figure(from, to)).toMatchObject({ value: null, missing: { code: 'none_in_period' } });
		expect(figure('2025-11-03', '2025-11-30')).toMatchObject({ n: 9, missing: null });
		const untold = { ...months(tenPeople), '2025-11-01': {} };
		expect(figure('2025-11-01', '2025-12-16', untold)).toMatchObject(withheld);
	});

	test('is as much a year where some months of a small team are not told of', () => {
		const figure = turnover.figure(viewOf(months(tenPeople, 7), december));
		expect(figure.value).toBeCloseTo(6 / (1800 / 365), 10);
	});

	test('is too young in the first year that is known', () => {
		const young = { ...december, extent: { employment: { from: '2025-02-01', through: '2026-03-31' } } };
		expect(turnover.figure(viewOf(months(tenPeople), young)).missing).toEqual({ code: 'too_young', days: 365 });
	});

	test('by one’s own choice is told of the last calendar year, where it is told at all', () => {
		const year = { ...months(tenPeople), '2025-12-01': { employedDays: 300, leavers: 1, voluntaryLeavers: 3 } };
		const figureTo = (to: string, days: Record<string, Day> = year) =>
			turnoverVoluntary.figure(viewOf(days, { ...december, from: '2025-01-01', to }));
		for (const to of ['2025-12-31', '2026-01-31', '2026-12-30']) {
			expect(figureTo(to)).toMatchObject({ n: 10, maturity: 'final' });
			expect(figureTo(to).value).toBeCloseTo(3 / (3600 / 365), 10);
		}
		// this year's last month is not told of yet, nor is the year before known
		expect(figureTo('2026-12-31').value).toBeCloseTo(3 / (3600 / 365), 10);
		expect(figureTo('2025-12-30').missing).toEqual({ code: 'withheld', least: 5 });
		const none = { ...year, '2025-12-01': tenPeople, '2024-12-01': { employedDays: 300, voluntaryLeavers: 5 } };
		expect(figureTo('2026-01-31', none)).toMatchObject(withheld);
		const untold = viewOf(months(tenPeople), december);
		expect(turnoverVoluntary.figure(untold).missing).toEqual({ code: 'not_imported', sources: ['leaving_reason'] });
	});
});
