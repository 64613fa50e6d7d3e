import { describe, expect, test } from 'vitest';
import { csv, mapOf, surveyOf, takeIn } from '../take-in.ts';

describe('tickets', () => {
	const tickets = (header: string, day: (clock: string) => string, [solved = '', open = '', closed = '']: string[]) =>
		csv(
			header,
			...Array.from({ length: 30 }, (_, row) =>
				[
					`T${row}`,
					day(`08:${10 + row}`),
					day(`09:${10 + row}`),
					row % 3 === 0 ? solved : row % 3 === 1 ? open : closed,
					row === 4 ? '' : day(`08:${15 + row}`),
					`k${row}@example.com`
				].join(';')
			)
		);
	const iso = (clock: string) => `2026-10-05 ${clock}`;

	test.each([
		['Ticket ID;Created at;Closed at;Status;First response;Email', ['Solved', 'Open', 'Closed']],
		['Sagsnr.;Oprettet;Lukket;Status;Første svar;E-mail', ['Løst', 'Åben', 'Lukket']],
		['Ärendenummer;Skapad;Stängd;Status;Första svar;E-post', ['Löst', 'Öppen', 'Stängd']],
		['Saksnr;Opprettet;Lukket;Status;Første svar;E-post', ['Løst', 'Åpen', 'Lukket']],
		['Ticketnummer;Erstellt am;Geschlossen;Status;Erste Antwort;E-Mail', ['Gelöst', 'Offen', 'Geschlossen']]
	])('tell by their state what is solved, and by two clocks how long they waited: %s', async (header, states) => {
		const content = tickets(header, iso, states);
		const [, created = '', , state = '', answered = ''] = header.split(';');
		const found = await surveyOf(content);
		expect(mapOf(found)).toMatchObject({
			resolved: `${state} as flag:solved`,
			wait_seconds: `${created} + ${answered} as duration:between`
		});
		expect(found.recipe.fields).not.toHaveProperty('outcome');
		expect(found.notes.map(({ code }) => code)).not.toContain('not_understood');
		const { records, issues } = await takeIn('contacts', content);
		expect(records.slice(0, 5).map(({ resolved, waitSeconds }) => [resolved, waitSeconds])).toEqual([
			[true, 300],
			[false, 300],
			[true, 300],
			[true, 300],
			[false, null]
		]);
		expect(issues).toEqual([]);
	});

	test('that are open or closed are neither solved nor called out of hours, and nothing is said to be unclear', async () => {
		const states = ['Lukket', 'Lukket', 'Lukket'];
		const content = tickets('Sagsnr.;Oprettet;Lukket;Status;Første svar;E-mail', iso, states).replace(
			'Lukket;2',
			'Åben;2'
		);
		const { recipe, notes } = await surveyOf(content);
		expect([recipe.fields.outcome, recipe.fields.resolved, recipe.kept]).toEqual([
			undefined,
			undefined,
			['Lukket', 'Status']
		]);
		expect(notes.map(({ code }) => code)).not.toContain('not_understood');
	});

	test('keep the words of calls for what became of a call', async () => {
		const content = tickets('Opkalds-id;Start;Slut;Status;Note;Telefon', iso, ['Besvaret', 'Mistet', 'Lukket']);
		const map = mapOf(await surveyOf(content));
		expect([map.outcome, map.resolved]).toEqual(['Status as outcome:words', undefined]);
	});
});

describe('the type of a row', () => {
	const rows = (types: string[]) =>
		csv(
			'Call ID,Start,End,Type,Queue,Agent,Customer ID',
			...Array.from({ length: 30 }, (_, row) =>
				[
					`C${row}`,
					`2026-10-05 08:${10 + row}:07`,
					`2026-10-05 09:${10 + row}:09`,
					types[row % types.length],
					'Sales',
					'Anna',
					`${4711 + row}`
				].join()
			)
		);
	const fieldOf = async (types: string[]) =>
		(await surveyOf(rows(types))).columns.find(({ name }) => name === 'Type')?.field ?? null;

	test.each([
		[['Kø', 'Samtale']],
		[['Kö', 'Samtal', 'Knappval']],
		[['Queue', 'Conversation']],
		[['Warteschlange', 'Gespräch']]
	])('is no reason where it names parts of a contact: %j', async (types) => {
		expect(await fieldOf(types)).toBeNull();
		expect((await surveyOf(rows(types))).notes.map(({ code }) => code)).not.toContain('not_understood');
	});

	test('is the way it went where it says so', async () => {
		expect(await fieldOf(['Indgående', 'Udgående'])).toBe('direction');
		expect(await fieldOf(['Inbound', 'Outbound'])).toBe('direction');
	});

	test('is the reason where it names what customers ask', async () => {
		expect(await fieldOf(['Question', 'Incident', 'Transfer'])).toBe('reason');
		expect(await fieldOf(['Faktura', 'Levering'])).toBe('reason');
	});
});
