import { describe, expect, test } from 'vitest';
import { quotient, spelled, total } from '#lib/metrics/terms.ts';
import { viewOf } from './view-of.ts';

const { ever } = viewOf(
	{ '2026-01-05': { waits: 100, abandonedInTarget: 8, handled: 70, abandoned: 5 } },
	{ from: '', to: '' }
);

describe('measures added up', () => {
	test('some are added and some taken away', () => {
		expect(total(ever, ['handled', 'abandoned'])).toBe(75);
		expect(total(ever, ['waits', { less: 'abandonedInTarget' }])).toBe(92);
		expect(total(ever, [])).toBe(0);
	});

	test('a receipt spells them out', () => {
		expect(spelled(['waits', { less: 'abandonedInTarget' }])).toBe('waits − abandonedInTarget');
		expect(quotient(['abandoned'], ['handled', 'abandoned'])).toBe('abandoned / (handled + abandoned)');
	});
});
