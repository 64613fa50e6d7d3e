import { describe, expect, test } from 'vitest';
import { agentMonths } from '#lib/analyses/staff/above-usual.ts';
import type { EventSeen } from '#lib/analyses/evidence.ts';
import { coaching } from '#lib/analyses/coaching.ts';
import { saysLot } from '#lib/analyses/says-lot.ts';
import { coachingLot } from '#lib/analyses/staff/coaching-lot.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { dayNumber, evidenceByHand, type EvidenceParts } from './evidence-by-hand.ts';
import { contactsOfDays, type WorkedDay } from './worked-days.ts';

const first = dayNumber('2026-01-01');
const monthDays = 30;
const lotFrom = first + 3 * monthDays;
const lotUntil = first + 6 * monthDays - 1;
const lotOn = (team: string, type: string | null = 'Lot'): EventSeen => ({
	...{ id: team, name: 'An hour more', type, unit: { dimension: 'team', member: team } },
	...{ fromDay: lotFrom, untilDay: lotUntil }
});

/**
 * Forty agents of four teams over eight months: in months four to six every other one is drawn and coached an hour more, else
 * those who did worst the month before are; each hour is worth so much of the chance.
 */
function coached({
	worth = 0.1,
	events = true,
	type = 'By lot',
	contacts = 40,
	seed = 1,
	given = 1,
	spread = 0.03
} = {}): EvidenceParts {
	const random = randomStream(seed, 'coached');
	const agents = Array.from({ length: 40 }, (_, number) => ({
		...{ agent: `a${String(number)}`, team: `t${String(number % 4)}`, isDrawn: number % 8 < 4 },
		...{ ability: random.normal(0, spread), last: random.normal(0, 1) }
	}));
	const days: WorkedDay[] = [];
	const sessions: { agent: string; day: number; seconds: number; type: string | null }[] = [];
	for (let month = 0; month < 8; month++) {
		const day = first + monthDays * month + 5;
		const isLot = month >= 3 && month < 6;
		for (const own of agents) {
			const isCoached = isLot ? own.isDrawn : own.last < -0.6;
			const hours = 0.5 + (isCoached ? (isLot ? given : 1) : 0);
			sessions.push({ agent: own.agent, day, seconds: 3600 * hours, type: isLot && isCoached ? type : 'Coaching' });
			const luck = random.normal(0, 1);
			const chance = Math.min(1, 0.75 + own.ability + 0.03 * luck + worth * (hours - 0.5));
			days.push({ agent: own.agent, team: own.team, day, contacts, chance });
			own.last = luck + own.ability / 0.03;
		}
	}
	return {
		contacts: contactsOfDays(days, random),
		coaching: sessions,
		events: events ? ['t0', 't1', 't2', 't3'].map((team) => lotOn(team)) : [],
		agentDays: days.map(({ agent, day }) => ({ agent, day, contacts: 500 })),
		throughDay: first + 9 * monthDays
	};
}

const run = (parts: EvidenceParts) =>
	coaching.run(
		evidenceByHand(parts),
		{ id: 'all', name: null, fromDay: null },
		{
			random: randomStream(1, 'run'),
			progress: () => {}
		}
	);

describe('a lot that decided who is coached more', () => {
	const result = run(coached());
	const named = (name: string) => result.estimates.find((one) => one.name === name);

	test('earns the strongest claim, with what an hour more a month changed', () => {
		expect(result.ending).toBe('seen');
		expect(result.estimates[0]).toMatchObject({ name: 'lot', claim: 4, n: { agents: 40 } });
		expect(named('lot')?.low).toBeGreaterThan(0);
		expect(named('lot')?.low).toBeLessThan(10);
		expect(named('lot')?.high).toBeGreaterThan(10);
		expect(named('lot')?.p).toBeLessThan(0.01);
		expect(result.checks.filter(({ passed }) => passed === false)).toEqual([]);
	});

	test('tells what it costs: minutes of coaching for each contact more that stays solved', () => {
		// forty agents, half an hour each and an hour more for about a third of them, over eight months
		expect(named('coach_hours')?.value).toBeGreaterThan(25);
		expect(named('coach_hours')?.value).toBeLessThan(45);
		const points = named('lot')?.value ?? 0;
		expect(named('seconds_per_solved')?.value).toBeCloseTo(3600 / (500 * (points / 100)), 6);
	});

	test('tells what those coached most would have gained without', () => {
		expect(named('gain_anyway')?.claim).toBe(0);
		expect(named('gain_anyway')?.value).not.toBeNull();
		expect(result.pictures.map(({ name }) => name)).toEqual(['sides', 'ways']);
	});

	test('gives a larger effect for an hour where only half an hour was given', () => {
		const half = run(coached({ given: 0.5 })).estimates.find(({ name }) => name === 'lot');
		expect(half?.high).toBeGreaterThan(10);
		expect(half?.low).toBeLessThan(10);
	});

	test('says what could have been seen where coaching was worth nothing', () => {
		const { ending, estimates } = run(coached({ worth: 0, seed: 4 }));
		expect(ending).toBe('nothing_seen');
		expect(estimates[0]?.name).toBe('lot');
		expect(estimates[0]?.detectable).toBeGreaterThan(0);
	});

	test('cannot tell where those drawn were not coached more', () => {
		const { ending, checks } = run(coached({ given: 0, worth: 0, seed: 4 }));
		expect(ending).toBe('cannot_tell');
		expect(checks.find(({ name }) => name === 'given')?.passed).toBe(false);
	});
});

