import { describe, expect, test } from 'vitest';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { balanced } from '#lib/scorecards/balanced.ts';
import { draftOf, savedFromForm } from '../../src/routes/scorecards/[key]/edit/saved-from-form.ts';

function formOf(more: Record<string, string> = {}): FormData {
	const form = new FormData();
	const filled = {
		name: 'Calm',
		unit: '',
		baseline: '',
		since: '',
		'weight.fcr_repeat': '60',
		'weight.who5': '40',
		...more
	};
	for (const [name, value] of Object.entries(filled)) form.set(name, value);
	return form;
}
const members = (dimension: string) => (dimension === 'team' ? ['Odense', 'Aarhus'] : ['Bill']);
const read = (more: Record<string, string> = {}, key = 'new') =>
	savedFromForm(formOf(more), key, ['calm'], catalogue, members).checked;

describe('the form of a scorecard', () => {
	test('makes a scorecard with a key of its own', () => {
		expect(read()).toEqual({
			scorecard: {
				key: 'calm_2',
				name: 'Calm',
				unit: null,
				and: null,
				baseline: null,
				weights: { fcr_repeat: 60, who5: 40 }
			}
		});
		expect(read({}, 'calm')).toMatchObject({ scorecard: { key: 'calm' } });
	});

	test('takes a unit, and either a named baseline or a day', () => {
		expect(read({ unit: 'team:Odense', baseline: 'year' })).toMatchObject({
			scorecard: { unit: { dimension: 'team', member: 'Odense' }, baseline: 'year' }
		});
		const both = { unit: 'team:Odense', and: 'reason:Bill' };
		expect(read(both)).toMatchObject({ scorecard: { and: { dimension: 'reason', member: 'Bill' } } });
		for (const alone of [{ and: 'reason:Bill' }, { ...both, and: 'team:Aarhus' }])
			expect(read(alone)).toEqual({ problem: 'unreadable', places: ['and'] });
		expect(read({ baseline: 'year', since: '2026-01-05' })).toMatchObject({ scorecard: { baseline: '2026-01-05' } });
	});

	test('is refused with a day that no organisation has', () => {
		for (const since of ['9999-12-31', '1899-12-31', '2026-02-30'])
			expect(read({ since })).toEqual({ problem: 'unreadable', places: ['baseline'] });
	});

	test('is refused with a unit that nobody has', () => {
		for (const unit of ['team:nope', 'team:__proto__', `team:${'a'.repeat(5000)}`, 'planet:Mars', 'Odense'])
			expect(read({ unit })).toEqual({ problem: 'unreadable', places: [expect.stringMatching(/^unit/)] });
		expect(read({ unit: 'team:Odense', and: 'reason:nope' })).toEqual({ problem: 'unreadable', places: ['and'] });
	});

	test('leaves out what is empty or nothing', () => {
		expect(read({ 'weight.csat': '', 'weight.aht': '0' })).toMatchObject({
			scorecard: { weights: { fcr_repeat: 60, who5: 40 } }
		});
	});

	test('is refused when the weights are not 100, or speed weighs alone', () => {
		expect(read({ 'weight.csat': '10' })).toMatchObject({ faults: [{ code: 'wrong_sum', sum: 110 }] });
		expect(read({ 'weight.fcr_repeat': '', 'weight.aht': '60' })).toMatchObject({ faults: [{ code: 'speed_alone' }] });
	});

	test('is refused when a name is lacking or a weight is no whole number, and keeps what was typed', () => {
		expect(read({ name: ' ' })).toMatchObject({ places: ['name'] });
		const { draft, checked } = savedFromForm(formOf({ 'weight.who5': '39.5' }), 'new', [], catalogue, members);
		expect(checked).toMatchObject({ places: ['weights.who5'] });
		expect(draft.weights).toEqual({ fcr_repeat: '60', who5: '39.5' });
	});

	test('is filled with what is kept, and reads back the same', () => {
		const kept = { ...balanced, key: 'calm', name: 'Calm', baseline: '2026-01-05' };
		const draft = draftOf(kept, kept.name);
		expect([draft.since, draft.baseline]).toEqual(['2026-01-05', '']);
		const form = new FormData();
		for (const name of ['name', 'unit', 'baseline', 'since'] as const) form.set(name, draft[name]);
		for (const [key, weight] of Object.entries(draft.weights)) form.set(`weight.${key}`, weight);
		expect(savedFromForm(form, 'calm', ['calm'], catalogue, members).checked).toEqual({ scorecard: kept });
	});
});
