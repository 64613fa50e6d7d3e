import { describe, expect, test } from 'vitest';
import { agentLoads } from '#lib/analyses/rows/agent-loads.ts';
import { slopeByColleagues } from '#lib/analyses/staff/by-colleagues.ts';
import { load } from '#lib/analyses/load.ts';
import { loadAndWellbeing } from '#lib/analyses/staff/load-and-wellbeing.ts';
import { loadRows } from '#lib/analyses/staff/load-rows.ts';
import { noRepeat } from '#lib/analyses/staff/no-repeat.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { dayNumber, evidenceByHand, type EvidenceParts } from './evidence-by-hand.ts';
import { contactsOfDays, type WorkedDay } from './worked-days.ts';

const first = dayNumber('2026-01-05');

/** Agents of six teams on busy and quiet days: above fifty contacts each one more costs so much of the chance. */
function worked({ cost = 0.02, agents = 24, days = 60, seed = 1 } = {}): EvidenceParts {
	const random = randomStream(seed, 'worked');
	const counted: { agent: string; day: number; contacts: number }[] = [];
	const lived: WorkedDay[] = [];
	for (let day = first; day < first + days; day++)
		for (let team = 0; team < 6; team++) {
			const busy = random.whole(-14, 14);
			for (let agent = team; agent < agents; agent += 6) {
				const contacts = 50 + busy + random.whole(-3, 3);
				const own = { agent: `a${String(agent)}`, day };
				counted.push({ ...own, contacts });
				lived.push({ ...own, team: `t${String(team)}`, contacts: 4, chance: 0.9 - cost * Math.max(0, contacts - 50) });
			}
		}
	return { contacts: contactsOfDays(lived, random), agentDays: counted, isSampled: true, throughDay: first + days + 9 };
}

const run = (parts: EvidenceParts) =>
	load.run(
		evidenceByHand(parts),
		{ id: 'all', name: null, fromDay: null },
		{
			random: randomStream(1, 'run'),
			progress: () => {}
		}
	);

describe('too many contacts a day', () => {
	const parts = worked();
	const result = run(parts);
	const named = (name: string) => result.estimates.find((one) => one.name === name);

	test('are told by number, with what each ten more go with', () => {
		expect(result.ending).toBe('seen');
		expect(result.estimates[0]).toMatchObject({ name: 'slope_above', claim: 1, n: { agents: 24 } });
		expect(named('slope_above')?.low).toBeLessThan(-20);
		expect(named('slope_above')?.high).toBeGreaterThan(-20);
		expect(named('knee')?.low).toBeLessThanOrEqual(50);
		expect(named('knee')?.high).toBeGreaterThanOrEqual(50);
		expect(result.checks.every(({ passed }) => passed === true)).toBe(true);
	});

	test('are told the same by days that were busy for the whole team', () => {
		expect(named('slope_by_colleagues')?.low).toBeLessThan(-20);
		expect(named('slope_by_colleagues')?.high).toBeGreaterThan(-20);
	});

	test('are not seen where busy days end as quiet ones, with what could have been found', () => {
		const { ending, estimates } = run(worked({ cost: 0 }));
		expect(ending).toBe('nothing_seen');
		expect(estimates[0]?.name).toBe('slope');
		expect(estimates[0]?.detectable).toBeGreaterThan(0);
	});

	test('cannot be counted from a sample of customers', () => {
		expect(run({ ...parts, agentDays: [] }).lacking).toEqual([{ what: 'whole_days', have: null, need: null }]);
	});

	test('need enough contacts, agents, and days that differ', () => {
		expect(run(worked({ days: 10 })).lacking.map(({ what }) => what)).toEqual(['contacts']);
		expect(run(worked({ agents: 6, days: 90 })).lacking.map(({ what }) => what)).toEqual(['agents']);
		const alike = (parts.agentDays ?? []).map((day) => ({ ...day, contacts: 50 }));
		expect(run({ ...parts, agentDays: alike }).lacking.map(({ what }) => what)).toEqual(['spread']);
	});
});

