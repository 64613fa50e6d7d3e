import type { AnswerInWords, CheckInWords, EstimateInWords } from '#lib/answers/answer-in-words.ts';
import { levelInWords } from '#lib/answers/level-in-words.ts';
import { getLocale, m } from '#lib/i18n/words.ts';

function estimateLine({ name, value, interval, n, method, detectable, chance }: EstimateInWords): string {
	const notes = [
		...(n === '' ? [] : [n]),
		method,
		...(detectable === null ? [] : [`${m.analyses_column_detectable()}: ${detectable}`]),
		...(chance === null ? [] : [`${m.analyses_column_chance()}: ${chance}`])
	];
	return `    ${name}: ${value}${interval === null ? '' : ` (${interval})`} · ${notes.join(' · ')}`;
}

const outcomeOf = (passed: CheckInWords['passed']): string => {
	if (passed === null) return m.analyses_check_is_unmade();
	return passed ? m.analyses_check_is_passed() : m.analyses_check_is_failed();
};

/** A heading with what stands beneath; nothing where there is nothing. */
const part = (heading: string, lines: readonly string[]): string[] =>
	lines.length === 0 ? [] : [`  ${heading}`, ...lines];

/** An answer as lines: the question, the answer, how much it claims, and what it rests on. */
export function answerLines(answer: AnswerInWords): string[] {
	const { question, of, lead, more, naive, claim, ending, estimates, checks, lacking } = answer;
	const isTold = ending === 'seen' || ending === 'nothing_seen';
	return [
		question,
		...[...(of === null ? [] : [of]), lead, ...more].map((sentence) => `  ${sentence}`),
		...(naive === null ? [] : part(m.analyses_naive(), [`    ${naive}`])),
		...(isTold ? part(m.analyses_level(), [`    ${levelInWords(claim, getLocale()).told}`]) : []),
		...part(m.analyses_estimates(), estimates.map(estimateLine)),
		...part(
			m.analyses_checks(),
			checks.map(({ text, passed }) => `    ${outcomeOf(passed)}: ${text}`)
		),
		...part(
			m.analyses_missing(),
			lacking.map((line) => `    ${line}`)
		)
	];
}
