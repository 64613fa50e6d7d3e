import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { spellShare, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { AnswerInWords } from './answer-in-words.ts';
import { answerOf } from './answer-of.ts';
import { levelInWords } from './level-in-words.ts';
import { mostOf, restsOn } from './rests-on.ts';
import { pictureShown, type PictureShown } from './picture-shown.ts';
import type { Kept } from './story.ts';

/** An answer with all that stands around it on its page. */
export type AnswerShown = Omit<AnswerInWords, 'pictures' | 'claim'> & {
	/** Null where nothing is claimed. */
	level: { name: string; told: string } | null;
	/** What was read for it, and how complete it is. */
	read: string[];
	pictures: PictureShown[];
};

/** A kept result as its page shows it. */
export function answerShown({ result }: Pick<Kept, 'result'>, locale: Locale): AnswerShown {
	const answer = answerOf(result, locale);
	const { pictures, claim, ...told } = answer;
	const { from, through, coverage } = result;
	const read = [
		...(from === null || through === null
			? []
			: [m.analyses_read({ period: spellPeriod(from, through, locale) }, { locale })]),
		// the radar's is a share of pairs, which it tells itself
		...(coverage === null || answer.key === 'gaming_radar'
			? []
			: [m.analyses_coverage({ share: spellShare(coverage, locale) }, { locale })])
	];
	const most = restsOn(mostOf(result.estimates), locale);
	const note = [...read, ...(most === '' ? [] : [m.analyses_rests_on({ most }, { locale })])].join(' ');
	const claims = answer.ending === 'seen' || answer.ending === 'nothing_seen';
	return {
		...told,
		level: claims ? levelInWords(claim, locale) : null,
		read,
		pictures: pictures.map((picture) => pictureShown(picture, { note, of: answer.of }, locale))
	};
}
