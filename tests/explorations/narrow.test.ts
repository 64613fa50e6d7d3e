import { describe, expect, test } from 'vitest';
import { filtersOf, narrowed, widened } from '#lib/explorations/narrow.ts';
import type { Question } from '#lib/scorecards/question.ts';

const question: Question = { from: '2026-03-02', to: '2026-03-29', unit: null, compare: 'before' };
const odense = { dimension: 'site', member: 'Odense' } as const;
const billing = { dimension: 'reason', member: 'Billing' } as const;

describe('choosing a member', () => {
	test('sets the first filter, then the second, and then no more', () => {
		const one = narrowed(question, odense);
		const two = one && narrowed(one, billing);
		expect(two).toEqual({ ...question, unit: odense, and: billing });
		expect(two && narrowed(two, { dimension: 'team', member: 'Red' })).toBeNull();
	});

	test('of a dimension that is filtered takes the place of its member', () => {
		const malmo = { dimension: 'site', member: 'Malmö' } as const;
		const both = { ...question, unit: odense, and: billing };
		expect(narrowed(both, malmo)).toEqual({ ...both, unit: malmo });
		expect(narrowed(both, { dimension: 'reason', member: 'Moving' })?.and?.member).toBe('Moving');
	});
});

describe('removing a filter', () => {
	test('leaves the other, which is the first then', () => {
		const both = { ...question, unit: odense, and: billing };
		expect(widened(both, 'site')).toEqual({ ...question, unit: billing });
		expect(widened(both, 'reason')).toEqual({ ...question, unit: odense });
		expect(widened({ ...question, unit: odense }, 'site')).toEqual(question);
	});

	test('undoes what choosing did', () => {
		expect(filtersOf(question)).toEqual([]);
		expect(widened(narrowed(question, odense) ?? question, 'site')).toEqual(question);
	});
});
