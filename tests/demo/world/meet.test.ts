import { randomStream } from '#lib/statistics/random.ts';
import { describe, expect, test } from 'vitest';
import { meet, type Meeting } from '#lib/demo/world/meet.ts';
import { malmo, odense, tallinn, type SiteNumber } from '#lib/demo/world/organisation.ts';
import { agentOf, waitingOf } from './by-hand.ts';

const runs = 20_000;
const meeting = (over: Partial<Meeting> = {}, site: SiteNumber = odense): Meeting => ({
	waiting: waitingOf({ reason: 3 }),
	agent: agentOf({ site, startDay: -365 }),
	isSameAgent: false,
	day: 0,
	load: 48,
	pressure: 0,
	kappa: 3,
	crowding: 0,
	deliveryIsMended: false,
	...over
});
const many = (of: Meeting, seed = 1) => {
	const random = randomStream(seed, 'test');
	return Array.from({ length: runs }, () => meet(random, of));
};
const share = (list: boolean[]) => list.filter(Boolean).length / list.length;
const handled = (of: Meeting) => many(of).filter(({ isAbandoned }) => !isAbandoned);
const solved = (of: Meeting) => share(handled(of).map(({ isSolved }) => isSolved));
const meanSeconds = (of: Meeting) => {
	const list = handled(of);
	return list.reduce((sum, { handleSeconds }) => sum + handleSeconds, 0) / list.length;
};

describe('one customer with one agent', () => {
	test('takes what the matter needs: the median of technical matters times its spread', () => {
		// 380 s · e^(0.7² / 2), and nothing else differs from the usual agent after a year
		expect(meanSeconds(meeting()) / (380 * Math.exp(0.245))).toBeCloseTo(1, 1);
	});

	test('without the target nothing is cut short', () => {
		expect(many(meeting()).some(({ isCut }) => isCut)).toBe(false);
	});

	test('under the target long contacts end just below five minutes, and less is solved', () => {
		const pressed = handled(meeting({ pressure: 1 }));
		const cut = pressed.filter(({ isCut }) => isCut);
		expect(cut.length / pressed.length).toBeGreaterThan(0.15);
		expect(cut.every(({ handleSeconds }) => handleSeconds >= 270 && handleSeconds <= 300)).toBe(true);
		expect(meanSeconds(meeting({ pressure: 1 }))).toBeLessThan(0.9 * meanSeconds(meeting()));
		expect(solved(meeting({ pressure: 1 }))).toBeLessThan(solved(meeting()) - 0.05);
	});

	test('where cutting short costs nothing, hardly less is solved', () => {
		expect(solved(meeting({ pressure: 1, kappa: 0 }))).toBeGreaterThan(solved(meeting()) - 0.02);
	});

	test('more is solved by the experienced, the well, the coached and the agent who knows the matter; less above fifty contacts', () => {
		const usual = solved(meeting());
		expect(solved(meeting({ agent: agentOf({ startDay: 0 }) }))).toBeLessThan(usual - 0.05);
		expect(solved(meeting({ agent: agentOf({ startDay: -365, wellbeing: 92 }) }))).toBeGreaterThan(usual + 0.03);
		expect(solved(meeting({ agent: agentOf({ startDay: -365, coachingMinutes: 130 }) }))).toBeGreaterThan(usual + 0.02);
		expect(solved(meeting({ isSameAgent: true }))).toBeGreaterThan(usual + 0.01);
		expect(solved(meeting({ load: 80 }))).toBeLessThan(usual - 0.1);
		expect(solved(meeting({ load: 20 }))).toBeCloseTo(usual, 2);
	});

	test('the partner passes more on and solves less of the same', () => {
		const transfers = (site: SiteNumber) => share(handled(meeting({}, site)).map(({ isTransferred }) => isTransferred));
		expect(transfers(tallinn)).toBeGreaterThan(transfers(malmo) + 0.03);
		expect(solved(meeting({}, tallinn))).toBeLessThan(solved(meeting({}, malmo)) - 0.04);
	});

	test('who waits longer than they can gives up: it takes no time, solves nothing and is tried again the same day', () => {
		const lost = many(meeting()).filter(({ isAbandoned }) => isAbandoned);
		expect(lost.length / runs).toBeGreaterThan(0.03);
		expect(lost.every(({ handleSeconds, isSolved }) => handleSeconds === 0 && !isSolved)).toBe(true);
		expect(share(lost.map(({ againInDays }) => againInDays === 0.02))).toBeCloseTo(0.6, 1);
	});

	test('what was not solved comes again in seven of ten cases, after two days or so, and never a sixth time', () => {
		const open = handled(meeting()).filter(({ isSolved }) => !isSolved);
		const again = open.flatMap(({ againInDays }) => againInDays ?? []);
		expect(again.length / open.length).toBeCloseTo(0.7, 1);
		expect(again.toSorted((a, b) => a - b)[Math.floor(again.length / 2)]).toBeCloseTo(1.8, 0);
		expect(many(meeting({ waiting: waitingOf({ attempt: 5 }) })).some(({ againInDays }) => againInDays !== null)).toBe(
			false
		);
	});

	test('once delivery is mended, 60 % of its repeats are gone', () => {
		const repeats = (deliveryIsMended: boolean) =>
			share(
				handled(meeting({ waiting: waitingOf({ reason: 4 }), deliveryIsMended }))
					.filter(({ isSolved }) => !isSolved)
					.map(({ againInDays }) => againInDays !== null)
			);
		expect(repeats(true) / repeats(false)).toBeCloseTo(0.4, 1);
	});
});
