import type { Estimated } from '#lib/analyses/analysis.ts';
import { spellShare, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { EstimateInWords } from './answer-in-words.ts';
import { methodInWords } from './method-in-words.ts';
import { restsOn } from './rests-on.ts';
import { spellAmount, spellReach, spellSize } from './spell-estimate.ts';

const least = 0.001;

/** A chance of 0 to 1 as a reader sees it; what is smaller than one in a thousand is said to be that. */
export const spellChance = (chance: number, locale: Locale): string =>
	chance < least
		? m.analyses_chance_small({ least: spellShare(least, locale) }, { locale })
		: spellShare(chance, locale);

/** An estimate as it stands in the table, under the name that its analysis gives it. */
export const estimateInWords = (estimated: Estimated, name: string, locale: Locale): EstimateInWords => {
	const { unit, value, low, high, n, method, p, q, detectable } = estimated;
	const chance = q ?? p;
	return {
		name,
		value: value === null ? '–' : spellAmount(unit, value, locale),
		interval: low === null || high === null ? null : spellReach(unit, low, high, locale),
		n: restsOn(n, locale),
		method: methodInWords(method, locale),
		detectable: detectable === null ? null : spellSize(unit, detectable, locale),
		chance: chance === null ? null : spellChance(chance, locale)
	};
};
