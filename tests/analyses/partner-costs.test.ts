import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOfSolved, evenHour } from '#lib/analyses/partner-costs.ts';
import { costSums } from '#lib/analyses/partners/issue-costs.ts';
import { workPerSolved } from '#lib/analyses/partners/compared-estimates.ts';
import { none } from '#lib/model/contact-columns.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand, type ContactByHand } from './evidence-by-hand.ts';

const first = 20_000;
const random = randomStream(4, 'costs');

/** Bills with a partner and with us, 300 seconds each; what comes again comes to us, the day after. */
function story(solvedBy: { partner: number; own: number }) {
	const contacts: ContactByHand[] = [];
	for (let place = 0; place < 3000; place++) {
		const isPartner = place % 3 === 0;
		const handleSeconds = 300 + random.whole(-60, 60);
		const contact = {
			...{ day: first + 10 + Math.floor(place / 100), customer: `c${place}`, reason: 'Bill', handleSeconds },
			...{ agent: isPartner ? `p ${place % 7}` : `o ${place % 20}`, employer: isPartner ? 'Fjord' : 'Nord' }
		};
		contacts.push(contact);
		if (!random.chance(isPartner ? solvedBy.partner : solvedBy.own))
			contacts.push({ ...contact, day: contact.day + 1, agent: 'o 1', employer: 'Nord' });
	}
	contacts.sort((a, b) => a.day - b.day);
	const early = { day: first, customer: 'early', reason: 'Bill', agent: 'o 2', employer: 'Nord' };
	return evidenceByHand({ contacts: [early, ...contacts], throughDay: first + 120 });
}
const evidence = story({ partner: 0.6, own: 0.8 });
const sideOf = (row: number): 0 | 1 | null => {
	const employer = evidence.contacts.employer[row] ?? none;
	return employer === none ? null : evidence.contacts.names.employer[employer] === 'Fjord' ? 0 : 1;
};
const costs = costSums(evidence, sideOf);

describe('what a solved issue costs', () => {
	test('counts the contacts that come back at the price of whoever takes them', () => {
		// 300 s at 10 with the partner and two in five again at 20 with us, for three in five solved; at 20, one in five again, four in five
		const told = costOfSolved(costs, { hour: 120, contact: 0, own: 240 }).sameMix;
		expect(told?.partner.low).toBeLessThan((10 + 0.4 * 20) / 0.6);
		expect(told?.partner.high).toBeGreaterThan((10 + 0.4 * 20) / 0.6);
		expect(told?.own.low).toBeLessThan(30);
		expect(told?.own.high).toBeGreaterThan(30);
		expect(told?.partner.high).toBeLessThan(34);
	});

	test('a price for each contact is paid for those that the partner takes', () => {
		const told = costOfSolved(costs, { hour: 0, contact: 12, own: 240 }).raw;
		expect(told?.partner.low).toBeLessThan((12 + 0.4 * 20) / 0.6);
		expect(told?.partner.high).toBeGreaterThan((12 + 0.4 * 20) / 0.6);
		const dearer = costOfSolved(costs, { hour: 0, contact: 24, own: 240 }).raw;
		expect(dearer?.own.value).toBe(told?.own.value);
	});

	test('at the same price for everybody is the work, which is told in seconds elsewhere', () => {
		const work = workPerSolved(evidence, sideOf);
		const { sameMix, raw } = costOfSolved(costs, { hour: 3600, contact: 0, own: 3600 });
		for (const [name, told] of [
			['same_mix_work_per_solved', sameMix],
			['raw_work_per_solved', raw]
		] as const) {
			const seconds = work.find((one) => one.name === name);
			expect(told?.difference.value).toBeCloseTo(seconds?.value ?? NaN, 6);
			expect(told?.difference.low).toBeCloseTo(seconds?.low ?? NaN, 6);
		}
	});

	test('twice the prices are twice the cost', () => {
		const price = fc.double({ min: 1, max: 900, noNaN: true });
		fc.assert(
			fc.property(price, price, price, (hour, contact, own) => {
				const once = costOfSolved(costs, { hour, contact, own }).sameMix;
				const twice = costOfSolved(costs, { hour: 2 * hour, contact: 2 * contact, own: 2 * own }).sameMix;
				expect((twice?.difference.high ?? NaN) / 2).toBeCloseTo(once?.difference.high ?? NaN, 6);
			})
		);
	});

	test('is the same on both sides at one price of the partner, with the prices between which none is told from the other', () => {
		const even = evenHour(costs, { contact: 0, own: 240 });
		// x/12 and 8 for 0.6 against 24 for 0.8: x is 120
		expect(even?.low).toBeLessThan(120);
		expect(even?.high).toBeGreaterThan(120);
		const at = (hour: number) => costOfSolved(costs, { hour, contact: 0, own: 240 }).sameMix?.difference;
		expect(at(even?.value ?? NaN)?.value).toBeCloseTo(0, 6);
		expect(at((even?.low ?? NaN) - 1)?.high).toBeLessThan(0);
		expect(at((even?.high ?? NaN) + 1)?.low).toBeGreaterThan(0);
	});

	test('is the same at no price where the partner is dearer for nothing', () => {
		expect(evenHour(costs, { contact: 90, own: 240 })).toBeNull();
	});
});
