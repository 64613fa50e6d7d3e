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
		['email', 'Linked', ['Jens Hansen (jens@example.dk)', 'Ida Berg (ida@example.dk)']],
		['name', 'Remote', ['Lars Toft', '+4520000001', 'ida@example.dk']],
		['prose', 'Subject', Array.from({ length: 20 }, (_, one) => `Klage Mette ${one}`)],
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
		['name', 'Kundenavn', ['Firma A/S']],
		['phone', 'Ekstra', ['20100000', '31555555', '70101010']],
		['phone', 'Ekstra', ['4520100000', '46701234567', '4791234567']],
		['phone', 'Ekstra', ['0701234567', '08-123 456 78', '040/1234567']],
		['phone', 'lastdata', ['SIP/trunk/4520100000', 'PJSIP/20100037@trunk']],
		['phone', 'clid', ['"Bo Friis" <101>']],
		['phone', 'B-nummer', []],
		['phone', 'B-nummer', ['800', '20 10 00 00']],
		['phone', 'dst', ['s', '600', '004520100000']],
		['phone', 'Telefon', ['800']],
		['phone', 'A-nummer', ['800']],
		['phone', 'Called Number', []],
		['phone', 'Ringet til', []],
		['phone', 'Uppringt nummer', []],
		['phone', 'Telefonnummer', []],
		['name', 'Navn', ['Firma A/S']],
		['name', 'Kundens navn', ['anna berg', 'bo friis']],
		['name', 'Kundens namn', []],
		['name', 'Who', ['Berg, Anna', 'Friis, Bo', 'Holm, Carl Ove', 'Lund, Dorte', 'Krogh, Erik', 'Dahl, Finn']],
		['national_id', 'Født', ['01-05-1960']],
		['national_id', 'Född', ['1960-05-01']],
		['national_id', 'Fødselsår', ['1960']]
	])('with %s: %s', (reason, name, values) => {
		expect(reasonOf(name, ...values)).toBe(reason);
	});

	test('of names in small letters, where hardly one comes twice', () => {
		const first = ['anna', 'bo', 'carl', 'dorte', 'erik', 'finn'];
		const last = ['berg', 'friis', 'holm', 'lund', 'krogh'];
		const names = first.flatMap((one) => last.map((other) => `${one} ${other}`));
		expect(reasonOf('Who', ...names)).toBe('name');
		expect(reasonOf('Why', ...names, ...names, ...names)).toBeNull();
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
		['queues that were called', 'dst', ['600', '601', 's']],
		['queues that were called, by name', 'B-nummer', ['Salg', 'Support']],
		['lines that were dialled', 'Called number', ['1234', '800']],
		['queues in capitals', 'Line', ['Sales North', 'Sales South']],
		['order numbers', 'Ordrenr', ['30012345', '30054321', '45201000']],
		['ticket numbers', 'Ticket', ['20100000', '31555555', '70101010']],
		['case numbers', 'Sagsnummer', ['20100000', '31555555', '70101010']],
		['numbers that follow each other', 'Lead', Array.from({ length: 30 }, (_, at) => String(30012345 + 3 * at))],
		['purchase orders', 'Purchase', ['4500012345', '4500012346', '4500098765']],
		['days without marks', 'Promised', ['20260105', '20260317', '20261224']],
		['days with a clock', 'Promised', ['05.03.2026 08.05', '06.03.2026 09.15']],
		['long durations', 'Duration (ms)', ['184000', '92000', '20100000']],
		['clocks', 'Ringing', ['00:03:12', '00:00:40']],
		['seconds of epoch', 'Last seen', ['1718200000', '1718300000']],
		['ids of a switchboard', 'uniqueid', ['1718200000.1', '1718200001.1']],
		['channels of a switchboard', 'dstchannel', ['SIP/trunk-00000a1', 'SIP/101-00000002']],
		['addresses of pages', 'Link', ['https://desk.example/t/20100000', 'https://desk.example/t/31555555']],
		['where calls were sent', 'Viderestillet til', ['Teknik', 'Salg']],
		['names of things', 'Produktets navn', ['Bredbånd', 'Mobil']],
		['names of queues', 'Kø navn', ['Salg', 'Support']],
		['reasons in small letters', 'Why', ['technical support', 'billing question', 'late delivery']],
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
