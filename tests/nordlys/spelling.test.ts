import { describe, expect, it } from 'vitest';
import { sampleDays, samplesEndOn } from './samples.ts';
import {
	cell,
	clock,
	danishAmount,
	danishDay,
	danishMoment,
	hoursMinutesSeconds,
	isoDay,
	isoMoment,
	minutesSeconds
} from './spelling.ts';

const lastDay = sampleDays - 1;

describe('how source systems spell', () => {
	it('days, year first or day first', () => {
		expect(isoDay(lastDay)).toBe(samplesEndOn);
		expect(danishDay(lastDay)).toBe('28-06-2026');
	});

	it('moments to the second', () => {
		expect(danishMoment(lastDay, 8 * 3600 + 5 * 60 + 9)).toBe('28-06-2026 08:05:09');
		expect(isoMoment(lastDay, 0)).toBe('2026-06-28 00:00:00');
		expect(clock(lastDay, 86_399)).toBe('23:59:59');
	});

	it('a moment past midnight on the day after', () => {
		expect(isoMoment(lastDay - 1, 86_400 + 61)).toBe('2026-06-28 00:01:01');
		expect(danishMoment(lastDay, -1)).toBe('27-06-2026 23:59:59');
	});

	it('durations as minutes and seconds, with hours from an hour on', () => {
		expect([0, 65, 3599, 3723].map(minutesSeconds)).toEqual(['00:00', '01:05', '59:59', '1:02:03']);
		expect([0, 65, 3723].map(hoursMinutesSeconds)).toEqual(['0:00:00', '0:01:05', '1:02:03']);
	});

	it('amounts with a decimal comma and points between thousands', () => {
		expect([5, 124_950, 123_456_789].map(danishAmount)).toEqual(['0,05', '1.249,50', '1.234.567,89']);
	});

	it('what is missing as an empty cell, and zero as zero', () => {
		expect([cell(null), cell(0), cell(61, minutesSeconds)]).toEqual(['', '0', '01:01']);
	});
});
