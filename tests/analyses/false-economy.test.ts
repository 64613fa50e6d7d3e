import { describe, expect, test } from 'vitest';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { falseEconomy } from '#lib/analyses/false-economy.ts';
import { savedHours, savedSeats, workSeen } from '#lib/analyses/targets/false-economy-savings.ts';
import {
	drawnFactors,
	factorsOf,
	takenBack,
	withInterval,
	workFactor
} from '#lib/analyses/targets/false-economy-shares.ts';
import { targetSides, targetWindow } from '#lib/analyses/targets/target-sides.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { startDay, target, twoSites } from './two-sites.ts';

const run = (evidence: Evidence) => {
	const subject = falseEconomy.subjects(evidence)[0] ?? { id: 'none', name: null, fromDay: null };
	return falseEconomy.run(evidence, subject, { random: randomStream(1, 'test'), progress: () => undefined });
};

describe('what came back of a saving', () => {
	const found = run(twoSites({ seconds: 40, again: 0.1 }));
	const value = (name: string): number => found.estimates.find((one) => one.name === name)?.value ?? NaN;

	test('shorter contacts and more of them are told as a share that was taken back', () => {
		expect(found.ending).toBe('seen');
		expect(found.estimates[0]).toMatchObject({ name: 'taken_back', unit: 'share', claim: 3 });
		expect(value('handle_time')).toBeLessThan(-0.09);
		expect(value('contacts_per_issue')).toBeGreaterThan(0.04);
		expect(value('taken_back')).toBeCloseTo(1 - value('work_per_issue') / value('handle_time'), 9);
	});

	test('hours add up from what is planned to what is left', () => {
		const [picture] = found.pictures;
		const parts = picture?.kind === 'waterfall' ? picture.parts : [];
		const [planned, extra, visible] = parts.map((part) => part.value ?? NaN);
		expect(parts.map(({ name }) => name)).toEqual(['planned', 'extra', 'visible']);
		expect((planned ?? 0) + (extra ?? 0)).toBeCloseTo(visible ?? 0, 6);
		expect(extra ?? 0).toBeLessThan(0);
		expect(found.naive?.value).toBeCloseTo(planned ?? 0, 6);
	});

	test('without answers of customers nothing is said of resolved issues, nor of seats where nobody gave up', () => {
		const names = found.estimates.map(({ name }) => name);
		expect(names).not.toContain('taken_back_resolved');
		expect(names.filter((name) => name.startsWith('seats'))).toEqual([]);
	});
});

test('where nothing came back the saving stands, and what would have been seen is told', () => {
	const { ending, estimates } = run(twoSites({ seconds: 40, again: 0 }));
	expect(ending).toBe('nothing_seen');
	expect(estimates[0]?.name).toBe('taken_back');
	expect(estimates[0]?.detectable ?? 0).toBeGreaterThan(0);
});

test('where contacts did not become shorter there is no share to tell', () => {
	const { ending, estimates, pictures } = run(twoSites({ seconds: 0, again: 0, seed: 4 }));
	expect([ending, pictures]).toEqual(['nothing_seen', []]);
	expect(estimates.map(({ name }) => name)).not.toContain('taken_back');
	expect(estimates.find(({ name }) => name === 'handle_time')?.detectable ?? 0).toBeGreaterThan(0);
});

describe('the arithmetic of a saving', () => {
	const factors = { aht: 0.9, contactsPerIssue: 1.05, saidSolved: 0.95 };

	test('a tenth off each contact with a twentieth more contacts leaves half of the saving', () => {
		expect(workFactor(factors)).toBeCloseTo(0.945);
		expect(takenBack(workFactor(factors), factors.aht)).toBeCloseTo(0.45);
		expect(takenBack(1, 0.9)).toBe(1);
	});

	test('hours: 1,000 contacts of 360 seconds are 100 hours a week', () => {
		const { planned, extra, visible, unsolved, left } = savedHours(factors, 1000, 360);
		expect(visible).toBeCloseTo(100 / 0.945 - 100);
		expect(planned).toBeCloseTo((100 / 0.945) * 0.1);
		expect(planned + extra).toBeCloseTo(visible);
		expect(visible + (unsolved ?? 0)).toBeCloseTo(left ?? NaN);
	});

	test('seats are the need without the target less the need with it', () => {
		const seats = savedSeats(factors, (load) => 10 * load);
		expect(seats.visible).toBeCloseTo(10 / 0.945 - 10);
		expect(seats.planned).toBeCloseTo(10 / 0.945 - 10 / 1.05);
		expect(seats.left ?? 0).toBeLessThan(seats.visible);
	});

	test('draws lie around the estimate and pull together what teams pull together', () => {
		const pulls = new Map([1, 2, 3, 4].map((team) => [team, team % 2 ? 2 : -2]));
		const effect = { value: -40, error: 4, teamPulls: pulls };
		const moved = { aht: { after: 300, effect }, contactsPerIssue: { after: 300, effect }, saidSolved: null };
		const draws = drawnFactors(moved, randomStream(3, 'draws'));
		expect(factorsOf(moved).aht).toBeCloseTo(300 / 340);
		for (const draw of draws.slice(0, 20)) expect(draw.aht).toBe(draw.contactsPerIssue);
		const { low, high } = withInterval(factorsOf(moved), draws, ({ aht }) => aht);
		expect(low ?? 1).toBeLessThan(300 / 352);
		expect(high ?? 0).toBeGreaterThan(300 / 328);
	});
});

test('in a sample each contact stands for as many as agents’ days counted; without them nothing is told of the whole', () => {
	const evidence = twoSites({ seconds: 0, again: 0 });
	const sides = targetSides(evidence, target, targetWindow(evidence, target));
	const agent = evidence.contacts.names.agent.indexOf('Odense a0');
	const untold = { handlingSeconds: null, scheduledSeconds: null, loggedInSeconds: null, availableSeconds: null };
	const day = Array.from({ length: 30 }, (_, place) => startDay + 20 + place).find((one) =>
		evidence.contacts.day.some((own, row) => own === one && evidence.contacts.agent[row] === agent)
	);
	const here = evidence.contacts.day.filter((own, row) => own === day && evidence.contacts.agent[row] === agent).length;
	const agentDays = [{ agent, day: day ?? 0, contacts: 6 * here, adherentSeconds: null, ...untold }];
	expect(workSeen({ ...evidence, isSampled: true, agentDays }, sides)?.scale).toBe(6);
	expect(workSeen({ ...evidence, isSampled: true }, sides)).toBeNull();
	expect(workSeen(evidence, sides)?.scale).toBe(1);
});
