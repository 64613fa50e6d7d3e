import { spellCount } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { SurveyMatchCounts } from '#lib/server/storage/store.ts';

/** How many customer surveys are about a contact that is here. */
export const surveysInWords = ({ surveys, byContactId, byCustomer }: SurveyMatchCounts): string =>
	m.import_surveys_matched({
		surveys: spellCount(surveys),
		matched: spellCount(byContactId + byCustomer),
		numbered: spellCount(byContactId),
		others: spellCount(byCustomer)
	});
