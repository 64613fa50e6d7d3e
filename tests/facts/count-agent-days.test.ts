import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countAgentDays, type AgentContact } from '#lib/facts/count-agent-days.ts';
import { Tally } from '#lib/facts/tally.ts';
import { usualCutOffs } from '#lib/model/definitions.ts';
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

describe('a shift over midnight', () => {
	/** A contact that an agent took so many hours after midnight of 2 March began, or before. */
	const atHour = (hours: number, more: Partial<AgentContact> = {}) => {
		const days = Math.floor(hours / 24);
		return taken(hours * hour, { day: `2026-03-0${2 + days}`, handleSeconds: 600, ...more });
	};
	const daysOf = (contacts: AgentContact[], neighbours: AgentContact[] = []) => {
		const tally = new Tally();
		countAgentDays(tally, contacts, 1, usualCutOffs, neighbours);
		return factsOf(tally).flatMap(({ day, sums }) =>
			sums.agentDays === 0 ? [] : [[day, sums.agentDays, sums.agentDayContacts]]
		);
	};
	const night = [22, 23.5, 26, 29.5].map((hours) => atHour(hours));

	test("is one agent's day, on the day it began", () => {
		expect(daysOf(night)).toEqual([['2026-03-02', 1, 4]]);
	});

	test('leaves the next night to the day after', () => {
		expect(daysOf([...night, ...[46, 47.5, 50.5].map((hours) => atHour(hours))])).toEqual([
			['2026-03-02', 1, 4],
			['2026-03-03', 1, 3]
		]);
	});

	test('ends where four hours lie between two contacts', () => {
		const early = [27.4, 28, 32].map((hours) => atHour(hours));
		expect(daysOf([atHour(20), atHour(23.5), ...early])).toEqual([['2026-03-02', 1, 4]]);
		expect(daysOf([atHour(18), atHour(23.4), ...early])).toEqual([
			['2026-03-02', 1, 2],
			['2026-03-03', 1, 3]
		]);
	});

	test('ends twelve hours after its last contact before midnight: a login that never rests has a day a day', () => {
		const always = Array.from({ length: 72 }, (_, hours) => atHour(hours));
		expect(daysOf(always).map(([day]) => day)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
		expect(daysOf(always)[0]).toEqual(['2026-03-02', 1, 24 + 11]);
	});

	test('is told by the days beside it, which are not counted themselves', () => {
		const [evening, morning] = [night.slice(0, 2), night.slice(2)];
		expect(daysOf(evening, morning)).toEqual([['2026-03-02', 1, 4]]);
		expect(daysOf(morning, evening)).toEqual([]);
		expect(daysOf(morning)).toEqual([]);
	});

	test('has the gap across midnight, on its own day', () => {
		const tally = new Tally();
		countAgentDays(tally, [atHour(23.9, { handleSeconds: 300 }), atHour(24)], 1);
		expect(factsOf(tally).map(({ day, sums }) => [day, sums.gaps])).toEqual([['2026-03-02', 1]]);
	});

	test('is counted day by day as it is all at once, and as the plain rule says', () => {
		const someContacts = fc.array(
			fc.record({ quarter: fc.integer({ min: 0, max: 4 * 24 * 4 - 1 }), agent: fc.constantFrom(1, 2) }),
			{ maxLength: 40, size: 'max' }
		);
		expect.hasAssertions();
		fc.assert(
			fc.property(someContacts, (quarters) => {
				const contacts = quarters.map(({ quarter, agent }) => atHour(quarter / 4, { agent }));
				const days = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];
				const byDay = days.flatMap((day) =>
					daysOf(
						contacts.filter((contact) => contact.day === day),
						contacts.filter((contact) => contact.day !== day)
					)
				);
				expect(byDay).toEqual(daysOf(contacts).sort());
				expect(byDay).toEqual(plainDaysOf(contacts, days));
			}),
			{ numRuns: 300 }
		);
	});

	/** The same by asking of each contact where it belongs. */
	function plainDaysOf(contacts: AgentContact[], days: string[]) {
		const belongs = (contact: AgentContact): string => {
			const own = contacts.filter(({ agent }) => agent === contact.agent);
			const evening = own.filter(({ day }) => days.indexOf(day) === days.indexOf(contact.day) - 1);
			const last = Math.max(...evening.map(({ startedAt }) => startedAt));
			const between = own
				.filter(({ day, startedAt }) => day === contact.day && startedAt <= contact.startedAt)
				.map(({ startedAt }) => startedAt);
			const starts = [last, ...between].sort((a, b) => a - b);
			const rests = starts.some((start, index) => index > 0 && start - (starts[index - 1] ?? 0) >= 4 * hour);
			return rests || contact.startedAt - last >= 12 * hour ? contact.day : (evening[0]?.day ?? contact.day);
		};
		return days.flatMap((day) => {
			const shifts = [1, 2].map((agent) => contacts.filter((one) => one.agent === agent && belongs(one) === day));
			const whole = shifts.filter((shift) => {
				const starts = shift.map(({ startedAt }) => startedAt);
				return Math.max(...starts) - Math.min(...starts) + 600 >= 4 * hour;
			});
			return whole.length === 0 ? [] : [[day, whole.length, whole.flat().length]];
		});
	}
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
