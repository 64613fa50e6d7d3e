import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialsOf, loginOf, renamed } from '#lib/demo/exports/logins.ts';
import {
	clock,
	danishAmount,
	danishMoment,
	hoursMinutesSeconds,
	longMoment,
	minutesSeconds
} from '#lib/demo/exports/spell.ts';
import { calendarTo } from '#lib/demo/world/calendar.ts';
import { agentOf } from '../world/by-hand.ts';

const calendar = calendarTo('2026-11-21');

test('moments are written as their systems write them, and a moment past midnight belongs to the day after', () => {
	expect(danishMoment(calendar, 0, 29_109)).toBe('22-05-2025 08:05:09');
	expect(danishMoment(calendar, 0, 86_400 + 65)).toBe('23-05-2025 00:01:05');
	expect(longMoment(calendar, 0, 29_109)).toBe('Thu, 22 May 2025 08:05:09');
	expect(clock(-60)).toBe('23:59:00');
});

test('durations and amounts are written as in Denmark', () => {
	expect([0, 225, 3599, 3723].map(minutesSeconds)).toEqual(['00:00', '03:45', '59:59', '1:02:03']);
	expect([59, 26_640].map(hoursMinutesSeconds)).toEqual(['0:00:59', '7:24:00']);
	expect([0, 72_050, 124_950, 123_456_700].map(danishAmount)).toEqual(['0,00', '720,50', '1.249,50', '1.234.567,00']);
});

test('a duration can be read back from what is written', () => {
	fc.assert(
		fc.property(fc.nat({ max: 100_000 }), (seconds) => {
			const parts = hoursMinutesSeconds(seconds).split(':').map(Number);
			expect(parts.reduce((sum, part) => sum * 60 + part, 0)).toBe(seconds);
		})
	);
});

test('no two agents share their initials, and one works under another name from a month on', () => {
	const all = Array.from({ length: 1000 }, (_, number) => initialsOf(number));
	expect(new Set(all).size).toBe(1000);
	expect(all.every((initials) => /^[A-Z]{3}$/.test(initials))).toBe(true);
	const agent = agentOf({ number: renamed.agent });
	expect(loginOf(agent, renamed.fromMonth - 1)).toBe(initialsOf(renamed.agent));
	expect(loginOf(agent, renamed.fromMonth)).toBe(`${initialsOf(renamed.agent)}2`);
	expect(loginOf(agentOf({ number: 1 }), 18)).toBe(initialsOf(1));
});
