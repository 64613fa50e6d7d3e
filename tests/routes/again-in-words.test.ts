import { expect, test } from 'vitest';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { againInWords } from '../../src/routes/events/again-in-words.ts';

const comment = (id: number, againDay: string | null, metric = 'aht', member = '') => ({
	...{ id, againDay, metric, day: '1999-03-01', body: `Said ${id}`, by: 'browser', at: 920_000_000 },
	...{ dimension: member === '' ? ('all' as const) : ('team' as const), member }
});

test('what is to be looked at again is told by its day, and leads to its chart at its week or month', () => {
	const comments = [
		comment(1, '1999-06-02', 'who5'),
		comment(2, null),
		comment(3, '1999-05-01', 'aht', 'Blue & Co'),
		comment(4, '1999-07-01', 'own_gone')
	];
	expect(againInWords(comments, catalogue, 'en')).toEqual([
		{
			id: 3,
			metric: 'aht',
			body: 'Said 3',
			day: '1 May 1999',
			name: 'Handle time, Blue & Co (team)',
			place: '?from=1999-03-01&to=1999-03-07&unit=team%3ABlue+%26+Co#aht'
		},
		{
			id: 1,
			metric: 'who5',
			body: 'Said 1',
			day: '2 June 1999',
			name: 'Staff wellbeing (WHO-5), All contacts',
			place: '?from=1999-03-01&to=1999-03-31#who5'
		},
		{ id: 4, metric: 'own_gone', body: 'Said 4', day: '1 July 1999', name: 'own_gone, All contacts', place: null }
	]);
});
