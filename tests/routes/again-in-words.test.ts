import { expect, test } from 'vitest';
import { againInWords } from '../../src/routes/events/again-in-words.ts';

const comment = (id: number, againDay: string | null, member = '') => ({
	...{ id, againDay, metric: 'aht', day: '1999-03-01', body: `Said ${id}`, by: 'browser', at: 920_000_000 },
	...{ dimension: member === '' ? ('all' as const) : ('team' as const), member }
});

test('what is to be looked at again is told by its day, and leads to its chart', () => {
	expect(
		againInWords([comment(1, '1999-06-02'), comment(2, null), comment(3, '1999-05-01', 'Blue & Co')], 'en')
	).toEqual([
		{
			id: 3,
			body: 'Said 3',
			day: '1 May 1999',
			name: 'Handle time, Blue & Co (team)',
			place: '?unit=team%3ABlue+%26+Co#aht'
		},
		{ id: 1, body: 'Said 1', day: '2 June 1999', name: 'Handle time, All contacts', place: '#aht' }
	]);
});