describe('coaching without a lot', () => {
	test('earns less, and never the word of a lot', () => {
		const { estimates, checks } = run(coached({ events: false }));
		expect(estimates.some(({ name }) => name === 'lot')).toBe(false);
		expect(estimates[0]?.name).toBe('dose');
		expect(estimates[0]?.claim).toBeLessThan(4);
		expect(checks.find(({ name }) => name === 'lot')?.passed).toBe(false);
	});

	test('given to the weak looks harmful side by side, though it helps', () => {
		const { naive, estimates } = run(coached({ worth: 0.03, events: false, contacts: 100, spread: 0.08 }));
		expect(estimates[0]?.value).toBeGreaterThan(0);
		expect(naive?.value).toBeLessThan(0);
	});

	test('asks for what is missing', () => {
		expect(run({}).lacking).toEqual([{ what: 'coaching', have: null, need: null }]);
		const [session] = coached().coaching ?? [];
		if (!session) throw new Error('no session');
		expect(run({ coaching: [{ ...session, seconds: null }] }).lacking.map(({ what }) => what)).toEqual(['coaching']);
		expect(run({ coaching: [session] }).lacking.map(({ what }) => what)).toEqual(['known_customers']);
		expect(run({ ...coached(), contacts: [{ day: first, customer: 'a', agent: 'Anna' }] }).lacking).toEqual([
			{ what: 'agents', have: 1, need: 20 }
		]);
	});
});

describe('what counts as a lot', () => {
	test.each(['Lot', 'By lot', 'Lodtrækning', 'Lottning', 'Loddtrekning', 'randomised pilot', 'Lottery'])(
		'“%s” is one',
		(text) => {
			expect(saysLot(text)).toBe(true);
		}
	);

	test.each(['Pilot', 'Coaching', 'Pilot in the parking lotus', 'Lotte', 'Slot', null])(
		'“%s” is none: somebody may have chosen',
		(text) => {
			expect(saysLot(text)).toBe(false);
		}
	);

	test('is declared by the organisation twice: on the teams, and on the coaching of those drawn', () => {
		expect(coachingLot(evidenceByHand(coached()))?.drawn.size).toBe(20);
		expect(coachingLot(evidenceByHand(coached({ type: 'Coaching' })))).toBeNull();
		const events = [lotOn('t0', null)];
		expect(coachingLot(evidenceByHand({ ...coached(), events }))).toBeNull();
	});

	test('takes in only those who took contacts in its teams before, ten a side at least', () => {
		expect(coachingLot(evidenceByHand({ ...coached(), events: [lotOn('t0')] }))).toBeNull();
		const two = coachingLot(evidenceByHand({ ...coached(), events: ['t0', 't1'].map((team) => lotOn(team)) }));
		expect([two?.drawn.size, two?.others.size]).toEqual([10, 10]);
		const all = { ...lotOn('t0'), unit: null };
		expect(coachingLot(evidenceByHand({ ...coached(), events: [all] }))?.others.size).toBe(20);
	});
});

test('an agent’s month is held against what is usual for its reasons, and needs twenty contacts', () => {
	const months = agentMonths(evidenceByHand(coached({ worth: 0 })));
	expect(months.length).toBe(40 * 8);
	const mean = months.reduce((sum, { aboveUsual, contacts }) => sum + aboveUsual * contacts, 0);
	expect(mean).toBeCloseTo(0, 6);
	expect(agentMonths(evidenceByHand(coached({ contacts: 19 })))).toEqual([]);
});
