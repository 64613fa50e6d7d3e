import { expect, test } from 'vitest';
import { asNowInWords } from '#lib/questions/notes-in-words.ts';

test('a page that knows only today’s figures says so, to whoever asked for those first reported', () => {
	expect(asNowInWords({ as: 'first' }, 'en')).toEqual([
		'These are the figures as they stand now: as first reported they are told on the scorecard only.'
	]);
	expect(asNowInWords({}, 'en')).toEqual([]);
});
