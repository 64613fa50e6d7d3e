import { describe, expect, test } from 'vitest';
import { journeyRows } from '#lib/analyses/journeys/journey-rows.ts';
import { journeysOf } from '#lib/analyses/journeys/journeys.ts';
import { solvedChance } from '#lib/analyses/journeys/solved-chance.ts';
import { evidenceByHand, type ContactByHand } from '../evidence-by-hand.ts';
import { simulatedJourneys } from '../simulated-journeys.ts';

const begin = { day: 0, customer: 'somebody', agent: 'Anna', waitSeconds: 0 };
const call = { day: 200, customer: 'c', agent: 'Bo', waitSeconds: 90, transfers: 1, ivrEntries: 2 };
const rowsOf = (contacts: readonly ContactByHand[], orders: readonly number[] = []) => {
	const evidence = evidenceByHand({
		contacts: [begin, ...contacts],
		orders: orders.map((day) => ({ customer: 'c', day })),
		throughDay: 500
	});
	return journeyRows(evidence, journeysOf(evidence), null);
};

describe('journeys with what became of the customer', () => {
	test('say whether she bought within 90 days, and what she went through', () => {
		expect(rowsOf([call, { ...call, day: 203, waitSeconds: 30, agent: 'Anna' }], [290])).toMatchObject({
			...{ returned: [1], waitMinutes: [2], passedOn: [1], putBack: [1], extra: [1], weights: [1], solved: [0] }
		});
		expect(rowsOf([call], [291]).returned).toEqual([0]);
	});

	test('are left out where the customer was in touch again before that', () => {
		expect(rowsOf([call, { ...call, day: 240 }], [245]).returned).toEqual([]);
	});

	test('are left out where a wait or the agent is not known', () => {
		expect(rowsOf([{ ...call, waitSeconds: null }]).returned).toEqual([]);
		expect(rowsOf([{ ...call, agent: null }]).returned).toEqual([]);
	});

	test('that end with giving up were not solved', () => {
		const evidence = simulatedJourneys(6);
		const { contacts } = evidence;
		const chance = solvedChance(evidence);
		const [first] = journeyRows(evidence, journeysOf(evidence), chance).journeys;
		const ended = first && { ...first, last: contacts.count - 1, lastHandled: first.lastHandled };
		const rows = journeyRows(evidence, ended ? [ended] : [], chance);
		expect(chance?.ofEnd(first?.lastHandled ?? 0)).toBeGreaterThan(0);
		expect(rows.solved).toEqual([0]);
	});
});
