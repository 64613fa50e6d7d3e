import { describe, expect, test } from 'vitest';
import { fieldsOf, lackingFields } from '#lib/intake/fields.ts';
import { parseRecipe } from '#lib/intake/parse-recipe.ts';
import { readingsOf } from '#lib/intake/readings.ts';
import { isUsable, recipeProblems } from '#lib/intake/recipe-problems.ts';
import { kinds } from '#lib/model/records.ts';
import type { Recipe } from '#lib/model/import.ts';
import { refusalOf } from './take-in.ts';

const header = ['Call ID', 'Date', 'Wait'];
const recipe: Recipe = {
	version: 1,
	name: 'Telephone',
	kind: 'contacts',
	header,
	fields: {
		started_at: { columns: ['Date'], reading: 'instant:dmy', reason: 'chosen' },
		wait_seconds: { columns: ['Wait'], reading: 'duration:clock', reason: 'chosen' }
	},
	identity: ['Call ID'],
	zone: 'Europe/Oslo'
};
const problemsOf = (change: Partial<Recipe>, names = header) =>
	recipeProblems({ ...recipe, ...change }, names).map(({ code, detail }) => `${code} ${detail}`);
const use = (reading: string, ...columns: string[]) => ({ columns, reading, reason: '' });

describe('a recipe', () => {
	test('that fits has no problems', () => {
		expect(problemsOf({})).toEqual([]);
		expect(isUsable(recipe, header)).toBe(true);
	});

	test('names every column that the file lacks, once', () => {
		expect(problemsOf({}, ['Date'])).toEqual(['column_absent Wait', 'column_absent Call ID']);
		expect(isUsable(recipe, ['Date'])).toBe(false);
	});

	test('names what is lacking, and may still be shown', () => {
		const bare = { ...recipe, fields: {} };
		expect(problemsOf(bare)).toEqual(['field_lacking started_at']);
		expect(isUsable(bare, header)).toBe(true);
	});

	test('names fields, readings and zones that nobody knows', () => {
		const fields = {
			...recipe.fields,
			mood: use('text', 'Wait'),
			talk_seconds: use('moon', 'Wait'),
			queue: use('flag', 'Wait')
		};
		expect(problemsOf({ fields, zone: 'Mars' })).toEqual([
			'unknown_field mood',
			'unknown_reading moon',
			'unknown_reading flag',
			'unknown_zone Mars'
		]);
	});
});

describe('a recipe from elsewhere', () => {
	const refused = async (json: unknown) => {
		const { code, details } = await refusalOf(Promise.resolve().then(() => parseRecipe(json)));
		return `${code}: ${String(details.problem)}`;
	};

	test('comes back as it was saved', () => {
		expect(parseRecipe(JSON.parse(JSON.stringify(recipe)))).toEqual(recipe);
	});

	test('is refused with the first thing that is wrong with it', async () => {
		expect(await refused({ ...recipe, version: 2 })).toMatch(/^recipe_invalid: version /);
		expect(await refused({ ...recipe, kind: 'weather' })).toMatch(/^recipe_invalid: kind /);
		expect(await refused({ ...recipe, fields: { mood: use('text', 'Wait') } })).toBe(
			'recipe_invalid: fields.mood is no field of this kind'
		);
		expect(await refused({ ...recipe, fields: { queue: use('moon', 'Wait') } })).toBe(
			'recipe_invalid: fields.queue.reading is no way to read this field: moon'
		);
		expect(await refused({ ...recipe, zone: 'Mars' })).toBe('recipe_invalid: zone is no time zone: Mars');
		expect(await refused('nonsense')).toMatch(/^recipe_invalid: /);
	});
});

describe('the fields of a kind', () => {
	test('each have at least one reading to choose from', () => {
		for (const kind of kinds)
			for (const { field } of fieldsOf(kind)) expect(readingsOf(field).length, field).toBeGreaterThan(0);
		expect(readingsOf('mood')).toEqual([]);
	});

	test('that are required are few', () => {
		expect(Object.fromEntries(kinds.map((kind) => [kind, lackingFields(kind, [])]))).toEqual({
			contacts: ['started_at'],
			orders: ['customer_key', 'ordered_at'],
			pulse: ['team', 'answered_on', 'who5'],
			roster: ['agent', 'from_day']
		});
	});

	test('of a pulse are enough with a score, with all five items, or with the recommendation', () => {
		const items = ['who5_1', 'who5_2', 'who5_3', 'who5_4', 'who5_5'];
		const lackingWith = (...fields: string[]) => lackingFields('pulse', ['team', 'answered_on', ...fields]);
		expect([lackingWith('who5'), lackingWith('recommend'), lackingWith(...items)]).toEqual([[], [], []]);
		expect(lackingWith(...items.slice(1))).toEqual(['who5']);
	});
});
