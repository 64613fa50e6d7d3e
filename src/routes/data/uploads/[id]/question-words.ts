import { spellDay } from '#lib/i18n/spell-day.ts';
import { spellMoment } from '#lib/i18n/spell-moment.ts';
import { m } from '#lib/i18n/words.ts';
import { wordsFor } from '#lib/i18n/words-for.ts';
import type { Question } from '#lib/intake/questions.ts';
import { columnsInWords } from '../../column-in-words.ts';
import { answerName } from './recipe-from-form.ts';

/** A question as a person is asked it, with what each answer would make of the file's own values. */
export type QuestionWords = {
	/** The name that its answers share in the form. */
	name: string;
	/** As much of the question as the form must send back. */
	asked: string;
	title: string;
	examples: string[];
	choices: { value: string; label: string; samples: string[]; votes: string | null }[];
	chosen: string;
	/** Said where the samples leave the reader wondering. */
	note: string | null;
};

const encodings: Record<string, string> = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'windows-1252': 'Windows-1252' };

function labelOf({ code, fields }: Question, value: string): string {
	const reading = (name: string) => wordsFor(`reading_${name.replace(/[^a-z0-9]+/g, '_')}`) ?? name;
	if (code === 'date_order') return reading(`instant:${value}`);
	if (code === 'duration_unit' || code === 'decimal_mark' || code === 'effort_way') return reading(value);
	if (code === 'summer_time') return value === 'never' ? m.import_summer_never() : m.import_summer_follows();
	if (code === 'encoding') return encodings[value] ?? value;
	return fields.length === 0 ? value : reading(value);
}

/** An answer's reading of a value, in the reader's own way of writing days and clocks. */
function spelled(sample: string): string {
	if (/^\d{4}-\d\d-\d\d$/.test(sample)) return spellDay(sample);
	if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(sample)) return `${spellMoment(Date.parse(sample) / 1000, 'UTC')} UTC`;
	return sample;
}

/** A file of winter weeks cannot show what summer time would change. */
const samplesAgree = ({ choices }: Question): boolean => new Set(choices.map(({ samples }) => samples.join())).size === 1;

export function questionWords(question: Question): QuestionWords {
	const { code, column, fields, examples, choices, chosen } = question;
	const counted = choices.some(({ rows }) => rows > 0);
	return {
		name: answerName(question),
		asked: JSON.stringify({ code, column, fields, chosen }),
		title: wordsFor(`question_${code}`, { column: columnsInWords(column) }) ?? column,
		examples,
		choices: choices.map(({ value, samples, rows }) => ({
			value,
			label: labelOf(question, value),
			samples: samples.map(spelled),
			votes: counted ? (wordsFor('import_votes', { count: rows }) ?? null) : null
		})),
		chosen,
		note: code === 'summer_time' && samplesAgree(question) ? m.import_same_either_way() : null
	};
}
