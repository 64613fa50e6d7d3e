import { describe, expect, test } from 'vitest';
import { isUnnamed } from '#lib/intake/proposal/propose-by-values.ts';
import { mapOf, refusalOf, surveyOf } from '../take-in.ts';

const lines = (...rows: string[]) => rows.join('\n');
const purchases = lines(
	...Array.from({ length: 40 }, (_, row) =>
		[
			`10${String(row % 12).padStart(3, '0')}`,
			`202605${String(1 + (row % 28)).padStart(2, '0')}`,
			1 + (row % 3),
			`${row + 3}.50`
		].join(';')
	)
);

describe('a file that names no columns', () => {
	test('is asked what its rows are', async () => {
		expect(await refusalOf(surveyOf(purchases))).toMatchObject({ code: 'kind_unclear' });
	});

	test('is mapped by what its columns hold once that is told, and the reason is given', async () => {
		const found = await surveyOf(purchases, { kind: 'orders' });
		expect(mapOf(found)).toEqual({
			customer_key: 'Column 1 as customer',
			ordered_at: 'Column 2 as instant:ymd',
			amount: 'Column 4 as number'
		});
		expect(found.columns.map(({ reason }) => reason)).toEqual([
			'values:customer',
			'values:instant',
			'',
			'values:amount'
		]);
		expect(found.notes.map(({ code }) => code)).toContain('header_absent');
	});

	test('has its date and clock put together, and its outcomes found', async () => {
		const calls = lines(
			...Array.from({ length: 30 }, (_, row) =>
				[
					`C-${1000 + row}`,
					'05-01-2026',
					`10:${String(row).padStart(2, '0')}:07`,
					row % 3 ? 'Answered' : 'Abandoned'
				].join(',')
			)
		);
		expect(mapOf(await surveyOf(calls, { kind: 'contacts' }))).toMatchObject({
			started_at: 'Column 2 + Column 3 as instant:dmy',
			outcome: 'Column 4 as outcome:words'
		});
	});

	test('is known again by its number of columns and by what they hold', async () => {
		const { recipe } = await surveyOf(purchases, { kind: 'orders' });
		const saved = { recipes: [{ ...recipe, name: 'Purchases' }] };
		expect((await surveyOf(purchases, saved)).recipe.name).toBe('Purchases');
		const others = lines(...Array.from({ length: 40 }, (_, row) => `${row};north;${row * 3};x${row}`));
		expect(await refusalOf(surveyOf(others, saved))).toMatchObject({ code: 'kind_unclear' });
	});
});

test('only numbered columns are unnamed', () => {
	expect(isUnnamed(['Column 1', 'Column 2'])).toBe(true);
	expect(isUnnamed(['Column 1', 'Date'])).toBe(false);
});
