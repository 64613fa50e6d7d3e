import { expect, test } from 'vitest';
import { isBlank } from '#lib/intake/reading/is-blank.ts';
import { readLastOfList, readText, remembered } from '#lib/intake/reading/read-text.ts';

test.each(['', '  ', '-', 'N/A', 'NULL', '[None]', '[Deleted]', 'NO_SERVER', 'ININ-WRAP-UP-TIMEOUT', 'nan'])(
	'%j is what programs write where there is nothing',
	(cell) => {
		expect([isBlank(cell), readText(cell)]).toEqual([true, null]);
	}
);

test('names keep their letters, lose stray spaces, and end somewhere', () => {
	expect(readText('  Kundeservice \t  Øst ')).toBe('Kundeservice Øst');
	expect(readText('x'.repeat(500))).toHaveLength(200);
	expect(isBlank('Nanna')).toBe(false);
});

test('of the people a contact went through, the last one had it', () => {
	expect(['Anna Berg; Bo Dahl', 'Anna Berg', 'Anna; ', ''].map(readLastOfList)).toEqual([
		'Bo Dahl',
		'Anna Berg',
		null,
		null
	]);
});

test('a word met before is not read again', () => {
	let reads = 0;
	const read = remembered((cell) => {
		reads++;
		return readText(cell);
	});
	expect(['Kø', 'Kø', '-', '-', 'Kø'].map(read)).toEqual(['Kø', 'Kø', null, null, 'Kø']);
	expect(reads).toBe(2);
});
