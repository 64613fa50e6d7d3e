import { describe, expect, test } from 'vitest';
import { csv } from '../intake/take-in.ts';
import { bring } from './bring.ts';

// every value is made up
describe('an order that came to nothing is no purchase', () => {
	test('Shopify: cancelled, voided and wholly refunded orders are left out with all their lines', async () => {
		const { records, read, joined, refused, issues } = await bring(
			'orders',
			csv(
				'Name,Email,Financial Status,Currency,Total,Created at,Lineitem name,Cancelled at',
				'#1,jane@example.com,paid,DKK,100.00,2026-05-01 10:00:00 +0200,Lamp,',
				'#2,bo@example.com,paid,DKK,200.00,2026-05-01 11:00:00 +0200,Lamp,2026-05-01 12:00:00 +0200',
				'#2,bo@example.com,,,,2026-05-01 11:00:00 +0200,Shade,',
				'#3,ann@example.com,voided,DKK,300.00,2026-05-01 12:00:00 +0200,Lamp,',
				'#4,eva@example.com,refunded,DKK,400.00,2026-05-01 13:00:00 +0200,Lamp,',
				'#4,eva@example.com,,,,,Shade,',
				'#5,jane@example.com,partially_refunded,DKK,500.00,2026-05-01 14:00:00 +0200,Lamp,',
				'#5,jane@example.com,,,,,Shade,'
			)
		);
		expect(records.map(({ amount }) => amount)).toEqual([100, 500]);
		// five lines of orders two to four, and the second line of order five
		expect([read, joined, refused]).toEqual([8, 6, 0]);
		expect(issues.map(({ row, column }) => [row, column])).toEqual([
			[3, 'Cancelled at'],
			[4, 'Cancelled at'],
			[5, 'Financial Status'],
			[6, 'Financial Status'],
			[7, 'Financial Status']
		]);
	});

	test('WooCommerce and Stripe: cancelled, failed and refunded orders are left out', async () => {
		const woo = await bring(
			'orders',
			csv(
				'Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Net Sales',
				...['completed', 'cancelled', 'failed', 'refunded', 'processing'].map(
					(status, nth) => `2026-05-0${nth + 1} 10:00:00,300${nth},10 kr.,${status},Jane Roe,returning,1${nth}.50`
				)
			)
		);
		expect([woo.records.map(({ amount }) => amount), woo.joined]).toEqual([[10.5, 14.5], 3]);
		const stripe = await bring(
			'orders',
			csv(
				'id,Seller Message,Created (UTC),Amount,Status,Customer ID',
				...['Paid', 'Failed', 'Canceled', 'Refunded', 'Requires Payment Method'].map(
					(status, nth) => `ch_${nth},Done.,2026-05-0${nth + 1} 10:00:00,1${nth}.50,${status},cus_${nth}`
				)
			)
		);
		expect([stripe.records.map(({ amount }) => amount), stripe.joined]).toEqual([[10.5], 4]);
	});

	test('so are orders of an unknown shop, credit notes, and what is sent again for nothing', async () => {
		const { records, joined, issues } = await bring(
			'orders',
			csv(
				'Ordrenummer;Ordredato;Ordrestatus;Kundenummer;Beløb',
				'1;01-05-2026;Afsendt;K1;1.100,50',
				'2;02-05-2026;Annulleret;K2;1.200,50',
				'3;03-05-2026;Afsendt;K3;-1.100,50',
				'4;14-05-2026;Afsendt;K4;0,00'
			)
		);
		expect(records.map(({ amount }) => amount)).toEqual([1100.5]);
		expect(joined).toBe(3);
		expect(issues.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
			[3, 'Ordrestatus', 'came_to_nothing', 'Annulleret'],
			[4, 'Beløb', 'came_to_nothing', '-1.100,50'],
			[5, 'Beløb', 'came_to_nothing', '0,00']
		]);
	});
});

describe('leave that nobody took is no absence', () => {
	test.each([
		['Status', ['Approved', 'Rejected', 'Pending', 'Cancelled']],
		['Godkendelsesstatus', ['Godkendt', 'Afvist', 'Afventer', 'Annulleret']],
		['approved', ['yes', 'no', 'no', 'no']]
	])('%s', async (name, [granted, ...others]) => {
		const { records, read, joined, refused } = await bring(
			'absence',
			csv(
				`Employee,Team,Absence type,From,To,Hours,${name}`,
				`Anna Berg,North,Holiday,2026-01-14,2026-01-15,14.8,${granted}`,
				...others.map((state, nth) => `Bo Dahl,North,Holiday,2026-01-2${nth},2026-01-2${nth},7.4,${state}`)
			)
		);
		expect(records).toMatchObject([{ agent: 'Anna Berg', fromDay: '2026-01-14', untilDay: '2026-01-15', hours: 14.8 }]);
		expect([read, joined, refused]).toEqual([4, 3, 0]);
	});

	test('Planday: a shift that is not approved neither counts nor ends a spell, and a sick child is an absence', async () => {
		const row = (day: number, type: string, state: string) =>
			`${day}/05/2026,17,Anna Berg,${type},7.50,Support,${state}`;
		const { records, joined } = await bring(
			'absence',
			csv(
				'Date,Salary identifier,Employee,Shift type,Hours,Department,Shift status',
				row(18, 'Sickness', 'Approved'),
				row(19, 'Annual Leave', 'Not approved'),
				row(20, 'Sickness', 'Approved'),
				row(21, 'Normal', 'Approved'),
				row(22, 'Child sick', 'Approved')
			),
			{ kind: 'absence' }
		);
		expect(records.map(({ type, fromDay, untilDay, hours }) => [type, fromDay, untilDay, hours])).toEqual([
			['Sickness', '2026-05-18', '2026-05-20', 15],
			['Child sick', '2026-05-22', '2026-05-22', 7.5]
		]);
		expect(joined).toBe(3);
	});
});
