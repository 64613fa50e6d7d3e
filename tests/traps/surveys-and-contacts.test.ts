import { expect, test } from 'vitest';
import type { SurveyMatch, Store } from '#lib/server/storage/store.ts';
import { csv, surveyOf } from '../intake/take-in.ts';
import { contentOf } from '../storage/content.ts';
import { bring, home, lookedAt, utc } from './bring.ts';

// metrics.md C2 and E27; every value is made up
const contacts = (...rows: string[]) =>
	csv('Call ID,Customer ID,Start time,Queue,Team,Agent,Wait time (s),Talk time (s)', ...rows);
const calls = contacts(
	'C1,4711,2026-03-02 10:00:07,Sales,North,Anna,10,300',
	'C2,4711,2026-03-02 10:20:07,Billing,South,Bo,10,300',
	'C3,4712,2026-03-03 09:00:07,Sales,North,Anna,10,60',
	'C4,4713,2026-02-02 09:00:07,Sales,North,Anna,10,60'
);
const header = 'Response ID,Contact ID,Customer ID,Survey sent,Survey answered,CSAT,Was your issue resolved?';
const answers = csv(
	header,
	'R1,C1,4711,2026-03-02 12:00:07,2026-03-02 13:00:07,5,Yes',
	'R2,C3,4712,2026-03-03 12:00:07,2026-03-03 13:00:07,2,No'
);
const unnumbered = csv(
	header.replace('Contact ID,', ''),
	'R1,4711,2026-03-02 12:00:07,2026-03-02 13:00:07,5,Yes',
	'R2,4712,2026-03-03 12:00:07,2026-03-04 13:00:07,2,No',
	'R3,4713,2026-03-03 12:00:07,2026-03-03 13:00:07,2,No',
	'R4,4714,2026-03-03 12:00:07,2026-03-03 13:00:07,2,No'
);

const told = ({ by, contact }: SurveyMatch) => [by, contact?.day ?? null, contact?.team ?? null];
const matches = async (store: Store) => (await store.surveyMatches({})).map(told);

test('E27 an answer that names its contact belongs to that one, though a later one of the customer is nearer', async () => {
	const { store, take } = await home();
	await take(calls);
	const { surveys } = await take(answers);
	expect(await matches(store)).toEqual([
		['contact_id', '2026-03-02', 'North'],
		['contact_id', '2026-03-03', 'North']
	]);
	expect(surveys).toEqual({ surveys: 2, byContactId: 2, byCustomer: 0 });
});

test('E27 an answer that names no contact belongs to the team that had the customer last before the question', async () => {
	const { store, take } = await home();
	await take(calls);
	const { surveys } = await take(unnumbered);
	expect(await matches(store)).toEqual([
		['customer', '2026-03-02', 'South'],
		['customer', '2026-03-03', 'North'],
		// four weeks before the question, and a customer who never called
		[null, null, null],
		[null, null, null]
	]);
	expect(surveys).toEqual({ surveys: 4, byContactId: 0, byCustomer: 2 });
});

test('E27 it does not matter which file comes first, and the second one’s report says how many found each other', async () => {
	const { store, take } = await home();
	expect((await take(unnumbered)).surveys).toEqual({ surveys: 4, byContactId: 0, byCustomer: 0 });
	expect((await take(calls)).surveys).toEqual({ surveys: 4, byContactId: 0, byCustomer: 2 });
	const other = await home();
	await other.take(calls);
	await other.take(unnumbered);
	expect(await matches(store)).toEqual(await matches(other.store));
});

test('E27 undoing the contacts leaves answers about no contact, and taking them in again brings all back', async () => {
	const { store, take } = await home();
	const { entry } = await take(calls);
	await take(answers);
	const [before, content] = [await matches(store), await contentOf(store)];
	await store.undoImport(entry.id);
	expect(await matches(store)).toEqual([
		[null, null, null],
		[null, null, null]
	]);
	await take(calls);
	expect(await matches(store)).toEqual(before);
	expect(await contentOf(store)).toEqual(content);
});

test('E27 legs of one contact share its answer, which belongs to the team of the last leg', async () => {
	const { store, take } = await home();
	const combine = { by: ['Call ID'], parent: null, cut: 'none' as const, whole: [] };
	await take(
		contacts(
			'C1,4711,2026-03-02 10:00:07,Sales,North,Anna,10,300',
			'C1,4711,2026-03-02 10:06:07,Billing,South,Bo,10,90'
		),
		{ change: { combine, identity: ['Call ID'] } }
	);
	await take(answers);
	expect((await matches(store))[0]).toEqual(['contact_id', '2026-03-02', 'South']);
});

