import { describe, expect, test } from 'vitest';
import { fieldsOf, lackingFields } from '#lib/intake/fields.ts';
import { parseRecipe } from '#lib/intake/parse-recipe.ts';
import { readingsOf } from '#lib/intake/readings.ts';
import { isUsable, lintRecipe, recipeProblems } from '#lib/intake/recipe-problems.ts';
import { kinds } from '#lib/model/records.ts';
import { recipeSchema, type Recipe } from '#lib/model/import.ts';
import { refusalOf } from './take-in.ts';

const header = ['Call ID', 'Date', 'Wait'];
const recipe: Recipe = recipeSchema.parse({
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
});
const problemsOf = (change: Partial<Recipe>, names = header) =>
	recipeProblems({ ...recipe, ...change }, names).map(({ code, detail }) => `${code} ${detail}`);
const use = (reading: string, ...columns: string[]) => ({ columns, reading, reason: '', or: [] });

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

	test('names an encoding that nobody knows', () => {
		expect(problemsOf({ encoding: 'klingon' })).toEqual(['unknown_encoding klingon']);
		for (const encoding of ['utf-8', 'utf-16le', 'windows-1252', 'cp865', 'macintosh'])
			expect(problemsOf({ encoding }), encoding).toEqual([]);
	});

	test('names the columns that parts, events and rows left out need too', () => {
		const parts = { by: ['Journey'], parent: 'Before', cut: 'none', whole: ['mood'] } as const;
		expect(
			problemsOf({
				combine: { ...parts, by: [...parts.by], whole: [...parts.whole] },
				leaveOut: [{ column: 'Type', values: ['Test'] }],
				only: [{ column: 'State', values: ['Done'] }],
				events: { column: 'Event', fields: { END: { talk_seconds: use('duration:seconds', 'Talk') } } },
				kept: ['Country']
			})
		).toEqual([
			'unknown_field mood',
			'column_absent Talk',
			'column_absent Journey',
			'column_absent Before',
			'column_absent Type',
			'column_absent State',
			'column_absent Event',
			'column_absent Country'
		]);
	});

	test('without a zone lives by the clocks of the organisation', () => {
		expect(problemsOf({ zone: '' })).toEqual([]);
	});
});

describe('a look at a recipe by itself', () => {
	const lintOf = (change: Partial<Recipe>) =>
		lintRecipe({ ...recipe, ...change }).map(({ code, detail }) => `${code} ${detail}`);

	test('finds nothing wrong with a sound one', () => {
		expect(lintOf({})).toEqual([]);
	});

	test('finds two lengths in one column, and allows a date beside two clocks and a word for two things', () => {
		const twice = { ...recipe.fields, talk_seconds: use('duration:clock', 'Wait') };
		expect(lintOf({ fields: twice })).toEqual(['column_twice Wait']);
		const shared = {
			...recipe.fields,
			ended_at: use('instant:dmy', 'Date', 'Wait'),
			direction: use('direction', 'Call ID'),
			outcome: use('outcome:words', 'Call ID')
		};
		expect(lintOf({ fields: shared })).toEqual([]);
	});

	test('finds it in the fields of one event beside the common ones', () => {
		const events = { column: 'Call ID', fields: { END: { talk_seconds: use('duration:clock', 'Wait') } } };
		expect(lintOf({ events })).toEqual(['column_twice Wait']);
	});

	test('finds names for what the kind does not have, and patterns that are none', () => {
		expect(lintOf({ names: { mood: { a: 'b' } } })).toEqual(['unknown_dimension mood']);
		const knownBy = { needs: [], hints: [], never: [], cells: ['^[0-9]+$', '['] };
		expect(lintOf({ header: [], knownBy })).toEqual(['wrong_pattern [']);
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

	test('may read a file of as many columns as a sheet has', () => {
		const wide = { ...recipe, header: [...header, ...Array.from({ length: 16_381 }, (_, place) => `Answer ${place}`)] };
		expect(parseRecipe(wide)).toEqual(wide);
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
		expect(await refused({ ...recipe, encoding: 'klingon' })).toBe('recipe_invalid: encoding is none: klingon');
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
			roster: ['agent', 'from_day'],
			customers: ['customer_key'],
			surveys: ['answered_at', 'rating'],
			absence: ['agent', 'from_day'],
			employment: ['agent', 'from_day'],
			agent_days: ['agent', 'day', 'logged_in_seconds'],
			coaching: ['agent', 'day'],
			training: ['agent', 'day'],
			feedback: ['feedback_type', 'day'],
			targets: ['metric', 'target_value', 'from_day'],
			events: ['from_day', 'event_name'],
			totals: ['day', 'offered']
		});
	});

	test('of a pulse are enough with a score, with all five items, or with the recommendation', () => {
		const items = ['who5_1', 'who5_2', 'who5_3', 'who5_4', 'who5_5'];
		const lackingWith = (...fields: string[]) => lackingFields('pulse', ['team', 'answered_on', ...fields]);
		expect([lackingWith('who5'), lackingWith('recommend'), lackingWith(...items)]).toEqual([[], [], []]);
		expect(lackingWith(...items.slice(1))).toEqual(['who5']);
	});
});
