import { expect, test } from 'vitest';
import { draftOf, ownFromForm, type Draft } from '../../src/routes/metrics/[key]/own-from-form.ts';
import { ownMetric } from '../metrics/own-by-hand.ts';

function formOf(draft: Draft): FormData {
	const form = new FormData();
	for (const name of ['name', 'definition', 'filter', 'unit', 'direction', 'perspective'] as const)
		form.append(name, draft[name]);
	for (const name of ['numerator', 'denominator'] as const) {
		for (const side of ['plus', 'minus'] as const) {
			// the places that a person leaves empty come too
			for (const measure of [...draft[name][side], '']) form.append(`${name}_${side}`, measure);
		}
	}
	for (const key of draft.counterweights) form.append('counterweight', key);
	return form;
}

test('a form that nothing was changed in gives the same metric', () => {
	const own = ownMetric({
		numerator: { plus: ['abandoned'], minus: ['shortAbandoned'] },
		filter: { dimension: 'team', member: 'Night: Odense' },
		counterweights: ['fcr_repeat', 'csat']
	});
	expect(ownFromForm(formOf(draftOf(own)), own.key, []).own).toEqual(own);
});

test('a new metric is named by its name, beside those that are there', () => {
	const form = formOf(draftOf(ownMetric()));
	expect(ownFromForm(form, 'new', ['own_short_talks']).own?.key).toBe('own_short_talks_2');
});

test('a form that lacks something makes no metric, and keeps what was written', () => {
	const form = formOf({ ...draftOf(ownMetric()), name: '  ' });
	const { own, draft } = ownFromForm(form, 'new', []);
	expect(own).toBeNull();
	expect(draft).toMatchObject({ name: '', definition: 'Talks that ended at once.' });
});
