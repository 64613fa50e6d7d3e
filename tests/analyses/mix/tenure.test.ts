import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agedExperience, experiencePath, tenureSlope } from '#lib/analyses/mix/tenure.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand, type ContactByHand } from '../evidence-by-hand.ts';

const firstDay = 20_000;
const days = 360;

/** Agents who began at different times; each contact takes so many seconds less with each step of experience. */
function learners(perStep: number) {
	const random = randomStream(6, 'learners');
	const agents = Array.from({ length: 40 }, (_, number) => ({
		agent: `Agent ${number}`,
		team: `Team ${number % 5}`,
		own: random.normal(0, 30),
		began: firstDay + (number < 20 ? -random.whole(100, 2000) : random.whole(0, 200))
	}));
	const contacts: ContactByHand[] = [];
	for (let day = firstDay; day < firstDay + days; day += 2)
		for (const { agent, team, own, began } of agents) {
			if (began > day) continue;
			const experience = Math.log(1 + (day - began) / 30.4375);
			const handleSeconds = Math.round(400 + own + perStep * experience + random.normal(0, 60));
			contacts.push({ day, agent, team, reason: 'Bill', customer: `c${contacts.length}`, handleSeconds });
		}
	return evidenceByHand({
		contacts,
		employment: agents.map(({ agent, began }) => ({ agent, fromDay: began, untilDay: null, hasLeft: false })),
		roster: agents.map(({ agent, team, began }) => ({ agent, team, fromDay: began, untilDay: null }))
	});
}

describe('what experience does', () => {
	test('is found of the same agents as time goes by', () => {
		const { value, error } = tenureSlope(learners(-25), 'aht') ?? { value: NaN, error: NaN };
		expect(error).toBeLessThan(4);
		expect(Math.abs(value + 25)).toBeLessThan(2.5 * error);
	});

	test('is not told where nobody’s first day is known', () => {
		const evidence = { ...learners(-25), employment: [] };
		expect(tenureSlope(evidence, 'aht')).toBeNull();
		expect(agedExperience(evidence, new Set([0]))).toBeNull();
	});

	test('grows as those who are there today stay', () => {
		const aged = agedExperience(learners(0), new Set([0, 1, 2, 3, 4])) ?? [];
		expect(aged).toHaveLength(13);
		for (const [month, mean] of aged.entries()) expect(mean).toBeGreaterThan(aged[month - 1] ?? 0);
	});
});

describe('experience month by month', () => {
	const aged = Array.from({ length: 13 }, (_, month) => Math.log(25 + month));

	test('is that of those who stay where nobody leaves, and of the new alone where all do', () => {
		expect(experiencePath(aged, 0)).toEqual(aged);
		expect(experiencePath(aged, 1)).toEqual([Math.log(25), ...Array.from({ length: 12 }, () => 0)]);
	});

	test('is the lower the more people leave, whoever is there today', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(share, share, (one, other) => {
				const [fewer, more] = [experiencePath(aged, Math.min(one, other)), experiencePath(aged, Math.max(one, other))];
				for (const [month, mean] of fewer.entries()) expect(mean).toBeGreaterThanOrEqual((more[month] ?? NaN) - 1e-12);
			})
		);
	});
});
