import { getLocale, m } from './words.ts';
import type { Locale } from './spell.ts';
import { spellDay, spellDays, spellMonth, spellWeek } from './spell-day.ts';

const instantOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const next = (day: string): Date => new Date(instantOf(day).getTime() + 86_400_000);
const monthNumber = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth();

/** What a period is made of, as a person would count it. Both days belong to the period. */
export function lengthOf(from: string, to: string): { of: 'weeks' | 'months' | 'days'; count: number } {
	const first = instantOf(from);
	const after = next(to);
	const days = Math.round((after.getTime() - first.getTime()) / 86_400_000);
	if (first.getUTCDate() === 1 && after.getUTCDate() === 1)
		return { of: 'months', count: monthNumber(after) - monthNumber(first) };
	if (first.getUTCDay() === 1 && days % 7 === 0) return { of: 'weeks', count: days / 7 };
	return { of: 'days', count: days };
}

/** A period within a sentence: the 12 weeks to 15 November. */
export function spellPeriod(from: string, to: string, locale: Locale = getLocale(), current?: string): string {
	const { of, count } = lengthOf(from, to);
	const day = spellDay(to, locale, current);
	if (of === 'months') {
		return count === 1 ? spellMonth(from, locale, current) : m.spell_months({ count, day }, { locale });
	}
	if (of === 'weeks') {
		return count === 1
			? m.spell_one_week({ week: spellWeek(from, locale) }, { locale })
			: m.spell_weeks({ count, day }, { locale });
	}
	return spellDays(from, to, locale, current);
}

/** The period of the same length that ends where this one begins: the 12 weeks before. */
export function spellBefore(from: string, to: string, locale: Locale = getLocale()): string {
	const { of, count } = lengthOf(from, to);
	if (of === 'months') return m.spell_months_before({ count }, { locale });
	if (of === 'weeks') return m.spell_weeks_before({ count }, { locale });
	return m.spell_days_before({ count }, { locale });
}

/** The same period a year earlier. */
export function spellYearBefore(from: string, to: string, locale: Locale = getLocale()): string {
	const { of, count } = lengthOf(from, to);
	if (of === 'months') return m.spell_months_year_before({ count }, { locale });
	if (of === 'weeks') return m.spell_weeks_year_before({ count }, { locale });
	return m.spell_days_year_before({ count }, { locale });
}
