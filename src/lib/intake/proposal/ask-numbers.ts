import type { Recipe } from '#lib/model/import.ts';
import type { FieldType } from '#lib/intake/field.ts';
import { fields as fieldsOfKinds } from '#lib/intake/fields.ts';
import type { Choice, Question } from '#lib/intake/questions.ts';
import { isAmbiguousNumber, numberIn, parseNumber, type Mark } from '#lib/intake/reading/read-number.ts';
import { withoutUnit } from '#lib/intake/reading/unit-words.ts';
import { nameScore, namesOfField } from './name-score.ts';
import { plainWords, splitUnit } from './plain-words.ts';
import type { Profile } from './profile-column.ts';
import { provedMark } from './proved-mark.ts';

const samplesShown = 3;
const isOfNumbers = (type?: FieldType): boolean => type === 'duration' || type === 'amount' || type === 'hours';
const marks: Exclude<Mark, 'plain'>[] = ['point', 'comma'];

/** A question for each column of numbers such as 1.234 whose decimal mark nothing shows, whether it is read or left alone for that. */
export function askNumbers({ kind, fields }: Recipe, profiles: Profile[]): Question[] {
	return profiles.flatMap((column): Question[] => {
		const examples = column.values.filter(isAmbiguousNumber).slice(0, samplesShown);
		if (examples.length === 0) return [];
		const used = Object.entries(fields).find(([, { columns }]) => columns[0] === column.name);
		const field = used?.[0] ?? fieldNamed(kind, fields, column.name);
		const type = field === undefined ? undefined : fieldsOfKinds[kind][field]?.type;
		if (field === undefined || !isOfNumbers(type)) return [];
		const reading = used?.[1].reading ?? '';
		const plain = type !== 'duration' ? 'number' : /^duration:[a-z]+/.exec(reading)?.[0];
		const isSpelled = withoutUnit(examples[0] ?? '') !== examples[0];
		const stem =
			plain ?? (isSpelled ? 'duration:spelled' : `duration:${splitUnit(plainWords(column.name)).unit ?? 'seconds'}`);
		// clocks have no decimal mark
		if (stem.includes('clock') || provedMark(column.values) !== 'plain') return [];
		const choices = marks.map((mark): Choice => ({
			value: `${stem}${type !== 'duration' ? ':' : '-'}${mark}`,
			samples: examples.map((cell) => String(parseNumber(numberIn(cell), mark))),
			rows: 0
		}));
		const chosen = choices.some(({ value }) => value === reading) ? reading : '';
		return [{ code: 'decimal_mark', column: column.name, fields: [field], examples, choices, chosen }];
	});
}

/** The field of numbers that a column is named for and that no other column is read as. */
function fieldNamed(kind: Recipe['kind'], mapped: Recipe['fields'], column: string): string | undefined {
	const wanted = Object.entries(fieldsOfKinds[kind]).filter(([field, { type }]) => !mapped[field] && isOfNumbers(type));
	return wanted.find(([, field]) => nameScore(column, namesOfField(field).names).score > 0)?.[0];
}
