import { expect, test } from 'vitest';
import { masked, maskedLines } from '../../src/routes/data/uploads/[id]/masked.ts';

const column = (name: string, field: string | null, examples: string[]) => ({
	name,
	field,
	examples,
	blankShare: 0,
	distinct: examples.length,
	reason: ''
});

test('the page before an import shows patterns in place of customers and agents', () => {
	const shown = masked({
		columns: [
			column('telefon', 'customer_key', ['+45 20 30 40 50', 'åse@example.dk']),
			column('medarbejder', 'agent', ['Åse Øst']),
			column('kø', 'queue', ['Regning 2'])
		],
		sample: [['+45 20 30 40 50', 'Åse Øst', 'Regning 2']],
		personal: []
	});
	expect(shown.columns.map(({ examples }) => examples)).toEqual([
		['+99 99 99 99 99', 'xxx@xxxxxxx.xx'],
		['xxx xxx'],
		['Regning 2']
	]);
	expect(shown.sample).toEqual([['+99 99 99 99 99', 'xxx xxx', 'Regning 2']]);
	expect(shown.anyMasked).toBe(true);
});

test('a file that names nobody is shown as it stands, rows longer than the header too', () => {
	const shown = masked({
		columns: [column('dag', 'day', ['4. marts'])],
		sample: [['4. marts', 'en celle for meget']],
		personal: []
	});
	expect(shown.sample).toEqual([['4. marts', 'en celle for meget']]);
	expect(shown.anyMasked).toBe(false);
});

test('a column that seems to hold something of a person is a pattern as well, though no field is read from it', () => {
	const shown = masked({
		columns: [column('kø', 'queue', ['Regning']), column('note', null, ['Ring til Ib'])],
		sample: [['Regning', 'Ring til Ib']],
		personal: [{ column: 'note', reason: 'prose' }]
	});
	expect(shown.sample).toEqual([['Regning', 'xxxx xxx xx']]);
	expect(shown.columns[1]?.examples).toEqual(['xxxx xxx xx']);
});

test('the first lines of a refused file name nobody, and still show what is wrong with them', () => {
	expect(
		maskedLines([
			'Report 2026-03',
			'',
			'Date;Agent;Phone;Note',
			'04-03-2026 9:05;Åse Øst;20304050;"Call ib@example.dk',
			'Eva;Ida'
		])
	).toEqual([
		'xxxxxx 2026-03',
		'',
		'Date;Agent;Phone;Note',
		'04-03-2026 9:05;xxx xxx;99999999;"xxxx xx@xxxxxxx.xx',
		'xxx;xxx'
	]);
});

test('of a file without names of columns no words are shown', () => {
	expect(maskedLines(['1;Åse', '2;Ib', '20304050;Eva'])).toEqual(['1;xxx', '2;xx', '99999999;xxx']);
});