test('E27 where other numbers of the file are known, an unknown one is a contact that is not here', async () => {
	const { store, take } = await home();
	await take(calls);
	await take(
		csv(header, 'R1,C1,4711,2026-03-02 12:00:07,2026-03-02 13:00:07,5,Yes', 'R2,C9,4711,2026-03-04 12:00:07,,,')
	);
	expect(await matches(store)).toEqual([
		['contact_id', '2026-03-02', 'North'],
		[null, null, null]
	]);
});

test('E27 numbers of another system say nothing: customer and time do', async () => {
	const { store, take } = await home();
	await take(calls);
	await take(answers.replace(/,C(\d)/g, ',Ticket $1'));
	expect((await matches(store)).map(([by]) => by)).toEqual(['customer', 'customer']);
});

test('E27 a survey dated by the day alone comes after that day’s contacts', async () => {
	const { store, take } = await home();
	await take(calls);
	await take(csv('Response ID,Customer ID,Survey answered,CSAT', 'R1,4711,2026-03-02,5', 'R2,4712,2026-03-03,4'));
	expect(await matches(store)).toEqual([
		['customer', '2026-03-02', 'South'],
		['customer', '2026-03-03', 'North']
	]);
});

test('E27 contacts of another file that are looked at by day bring no answer into another day', async () => {
	const { store, take } = await home();
	await take(calls);
	await take(unnumbered);
	const day = await store.surveyMatches({ from: '2026-03-04', to: '2026-03-04' });
	expect(day.map(told)).toEqual([['customer', '2026-03-03', 'North']]);
});

test('C2 an invitation without an answer is kept, so that the share who answered can be told', async () => {
	const file = csv(
		header,
		'R1,C1,4711,2026-03-02 12:00:07,2026-03-02 13:00:07,5,Yes',
		'R2,C2,4711,2026-03-02 12:30:07,,,',
		// some systems date what they sent, answered or not
		'R3,C3,4712,,2026-03-03 12:00:07,,'
	);
	const { records, refused, issues } = await bring('surveys', file);
	expect(refused).toBe(0);
	expect(issues).toEqual([]);
	expect(records).toMatchObject([
		{ askedAt: utc('2026-03-02T11:00:07Z'), answeredAt: utc('2026-03-02T12:00:07Z'), rating: 5, day: '2026-03-02' },
		{ askedAt: utc('2026-03-02T11:30:07Z'), answeredAt: null, rating: null, day: '2026-03-02' },
		{ askedAt: utc('2026-03-03T11:00:07Z'), answeredAt: null, rating: null, day: '2026-03-03' }
	]);
	const { take } = await home();
	await take(calls);
	expect((await take(file)).surveys).toEqual({ surveys: 3, byContactId: 3, byCustomer: 0 });
});

test('C2 an answer that cannot be read is an answer, and a row without any time is refused', async () => {
	const { records, refused, issues } = await bring(
		'surveys',
		csv(
			header,
			...Array.from({ length: 12 }, (_, row) => `R${row},C${row},4711,2026-03-02 12:00:07,2026-03-02 13:00:07,4,Yes`),
			'R20,C20,4711,2026-03-02 12:00:07,2026-03-02 13:00:07,fine!?,',
			'R21,C21,4711,,,4,Yes'
		)
	);
	expect(records.at(-1)).toMatchObject({ answeredAt: utc('2026-03-02T12:00:07Z'), rating: null });
	expect(refused).toBe(1);
	expect(issues.map(({ row, code }) => [row, code])).toContainEqual([15, 'missing_required']);
});

test('E27 in a long file, too, one number that is known says that the others are of contacts that are not here', async () => {
	const { store, take } = await home();
	await take(calls);
	const unknown = Array.from(
		{ length: 2500 },
		(_, index) => `R${index},X${index},4711,2026-03-02 12:00:07,2026-03-02 13:00:07,5,Yes`
	);
	const { surveys } = await take(csv(header, ...unknown, 'R2500,C3,4712,2026-03-03 12:00:07,2026-03-03 13:00:07,2,No'));
	expect(surveys).toEqual({ surveys: 2501, byContactId: 1, byCustomer: 0 });
	expect(new Set((await matches(store)).map(([by]) => by))).toEqual(new Set([null, 'contact_id']));
});

test('answers that say when they were ended are answers, and no contacts', async () => {
	const file = csv(
		'Respondent ID;Startad;Avslutad;Status;Hur nöjd är du med bemötandet? (1-5);Löste vi ditt ärende?',
		[3, 4, 5, 2].map((rating, row) => `${row};2026-09-01 08:41;2026-09-01 08:4${row + 4};Avslutad;${rating};Ja`)
	);
	const { recipe } = await surveyOf(file);
	expect([recipe.kind, recipe.fields.answered_at?.columns]).toEqual(['surveys', ['Avslutad']]);
});

