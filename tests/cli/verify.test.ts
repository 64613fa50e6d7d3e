import { expect, test } from 'vitest';
import type { FactDifference } from '#lib/model/verification.ts';
import { verificationLines } from '../../src/cli/verify.ts';

const difference: FactDifference = {
	dimension: 'team',
	member: 'Blue',
	reason: null,
	day: '2026-03-02',
	measure: 'handled',
	stored: 5,
	counted: 4
};

test('facts that agree are told in one line', () => {
	const lines = verificationLines({ facts: 1200, differing: 0, differences: [], differingChains: 0 });
	expect(lines).toEqual(['1,200 facts were counted again from the records. All of them agree.']);
});

test('each difference is told with the unit, the day, what is stored and what was counted', () => {
	const lines = verificationLines({
		facts: 10,
		differing: 2,
		differences: [difference, { ...difference, dimension: 'all', member: '', reason: null, measure: 'handle' }],
		differingChains: 3
	});
	expect(lines[0]).toContain('2026-03-02');
	expect(lines[0]).toContain('Blue');
	expect(lines[0]).toContain('handled: 5 stored, 4 counted');
	expect(lines[1]).toContain('Everything');
	expect(lines.slice(2)).toEqual([
		'2 of 10 facts are stored otherwise than the records give them.',
		'3 contacts have another place in their issue than the records give them.',
		'Please report this: it is a fault in Counterweight. Your records are untouched.'
	]);
});

test('of a reason the week is named, and that not all differences are listed', () => {
	const lines = verificationLines({
		facts: 10,
		differing: 7,
		differences: [{ ...difference, reason: 'billing' }],
		differingChains: 0
	});
	expect(lines[0]).toContain('billing (week)');
	expect(lines[1]).toBe('Only the first 1 differences are listed.');
});
