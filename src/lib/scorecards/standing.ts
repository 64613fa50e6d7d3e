import { spellWeekday } from '#lib/i18n/spell-day.ts';
import { spellCount, spellShare, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { spanOf } from './ask.ts';
import type { Scorecard } from './scorecard.ts';

/** How fresh a scorecard is, how many contacts it speaks of, and how complete they are. */
export function standingOf({ extent, contacts, coverage, rows }: Scorecard, locale: Locale): string[] {
	const through = spanOf(extent)?.through;
	const provisional = rows.some(({ figure }) => figure.maturity === 'provisional');
	return [
		...(through ? [m.scorecard_data_to({ day: spellWeekday(through, locale) }, { locale })] : []),
		m.scorecard_contacts({ count: contacts, shown: spellCount(contacts, locale) }, { locale }),
		...(coverage === null ? [] : [m.scorecard_coverage({ share: spellShare(coverage, locale) }, { locale })]),
		provisional ? m.scorecard_some_provisional({}, { locale }) : m.scorecard_all_final({}, { locale })
	];
}
