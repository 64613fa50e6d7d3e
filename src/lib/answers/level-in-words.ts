import type { ClaimLevel } from '#lib/analyses/analysis.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';

const names = [m.analyses_level_0, m.analyses_level_1, m.analyses_level_2, m.analyses_level_3, m.analyses_level_4];
const meanings = [
	m.analyses_level_0_told,
	m.analyses_level_1_told,
	m.analyses_level_2_told,
	m.analyses_level_3_told,
	m.analyses_level_4_told
];

/** How much a claim says: its short name, and what that means in plain words. Source: metrics.md 0.7. */
export const levelInWords = (claim: ClaimLevel, locale: Locale): { name: string; told: string } => ({
	name: (names[claim] ?? m.analyses_level_0)({}, { locale }),
	told: (meanings[claim] ?? m.analyses_level_0_told)({}, { locale })
});
