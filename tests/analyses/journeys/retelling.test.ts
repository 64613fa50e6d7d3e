import { describe, expect, test } from 'vitest';
import { retellingOf } from '#lib/analyses/journeys/retelling.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand, type ContactByHand } from '../evidence-by-hand.ts';

const firstDay = 20_000;

/** Customers who call again the next day, and reach the same agent or somebody new, who takes so many seconds longer. */
function callsAgain(longer: number, customers = 2000, newShare = 0.6) {
	const random = randomStream(3, 'calls again');
	const contacts: ContactByHand[] = [];
	for (let number = 0; number < customers; number++) {
		const day = firstDay + random.whole(0, 120);
		const agents = [0, 1].map(() => random.whole(0, 19));
		const isNew = random.chance(newShare);
		const [first = 0, other = 0] = agents;
		const again = isNew ? (other === first ? (first + 1) % 20 : other) : first;
		const who = { customer: `c${number}`, reason: random.pick(['Bill', 'Fault'] as const) };
		const seconds = (agent: number): number => Math.round(300 + 4 * agent + random.normal(0, 60));
		contacts.push({ ...who, day, agent: `Agent ${first}`, handleSeconds: seconds(first) });
		contacts.push({
			...who,
			day: day + 1,
			agent: `Agent ${again}`,
			handleSeconds: seconds(again) + (isNew ? longer : 0)
		});
	}
	contacts.sort((a, b) => a.day - b.day);
	return evidenceByHand({ contacts });
}

describe('telling it again', () => {
	test('takes longer with somebody new, as much as it was made to', () => {
		const found = retellingOf(callsAgain(30), firstDay, firstDay + 20);
		expect(found?.seconds.low).toBeLessThan(30);
		expect(found?.seconds.high).toBeGreaterThan(30);
		expect(found?.seconds.low).toBeGreaterThan(15);
		expect(found?.contacts).toBe(2000);
	});

	test('counts those of the days that are asked about', () => {
		const evidence = callsAgain(30);
		const all = retellingOf(evidence, firstDay, firstDay + 200)?.times ?? NaN;
		expect(Math.abs(all / 2000 - 0.6)).toBeLessThan(0.04);
		expect(retellingOf(evidence, firstDay, firstDay + 60)?.times).toBeLessThan(all * 0.6);
		expect(retellingOf(evidence, firstDay + 300, firstDay + 400)?.times).toBe(0);
	});

	test('is not told of few, nor where all reach somebody new', () => {
		expect(retellingOf(callsAgain(30, 200), firstDay, firstDay + 200)).toBeNull();
		expect(retellingOf(callsAgain(30, 2000, 1), firstDay, firstDay + 200)).toBeNull();
	});
});
