import { describe, expect, test } from 'vitest';
import { queueDays } from '#lib/analyses/mix/queue-days.ts';
import type { Sides } from '#lib/analyses/targets/target-sides.ts';
import { evidenceByHand, type ContactByHand } from '../evidence-by-hand.ts';

const start = 20_028;
const window = { first: 20_000, start, from: start + 14, last: start + 27 };
const callsOn = (day: number, count: number, parts: Partial<ContactByHand> = {}): ContactByHand[] =>
	Array.from({ length: count }, (_, place) => ({
		...{ day, startedAt: day * 86_400 + 36_000 + 60 * place, agent: 'Anna', site: 'Odense', waitSeconds: 30 },
		...{ handleSeconds: 200, ...parts }
	}));
const gaveUp = callsOn(20_001, 10, { agent: null, site: null, outcome: 'abandoned_queue', waitSeconds: 60 });
const agentDay = (agent: string, day: number) => ({
	...{ agent, day, contacts: 40, handlingSeconds: 8000, loggedInSeconds: 26_000 }
});

function daysOf(contacts: readonly ContactByHand[], agentDays: readonly ReturnType<typeof agentDay>[]) {
	const evidence = evidenceByHand({ contacts, agentDays });
	const odense = evidence.contacts.names.site.indexOf('Odense');
	const sides: Sides = { window, sideOf: (row) => (evidence.contacts.site[row] === odense ? 1 : 0) };
	return queueDays(evidence, sides);
}

describe('the days of a queue', () => {
	const found = daysOf(
		[...callsOn(20_001, 25), ...callsOn(start + 14, 25, { waitSeconds: 50 }), ...gaveUp],
		[agentDay('Anna', 20_001), agentDay('Anna', start + 14)]
	);

	test('are what their agents did as it was counted, and what callers waited', () => {
		expect(found?.days).toEqual([
			{
				...{ day: 20_001, period: -1, loggedInSeconds: 26_000, handled: 40, handleSeconds: 8000 },
				...{ waits: 25, waitSeconds: 30 }
			},
			expect.objectContaining({ day: start + 14, period: 0, waitSeconds: 50 })
		]);
	});

	test('share a day’s contacts among its half hours', () => {
		expect(found?.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
	});

	test('know the patience of all callers: time waited for each who gave up', () => {
		expect(found?.patienceSeconds).toBeCloseTo((25 * 30 + 25 * 50 + 10 * 60) / 10, 9);
	});

	test('leave out those just after the start, those nobody counted, and those with few calls', () => {
		const contacts = [...callsOn(start + 3, 25), ...callsOn(20_002, 25), ...callsOn(20_003, 10), ...gaveUp];
		expect(daysOf(contacts, [agentDay('Anna', start + 3), agentDay('Anna', 20_003)])?.days).toEqual([]);
	});

	test('leave out what others were there for', () => {
		const contacts = [...callsOn(20_001, 25), ...callsOn(20_001, 25, { agent: 'Bo', site: 'Malmö' }), ...gaveUp];
		const agentDays = [agentDay('Anna', 20_001), agentDay('Bo', 20_001)];
		expect(daysOf(contacts, agentDays)?.days[0]).toMatchObject({ handled: 40, waits: 25 });
	});

	test('are not known where hardly anybody gave up', () => {
		expect(daysOf(callsOn(20_001, 25), [agentDay('Anna', 20_001)])).toBeNull();
	});
});
