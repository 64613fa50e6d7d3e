import { describe, expect, test } from 'vitest';
import { csv, surveyOf, takeIn } from '../take-in.ts';

describe('what identifies a row', () => {
	const contact = (id: string, line: string, talk: number) => `${id},${line},2026-01-05 10:00:00,${talk}`;
	const header = 'Call ID,Line,Start time,Talk time';

	test('is the id alone where it tells all rows apart', async () => {
		expect((await surveyOf(csv(header, contact('1', 'A', 5), contact('2', 'A', 6)))).recipe.identity).toEqual([
			'Call ID'
		]);
	});

	test('is the id and what else it takes, the fewer values the better', async () => {
		const content = csv(header, contact('1', 'A', 5), contact('1', 'B', 6), contact('2', 'A', 7), contact('2', 'B', 8));
		expect((await surveyOf(content)).recipe.identity).toEqual(['Call ID', 'Line']);
		expect((await takeIn('contacts', content)).records[1]?.identity).toBe('Call ID\u001f1\u001fLine\u001fB');
	});

	test('holds nothing that is measured or judged, which may be corrected', async () => {
		const rows = [0, 1, 2, 3].map(
			(at) =>
				`${at >> 1},2026-01-05 10:0${at}:00,${60 + (at % 2)},${at % 2},${['Answered', 'Abandoned'][at % 2]},${at % 2},${4 + (at % 2)}`
		);
		const content = csv('Call ID,Start time,Talk time,Ringing (s),Outcome,Resolved,CSAT', ...rows);
		expect((await surveyOf(content)).recipe.identity).toEqual(['Call ID', 'Start time']);
	});

	test('is the whole row where nothing but a measure tells rows apart', async () => {
		const content = csv(header, contact('1', 'A', 5), contact('1', 'A', 6), contact('2', 'A', 7));
		expect((await surveyOf(content)).recipe.identity).toEqual([]);
	});

	test('is not disturbed by rows that are wholly equal', async () => {
		const content = csv(header, contact('1', 'A', 5), contact('1', 'A', 5), contact('2', 'A', 6));
		expect((await surveyOf(content)).recipe.identity).toEqual(['Call ID']);
	});

	test('is no number of the row in its file, which the next file uses again', async () => {
		const rows = ['1', '2', '3'].map((id) => contact(id, 'A', 5));
		expect((await surveyOf(csv('#,Line,Start time,Talk time', ...rows))).recipe.identity).toEqual([]);
		expect((await surveyOf(csv(header, ...rows))).recipe.identity).toEqual(['Call ID']);
		const later = csv('#,Line,Start time,Talk time', ...rows.toReversed());
		expect((await surveyOf(later)).recipe.identity).toEqual(['#']);
	});

	test('is the whole row where there is no id', async () => {
		const content = csv('Start time,Talk time', '2026-01-05 10:00:00,5');
		expect((await surveyOf(content)).recipe.identity).toEqual([]);
		expect((await takeIn('contacts', content)).records[0]?.identity).toBe(
			'Start time\u001f2026-01-05 10:00:00\u001fTalk time\u001f5'
		);
	});
});

describe('what identifies a row without an id', () => {
	const identityOf = async (header: string, ...rows: string[]) =>
		(await surveyOf(csv(header, ...rows))).recipe.identity;

	test('is who it is about and from which day, so that an end that becomes known makes no other of it', async () => {
		const employed = 'Medarbejdernr;Ansat;Fratrådt;Afdeling';
		const rows = ['100;01-05-2023;;Nord', '100;01-05-2025;;Nord', '101;01-05-2023;15-03-2026;Syd'];
		expect(await identityOf(employed, ...rows)).toEqual(['Medarbejdernr', 'Ansat']);
		// the same row twice tells nothing else
		expect(await identityOf(employed, ...rows, rows[0] ?? '')).toEqual(['Medarbejdernr', 'Ansat']);
		const away = 'Medarbejder;Fraværsårsag;Fra dato;Til dato';
		expect(await identityOf(away, 'AND;Sygdom;02-03-2026;', 'AND;Ferie;02-03-2026;03-03-2026')).toEqual([
			'Medarbejder',
			'Fraværsårsag',
			'Fra dato'
		]);
		expect(await identityOf('Kundenr.;Segment;Kunde siden', '4711;Guld;01-05-2020')).toEqual(['Kundenr.']);
	});

	test('is the whole row where that is not enough, and where work is counted, which may come in parts', async () => {
		const two = ['AND;01-05-2026;Nord', 'AND;01-05-2026;Syd'];
		expect(await identityOf('Medarbejder;Fra dato;Team', ...two)).toEqual([]);
		expect(await identityOf('Dato;Medarbejder;Logget ind (timer)', '01-05-2026;AND;7,4')).toEqual([]);
	});
});
