import fc from 'fast-check';
import { expect, test } from 'vitest';
import { issuesQuery, whichIssues } from '../../src/routes/data/imports/[id]/which-issues.ts';

const read = (query: string) => whichIssues(new URLSearchParams(query));

test('without a question all problems are shown from the first', () => {
	expect(read('')).toEqual({ code: null, after: 0 });
	expect(issuesQuery({ code: null, after: 0 })).toBe('');
});

test.each(['after=-25', 'after=many', 'after=1.5', 'after=1e99', 'after='])(
	'a place that is none begins at the first: %s',
	(query) => {
		expect(read(query).after).toBe(0);
	}
);

test('an address says which problems and how far, and is read as it was written', () => {
	fc.assert(
		fc.property(fc.option(fc.string()), fc.nat(), (code, after) => {
			expect(read(issuesQuery({ code, after }))).toEqual({ code, after });
		})
	);
});
