import { describe, expect, test } from 'vitest';
import { spellDay, spellDays, spellMonth, spellShortDay, spellWeek, spellWeekday } from '#lib/i18n/spell-day.ts';
import { lengthOf, spellBefore, spellPeriod, spellYearBefore } from '#lib/i18n/spell-period.ts';

const now = '2026-11-21';

describe('days', () => {
	test.each([
		['en', '15 November', '31 Aug'],
		['da', '15. november', '31. aug.'],
		['sv', '15 november', '31 aug.'],
		['nb', '15. november', '31. aug.']
	] as const)('are written as %s writes them', (locale, long, short) => {
		expect(spellDay('2026-11-15', locale, now)).toBe(long);
		expect(spellShortDay('2026-08-31', locale)).toBe(short);
	});

	test('of another year say which', () => {
		expect(spellDay('1999-01-31', 'en', now)).toBe('31 January 1999');
		expect(spellMonth('2025-10-01', 'da', now)).toBe('oktober 2025');
		expect(spellMonth('2026-10-01', 'en', now)).toBe('October');
	});

	test('can name their weekday', () => {
		expect(spellWeekday('2026-11-20', 'en', now)).toBe('Friday 20 November');
		expect(spellWeekday('2026-11-20', 'sv', now)).toBe('fredag 20 november');
	});
});

describe('two days', () => {
	test('say the month and the year once where they are the same', () => {
		expect(spellDays('1999-01-01', '1999-01-31', 'en', now)).toBe('1 to 31 January 1999');
		expect(spellDays('1999-01-01', '1999-01-31', 'da', now)).toBe('1. til 31. januar 1999');
		expect(spellDays('1999-01-05', '1999-03-31', 'sv', now)).toBe('5 januari till 31 mars 1999');
		expect(spellDays('2026-06-29', '2026-06-29', 'nb', now)).toBe('29. juni');
	});

	test('of two years say both years', () => {
		expect(spellDays('2025-08-22', '2026-07-22', 'en', now)).toBe('22 August 2025 to 22 July 2026');
	});
});

describe('weeks', () => {
	test('go by their Monday in English and by their number in the Nordic languages', () => {
		expect(spellWeek('2026-08-31', 'en')).toBe('week of 31 Aug');
		expect(spellWeek('2026-08-31', 'da')).toBe('uge 36');
		expect(spellWeek('2026-08-31', 'sv')).toBe('vecka 36');
		expect(spellWeek('2026-08-31', 'nb')).toBe('uke 36');
	});

	test('the last days of December may lie in week 53 or in week 1', () => {
		expect(spellWeek('2026-12-28', 'da')).toBe('uge 53');
		expect(spellWeek('2025-12-29', 'da')).toBe('uge 1');
	});
});

describe('periods', () => {
	test('whole weeks are counted in weeks', () => {
		expect(lengthOf('2026-08-24', '2026-11-15')).toEqual({ of: 'weeks', count: 12 });
		expect(spellPeriod('2026-08-24', '2026-11-15', 'en', now)).toBe('the 12 weeks to 15 November');
		expect(spellPeriod('2026-08-24', '2026-11-15', 'da', now)).toBe('de 12 uger til og med 15. november');
		expect(spellPeriod('2026-11-09', '2026-11-15', 'en', now)).toBe('the week of 9 Nov');
	});

	test('whole months are months, whichever weekday they begin on', () => {
		expect(lengthOf('2027-02-01', '2027-02-28')).toEqual({ of: 'months', count: 1 });
		expect(spellPeriod('2026-10-01', '2026-10-31', 'en', now)).toBe('October');
		expect(spellPeriod('2026-08-01', '2026-10-31', 'sv', now)).toBe('de 3 månaderna till och med 31 oktober');
		expect(lengthOf('2025-11-01', '2026-02-28')).toEqual({ of: 'months', count: 4 });
	});

	test('anything else is said by its days', () => {
		expect(spellPeriod('2026-11-03', '2026-11-13', 'en', now)).toBe('3 to 13 November');
		expect(spellPeriod('2026-10-20', '2026-11-13', 'en', now)).toBe('20 October to 13 November');
		expect(spellPeriod('2026-11-03', '2026-11-03', 'nb', now)).toBe('3. november');
	});

	test('what came before is named by its length, one or many', () => {
		expect(spellBefore('2026-08-24', '2026-11-15', 'en')).toBe('the 12 weeks before');
		expect(spellBefore('2026-11-09', '2026-11-15', 'da')).toBe('ugen før');
		expect(spellBefore('2026-10-01', '2026-10-31', 'sv')).toBe('månaden före');
		expect(spellBefore('2026-11-03', '2026-11-13', 'nb')).toBe('de 11 dagene før');
		expect(spellYearBefore('2026-08-24', '2026-11-15', 'en')).toBe('the same weeks a year earlier');
		expect(spellYearBefore('2026-10-01', '2026-10-31', 'da')).toBe('samme måned året før');
		expect(spellYearBefore('2026-11-03', '2026-11-03', 'en')).toBe('the same day a year earlier');
	});
});
