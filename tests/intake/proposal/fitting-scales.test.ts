import { expect, test } from 'vitest';
import { csv, surveyOf } from '../take-in.ts';

const many = (answers: (row: number) => number) =>
	Array.from({ length: 125 }, (_, row) => `2026-03-${String(1 + (row % 25)).padStart(2, '0')};Nord;${answers(row)}`);
const fieldsIn = async (question: string, answers: (row: number) => number) => {
	const { recipe } = await surveyOf(
		csv(
			`Dato;Team;${question};eNPS (0-10)`,
			many(answers).map((row) => `${row};9`)
		)
	);
	return recipe.fields;
};

test('answers to four that are many are none to five', async () => {
	expect((await fieldsIn('Arbejdet værdsættes', (row) => 1 + (row % 4))).felt_valued).toBeUndefined();
	expect((await fieldsIn('Arbejdet værdsættes (1-5)', (row) => 1 + (row % 4))).felt_valued).toBeDefined();
	expect((await fieldsIn('Arbejdet værdsættes', (row) => 1 + (row % 5))).felt_valued).toBeDefined();
	expect((await fieldsIn('Arbejdet værdsættes', (row) => 1 + (row % 3))).felt_valued).toBeDefined();
});

test.each([
	[5, undefined],
	[7, undefined],
	[10, 'scale:0-10']
])('recommendations up to %i are read as %s', async (top, reading) => {
	const { recipe } = await surveyOf(
		csv(
			'Dato;Team;Vil du anbefale os som arbejdsplads?;Arbejdsmængde',
			many((row) => 1 + (row % top)).map((row) => `${row};3`)
		)
	);
	expect(recipe.fields.recommend?.reading).toBe(reading);
});

test('a mark up to ten is no sum of five answers', async () => {
	expect((await fieldsIn('Trivsel', (row) => 1 + (row % 10))).who5).toBeUndefined();
	expect((await fieldsIn('Trivsel', (row) => 1 + (row % 25))).who5?.reading).toBe('scale:0-25');
});

test.each([
	'My workload is too high',
	'Min arbejdsmængde er for stor',
	'Jeg har ikke tid til at hjælpe',
	'Arbejdspres'
])('who agrees to %s is not well', async (question) => {
	const fields = await fieldsIn(question, (row) => 1 + (row % 5));
	expect([fields.workload_fits, fields.had_time_to_help]).toEqual([undefined, undefined]);
});
