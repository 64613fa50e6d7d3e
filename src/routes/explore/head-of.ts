import { filtersInWords, tookInWords } from '#lib/explorations/exploration-in-words.ts';
import { spellCount } from '#lib/i18n/spell.ts';
import { spellDay } from '#lib/i18n/spell-day.ts';
import { m } from '#lib/i18n/words.ts';
import { searchOf, spanOf } from '#lib/scorecards/ask.ts';
import { choicesOf } from '#lib/scorecards/choices-of.ts';
import type { Question } from '#lib/scorecards/question.ts';
import { titleInWords, titleText } from '#lib/scorecards/title-in-words.ts';
import type { AskedOfView } from './view-of.ts';

/** What stands at the head of a view: the question as a sentence, its filters, and what has to be said of the answer. */
export function headOf(
	{ question, known, notes }: AskedOfView,
	{ keep, seconds, contacts }: { keep: Record<string, string>; seconds: number | null; contacts: number | null }
) {
	const title = titleInWords(question);
	const kept = new URLSearchParams(keep).toString();
	const through = spanOf(known.extent)?.through ?? question.to;
	return {
		title,
		heading: titleText(title),
		choices: choicesOf(question, known),
		keep,
		search: searchOf(question),
		filters: filtersInWords(question, (asked: Question) => `${searchOf(asked)}${kept === '' ? '' : `&${kept}`}`),
		standing: [
			m.scorecard_data_to({ day: spellDay(through) }),
			...(contacts === null ? [] : [m.scorecard_contacts({ count: contacts, shown: spellCount(contacts) })]),
			...(seconds === null ? [] : [tookInWords(seconds)])
		],
		notes
	};
}
