import { describe, expect, test } from 'vitest';
import { Employments, type EmploymentSpell } from '#lib/facts/employments.ts';

const spell = (fromDay: string, untilDay: string | null = null, languages: string | null = null): EmploymentSpell => ({
	agent: 1,
	fromDay,
	untilDay,
	languages
});

describe('tenure', () => {
	test('is the days since the agent began: none on the first', () => {
		const employments = new Employments([spell('2026-01-01')]);
		expect(employments.tenureDays(1, '2026-01-01')).toBe(0);
		expect(employments.tenureDays(1, '2026-03-01')).toBe(59);
	});

	test('is not known before the first day, after the last, or of somebody else', () => {
		const employments = new Employments([spell('2026-01-01', '2026-01-31')]);
		expect(employments.tenureDays(1, '2025-12-31')).toBeNull();
		expect(employments.tenureDays(1, '2026-01-31')).toBe(30);
		expect(employments.tenureDays(1, '2026-02-01')).toBeNull();
		expect(employments.tenureDays(2, '2026-01-15')).toBeNull();
	});

	test('goes on through a new contract the day after the last, and within it, whichever was told first', () => {
		const spells = [spell('2026-02-01'), spell('2026-01-01', '2026-01-31'), spell('2026-01-15', '2026-01-20')];
		for (const told of [spells, spells.toReversed()]) {
			expect(new Employments(told).tenureDays(1, '2026-02-10')).toBe(40);
		}
	});

	test('begins again after a day away', () => {
		const employments = new Employments([spell('2026-01-01', '2026-01-30'), spell('2026-02-01')]);
		expect(employments.tenureDays(1, '2026-02-10')).toBe(9);
	});
});

describe('languages', () => {
	test('are those of the spell that began last and tells any', () => {
		const employments = new Employments([
			spell('2026-01-01', null, 'da'),
			spell('2026-02-01', null, 'da, sv'),
			spell('2026-03-01')
		]);
		expect(employments.languagesOf(1, '2026-01-15')).toBe('da');
		expect(employments.languagesOf(1, '2026-03-15')).toBe('da, sv');
	});

	test('are not known where no spell of the day tells any', () => {
		expect(
			new Employments([spell('2026-01-01', '2026-01-31', 'da'), spell('2026-02-01')]).languagesOf(1, '2026-02-01')
		).toBeNull();
		expect(new Employments([]).languagesOf(1, '2026-02-01')).toBeNull();
	});
});
