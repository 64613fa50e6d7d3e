import { describe, expect, test } from 'vitest';
import { proposeReading } from '#lib/intake/proposal/propose-reading.ts';
import { instantShape, looksLikeOutcome } from '#lib/intake/proposal/value-shapes.ts';

const of = (...values: string[]) => ({ values, times: values.map(() => 1) });

describe('the unit of a column of durations', () => {
	test.each([
		['', ['153', '9', '0'], 'duration:seconds'],
		['wait time s', ['153000', '90000'], 'duration:seconds'],
		['', ['190000', '120000', '45210'], 'duration:milliseconds'],
		['duration ms', ['19', '12'], 'duration:milliseconds'],
		['first reply time in minutes', ['2', '15'], 'duration:minutes'],
		['time in hrs', ['57:14', '1:30'], 'duration:clock-hours-minutes'],
		['time in hrs', ['57:14:09', '1:30:00'], 'duration:clock'],
		['', ['0.000069444446', '0.0012345678'], 'duration:days'],
		['', ['0:43', '1:05'], 'duration:clock'],
		['', ['08.05.09', '00.12.30'], 'duration:clock'],
		['', ['19m 10s', '38s'], 'duration:spelled'],
		['', ['PT3M45S', 'PT38S'], 'duration:spelled'],
		['menutid sek', ['45,0', '40,6'], 'duration:seconds']
	])('named %j with %j is %s', (name, values, reading) => {
		expect(proposeReading('duration', name, of(...values))).toBe(reading);
	});

	test('goes with the decimal mark that other values of the column prove', () => {
		expect(proposeReading('duration', 'wait s', of('1.234', '12,5'))).toBe('duration:seconds-comma');
		expect(proposeReading('duration', 'wait s', of('1.234', '0.125', '12.5'))).toBe('duration:seconds-point');
		expect(proposeReading('amount', '', of('1.234', '99,50'))).toBe('number:comma');
	});

	test('is not proposed where most of the cells would be unreadable', () => {
		expect(proposeReading('duration', 'wait s', of('soon', 'later', '5'))).toBeNull();
		expect(proposeReading('duration', 'wait s', of('1.234', '5.678', '3'))).toBeNull();
		expect(proposeReading('duration', 'wait s', { values: ['5', 'soon'], times: [95, 5] })).toBe('duration:seconds');
	});
});

describe('the order of a column of dates', () => {
	test.each([
		[['2026-08-21 09:00:06'], 'instant:ymd'],
		[['20260821'], 'instant:ymd'],
		[['990101', '990131'], 'instant:ymd'],
		[['21.08.2026', '01.02.2026'], 'instant:dmy'],
		[['08/21/2026', '01/02/2026'], 'instant:mdy'],
		[['01/02/2026'], 'instant:dmy'],
		[['1/2/26 9:00 AM'], 'instant:mdy'],
		[['Fri, 21 Aug 2026 09:00:06'], 'instant:dmy'],
		[['26-08-01', '26-08-02', '26-08-03'], 'instant:ymd'],
		[['1782862200'], 'instant:epoch-seconds'],
		[['1782862200123'], 'instant:epoch-milliseconds'],
		[['46255.375', '46256'], 'instant:serial-days']
	])('%j is %s', (values, reading) => {
		expect(proposeReading('instant', '', of(...values))).toBe(reading);
	});

	test('is left open where there are no dates', () => {
		expect([proposeReading('instant', '', of('x', 'y')), proposeReading('day', '', of())]).toEqual([null, null]);
	});
});

test('yes and no, words, and columns named for lost contacts are told apart', () => {
	expect(proposeReading('outcome', 'answered', of('Y', 'N'))).toBe('outcome:answered');
	expect(proposeReading('outcome', 'abandoned', of('0', '1'))).toBe('outcome:abandoned');
	expect(proposeReading('outcome', 'frafald', of('Ja', 'Nej'))).toBe('outcome:abandoned');
	expect(proposeReading('outcome', 'status', of('Answered', 'Abandoned'))).toBe('outcome:words');
	expect(proposeReading('outcome', 'status', of('Open', 'Solved'))).toBeNull();
});

test('a date, a clock, and both together have their shapes', () => {
	expect(instantShape(of('2026-08-21', '2026-08-22'))).toBe('date');
	expect(instantShape(of('2026-08-21 09:00', '2026-08-22 10:00'))).toBe('date-and-clock');
	expect(instantShape(of('9:12:58', '0:00:00'))).toBe('clock');
	expect(instantShape(of('Sales', 'Service'))).toBeNull();
	expect(instantShape(of('153', '9'))).toBeNull();
	expect(instantShape(of())).toBeNull();
});

test('words that tell outcomes are known without the help of a name', () => {
	expect(looksLikeOutcome(of('AGENT', 'HANG', 'PHANTOM'))).toBe(true);
	expect(looksLikeOutcome(of('Sales', 'Service'))).toBe(false);
	expect(looksLikeOutcome(of('HANG'))).toBe(false);
});