/** Twenty answers to a question as a survey tool names it, beside what a record needs. */
const asked = (question: string, answers: string[]) =>
	csv(
		`Respondent Id;Kundenummer;Besvaret den;${question}`,
		...Array.from(
			{ length: 20 },
			(_, row) => `${500 + row};4711;2026-09-01 10:00:${10 + row};${answers[row % answers.length]}`
		)
	);

test('C2 an answer in the middle, one that does not know and one with its number’s meaning are answers of their question', async () => {
	const satisfied = asked('Hvor tilfreds er du med den service, du fik?', [
		'Meget tilfreds',
		'Hverken/eller',
		'Utilfreds',
		'Ved ikke'
	]);
	expect(
		(await bring('surveys', satisfied, { kind: 'surveys' })).records.slice(0, 4).map(({ rating }) => rating)
	).toEqual([5, 3, 2, null]);
	const recommended = asked('Hvor sandsynligt er det, at du vil anbefale os til andre?;Hvor tilfreds er du?', [
		'0 - Slet ikke sandsynligt;Tilfreds',
		'5;Tilfreds',
		'10 - Meget sandsynligt;Tilfreds',
		'9;Tilfreds'
	]);
	expect(
		(await bring('surveys', recommended, { kind: 'surveys' })).records.slice(0, 4).map(({ recommend }) => recommend)
	).toEqual([0, 5, 10, 9]);
	const solved = asked('Fik du løst din henvendelse?', ['Ja', 'Nej', 'Ved ikke']);
	expect(
		(await bring('surveys', solved, { kind: 'surveys' })).records.slice(0, 3).map(({ resolved }) => resolved)
	).toEqual([true, false, null]);
});

test('C2 a question whose answers nobody understands is pointed out, and what people wrote to it is not', async () => {
	const both = (first: string[], second: (row: number) => string) =>
		csv(
			'Respondent Id;Besvaret den;Fik du løst din henvendelse?;Hvor tilfreds er du?;Hvor tilfreds er du? Uddyb gerne',
			...Array.from(
				{ length: 60 },
				(_, row) =>
					`${500 + row};2026-09-01 10:00:${10 + (row % 50)};${first[row % first.length]};Tilfreds;${second(row)}`
			)
		);
	const { found } = await bring(
		'surveys',
		both(['Ja', 'Nej', 'Måske'], (row) => `Fin hjælp nummer ${row}`)
	);
	expect(found.notes.filter(({ code }) => code === 'not_understood')).toEqual([
		{ code: 'not_understood', details: { column: 'Fik du løst din henvendelse?' } }
	]);
});

/** Twelve rows, the last cell of each as told. */
const rated = (header: string, middle: string, last: (row: number) => string) =>
	csv(
		header,
		Array.from(
			{ length: 12 },
			(_, row) => `${5000 + row};2026-09-0${1 + (row % 9)} 10:07:1${row % 10};${middle}${last(row)}`
		)
	);

test.each([
	['Ticket ID;Rated at;Agent;Score', 'Anna Berg;'],
	['Sagsnr.;Bedømt den;Medarbejder;Karakter', 'Anna Berg;'],
	['Ärendenr;Betygsatt;Handläggare;Betyg', 'Anna Berg;'],
	['Saksnr;Vurdert;Saksbehandler;Kommentar;Vurdering', 'Anna Berg;Takk;'],
	['Sags-ID;Dato;Tilfredshed', '']
])('C2 what customers thought of a case at a time is an answer and no contact: %s', async (header, middle) => {
	const { records } = await bring(
		'surveys',
		rated(header, middle, (row) => String(1 + (row % 5)))
	);
	expect(records.slice(0, 2).map(({ contactId, rating }) => [contactId, rating])).toEqual([
		['5000', 1],
		['5001', 2]
	]);
});

test.each([
	['Ticket ID;Date;Agent;Rating', (row: number) => (row % 3 === 0 ? '5' : '')],
	['Ticket ID;Created at;Subject;Rating', (row: number) => String(1 + (row % 5))]
])(
	'C2 a log of cases that some customers judged, or that tells what they were about, stays one of contacts: %s',
	async (header, last) => {
		expect((await bring('contacts', rated(header, 'Invoice;', last))).records).toHaveLength(12);
	}
);

test('C2 calls that a colleague judged are no answers of customers', async () => {
	const file = rated('Call ID;Rated at;Evaluator;Agent;Score', 'Bo Dahl;Anna Berg;', () => '4');
	await expect(lookedAt(file)).rejects.toMatchObject({ code: 'kind_unclear' });
});
