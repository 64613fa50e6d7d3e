import { expect, test } from 'vitest';
import { namedAgain } from '#lib/intake/table/named-again.ts';

test('rows under a header in another order come in the order of the first, until it stands there again', () => {
	const { isHeader, inOrder } = namedAgain(['Id', 'Wait', 'Talk']);
	expect([isHeader(['1', '10', '100']), inOrder(['1', '10', '100'])]).toEqual([false, ['1', '10', '100']]);
	expect(isHeader(['Talk', 'Id', 'Wait'])).toBe(true);
	expect(inOrder(['100', '1', '10'])).toEqual(['1', '10', '100']);
	// a cell too few, and one too many
	expect([inOrder(['100', '1']), inOrder(['100', '1', '10', 'x'])]).toEqual([
		['1', '', '100'],
		['1', '10', '100', 'x']
	]);
	expect([isHeader(['\ufeffId', 'Wait', 'Talk']), inOrder(['1', '10', '100'])]).toEqual([true, ['1', '10', '100']]);
});

test('a row that has other names, or one of them twice, is no header', () => {
	const { isHeader } = namedAgain(['Id', 'Wait', 'Talk']);
	expect([isHeader(['Id', 'Id', 'Talk']), isHeader(['Id', 'Talk', 'Hold']), isHeader(['Id', 'Talk'])]).toEqual([
		false,
		false,
		false
	]);
});
