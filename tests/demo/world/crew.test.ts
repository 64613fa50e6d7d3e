import { describe, expect, test } from 'vitest';
import { calendarTo } from '#lib/demo/world/calendar.ts';
import { experienceOf, openCrew, type Crew } from '#lib/demo/world/crew.ts';
import { presets } from '#lib/demo/world/organisation.ts';
import { agentOf, contactOf } from './by-hand.ts';

const calendar = calendarTo('2026-11-21');
const crewOf = (target = true) => openCrew(1, calendar, { ...presets.default, target });

/** Everybody works ten days of so many contacts; every third agent solves none. */
function workMonth(crew: Crew, month: number, load: number) {
	const day = calendar.firstOf(month);
	const present = crew.agents.filter(({ endDay }) => endDay === null || endDay > day);
	for (let place = 0; place < 10; place++)
		crew.countDay(present.map((agent) => contactOf({ agent, load, isSolved: agent.number % 3 > 0, gapSeconds: 40 })));
}
const liveTo = (crew: Crew, last: number, load = 45) => {
	for (let month = 1; month <= last; month++) {
		crew.beginMonth(month);
		workMonth(crew, month, load);
	}
};
const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe('the people of the demo', () => {
	test('are ten teams of eighteen, the same with and without the target', () => {
		const [on, off] = [crewOf(), crewOf(false)];
		expect(on.agents).toHaveLength(180);
		expect(on.agents).toEqual(off.agents);
		expect(mean(on.agents.map(({ mood }) => mood ** 2))).toBeCloseTo(64, -2);
		expect(on.agents.every(({ startDay }) => startDay <= 0)).toBe(true);
	});

	test('feel the target in Odense and Tallinn, more each day of its first two weeks, and never in Malmö', () => {
		const first = calendar.firstOf(7);
		const { pressure } = crewOf();
		expect([first - 1, first, first + 6, first + 13, first + 200].map((day) => pressure(0, day))).toEqual([
			0,
			1 / 14,
			0.5,
			1,
			1
		]);
		expect(pressure(2, first + 20)).toBe(1);
		expect(pressure(1, first + 20)).toBe(0);
		expect(crewOf(false).pressure(0, first + 20)).toBe(0);
	});

	test('feel worse after a month of too many contacts', () => {
		const wellbeing = (load: number) => {
			const crew = crewOf();
			liveTo(crew, 1, load);
			crew.beginMonth(2);
			return mean(crew.months.map((month) => month.wellbeing));
		};
		// 0.35 for each contact above 48
		expect(wellbeing(48) - wellbeing(68)).toBeCloseTo(7, 0);
		expect(wellbeing(30)).toBeCloseTo(wellbeing(48), 5);
	});

	test('are coached most where they solved least, but for three months in which the lot decides in four teams', () => {
		const crew = crewOf();
		liveTo(crew, 2);
		const coached = (team: number) => crew.agents.filter((agent) => agent.team === team && agent.coachingMinutes > 60);
		expect(coached(1)).toHaveLength(6);
		expect(coached(1).every(({ number }) => number % 3 === 0)).toBe(true);
		liveTo(crew, 0);
		for (const month of [3, 4]) {
			crew.beginMonth(month);
			workMonth(crew, month, 45);
		}
		expect(coached(3).every(({ number }) => number % 2 === 1)).toBe(true);
		expect(coached(3).length).toBeGreaterThan(6);
	});

	test('are replaced when they leave; billing moves to the partner and comes home again', () => {
		const crew = crewOf();
		const working = (team: number, month: number) =>
			crew.agents.filter(
				({ team: own, startDay, endDay }) =>
					own === team && startDay <= calendar.firstOf(month) && (endDay === null || endDay > calendar.firstOf(month))
			).length;
		liveTo(crew, 18);
		expect([1, 9, 10, 14, 15, 18].map((month) => working(1, month))).toEqual([18, 18, 0, 0, 18, 18]);
		expect([9, 10, 14, 15].map((month) => working(11, month))).toEqual([0, 18, 18, 0]);
		expect([1, 6, 12, 18].map((month) => working(7, month))).toEqual([18, 18, 18, 18]);
		expect(crew.agents.length).toBeGreaterThan(280);
		expect(crew.agents.length).toBeLessThan(360);
	});

	test('are there on two days of three; after the target fewer in Odense, for time that was not saved yet', () => {
		const share = (target: boolean, month: number, site: number) => {
			const crew = crewOf(target);
			const day = calendar.firstOf(month);
			const days = Array.from({ length: 40 }, (_, place) => crew.presentOn(day + (place % 25)));
			return mean(days.map((present) => present.filter((agent) => agent.site === site).length)) / 90;
		};
		expect(share(false, 3, 0)).toBeCloseTo(0.66, 1);
		expect(share(true, 8, 0) / share(false, 8, 0)).toBeLessThan(0.98);
		expect(share(true, 8, 1) / share(false, 8, 1)).toBeGreaterThan(0.94);
	});

	test('know more with time, for three years', () => {
		const days = [0, 30, 365, 1095, 4000];
		const known = days.map((day) => experienceOf(agentOf({ startDay: 0 }), day));
		expect(known).toEqual(known.toSorted((a, b) => a - b));
		expect(known[0]).toBeCloseTo(-Math.log(13));
		expect(known[3]).toBeCloseTo(known[4] ?? 0, 1);
	});
});
