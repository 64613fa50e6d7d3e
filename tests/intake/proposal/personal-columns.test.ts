import { describe, expect, test } from 'vitest';
import { personalReason } from '#lib/intake/proposal/personal-columns.ts';
import { profileColumn } from '#lib/intake/proposal/profile-column.ts';
import { csv, surveyOf } from '../take-in.ts';

const reasonOf = (name: string, ...values: string[]) =>
	personalReason(
		profileColumn(
			name,
			values.map((value) => [value]),
			0
		)
	);

describe('a column is personal', () => {
	test.each([
		['email', 'Contact', ['anna@example.com', 'bo@example.com']],
		['email', 'E-mail', []],
		['phone', 'Callback', ['+45 20 11 10 00', '+45 20 11 10 01']],
		['phone', 'Mobil', ['20111000']],
		['address', 'Where', ['Nørregade 12', 'Søndergade 3, 2. th.']],
		['address', 'Postnr.', ['5000']],
		['national_id', 'Ref', ['010190-1234', '311285-4321']],
		['national_id', 'Ref', ['19900101-1234', '19851231-4321']],
		['national_id', 'Ref', ['01019012345', '31128554321']],
		['national_id', 'Personnummer', []],
		['card', 'Payment', ['4111111111111111', '5500005555555559']],
		['card', 'Payout', ['DK5000400440116243', 'SE4550000000058398257466']],
		[
			'prose',
			'What happened',
			['The customer called about a parcel that never came', 'He wants his money back before the end of May']
		],
		['prose', 'Kommentar', ['kort']],
		['name', 'Handled', ['Anna Berg', 'Bo Dahl', 'Carl Eng', 'Dorte Fisk', 'Eva Gram', 'Finn Holm']],
		['name', 'Kundenavn', ['Firma A/S']]
	])('with %s: %s', (reason, name, values) => {
		expect(reasonOf(name, ...values)).toBe(reason);
	});

	test('not when it tells how long something took, however many words that takes', () => {
		const lengths = Array.from({ length: 60 }, (_, number) => `1 time ${number} min 52 sek`);
		expect(reasonOf('Varighed', ...lengths)).toBeNull();
	});
});

describe('a column is not personal', () => {
	test.each([
		['ids of calls', 'Ref', ['C-1001', 'C-1002', 'C-1003']],
		['long numbers of calls', 'Session', ['1700000000001', '1700000000002', '1700000000004']],
		['reasons', 'Sub-reason', ['Billing question', 'Technical support', 'Delivery late']],
		['queues in capitals', 'Line', ['Sales North', 'Sales South']],
		['codes and counts', 'Priority', ['1', '2', '3']],
		['a column that holds nothing', 'Field 7', []]
	])('with %s', (_, name, values) => {
		expect(reasonOf(name, ...values)).toBeNull();
	});
});

test('columns without a field are kept but for personal ones, and the person is told which', async () => {
	const file = csv(
		'Call ID,Start time,Agent,Priority,Callback number,Comment,Product',
		'C1,2026-01-05 10:00:07,Anna,1,+45 20 11 10 00,Wants a refund,Broadband',
		'C2,2026-01-05 11:00:07,Bo,2,+45 20 11 10 01,,Mobile plan'
	);
	const { recipe, personal } = await surveyOf(file);
	expect(recipe.kept).toEqual(['Priority', 'Product']);
	expect(personal).toEqual([
		{ column: 'Callback number', reason: 'phone' },
		{ column: 'Comment', reason: 'prose' }
	]);
});

test('columns are kept with contacts alone', async () => {
	const orders = csv('Order number,Customer ID,Order date,Amount,Basket', 'O1,4711,2026-01-05 10:00,99.50,7');
	expect((await surveyOf(orders)).recipe.kept).toEqual([]);
});
