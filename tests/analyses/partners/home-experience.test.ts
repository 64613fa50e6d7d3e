import { describe, expect, test } from 'vitest';
import { homeExperience } from '#lib/analyses/partners/home-experience.ts';
import type { Move } from '#lib/analyses/partners/moved-matters.ts';
import { evidenceByHand } from '../evidence-by-hand.ts';

const home = 20_000;
const agents = Array.from({ length: 12 }, (_, place) => ({
	agent: `a ${place}`,
	// the first six came a month before the work did, the others two years before
	fromDay: home - (place < 6 ? 30 : 730),
	queue: place < 6 ? 'Bills' : 'Service'
}));
const story = (some: typeof agents) =>
	evidenceByHand({
		contacts: some.flatMap(({ agent, queue }) =>
			[1, 2].map((day) => ({ day: home + day, customer: agent, agent, queue, reason: 'Bill', employer: 'Nord' }))
		),
		employment: some.map(({ agent, fromDay }) => ({ agent, fromDay, untilDay: null, hasLeft: false }))
	});
const moveIn = (evidence: ReturnType<typeof story>, isAway: boolean): Move => ({
	event: { id: '1', name: 'Home again', type: null, unit: null, fromDay: home, untilDay: null },
	reasons: new Set([evidence.contacts.names.reason.indexOf('Bill')]),
	queues: new Set([evidence.contacts.names.queue.indexOf('Bills')]),
	...{ isAway, beforeFrom: home - 100, beforeUntil: home - 1, afterFrom: home, afterUntil: home + 100 }
});
const told = (some: typeof agents, isAway = false) => {
	const evidence = story(some);
	return homeExperience(evidence, moveIn(evidence, isAway));
};

describe('how long those who took work home had been in the job', () => {
	test('is told beside those with our other work, as it was', () => {
		const [moved, rest] = told(agents);
		expect([moved?.name, rest?.name]).toEqual(['experience_moved', 'experience_rest']);
		expect(moved?.value).toBeCloseTo(31.5 / (365.25 / 12), 6);
		expect(rest?.value).toBeCloseTo(731.5 / (365.25 / 12), 6);
		expect([moved?.claim, moved?.n]).toEqual([0, { contacts: 12, agents: 6 }]);
	});

	test('is not told of fewer than five agents, nor where the work left', () => {
		expect(told(agents.slice(2))).toEqual([]);
		expect(told(agents, true)).toEqual([]);
	});
});
