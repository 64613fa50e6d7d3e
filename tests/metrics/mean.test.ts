import { describe, expect, test } from 'vitest';
import { aht, ahtHold, ahtTalk, ahtWrap } from '#lib/metrics/aht.ts';
import { contactsPerIssue } from '#lib/metrics/contacts-per-issue.ts';
import { csatMean } from '#lib/metrics/csat.ts';
import { excessWait } from '#lib/metrics/excess-wait.ts';
import { handlePerIssue } from '#lib/metrics/handle-per-resolution.ts';
import { load } from '#lib/metrics/load.ts';
import { transfersPerContact } from '#lib/metrics/transfers-per-contact.ts';
import { t95 } from '#lib/statistics/student.ts';
import { everyDay, viewOf, type Day } from './view-of.ts';

const january = { from: '2026-01-01', to: '2026-01-31' };
const lastDay = (day: Day) => viewOf({ '2026-01-01': {}, '2026-01-31': day }, january);

/** n contacts, half of `one` and half of `other`. */
const halves = (n: number, one: number, other: number) => ({
	n,
	sum: (n / 2) * (one + other),
	squares: (n / 2) * (one ** 2 + other ** 2)
});

describe('a mean', () => {
	test('handle times of 200 and 400 seconds, a hundred each, average 300 with their interval', () => {
		const { n, sum, squares } = halves(200, 200, 400);
		const figure = aht.figure(lastDay({ handleKnown: n, handleSeconds: sum, handleSquares: squares }));
		const half = t95(199) * Math.sqrt((100 ** 2 * 200) / 199 / 200);
		expect(figure).toMatchObject({ value: 300, n: 200, maturity: 'final', indicative: false, missing: null });
		expect(figure.low).toBeCloseTo(300 - half, 9);
		expect(figure.high).toBeCloseTo(300 + half, 9);
	});

	test('99 handle times are too few, since a few long ones would decide', () => {
		const figure = aht.figure(lastDay({ handleKnown: 99, handleSeconds: 30_000, handleSquares: 1e7 }));
		expect(figure).toMatchObject({ value: null, n: 99, maturity: 'unknown', missing: { code: 'too_few', least: 100 } });
	});

	test('contacts whose handle time is unknown are not counted as nought', () => {
		const { n, sum, squares } = halves(100, 100, 300);
		const figure = aht.figure(lastDay({ handled: 5000, handleKnown: n, handleSeconds: sum, handleSquares: squares }));
		expect(figure).toMatchObject({ value: 200, n: 100 });
	});

	test('talk, hold and wrap each have their own count and sum', () => {
		const view = lastDay({
			talkKnown: 100,
			talkSeconds: 20_000,
			talkSquares: 5_000_000,
			holdKnown: 200,
			holdSeconds: 4000,
			holdSquares: 200_000,
			wrapKnown: 400,
			wrapSeconds: 24_000,
			wrapSquares: 2_000_000
		});
		expect([ahtTalk, ahtHold, ahtWrap].map((metric) => metric.figure(view))).toMatchObject([
			{ value: 200, n: 100 },
			{ value: 20, n: 200 },
			{ value: 60, n: 400 }
		]);
	});

	test('an interval never leaves the scale: no negative seconds, no rating above five', () => {
		// one wait of an hour past the promise, 99 of none
		expect(
			excessWait.figure(lastDay({ waits: 100, excessWaitSeconds: 3600, excessWaitSquares: 3600 ** 2 }))
		).toMatchObject({ value: 36, low: 0, indicative: true });
		// 29 fives and a one
		const rated = csatMean.figure(lastDay({ ratings: 30, ratingSum: 146, ratingSquares: 726 }));
		expect(rated.value).toBeCloseTo(146 / 30, 12);
		expect(rated.high).toBe(5);
	});

	test('values that are all alike have no interval and are an indication only', () => {
		const figure = transfersPerContact.figure(lastDay({ transfersKnown: 400, transfers: 0, transferSquares: 0 }));
		expect(figure).toMatchObject({ value: 0, low: null, high: null, n: 400, indicative: true, missing: null });
	});

	test('load is contacts per working day of an agent, and has no meaning by queue', () => {
		const { n, sum, squares } = halves(40, 40, 60);
		const day = { agentDays: n, agentDayContacts: sum, agentDayContactSquares: squares };
		expect(load.figure(lastDay(day))).toMatchObject({ value: 50, n: 40 });
		expect(load.figure(viewOf({ '2026-01-31': day }, { ...january, dimension: 'queue' })).missing).toEqual({
			code: 'not_by_dimension',
			dimension: 'queue'
		});
	});
});

describe('a mean over issues', () => {
	const issues = (count: number, contacts: number, seconds: number): Day => ({
		handled: contacts,
		keyed: contacts,
		issues: count,
		issueContacts: contacts,
		issueContactSquares: contacts * 2,
		issueHandleKnown: count,
		issueHandleSeconds: seconds,
		issueHandleSquares: seconds * 400
	});

	test('leaves out the first week, and the last nine days whose issues may still be open', () => {
		const days = everyDay('2026-01-08', '2026-01-22', issues(10, 12, 3000));
		const unripe = everyDay('2026-01-23', '2026-01-31', issues(10, 10, 10));
		const unknown = everyDay('2026-01-01', '2026-01-07', issues(10, 10, 10));
		const view = viewOf({ ...unknown, ...days, ...unripe }, january);
		expect(contactsPerIssue.figure(view)).toMatchObject({ value: 1.2, n: 150, maturity: 'provisional' });
		expect(handlePerIssue.figure(view)).toMatchObject({ value: 300, n: 150, maturity: 'provisional' });
	});

	test('is final once every issue is thirty days old, two days allowed for late records', () => {
		const days = everyDay('2025-12-01', '2026-01-31', issues(10, 12, 3000));
		const through = (day: string) =>
			contactsPerIssue.figure(viewOf(days, { ...january, extent: { contacts: { from: '2025-12-01', through: day } } }));
		expect(through('2026-03-04')).toMatchObject({ value: 1.2, n: 310, maturity: 'final' });
		expect(through('2026-03-03').maturity).toBe('provisional');
	});

	test('handle time per issue is handle time times contacts per issue when all times are known', () => {
		const day = { ...issues(100, 125, 37_500), handleKnown: 125, handleSeconds: 37_500, handleSquares: 12_000_000 };
		const view = viewOf({ '2025-12-01': {}, '2026-01-05': day, '2026-03-31': {} }, january);
		const product = (aht.figure(view).value ?? NaN) * (contactsPerIssue.figure(view).value ?? NaN);
		expect(handlePerIssue.figure(view).value).toBeCloseTo(product, 9);
	});
});
