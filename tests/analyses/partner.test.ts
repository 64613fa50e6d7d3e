import { describe, expect, test } from 'vitest';
import { movesIn, ownEmployer } from '#lib/analyses/partners/moved-matters.ts';
import { partner } from '#lib/analyses/partner.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { dayNumber } from '#lib/model/day.ts';
import { evidenceByHand, type ContactByHand } from './evidence-by-hand.ts';

const first = dayNumber('2026-01-05');
const moved = first + 12 * 7;
const days = 26 * 7;
const run = { random: randomStream(1, 'partner'), progress: () => {} };

type Story = { solvedByPartner: number; hardShare: number };

/**
 * Bills are ours for twelve weeks and a partner's for fourteen; another queue of ours also has bills, and what is hard. Each
 * customer calls once, and again the day after where it was not solved: four in five bills are, with us.
 */
function story({ solvedByPartner, hardShare }: Story) {
	const random = randomStream(8, 'story');
	const contacts: ContactByHand[] = [];
	for (let day = 0; day < days; day++) {
		for (let place = 0; place < 40; place++) {
			const isQueue = random.chance(0.5);
			const isAway = isQueue && first + day >= moved;
			const isHard = !isQueue && random.chance(hardShare);
			const solved = isHard ? 0.4 : isAway ? solvedByPartner : 0.8;
			const agent = `${isAway ? 'partner' : isQueue ? 'bills' : 'other'} ${String(random.whole(1, 8))}`;
			const contact = {
				day: first + day,
				customer: `${String(day)} ${String(place)}`,
				agent,
				employer: isAway ? 'Fjord' : 'Nord',
				site: isAway ? 'Tallinn' : 'Odense',
				queue: isAway ? 'Fjord bills' : isQueue ? 'Bills' : 'Service',
				reason: isHard ? 'Technical' : 'Bill',
				handleSeconds: (isHard ? 500 : 300) + random.whole(-60, 60)
			};
			contacts.push(contact);
			if (!random.chance(solved)) contacts.push({ ...contact, day: first + day + 1 });
		}
	}
	contacts.sort((a, b) => a.day - b.day);
	const event = { id: 'e', name: 'Bills move', type: 'Outsourcing', fromDay: moved, untilDay: null };
	return evidenceByHand({
		contacts,
		throughDay: first + days + 10,
		events: [{ ...event, unit: { dimension: 'queue', member: 'Bills' } }]
	});
}

const subject = { id: 'e', name: 'Bills move', fromDay: moved };
const whole = { id: 'all', name: null, fromDay: null };
const estimateOf = (name: string, result: ReturnType<typeof partner.run>) =>
	result.estimates.find((estimate) => estimate.name === name);

describe('work that moved to a partner', () => {
	const evidence = story({ solvedByPartner: 0.6, hardShare: 0.6 });

	test('is found by the queue that the event names, with the queue that took it', () => {
		const [move] = movesIn(evidence);
		const { queue, reason } = evidence.contacts.names;
		expect([...(move?.queues ?? [])].map((number) => queue[number]).sort()).toEqual(['Bills', 'Fjord bills']);
		expect([...(move?.reasons ?? [])].map((number) => reason[number])).toEqual(['Bill']);
		expect(move?.isAway).toBe(true);
		expect(evidence.contacts.names.employer[ownEmployer(evidence)]).toBe('Nord');
	});

	test('is compared with the rest of the same kind: a fifth fewer stay solved', () => {
		const result = partner.run(evidence, subject, run);
		const lead = result.estimates[0];
		expect(lead?.name).toBe('moved_fcr');
		expect(lead?.value).toBeGreaterThan(-26);
		expect(lead?.value).toBeLessThan(-14);
		expect(lead?.low).toBeLessThan(lead?.value ?? NaN);
		expect([result.ending, lead?.claim]).toEqual(['seen', 3]);
		expect(result.checks.filter(({ passed }) => passed === false)).toEqual([]);
	});

	test('as it stands looks better than it is, since what is hard stayed with us', () => {
		const result = partner.run(evidence, subject, run);
		expect(result.naive?.value).toBeGreaterThan(-8);
		expect(estimateOf('same_mix_difference', result)?.value).toBeLessThan(-14);
	});

	test('takes more work for each issue that stays solved, repeats included, which hard contacts of ours hide', () => {
		const result = partner.run(evidence, subject, run);
		// 300 s and two in five again for three in five solved, against one in five again for four in five: 700 against 450
		const same = estimateOf('same_mix_work_per_solved', result);
		expect(same?.low).toBeLessThan(250);
		expect(same?.high).toBeGreaterThan(250);
		expect(same?.low).toBeGreaterThan(120);
		expect(estimateOf('raw_work_per_solved', result)?.high).toBeLessThan(same?.low ?? NaN);
	});

	test('makes handle time rise where the hard contacts stay, but not for the same kinds of contact', () => {
		const result = partner.run(evidence, subject, run);
		expect(estimateOf('left_aht_raw', result)?.value).toBeGreaterThan(40);
		expect(Math.abs(estimateOf('left_aht_same_mix', result)?.value ?? NaN)).toBeLessThan(8);
	});

	test('is not told by names of people', () => {
		expect(JSON.stringify(partner.run(evidence, subject, run))).not.toMatch(/bills \d|partner \d|other \d/);
	});
});

test('a partner that is as good is found to be: nothing is seen, and what would have been is told', () => {
	const result = partner.run(story({ solvedByPartner: 0.8, hardShare: 0 }), subject, run);
	expect(result.ending).toBe('nothing_seen');
	expect(result.estimates[0]?.detectable).toBeGreaterThan(0);
});

test('without a move the two are compared for the kinds of contact that both have', () => {
	const result = partner.run(story({ solvedByPartner: 0.6, hardShare: 0.6 }), whole, run);
	expect(result.estimates[0]?.name).toBe('same_mix_difference');
	expect([result.ending, result.estimates[0]?.claim]).toEqual(['seen', 1]);
});

test('an event at which no work changes hands is no move, and an organisation without a partner is not asked', () => {
	const contacts = Array.from({ length: 200 }, (_, place) => ({
		...{ day: first + place, customer: String(place), agent: 'a', employer: 'Nord', queue: 'Bills', reason: 'Bill' }
	}));
	const event = { id: 'e', name: 'New menu', type: null, fromDay: first + 90, untilDay: null };
	const evidence = evidenceByHand({ contacts, events: [{ ...event, unit: { dimension: 'queue', member: 'Bills' } }] });
	expect(partner.subjects(evidence)).toEqual([]);
	// asked all the same, it says what to bring
	const lackingIn = (of: typeof evidence) => partner.run(of, whole, run).lacking.map(({ what }) => what);
	expect(lackingIn(evidence)).toEqual(['employers']);
	expect(lackingIn(evidenceByHand({ contacts: [{ day: first, agent: 'a' }] }))).toEqual(['employers', 'reasons']);
});
