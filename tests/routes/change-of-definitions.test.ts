import { expect, test } from 'vitest';
import { cutOffs, usualDefinitions, type Definitions } from '#lib/model/definitions.ts';
import { changeFromForm } from '../../src/routes/definitions/change/change-from-form.ts';
import { changesInWords } from '../../src/routes/definitions/change/changes-in-words.ts';

const reasons = ['billing', 'moving'];

function formOf(definitions: Definitions, more: Record<string, string> = {}): FormData {
	const form = new FormData();
	for (const cutOff of cutOffs) form.set(cutOff, String(definitions[cutOff]));
	form.set('costPerHour', String(definitions.costPerHour ?? ''));
	form.set('currency', definitions.currency ?? '');
	for (const [place, reason] of reasons.entries()) form.set(`demand_${place}`, definitions.demandOf[reason] ?? '');
	form.set('by', ' Kim ');
	form.set('reason', 'Sooner');
	for (const [name, value] of Object.entries(more)) form.set(name, value);
	return form;
}

test('a form that nothing was changed in says what holds, and no difference', () => {
	const definitions: Definitions = { ...usualDefinitions, demandOf: { moving: 'value' }, costPerHour: 320.5 };
	const read = changeFromForm(formOf(definitions), reasons);
	expect(read).toEqual({ by: 'Kim', reason: 'Sooner', definitions });
	expect(changesInWords(definitions, definitions)).toEqual([]);
});

test('amounts may be written with a comma, currencies in small letters', () => {
	const read = changeFromForm(formOf(usualDefinitions, { costPerHour: '320,5', currency: 'dkk' }), reasons);
	expect(read.definitions).toMatchObject({ costPerHour: 320.5, currency: 'DKK' });
});

test('a limit that cannot be is named', () => {
	const wrong = (more: Record<string, string>) => {
		const read = changeFromForm(formOf(usualDefinitions, more), reasons);
		return read.definitions ? null : read.wrong;
	};
	expect(wrong({ issueDays: '0' })).toBe('issueDays');
	expect(wrong({ serviceLevelSeconds: '' })).toBe('serviceLevelSeconds');
	expect(wrong({ costPerHour: 'much' })).toBe('costPerHour');
	expect(wrong({ heavyContacts: '70' })).toBe('veryHeavyContacts');
});

test('what a version changed is told part by part', () => {
	const after: Definitions = { ...usualDefinitions, serviceLevelSeconds: 30, demandOf: { billing: 'failure' } };
	expect(changesInWords(usualDefinitions, after)).toEqual([
		'Promised wait, in seconds: 20 → 30',
		'billing: not classified → a failure to do it, or to do it right'
	]);
});

test('a reason may be named as every object has a member', () => {
	const after: Definitions = { ...usualDefinitions, demandOf: { constructor: 'chaser' as const } };
	expect(changesInWords(usualDefinitions, after)).toEqual(['constructor: not classified → asking what became of it']);
});
