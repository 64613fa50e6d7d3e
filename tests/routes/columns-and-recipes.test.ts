import { describe, expect, test } from 'vitest';
import { recipeSchema } from '#lib/model/import.ts';
import { fieldChoices, previewOf } from '../../src/routes/data/columns/column-field.ts';
import { fillingsInWords } from '../../src/routes/data/columns/fillings-in-words.ts';
import { recipeFromText } from '../../src/routes/data/recipes/recipe-file.ts';

describe('a kept column beside the field it would become', () => {
	const columns = [
		{ column: 'Hold', contacts: 40, examples: ['0:42', '1:10', 'unknown'] },
		{ column: 'Løst', contacts: 40, examples: ['ja', 'nej'] }
	];
	const preview = (query: string) => previewOf(columns, new URLSearchParams(query));

	test('shows what each example becomes, by the reading that fits most', () => {
		expect(preview('column=Hold&field=hold_seconds')).toMatchObject({
			label: 'Hold time',
			reading: 'duration:clock',
			examples: [
				{ before: '0:42', after: '0:42' },
				{ before: '1:10', after: '1:10' },
				{ before: 'unknown', after: null }
			]
		});
		expect(preview('column=Løst&field=resolved')?.examples.map(({ after }) => after)).toEqual(['yes', 'no']);
	});

	test('follows the reading that a person chose, and no other', () => {
		expect(preview('column=Hold&field=hold_seconds&reading=duration:clock-hours-minutes')?.examples[1]).toEqual({
			before: '1:10',
			after: '1:10:00'
		});
		expect(preview('column=Hold&field=hold_seconds&reading=flag')?.reading).toBe('duration:clock');
	});

	test('tells how contacts would have ended in words', () => {
		const ends = [{ column: 'Ende', contacts: 4, examples: ['tabt', 'besvaret'] }];
		const shown = previewOf(ends, new URLSearchParams('column=Ende&field=outcome'));
		expect(shown?.examples.map(({ after }) => after)).toEqual(['gave up in the queue', 'handled']);
	});

	test('is listed when it was filled in, by what people call the field', () => {
		const filling = { id: 3, column: 'Løst', field: 'handleSeconds', filledAt: 920_000_000, contacts: 1200 };
		expect(fillingsInWords([filling], 'UTC')).toEqual([
			{ id: 3, column: 'Løst', label: 'Handle time', moment: '26 Feb 1999, 03:33', contacts: '1,200' }
		]);
	});

	test('is not there for a column or a field that is none', () => {
		expect(preview('')).toBeNull();
		expect(preview('column=Gone&field=reason')).toBeNull();
		expect(preview('column=Hold&field=customer_key')).toBeNull();
		expect(preview('column=Hold&field=constructor')).toBeNull();
	});

	test('is offered only fields that have a name', () => {
		expect(fieldChoices().filter(({ field, label }) => field === label || label === '')).toEqual([]);
	});
});

describe('a recipe that somebody brings', () => {
	const recipe = recipeSchema.parse({
		version: 1,
		name: 'Ugens opkald',
		kind: 'contacts',
		header: ['dato', 'kø'],
		fields: { started_at: { columns: ['dato'], reading: 'instant:dmy' } },
		identity: [],
		zone: 'Europe/Copenhagen',
		evidence: 'verified'
	});
	const brought = (more: object) => recipeFromText(JSON.stringify({ ...recipe, ...more }));

	test('becomes one’s own', () => {
		expect(brought({})).toEqual({ recipe: { ...recipe, evidence: 'own' } });
	});

	test('is refused in words when it is no recipe at all', () => {
		expect(recipeFromText('dato;kø')).toMatchObject({ problem: expect.stringContaining('no recipe') as string });
		expect(brought({ kind: 'weather' })).toMatchObject({ problem: expect.stringContaining('kind') as string });
		expect(brought({ zone: 'Europe/Atlantis' })).toMatchObject({
			problem: expect.stringContaining('Atlantis') as string
		});
	});

	test('is refused with its faults, each by name, when it could not read its own columns', () => {
		const fields = { queue: { columns: ['linje'], reading: 'text' } };
		expect(brought({ fields })).toEqual({
			problem: 'Ugens opkald was not taken in. Mend this in the file and try again:',
			faults: ['The column linje is named, but is not among the columns of the file.', 'No column is chosen for Start.']
		});
	});
});
