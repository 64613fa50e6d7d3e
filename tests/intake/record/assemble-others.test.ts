import { describe, expect, test } from 'vitest';
import { csv, takeIn } from '../take-in.ts';

const epoch = (iso: string) => Date.parse(iso) / 1000;

describe('orders, answers and memberships', () => {
	test('an order has its customer in the same spelling as a contact', async () => {
		const { records } = await takeIn(
			'orders',
			csv('Ordrenr.;Telefonnummer;Ordredato;Beløb', 'N1;0045 12345678;02-12-2025 13:52;1.267,92', 'N2;;03-12-2025;')
		);
		expect(records).toEqual([
			{
				identity: 'Ordrenr.\u001fN1',
				customer: 'hashed 4512345678',
				orderedAt: epoch('2025-12-02T12:52:00Z'),
				day: '2025-12-02',
				amount: 1267.92
			},
			{
				identity: 'Ordrenr.\u001fN2',
				customer: null,
				orderedAt: epoch('2025-12-02T23:00:00Z'),
				day: '2025-12-03',
				amount: null
			}
		]);
	});

	test('WHO-5 is four times the sum of five answers, and nothing when one is missing', async () => {
		const { records } = await takeIn(
			'pulse',
			csv(
				'Hold;Dato;WHO-5 1;WHO-5 2;WHO-5 3;WHO-5 4;WHO-5 5;Anbefaling',
				'Birk;13-12-2025;4;3;4;4;5;9',
				'Birk;13-12-2025;4;3;;4;5;'
			)
		);
		expect(records.map(({ team, day, who5, recommend }) => [team, day, who5, recommend])).toEqual([
			['Birk', '2025-12-13', 80, 9],
			['Birk', '2025-12-13', null, null]
		]);
	});

	test('a stated WHO-5 score is taken as it is', async () => {
		const { records } = await takeIn(
			'pulse',
			csv('Team,Date,WHO-5 score', 'North,2026-05-01,64', 'North,2026-05-01,100')
		);
		expect(records.map(({ who5 }) => who5)).toEqual([64, 100]);
	});

	test('of the statements about work those answered with 4 or 5 are favourable, and an empty one is no answer', async () => {
		const { records } = await takeIn(
			'pulse',
			csv(
				'Team;Date;WHO-5 score;I had time to help properly;I could decide how;I learned something',
				'North;2026-05-01;64;5;4;3',
				'North;2026-05-01;64;2;;1',
				'North;2026-05-01;68;;;'
			)
		);
		expect(records.map(({ items, favourable }) => [items, favourable])).toEqual([
			[3, 2],
			[2, 0],
			[null, null]
		]);
	});

	test('a membership without a last day still holds', async () => {
		const { records } = await takeIn(
			'roster',
			csv(
				'Medarbejder;Hold;Lokation;Fra dato;Til dato',
				'DPE;Birk;Odense;01-12-2025;31-01-2026',
				'DPE;Eg;Odense;01-02-2026;'
			)
		);
		expect(
			records.map(({ agent, team, site, employer, fromDay, untilDay }) => [
				agent,
				team,
				site,
				employer,
				fromDay,
				untilDay
			])
		).toEqual([
			['DPE', 'Birk', 'Odense', null, '2025-12-01', '2026-01-31'],
			['DPE', 'Eg', 'Odense', null, '2026-02-01', null]
		]);
	});

	test('answers without a team and memberships without an agent are refused', async () => {
		const answers = await takeIn('pulse', csv('Team,Date,WHO-5 score', 'North,2026-05-01,64', ',2026-05-01,64'));
		expect([answers.refused, answers.issues.map(({ code, column }) => [code, column])]).toEqual([
			1,
			[['missing_required', 'Team']]
		]);
		const roster = await takeIn('roster', csv('Agent,Team,From', 'Anna,North,2026-01-01', ',North,2026-01-01'));
		expect([roster.refused, roster.issues.map(({ code, column }) => [code, column])]).toEqual([
			1,
			[['missing_required', 'Agent']]
		]);
	});
});
