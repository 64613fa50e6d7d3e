import { describe, expect, test } from 'vitest';
import { kinds } from '#lib/model/records.ts';
import { issueCodes } from '#lib/intake/reading/mishap.ts';
import { fieldsInWords } from '../../src/routes/data/kinds/fields-in-words.ts';
import { kindAt } from '../../src/routes/data/kinds/kind-at.ts';
import { unlocked } from '../../src/routes/data/kinds/unlocked.ts';
import { holdingInWords } from '../../src/routes/data/holding-in-words.ts';
import { mendOf, problemOf } from '../../src/routes/data/issue-words.ts';

const numbersOf = (kind: (typeof kinds)[number]) => unlocked(kind).map(({ metric }) => metric.key);

describe('the numbers that rest on a kind of file', () => {
	test('are told from what each metric needs', () => {
		expect(numbersOf('orders')).toEqual(['return_rate']);
		expect(unlocked('orders')[0]?.needs).toEqual(['contacts', 'customer_key']);
		expect(numbersOf('contacts')).toEqual(
			expect.arrayContaining(['aht', 'fcr_repeat', 'return_rate', 'service_level'])
		);
		expect(numbersOf('contacts')).not.toContain('who5');
		expect(numbersOf('pulse')).toEqual(expect.arrayContaining(['who5', 'enps']));
	});

	test('are none where no metric needs them yet, and that is not hidden', () => {
		for (const kind of ['targets', 'events', 'totals', 'roster'] as const) expect(numbersOf(kind), kind).toEqual([]);
	});

	test('say what a contact must tell besides being there', () => {
		const fcr = unlocked('contacts').find(({ metric }) => metric.key === 'fcr_repeat');
		expect(fcr?.needs).toEqual(['customer_key']);
	});
});

describe('the columns of a kind', () => {
	test.each(kinds)('%s: each is named once, and something is needed', (kind) => {
		const { required, either, optional } = fieldsInWords(kind);
		const all = [...required, ...either.flat(), ...optional];
		expect(new Set(all).size).toBe(all.length);
		expect(required.length + either.length).toBeGreaterThan(0);
		expect(all.join(' ')).not.toMatch(/_/);
	});

	test('of a survey at least one of four answers is enough', () => {
		expect(fieldsInWords('surveys').either).toEqual([['Satisfaction', 'Would recommend', 'How easy it was', 'Solved']]);
	});
});

test('how much is in is told with its days, and nothing is told as nothing', () => {
	const holding = { records: 3851, from: '1999-08-24', through: '1999-11-15' };
	expect(holdingInWords(holding)).toBe('3,851 in, 24 August to 15 November 1999');
	expect(holdingInWords({ records: 12, from: null, through: null })).toBe('12 in');
	expect(holdingInWords({ records: 0, from: null, through: null })).toBe('Nothing in yet');
});

test('an address that names no kind has no page', () => {
	expect(kindAt('agent_days')).toBe('agent_days');
	expect(() => kindAt('toString')).toThrow(expect.objectContaining({ status: 404 }));
});

test.each(issueCodes)('a problem of the code %s says what is wrong and how to mend it', (code) => {
	expect(problemOf(code)).not.toBe(code);
	expect(mendOf(code)).toMatch(/^\p{Lu}.*\.$/u);
});
