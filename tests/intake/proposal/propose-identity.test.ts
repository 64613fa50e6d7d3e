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
