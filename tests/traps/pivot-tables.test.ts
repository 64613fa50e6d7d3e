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

test.each(['Hovedtotal', 'Totalsum', 'Totalsumma', 'Subtotal', 'Delsum', 'Gesamtergebnis'])(
	'%s in the column of queues or agents is none of them, and counts nothing twice',
	async (word) => {
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
	}
);
