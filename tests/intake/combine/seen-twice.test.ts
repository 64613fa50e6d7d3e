import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSeenTwice } from '#lib/intake/combine/seen-twice.ts';

test('whatever came more than once is known to have', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 60 }), (texts) => {
			const seen = openSeenTwice();
			texts.forEach(seen.see);
			const repeated = texts.filter((text, place) => texts.indexOf(text) !== place);
			expect(repeated.every(seen.mayBeTwice)).toBe(true);
		}),
		{ numRuns: 20 }
	);
});

test('of a hundred thousand that came once, hardly one is taken for one that came again', () => {
	const seen = openSeenTwice();
	const ids = Array.from({ length: 100_000 }, (_, number) => `Call ID\u001f${500_000_000 + number}`);
	ids.forEach(seen.see);
	expect(ids.filter(seen.mayBeTwice).length).toBeLessThan(300);
});
