import { expect, test } from 'vitest';
import { csv, refusalOf } from '../intake/take-in.ts';
import { bring, lookedAt } from './bring.ts';

// what pivot tables and reports on top of them make of contacts; every value is made up
const days = ['15', '16', '17'].map((day) => `${day}-06-2026`);

test.each([
	['Sum af Tilbudt', 'Sum af Besvaret'],
	['Summa av Erbjudna samtal', 'Summa av Besvarade'],
	['Summer av Tilbudt', 'Summer av Besvart'],
	['Sum of Offered', 'Sum of Answered']
])('a pivot table of %s is totals and no list of contacts', async (offered, answered) => {
	const file = csv(
		`Dato;Kø;${offered};${answered}`,
		days.map((day) => `${day};Salg;50;45`)
	);
	const { records } = await bring('totals', file);
	expect(records.map(({ offered, answered }) => [offered, answered])).toEqual([
		[50, 45],
		[50, 45],
		[50, 45]
	]);
});

test.each(['Count of Call ID', 'Antal af Opkalds-id', 'Antall av Samtale-ID'])(
	'how many %s there were is the id of no contact',
	async (name) => {
		const file = csv(
			`Dato;Kø;${name}`,
			days.map((day, place) => `${day};Salg;${50 + place}`)
		);
		expect(await refusalOf(bring('totals', file))).toMatchObject({ code: 'lacking_fields' });
		expect(await refusalOf(lookedAt(file, { kind: 'contacts' }))).toMatchObject({ code: 'totals_not_contacts' });
	}
);

test('contacts that count their own transfers stay contacts', async () => {
	const file = csv(
		'Start time,Queue,Agent,Direction,Count of transfers,Talk time (s)',
		days.map((day, place) => `${day} 10:00:07,Sales,Anna,Inbound,${place % 2},60`)
	);
	const { records } = await bring('contacts', file);
	expect(records.map(({ transfers }) => transfers)).toEqual([0, 1, 0]);
});

test.each([
	...['Hovedtotal', 'Totalsum', 'Totalsumma', 'Subtotal', 'Delsum', 'Gesamtergebnis'],
	...['Alle', '(Alla)', 'Alle køer', 'All queues', 'Alla medarbetare', 'Gennemsnit', 'Average']
])('%s in the column of queues or agents is none of them, and counts nothing twice', async (word) => {
	const queues = await bring(
		'totals',
		csv(
			'Dato;Kø;Tilbudt;Besvaret',
			...days.map((day) => [`${day};Salg;50;45`, `${day};Support;80;75`, `${day};${word};130;120`])
		)
	);
	expect(queues.records.map(({ queue }) => queue)).toEqual(days.flatMap(() => ['Salg', 'Support']));
	expect(queues.issues.map(({ code, value }) => [code, value])).toEqual(days.map(() => ['totals_row', word]));
	const agents = await bring(
		'agent_days',
		csv(
			'Dato;Medarbejder;Logget ind;Samtaler',
			...days.map((day) => [`${day};Anna Berg;07:30:00;40`, `${day};${word};07:30:00;40`])
		)
	);
	expect(agents.records.map(({ agent }) => agent)).toEqual(days.map(() => 'Anna Berg'));
});

test('a name that stands once for many rows is read for each of them, and that is said', async () => {
	const group = (queue: string) => [
		`${queue};15-06-2026;50;45`,
		';16-06-2026;60;55',
		';17-06-2026;70;65',
		`${queue} i alt;;180;165`
	];
	const file = csv('Kø;Dato;Tilbudt;Besvaret', group('Salg'), group('Support'), 'Hovedtotal;;360;330');
	const { records, notes, refused, joined, issues } = await bring('totals', file);
	expect(records.map(({ queue }) => queue)).toEqual(['Salg', 'Support'].flatMap((queue) => [queue, queue, queue]));
	expect(notes.carried_down).toEqual({ column: 'Kø' });
	expect([refused, joined, issues.map(({ code }) => code)]).toEqual([0, 3, Array(3).fill('totals_row')]);
});

test('a day and a team that stand once for many agents are theirs', async () => {
	const group = (team: string, day: string) => [
		`${team};${day};Anna Berg;07:30:00`,
		';;Bo Ek;07:15:00',
		';16-06-2026;Anna Berg;07:30:00',
		';;Bo Ek;07:15:00'
	];
	const file = csv('Team;Dato;Medarbejder;Logget ind', group('Nord', '15-06-2026'), group('Syd', '14-06-2026'));
	const { records } = await bring('agent_days', file);
	expect(records.map(({ day }) => day)).toEqual(
		['2026-06-15', '2026-06-14'].flatMap((day) => [day, day, '2026-06-16', '2026-06-16'])
	);
});

test('totals without a queue among those of queues stay without one', async () => {
	const rows = days.map((day) => [`Salg;${day};50;45`, `;${day};20;15`, `;${day} 12:00;20;15`]);
	const { records, notes } = await bring('totals', csv('Kø;Dato;Tilbudt;Besvaret', ...rows));
	expect(records.filter(({ queue }) => queue === null)).toHaveLength(6);
	expect(notes.carried_down).toBeUndefined();
});

test('a month that is written as its first day is a month, where the column says so', async () => {
	const file = (name: string) => csv(`${name};Kø;Tilbudt;Besvaret`, '01-05-2026;Salg;50;45', '01-06-2026;Salg;60;50');
	const spans = async (name: string) =>
		(await bring('totals', file(name))).records.map(({ day, intervalSeconds }) => [day, intervalSeconds]);
	expect(await spans('Måned')).toEqual([
		['2026-05-01', 31 * 86_400],
		['2026-06-01', 30 * 86_400]
	]);
	expect(await spans('Dato')).toEqual([
		['2026-05-01', null],
		['2026-06-01', null]
	]);
});

test('an agent whose name begins like a word for all is one', async () => {
	const names = ['Allan Berg', 'Alla Petrova', 'Alle Ek', 'Snitter'];
	const { records } = await bring(
		'agent_days',
		csv(
			'Dato;Medarbejder;Logget ind;Samtaler',
			names.map((name) => `15-06-2026;${name};07:30:00;40`)
		)
	);
	expect(records.map(({ agent }) => agent)).toEqual(names);
});
