import { describe, expect, test } from 'vitest';
import { countWorkDay, joinWorkDay, type WorkDay } from '#lib/facts/count-work-day.ts';
import { Tally } from '#lib/facts/tally.ts';
import { factsOf, nowhere, only, spoken, sumsOf } from './facts-by-hand.ts';

const unknown: WorkDay = {
	scheduledSeconds: null,
	loggedInSeconds: null,
	availableSeconds: null,
	handlingSeconds: null,
	adherentSeconds: null,
	contacts: null
};
const sumsOfDays = (...days: Partial<WorkDay>[]) =>
	sumsOf((tally) => {
		for (const day of days) countWorkDay(tally, '2026-03-02', { ...unknown, ...day }, nowhere, 1);
	});

describe('a day at work', () => {
	const day: WorkDay = {
		scheduledSeconds: 100,
		loggedInSeconds: 90,
		availableSeconds: 20,
		handlingSeconds: 60,
		adherentSeconds: 80,
		contacts: 3
	};

	test('gives occupancy as handling over handling and available seconds', () => {
		expect(sumsOfDays(day)).toMatchObject({
			occupancyUnits: 1,
			occupancyTop: 60,
			occupancyTopSquares: 3600,
			occupancyBase: 80,
			occupancyBaseSquares: 6400,
			occupancyProducts: 4800
		});
	});

	test('gives utilisation as handling over logged-in seconds', () => {
		expect(sumsOfDays(day)).toMatchObject({ utilisationUnits: 1, utilisationTop: 60, utilisationBase: 90 });
	});

	test('gives adherence as adherent, and conformance as logged-in, over scheduled seconds', () => {
		expect(sumsOfDays(day)).toMatchObject({
			adherenceTop: 80,
			adherenceBase: 100,
			conformanceTop: 90,
			conformanceBase: 100,
			conformanceProducts: 9000
		});
	});

	test('gives contacts over logged-in seconds', () => {
		expect(sumsOfDays(day)).toMatchObject({ hourlyLoadTop: 3, hourlyLoadBase: 90, hourlyLoadProducts: 270 });
	});

	test('of four hours or more counts as a day with its contacts, heavy above fifty and very heavy above sixty', () => {
		const hours = 3600;
		const whole = (contacts: number | null, loggedInSeconds = 4 * hours) => ({ contacts, loggedInSeconds });
		const days = sumsOfDays(whole(50), whole(51), whole(61), whole(70, 4 * hours - 1), whole(null));
		expect(
			only(days, 'toldDays', 'toldDayContacts', 'toldDayContactSquares', 'toldDaysOver50', 'toldDaysOver60')
		).toEqual({
			toldDays: 3,
			toldDayContacts: 162,
			toldDayContactSquares: 50 * 50 + 51 * 51 + 61 * 61,
			toldDaysOver50: 2,
			toldDaysOver60: 1
		});
	});

	test('is paid as scheduled, or as logged in where no schedule is known', () => {
		expect(only(sumsOfDays(day, { loggedInSeconds: 50 }), 'paidDays', 'paidSeconds')).toEqual({
			paidDays: 2,
			paidSeconds: 150
		});
		expect(sumsOfDays({ handlingSeconds: 50 }, { scheduledSeconds: 0 })).toEqual({});
	});

	test('belongs to a team, a site and an employer, never to a queue or a reason', () => {
		const tally = new Tally();
		countWorkDay(tally, '2026-03-02', day, { ...nowhere, team: 1, queue: 2, reason: 3, language: 4 }, 1);
		expect(factsOf(tally, 'team').map(({ member, sums }) => [member, sums.paidDays])).toEqual([['team 1', 1]]);
		expect(factsOf(tally, 'queue')).toEqual([]);
		expect(factsOf(tally, 'reason')).toEqual([]);
	});

	test('taken out leaves nothing', () => {
		const tally = new Tally();
		countWorkDay(tally, '2026-03-02', day, nowhere, 1);
		countWorkDay(tally, '2026-03-02', day, nowhere, -1);
		expect(factsOf(tally).map(({ sums }) => spoken(sums))).toEqual([]);
	});
});

describe('several records of one day', () => {
	test('are put together where each knows a part', () => {
		expect(
			joinWorkDay([
				{ ...unknown, scheduledSeconds: 100 },
				{ ...unknown, loggedInSeconds: 90 }
			])
		).toEqual({
			...unknown,
			scheduledSeconds: 100,
			loggedInSeconds: 90
		});
	});

	test('are added where the agent logged in twice', () => {
		expect(
			joinWorkDay([
				{ ...unknown, loggedInSeconds: 50, contacts: 2 },
				{ ...unknown, loggedInSeconds: 40, contacts: 0 }
			])
		).toEqual({ ...unknown, loggedInSeconds: 90, contacts: 2 });
	});
});