describe('an agent’s own pace', () => {
	test('does not pass for load where colleagues are asked instead', () => {
		const random = randomStream(2, 'pace');
		const rows = Array.from({ length: 40 }).flatMap((_, agent) =>
			Array.from({ length: 60 }, () => {
				const [team, pace] = [random.normal(0, 8), random.normal(0, 8)];
				const own = 50 + team + pace;
				// short calls fail more and make room for more of them: −0.01 by pace, −0.002 by load
				const y = 0.8 - 0.01 * pace - 0.002 * own + random.normal(0, 0.02);
				return { agent, own, colleagues: 50 + team, y };
			})
		);
		const found = slopeByColleagues(
			{
				ys: rows.map(({ y }) => y),
				weights: rows.map(() => 1),
				agents: rows.map(({ agent }) => agent),
				kinds: rows.map(() => 0),
				loads: rows.map(({ own }) => own),
				colleagues: rows.map(({ colleagues }) => colleagues)
			},
			30
		);
		expect(found?.low).toBeLessThan(-0.002);
		expect(found?.high).toBeGreaterThan(-0.002);
		expect(found?.low).toBeGreaterThan(-0.005);
	});

	test('cannot be told from load with fewer than ten agents', () => {
		const rows = { ys: [1, 0], weights: [1, 1], agents: [0, 1], kinds: [0, 0], loads: [40, 60], colleagues: [40, 60] };
		expect(slopeByColleagues(rows, 50)).toBeNull();
	});
});

describe('what an agent’s day is counted from', () => {
	const contacts = [
		{ day: first, agent: 'Anna', team: 'Eg', customer: 'a' },
		{ day: first, agent: 'Anna', team: 'Eg', customer: 'b' },
		{ day: first, agent: 'Bo', team: 'Eg', customer: 'b' },
		{ day: first, agent: 'Cy', team: 'Eg', customer: 'c' }
	];

	test('is the telephone system where it says so, and colleagues without the agent', () => {
		const agentDays = ['Anna', 'Bo', 'Cy'].map((agent, place) => ({ agent, day: first, contacts: 40 + 10 * place }));
		const evidence = evidenceByHand({ contacts, agentDays, isSampled: true });
		const anna = evidence.contacts.names.agent.indexOf('Anna');
		const loads = agentLoads(evidence);
		expect(loads?.of(anna, first)).toBe(40);
		expect(loads?.ofColleagues(anna, first)).toBe(55);
		expect(loads?.of(anna, first + 1)).toBeNull();
		expect([...(loads?.all() ?? [])].map((own) => own.load)).toEqual([40, 50, 60]);
	});

	test('is the contacts themselves where all are there, and nothing where they are a sample', () => {
		const evidence = evidenceByHand({ contacts });
		expect(agentLoads(evidence)?.of(evidence.contacts.names.agent.indexOf('Anna'), first)).toBe(2);
		expect(agentLoads(evidenceByHand({ contacts, isSampled: true }))).toBeNull();
	});

	test('stays solved only where the customer kept silent, and is old enough to know', () => {
		const evidence = evidenceByHand({ contacts, throughDay: first + 9 });
		const outcomeOf = noRepeat(evidence);
		expect([0, 1, 2, 3].map(outcomeOf)).toEqual([1, 0, 1, 1]);
		expect(noRepeat({ ...evidence, throughDay: first + 8 })(0)).toBeNull();
		const loads = agentLoads(evidence);
		expect(loads && loadRows(evidence, loads)).toMatchObject({ ys: [0.5, 1, 1], weights: [2, 1, 1], loads: [2, 1, 1] });
	});
});

test('wellbeing falls with the load above the number, in teams of five answers and more', () => {
	const random = randomStream(3, 'mood');
	const teams = ['a', 'b', 'c', 'd', 'e', 'f'];
	const cells = teams.flatMap((team) =>
		Array.from({ length: 10 }, (_, month) => ({ team, day: first + 30 * month, load: 50 + random.whole(0, 20) }))
	);
	const parts = {
		contacts: cells.map(({ team, day }) => ({ day, team, agent: team, customer: team })).sort((x, y) => x.day - y.day),
		agentDays: cells.map(({ team, day, load: contacts }) => ({ agent: team, day, contacts })),
		pulse: cells.flatMap(({ team, day, load: contacts }) =>
			Array.from({ length: 5 }, () => ({ team, day, who5: 62 - 0.3 * (contacts - 50) + random.normal(0, 1) }))
		)
	};
	const evidence = evidenceByHand(parts);
	const loads = agentLoads(evidence);
	const found = loads && loadAndWellbeing(evidence, loads, 50, random);
	expect(found?.value).toBeCloseTo(-3, 0);
	expect(found?.p).toBeLessThan(0.05);
	const four = evidenceByHand({ ...parts, pulse: parts.pulse.filter((_, place) => place % 5 > 0) });
	expect(loads && loadAndWellbeing(four, loads, 50, random)).toBeNull();
});
