import { describe, expect, test } from 'vitest';
import type { FieldType } from '#lib/intake/field.ts';
import { fields } from '#lib/intake/fields.ts';
import { templateHeaders, templateLanguages, templateOf } from '#lib/intake/templates.ts';
import { kinds, type Kind } from '#lib/model/records.ts';
import { surveyOf } from './take-in.ts';

/** What a person writes under a header of each type, three rows of it. */
const written: Record<FieldType, string[]> = {
	text: ['Anna', 'Bo', 'Anna'],
	customer: ['4512345678', '4587654321', 'K-1001'],
	instant: ['2026-03-04 09:00:05', '2026-03-25 10:30:17', '2026-04-01 11:15:00'],
	day: ['2026-03-04', '2026-03-25', '2026-04-01'],
	duration: ['12', '30', '7'],
	count: ['3', '0', '12'],
	amount: ['120,50', '99,95', '7,25'],
	hours: ['7,5', '15', '3,7'],
	share: ['80 %', '100 %', '75 %'],
	target: ['80 %', '5:00', '12'],
	flag: ['ja', 'nej', 'ja'],
	rating: ['4', '5', '2'],
	recommend: ['9', '10', '3'],
	effort: ['6', '7', '2'],
	who5: ['64', '72', '80'],
	who5_item: ['3', '4', '5'],
	agreement: ['4', '5', '2'],
	outcome: ['answered', 'abandoned', 'answered'],
	direction: ['in', 'out', 'in'],
	channel: ['voice', 'chat', 'email']
};

const offered = (kind: Kind) => Object.entries(fields[kind]).filter(([, { headers }]) => headers !== undefined);

function filledIn(kind: Kind, language: (typeof templateLanguages)[number]): string {
	const place = templateLanguages.indexOf(language);
	const types = templateHeaders(kind, language).map(
		(header) => offered(kind).find(([, { headers }]) => headers?.[place] === header)?.[1].type ?? 'text'
	);
	const rows = [0, 1, 2].map((row) => types.map((type) => written[type][row] ?? '').join(';'));
	return templateOf(kind, language).text + rows.map((row) => `${row}\r\n`).join('');
}

describe.each(kinds)('the template for %s', (kind) => {
	test.each(templateLanguages)('filled in, is recognised whole in %s', async (language) => {
		const { recipe, columns, lacking } = await surveyOf(filledIn(kind, language));
		expect(recipe.kind).toBe(kind);
		expect(columns.filter(({ field }) => field === null).map(({ name }) => name)).toEqual([]);
		expect(Object.keys(recipe.fields).sort()).toEqual(
			offered(kind)
				.map(([field]) => field)
				.sort()
		);
		expect(lacking).toEqual([]);
	});

	test('names each column once, and each field in all four languages', () => {
		for (const language of templateLanguages) {
			const headers = templateHeaders(kind, language);
			expect(new Set(headers).size).toBe(headers.length);
			expect(headers).toHaveLength(offered(kind).length);
		}
	});
});

test('a template opens in a spreadsheet of the region: marked as UTF-8, with semicolons, one line', () => {
	const { fileName, text } = templateOf('agent_days', 'da');
	expect(fileName).toBe('counterweight-agent-days-da.csv');
	expect(text).toMatch(/^\ufeffMedarbejder;Dag;.*\r\n$/);
	expect(text.split('\r\n')).toHaveLength(2);
});
