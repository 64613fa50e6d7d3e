import { describe, expect, test } from 'vitest';
import { countAgentDays, type AgentContact } from '#lib/facts/count-agent-days.ts';
import { Tally } from '#lib/facts/tally.ts';
import { bucketOf } from '#lib/statistics/sketch.ts';
import { factsOf, nowhere, only, spoken, sumsOf } from './facts-by-hand.ts';

const hour = 3600;

/** A contact that an agent took so many seconds after eight in the morning, and handled for 60 seconds. */
const taken = (seconds: number, more: Partial<AgentContact> = {}): AgentContact => ({
	agent: 1,
	day: '2026-03-02',
	startedAt: seconds - 30,
	agentStartedAt: seconds,
	handleSeconds: 60,
	...nowhere,
	...more
});

const evenly = (count: number, seconds: number) =>
	Array.from({ length: count }, (_, index) => taken((index * seconds) / (count - 1)));

const sumsOfDay = (...contacts: AgentContact[]) =>
	sumsOf((tally) => {
		countAgentDays(tally, contacts, 1);
	});

describe("an agent's day", () => {
	test('counts when four hours lie between its first start and its last end', () => {
		expect(sumsOfDay(taken(0), taken(4 * hour - 60)).agentDays).toBe(1);
		expect(sumsOfDay(taken(0), taken(4 * hour - 61)).agentDays).toBeUndefined();
	});

	test('ends with the contact that ends last, not with the one that began last', () => {
		expect(sumsOfDay(taken(0, { handleSeconds: 4 * hour }), taken(hour)).agentDays).toBe(1);
	});

	test('is heavy above fifty contacts, and very heavy above sixty', () => {
		const heavy = (count: number) =>
			only(sumsOfDay(...evenly(count, 5 * hour)), 'agentDayContacts', 'agentDaysOver50', 'agentDaysOver60');
		expect(heavy(50)).toEqual({ agentDayContacts: 50, agentDaysOver50: 0, agentDaysOver60: 0 });
		expect(heavy(51)).toEqual({ agentDayContacts: 51, agentDaysOver50: 1, agentDaysOver60: 0 });
		expect(heavy(61)).toEqual({ agentDayContacts: 61, agentDaysOver50: 1, agentDaysOver60: 1 });
	});

	test('is its own for every agent and every day', () => {
		const tally = new Tally();
		const both = [0, 5 * hour].flatMap((seconds) => [
			taken(seconds),
			taken(seconds, { agent: 2 }),
			taken(seconds + 24 * hour, { day: '2026-03-03' })
		]);
		countAgentDays(tally, both, 1);
		expect(factsOf(tally).map(({ day, sums }) => [day, sums.agentDays, sums.agentDayContactSquares])).toEqual([
			['2026-03-02', 2, 8],
			['2026-03-03', 1, 4]
		]);
	});

	test('can be told without the second the agent took the contact', () => {
		const contacts = [0, 5 * hour].map((seconds) => taken(seconds, { agentStartedAt: null }));
		expect(sumsOfDay(...contacts)).toEqual({ agentDays: 1, agentDayContacts: 2, agentDayContactSquares: 4 });
	});

	test('belongs to the place of its first contact, and to no queue', () => {
		const tally = new Tally();
		const blue = { ...nowhere, team: 1, queue: 7 };
		countAgentDays(tally, [taken(5 * hour, { ...blue, team: 2 }), taken(0, blue)], 1);
		expect(factsOf(tally, 'team').map(({ member, sums }) => [member, sums.agentDays])).toEqual([['team 1', 1]]);
		expect(factsOf(tally, 'queue')).toEqual([]);
	});
});

describe('a gap between two contacts', () => {
	const gapsOf = (...contacts: AgentContact[]) => {
		const tally = new Tally();
		countAgentDays(tally, contacts, 1);
		const [fact] = factsOf(tally);
		return fact ? { ...spoken(fact.sums), buckets: [...fact.shapes.gap.keys()] } : null;
	};

	test('runs from the end of one to the start of the next; within five seconds there is no breath', () => {
		expect(gapsOf(taken(0), taken(65))).toEqual({ gaps: 1, gapsWithin5: 1, buckets: [bucketOf(5)] });
		expect(gapsOf(taken(0), taken(66))).toEqual({ gaps: 1, buckets: [bucketOf(6)] });
	});

	test('does not depend on the order of the rows', () => {
		expect(gapsOf(taken(200), taken(0), taken(90))).toEqual(gapsOf(taken(0), taken(90), taken(200)));
	});

	test('is none when two contacts overlap', () => {
		expect(gapsOf(taken(0), taken(40))).toEqual({ gaps: 1, gapsWithin5: 1, buckets: [-1] });
	});

	test('is a break, and left out, when longer than thirty minutes', () => {
		expect(gapsOf(taken(0), taken(60 + 1800))?.gaps).toBe(1);
		expect(gapsOf(taken(0), taken(60 + 1801))).toBeNull();
	});

	test('cannot be told without the seconds of both', () => {
		expect(gapsOf(taken(0, { handleSeconds: null }), taken(90))).toBeNull();
		expect(gapsOf(taken(0), taken(90, { agentStartedAt: null }))).toBeNull();
		expect(gapsOf(taken(0), taken(90, { agent: 2 }))).toBeNull();
	});

	test('belongs to the place of the contact that follows it', () => {
		const tally = new Tally();
		const blue = { ...nowhere, team: 1 };
		const red = { ...nowhere, team: 2 };
		countAgentDays(tally, [taken(0, blue), taken(90, red)], 1);
		expect(factsOf(tally, 'team').map(({ member }) => member)).toEqual(['team 2']);
	});
});
