import { describe, expect, test } from 'vitest';
import { recipeSchema, type Recipe } from '#lib/model/import.ts';
import { answerName, recipeFromForm as recipeOf } from '../../src/routes/data/uploads/[id]/recipe-from-form.ts';

const proposal: Recipe = recipeSchema.parse({
	version: 1,
	name: 'opkald',
	kind: 'contacts',
	header: ['id', 'dato', 'kl', 'samtale', ' tal ', 'note', 'kampagne'],
	fields: {
		started_at: { columns: ['dato', 'kl'], reading: 'instant:dmy', reason: 'header:dato' },
		talk_seconds: { columns: ['samtale'], reading: 'duration:clock', reason: 'values:clock' }
	},
	identity: ['id'],
	zone: 'Europe/Copenhagen',
	kept: ['kampagne'],
	names: { queue: { Salg: 'Sales' } }
});

/** The form as the page sends it untouched, with some answers changed. */
function formWith(changes: Record<string, string | string[]> = {}) {
	const untouched: Record<string, string | string[]> = {
		proposal: JSON.stringify(proposal),
		kind: 'contacts',
		zone: 'Europe/Copenhagen',
		name: 'opkald',
		identity: ['id'],
		kept: ['kampagne'],
		rename: ['["queue","Salg","Sales"]'],
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

const organisation = 'Europe/Oslo';
const chosenIn = (form: FormData) => recipeOf(form, organisation);
const recipeFromForm = (form: FormData) => chosenIn(form)?.recipe;
const rereadIn = (changes: Record<string, string>) => chosenIn(formWith(changes))?.reread;

describe('the form of a file that waits', () => {
	test('sent as it came is the proposal, reasons and all', () => {
		expect(recipeFromForm(formWith())).toEqual(proposal);
	});

	test('with a reading or an encoding that there is not is no form of ours', () => {
		expect(recipeFromForm(formWith({ 'reading:talk_seconds': 'duration:fortnights' }))).toBeUndefined();
		expect(recipeFromForm(formWith({ 'reading:talk_seconds': 'constructor' }))).toBeUndefined();
		expect(
			recipeFromForm(formWith({ proposal: JSON.stringify({ ...proposal, encoding: 'klingon' }) }))
		).toBeUndefined();
	});

	test('with another reading is that reading, chosen by the person', () => {
		const recipe = recipeFromForm(formWith({ 'reading:talk_seconds': 'duration:seconds' }));
		expect(recipe?.fields.talk_seconds).toEqual({
			columns: ['samtale'],
			reading: 'duration:seconds',
			reason: 'chosen',
			or: []
		});
		expect(recipe?.fields.started_at).toEqual(proposal.fields.started_at);
	});

	test('leaves out rows without a type of absence by the column that the type is now taken from', () => {
		const form = (type: string) => {
			const shifts = {
				...proposal,
				kind: 'absence',
				header: ['Employee', 'Worked hours', 'Absence reason', 'Absence code', 'Status'],
				fields: { absence_type: { columns: ['Absence reason'], reading: 'text', reason: 'header', or: [] } },
				leaveOut: [
					{ column: 'Status', values: ['afvist'] },
					{ column: 'Absence reason', values: ['', '-'] }
				]
			};
			return formWith({
				...{ proposal: JSON.stringify(shifts), kind: 'absence', rename: [] },
				...{ 'column:absence_type': type, 'reading:absence_type': 'text' }
			});
		};
		const columns = (type: string) => recipeFromForm(form(type))?.leaveOut.map(({ column }) => column);
		expect(columns('Absence reason')).toEqual(['Status', 'Absence reason']);
		expect(columns('Absence code')).toEqual(['Status', 'Absence code']);
		expect(columns('')).toEqual(['Status']);
	});

	test('keeps both columns of a length that is told by two clocks', () => {
		const wait = { columns: ['dato', 'note'], reading: 'duration:between', reason: 'header:first reply', or: [] };
		const waiting = { ...proposal, fields: { ...proposal.fields, wait_seconds: wait } };
		const form = formWith({
			proposal: JSON.stringify(waiting),
			'column:wait_seconds': 'dato',
			'clock:wait_seconds': 'note',
			'reading:wait_seconds': 'duration:between'
		});
		expect(recipeFromForm(form)).toEqual(waiting);
		expect(chosenIn(form)?.reread).toEqual([]);
	});

	test('with no column for a field leaves the field out, whatever clock stands beside it', () => {
		const recipe = recipeFromForm(formWith({ 'column:started_at': '' }));
		expect(Object.keys(recipe?.fields ?? {})).toEqual(['talk_seconds']);
	});

	test('with the clock in the same column reads one column', () => {
		const recipe = recipeFromForm(formWith({ 'clock:started_at': '' }));
		expect(recipe?.fields.started_at).toEqual({ columns: ['dato'], reading: 'instant:dmy', reason: 'chosen', or: [] });
	});

	test('takes a field that was not proposed, from a column whose name has spaces around it', () => {
		const recipe = recipeFromForm(
			formWith({ 'column:wait_seconds': ' tal ', 'reading:wait_seconds': 'duration:seconds' })
		);
		expect(recipe?.fields.wait_seconds).toEqual({
			columns: [' tal '],
			reading: 'duration:seconds',
			reason: 'chosen',
			or: []
		});
	});

	test('takes zone, name and identity as they are chosen', () => {
		const recipe = recipeFromForm(formWith({ zone: 'Europe/Helsinki', name: '  Uge 45 ', identity: ['id', 'dato'] }));
		expect(recipe).toMatchObject({ zone: 'Europe/Helsinki', name: 'Uge 45', identity: ['id', 'dato'] });
	});

	test('without a zone is in the organisation’s, with one that nobody knows it is none', () => {
		expect(recipeFromForm(formWith({ zone: '' }))?.zone).toBe('Europe/Oslo');
		expect(chosenIn(formWith({ zone: 'Mars/Phobos' }))).toBeNull();
		const question = { code: 'zone', column: 'Start', fields: [], chosen: 'Europe/Oslo' };
		const answered = { question: JSON.stringify(question), [answerName(question)]: 'nope' };
		expect(chosenIn(formWith(answered))).toBeNull();
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

describe('what a person answers', () => {
	const dates = { code: 'date_order', column: 'dato', fields: ['started_at'], chosen: 'dmy' };
	const asked = (question: typeof dates, value: string) => ({
		question: JSON.stringify(question),
		[answerName(question)]: value
	});

	test('changes the recipe, and what was not changed leaves it', () => {
		expect(recipeFromForm(formWith(asked(dates, 'mdy')))?.fields.started_at?.reading).toBe('instant:mdy');
		expect(recipeFromForm(formWith(asked(dates, 'dmy')))).toEqual(proposal);
		const summer = { code: 'summer_time', column: '', fields: [], chosen: 'follows' };
		expect(recipeFromForm(formWith(asked(summer, 'never')))?.summerTime).toBe('never');
	});

	test('for fields that the kind lacks is no answer', () => {
		const other = { ...dates, fields: ['constructor', 'who5'] };
		expect(recipeFromForm(formWith(asked(other, 'mdy')))).toEqual(proposal);
	});

	test('to what was never asked is no answer', () => {
		const unknown = { code: 'favourite_colour', column: '', fields: [], chosen: '' };
		expect(recipeFromForm(formWith(asked(unknown, 'blue')))).toEqual(proposal);
		expect(recipeFromForm(formWith({ question: 'no JSON' }))).toEqual(proposal);
	});
});

describe('the other choices of the form', () => {
	test('columns are kept that are ticked, and not those that a field reads', () => {
		expect(recipeFromForm(formWith({ kept: ['note', 'dato'] }))?.kept).toEqual(['note']);
		expect(recipeFromForm(formWith({ kept: [] }))?.kept).toEqual([]);
	});

	test('names mean others where ticked, and no more where the tick is gone', () => {
		const rename = ['["queue","Salg","Sales"]', '["agent","Holm Eva","Eva Holm"]', '["agent"]', 'x'];
		expect(recipeFromForm(formWith({ rename }))?.names).toEqual({
			queue: { Salg: 'Sales' },
			agent: { 'Holm Eva': 'Eva Holm' }
		});
		expect(recipeFromForm(formWith({ rename: [] }))?.names).toEqual({});
	});

	test('names of what the kind has no field for are left out, and change nothing else', () => {
		const rename = ['["__proto__","a","b"]', '["constructor","a","b"]', '["queue","__proto__","Sales"]'];
		const names = recipeFromForm(formWith({ rename }))?.names ?? {};
		expect(Object.entries(names).map(([field, known]) => [field, Object.entries(known)])).toEqual([
			['queue', [['__proto__', 'Sales']]]
		]);
		expect(Object.keys(Object.getPrototypeOf({}) as object)).toEqual([]);
	});

	test('clocks that stay on winter time are said so', () => {
		expect(recipeFromForm(formWith({ never_summer: 'on' }))?.summerTime).toBe('never');
		expect(recipeFromForm(formWith())?.summerTime).toBe('follows');
	});

	test('rows that a person takes in all the same are not left out', () => {
		const rules = ['note', 'kampagne'].map((column) => ({ column, values: ['test'] }));
		const sent = { proposal: JSON.stringify({ ...proposal, leaveOut: rules }) };
		expect(recipeFromForm(formWith(sent))?.leaveOut).toEqual(rules);
		expect(recipeFromForm(formWith({ ...sent, take_in: ['note'] }))?.leaveOut).toEqual(rules.slice(1));
	});
});
