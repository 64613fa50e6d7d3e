import { describe, expect, test } from 'vitest';
import { wellbeingLag } from '#lib/analyses/wellbeing-lag.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { dayNumber, evidenceByHand, type ContactByHand, type EvidenceParts } from './evidence-by-hand.ts';

const first = dayNumber('2025-01-01');
const monthDays = 30;

/** Teams that are asked every month, and whose customers buy with a chance that follows last month's answers. */
function asked({ perTen = 0, teams = 8, months = 14, answers = 6, seed = 1 } = {}): EvidenceParts {
	const random = randomStream(seed, 'asked');
	const contacts: ContactByHand[] = [];
	const orders: { customer: string; day: number }[] = [];
	const pulse: { team: string; day: number; who5: number }[] = [];
	for (let team = 0; team < teams; team++) {
		let before = 62;
		for (let month = 0; month < months; month++) {
			const wellbeing = random.normal(62, 6);
			const day = first + monthDays * month + 10;
			for (let answer = 0; answer < answers; answer++) pulse.push({ team: `t${String(team)}`, day, who5: wellbeing });
			for (let customer = 0; customer < 60; customer++) {
				const name = `${String(team)}-${String(month)}-${String(customer)}`;
				contacts.push({ day, customer: name, agent: `a${String(team)}`, team: `t${String(team)}`, handleSeconds: 200 });
				if (random.chance(0.4 + (perTen * (before - 62)) / 1000)) orders.push({ customer: name, day: day + 20 });
			}
			before = wellbeing;
		}
	}
	contacts.sort((one, other) => one.day - other.day);
	return { contacts, orders, pulse, throughDay: first + monthDays * (months + 4) };
}

const run = (parts: EvidenceParts, progress: (share: number) => void = () => {}) => {
	const evidence = evidenceByHand(parts);
	const [subject] = wellbeingLag.subjects(evidence);
	if (!subject) throw new Error('no subject');
	return wellbeingLag.run(evidence, subject, { random: randomStream(1, 'run'), progress });
};

describe('wellbeing and customers who come back', () => {
	test('are told from the month after, with nothing for answers given afterwards', () => {
		const shares: number[] = [];
		const { ending, estimates, checks, pictures, coverage } = run(asked({ perTen: 15 }), (share) => shares.push(share));
		expect(ending).toBe('seen');
		expect(estimates[0]).toMatchObject({ name: 'lag_1', claim: 1, unit: 'points', n: { teams: 8 } });
		expect(estimates[0]?.value).toBeGreaterThan(10);
		expect(estimates[0]?.low).toBeLessThan(15);
		expect(estimates[0]?.high).toBeGreaterThan(15);
		expect(checks.find(({ name }) => name === 'month_told')?.passed).toBe(true);
		expect(checks.find(({ name }) => name === 'before_not_after')?.passed).toBe(true);
		expect(pictures.map(({ name }) => name)).toEqual(['one_by_one', 'together']);
		expect(coverage).toBe(1);
		expect(shares.length).toBeGreaterThan(4);
		expect(shares).toEqual(shares.toSorted((one, other) => one - other));
	});

	test('are not seen where nothing was, with what could have been found', () => {
		const { ending, estimates } = run(asked({ perTen: 0, seed: 3 }));
		expect(ending).toBe('nothing_seen');
		expect(estimates[0]?.detectable).toBeGreaterThan(0);
	});

	test('ask for answers and orders where there are none', () => {
		expect(run({ contacts: [] })).toMatchObject({
			ending: 'lacking',
			lacking: [{ what: 'pulse' }, { what: 'orders' }]
		});
	});

	test('ask for more answers where teams gave four, and for more teams and months', () => {
		expect(run(asked({ answers: 4 })).lacking.map(({ what }) => what)).toEqual(['teams', 'months']);
		expect(run(asked({ teams: 4 })).lacking).toEqual([{ what: 'teams', have: 4, need: 5 }]);
		expect(run(asked({ months: 7 })).lacking).toEqual([{ what: 'months', have: 4, need: 6 }]);
	});
});
