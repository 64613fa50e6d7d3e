import { questionInWords } from '#lib/answers/question-in-words.ts';
import { spellList } from '#lib/i18n/spell-list.ts';
import { spellCount, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';

type State = ReturnType<App.Locals['analyses']['state']>;

/** How far the questions are that were begun, in words: null where none runs; and which broke off. */
export function underWay(
	{ running, isGathering, queued, failed }: State,
	locale: Locale
): { running: { label: string; share: number; waiting: string | null } | null; failed: string | null } {
	const broken = [...new Set(failed.map(({ key }) => questionInWords(key, locale)))];
	const count = queued.length;
	return {
		running:
			running || isGathering || count > 0
				? {
						label: labelOf(running, locale),
						share: running?.share ?? 0,
						waiting: count === 0 ? null : m.analyses_waiting({ count, said: spellCount(count, locale) }, { locale })
					}
				: null,
		failed: broken.length === 0 ? null : m.analyses_failed({ questions: spellList(broken, locale) }, { locale })
	};
}

function labelOf(running: State['running'], locale: Locale): string {
	if (!running) return m.analyses_gathering({}, { locale });
	const question = questionInWords(running.key, locale);
	const { name } = running.subject;
	return name === null
		? m.analyses_running({ question }, { locale })
		: m.analyses_running_of({ question, of: name }, { locale });
}
