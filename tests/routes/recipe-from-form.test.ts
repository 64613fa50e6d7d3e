import { describe, expect, test } from 'vitest';
import type { Recipe } from '#lib/model/import.ts';
import { recipeFromForm as chosenIn } from '../../src/routes/data/uploads/[id]/recipe-from-form.ts';

const proposal: Recipe = {
	version: 1,
	name: 'opkald',
	kind: 'contacts',
	header: ['id', 'dato', 'kl', 'samtale', ' tal '],
	fields: {
		started_at: { columns: ['dato', 'kl'], reading: 'instant:dmy', reason: 'header:dato' },
		talk_seconds: { columns: ['samtale'], reading: 'duration:clock', reason: 'values:clock' }
	},
	identity: ['id'],
	zone: 'Europe/Copenhagen'
};

/** The form as the page sends it untouched, with some answers changed. */
function formWith(changes: Record<string, string | string[]> = {}) {
	const untouched: Record<string, string | string[]> = {
		proposal: JSON.stringify(proposal),
		kind: 'contacts',
		zone: 'Europe/Copenhagen',
		name: 'opkald',
		identity: ['id'],
		'column:started_at': 'dato',
		'clock:started_at': 'kl',
		'reading:started_at': 'instant:dmy',
		'column:talk_seconds': 'samtale',
		'reading:talk_seconds': 'duration:clock',
		'column:wait_seconds': '',
		'reading:wait_seconds': 'duration:clock'
	};
	const form = new FormData();
	for (const [name, given] of Object.entries({ ...untouched, ...changes }))
		for (const one of [given].flat()) form.append(name, one);
	return form;
}

const recipeFromForm = (form: FormData) => chosenIn(form)?.recipe;
const rereadIn = (changes: Record<string, string>) => chosenIn(formWith(changes))?.reread;

describe('the form of a file that waits', () => {
	test('sent as it came is the proposal, reasons and all', () => {
		expect(recipeFromForm(formWith())).toEqual(proposal);
	});

	test('with another reading is that reading, chosen by the person', () => {
		const recipe = recipeFromForm(formWith({ 'reading:talk_seconds': 'duration:seconds' }));
		expect(recipe?.fields.talk_seconds).toEqual({
			columns: ['samtale'],
			reading: 'duration:seconds',
			reason: 'chosen'
		});
		expect(recipe?.fields.started_at).toEqual(proposal.fields.started_at);
	});

	test('with no column for a field leaves the field out, whatever clock stands beside it', () => {
		const recipe = recipeFromForm(formWith({ 'column:started_at': '' }));
		expect(Object.keys(recipe?.fields ?? {})).toEqual(['talk_seconds']);
	});

	test('with the clock in the same column reads one column', () => {
		const recipe = recipeFromForm(formWith({ 'clock:started_at': '' }));
		expect(recipe?.fields.started_at).toEqual({ columns: ['dato'], reading: 'instant:dmy', reason: 'chosen' });
	});

	test('takes a field that was not proposed, from a column whose name has spaces around it', () => {
		const recipe = recipeFromForm(
			formWith({ 'column:wait_seconds': ' tal ', 'reading:wait_seconds': 'duration:seconds' })
		);
		expect(recipe?.fields.wait_seconds).toEqual({ columns: [' tal '], reading: 'duration:seconds', reason: 'chosen' });
	});

	test('takes zone, name and identity as they are chosen', () => {
		const recipe = recipeFromForm(formWith({ zone: 'Europe/Helsinki', name: '  Uge 45 ', identity: ['id', 'dato'] }));
		expect(recipe).toMatchObject({ zone: 'Europe/Helsinki', name: 'Uge 45', identity: ['id', 'dato'] });
	});

	test('with no identity ticked compares whole rows', () => {
		expect(recipeFromForm(formWith({ identity: [] }))?.identity).toEqual([]);
	});

	test('does not let a field of another kind in', () => {
		const recipe = recipeFromForm(formWith({ 'column:who5': 'samtale', 'reading:who5': 'scale:0-100' }));
		expect(recipe?.fields).not.toHaveProperty('who5');
	});

	test.each(['', 'no JSON', '{}', JSON.stringify({ ...proposal, kind: 'weather' })])(
		'that the page did not make is none: %s',
		(text) => {
			expect(chosenIn(formWith({ proposal: text }))).toBeNull();
		}
	);
});

describe('how a column chosen anew is read', () => {
	test('is to be found out, unless the person said it too', () => {
		expect(rereadIn({ 'column:talk_seconds': ' tal ' })).toEqual(['talk_seconds']);
		expect(rereadIn({ 'column:talk_seconds': ' tal ', 'reading:talk_seconds': 'duration:seconds' })).toEqual([]);
	});

	test('is to be found out for a field that had no column, whose reading nobody touched', () => {
		expect(rereadIn({ 'column:wait_seconds': ' tal ' })).toEqual(['wait_seconds']);
		expect(rereadIn({ 'column:wait_seconds': ' tal ', 'reading:wait_seconds': 'duration:minutes' })).toEqual([]);
	});

	test('stays as it is where no column changed', () => {
		expect(rereadIn({})).toEqual([]);
		expect(rereadIn({ 'reading:talk_seconds': 'duration:seconds' })).toEqual([]);
		expect(rereadIn({ 'column:talk_seconds': '' })).toEqual([]);
	});
});
