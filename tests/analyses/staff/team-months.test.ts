import { describe, expect, test } from 'vitest';
import { teamMonths } from '#lib/analyses/staff/team-months.ts';
import { dayNumber, evidenceByHand } from '../evidence-by-hand.ts';

const [may, june, end] = [dayNumber('2026-05-04'), dayNumber('2026-06-03'), dayNumber('2026-12-31')];
const answers = (team: string, day: number, count: number, who5 = 60) =>
	Array.from({ length: count }, () => ({ team, day, who5 }));

describe('a team in a month', () => {
	const [cell] = teamMonths(
		evidenceByHand({
			throughDay: end,
			contacts: [
				{ day: may, customer: 'a', agent: 'Anna', team: 'Eg' },
				{ day: may + 2, customer: 'a', agent: 'Bo', team: 'Eg' },
				{ day: may + 20, customer: 'a', agent: 'Bo', team: 'Eg' },
				{ day: may + 3, customer: 'b', agent: 'Bo', team: 'Eg' }
			].sort((one, other) => one.day - other.day),
			orders: [
				{ customer: 'a', day: may + 90 },
				{ customer: 'b', day: may + 94 }
			],
			pulse: answers('Eg', may + 10, 5, 70),
			agentDays: [
				{ agent: 'Anna', day: may, contacts: 40 },
				{ agent: 'Bo', day: may + 2, contacts: 60 },
				{ agent: 'Bo', day: may + 9, contacts: 90 }
			]
		})
	);

	test('counts each customer once, by the contact that closed the first issue, and who bought in the 90 days after', () => {
		expect(cell).toMatchObject({ customers: 2, returned: 1 });
	});

	test('has the wellbeing of its answers, and the load of the days on which it took contacts', () => {
		expect(cell).toMatchObject({ wellbeing: 70, load: 50 });
	});

	test('knows how many of the openers stayed solved', () => {
		expect(cell?.solved).toBeCloseTo(2 / 3);
	});
});

test('four answers say nothing of a team', () => {
	const cells = teamMonths(evidenceByHand({ throughDay: end, pulse: answers('Eg', may, 4) }));
	expect(cells.map(({ wellbeing }) => wellbeing)).toEqual([null]);
});

test('a month that is too young to know who comes back counts no customers', () => {
	const contacts = [
		{ day: may, customer: 'a', agent: 'Anna', team: 'Eg' },
		{ day: june, customer: 'b', agent: 'Anna', team: 'Eg' }
	];
	const orders = [{ customer: 'b', day: june + 5 }];
	const cells = teamMonths(evidenceByHand({ throughDay: may + 92, contacts, orders }));
	expect(cells.map(({ customers }) => customers)).toEqual([1, 0]);
});
