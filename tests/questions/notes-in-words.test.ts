import { expect, test } from 'vitest';
import { asNowInWords } from '#lib/questions/notes-in-words.ts';

test('a page that knows only today’s figures says so, to whoever asked for those first reported', () => {
	expect(asNowInWords({ as: 'first' }, 'en')).toEqual([
		'These are the figures as they stand now: as first reported, whole months are told on the scorecard and in Compare.'
	]);
	expect(asNowInWords({}, 'en')).toEqual([]);
});
