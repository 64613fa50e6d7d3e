import { expect, test } from 'vitest';
import type { Met } from '#lib/demo/world/meet.ts';
import { openSchedule } from '#lib/demo/world/schedule.ts';
import { agentOf, waitingOf } from './by-hand.ts';

const met = (over: Partial<Met> = {}): Met => ({
	waitSeconds: 30.4,
	isAbandoned: false,
	handleSeconds: 299.6,
	isCut: false,
	isSolved: true,
	isTransferred: false,
	reentersMenu: false,
	gapSeconds: 12.2,
	againInDays: null,
	...over
});
const agent = agentOf();

test('an agent begins between eight and half past nine and takes one contact after the other, with rest between', () => {
	const schedule = openSchedule(1, 3);
	const first = schedule.place(waitingOf(), agent, met());
	const begun = first.startSecond + first.ivrSeconds + first.waitSeconds;
	expect(begun).toBeGreaterThanOrEqual(8 * 3600);
	expect(begun).toBeLessThanOrEqual(9.5 * 3600);
	expect([first.waitSeconds, first.handleSeconds, first.gapSeconds, first.endSecond - begun]).toEqual([
		30,
		300,
		null,
		300
	]);
	const second = schedule.place(waitingOf({ issue: 2 }), agent, met());
	expect(second.startSecond + second.ivrSeconds + second.waitSeconds).toBe(first.endSecond + 12);
	expect(second.gapSeconds).toBe(12);
});

test('who gives up takes nobody’s time', () => {
	const schedule = openSchedule(1, 3);
	const first = schedule.place(waitingOf(), agent, met());
	const lost = schedule.place(waitingOf({ issue: 2 }), agent, met({ isAbandoned: true }));
	expect([lost.handleSeconds, lost.gapSeconds]).toEqual([0, null]);
	expect(schedule.place(waitingOf({ issue: 3 }), agent, met()).gapSeconds).toBe(12);
	expect(schedule.agentDays()).toMatchObject([{ contacts: 2, handlingSeconds: 600, gaps: 1, gapsWithin5: 0 }]);
	expect(schedule.agentDays()[0]?.spanSeconds).toBe(600 + 12);
	expect(first.endSecond).toBeGreaterThan(0);
});

test('a customer who calls again the same day does so after the contact before, also when the agent is free', () => {
	const schedule = openSchedule(1, 3);
	schedule.place(waitingOf(), agent, met());
	const again = schedule.place(waitingOf({ attempt: 2, notBefore: 60_000 }), agent, met());
	expect(again.startSecond).toBe(60_000);
	expect(again.gapSeconds).toBeGreaterThan(3600);
});

test('a second time in the menu takes twice as long', () => {
	const once = openSchedule(1, 3).place(waitingOf(), agent, met());
	const twice = openSchedule(1, 3).place(waitingOf(), agent, met({ reentersMenu: true }));
	expect([once.ivrEntries, twice.ivrEntries]).toEqual([1, 2]);
	expect(Math.abs(twice.ivrSeconds - 2 * once.ivrSeconds)).toBeLessThanOrEqual(1);
});
