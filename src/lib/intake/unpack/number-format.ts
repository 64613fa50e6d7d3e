import { unitWords } from '#lib/intake/reading/unit-words.ts';

/** What a number in a cell stands for, by the format it is shown in. */
export type NumberFormat = {
	shows: 'number' | 'percent' | 'day' | 'month' | 'moment' | 'clock';
	/** Shows parts of a second. */
	fraction: boolean;
	/** Counts hours, minutes or seconds without end, as `[h]:mm:ss` does. */
	elapsed: boolean;
	/** The unit of time that is shown behind the number, as by `0" min"`; empty where none is. */
	unit: string;
};

export const plainFormat: NumberFormat = { shows: 'number', fraction: false, elapsed: false, unit: '' };
const percent: NumberFormat = { ...plainFormat, shows: 'percent' };

/** The formats that files name by number only: ECMA-376, part 1, 18.8.30. */
const builtIn: Record<number, string> = {
	9: '0%',
	10: '0.00%',
	14: 'mm-dd-yy',
	15: 'd-mmm-yy',
	16: 'd-mmm',
	17: 'mmm-yy',
	18: 'h:mm AM/PM',
	19: 'h:mm:ss AM/PM',
	20: 'h:mm',
	21: 'h:mm:ss',
	22: 'm/d/yy h:mm',
	45: 'mm:ss',
	46: '[h]:mm:ss',
	47: 'mm:ss.0'
};

/** The format with this number in a workbook, whose own formats are in `codes`. */
export const formatOf = (id: number, codes: ReadonlyMap<number, string>): NumberFormat =>
	readFormatCode(codes.get(id) ?? builtIn[id] ?? 'General');

/** Reads a format code such as `[$-406]dd-mm-yyyy hh:mm;@`. Codes are written in the letters of English in every language. */
export function readFormatCode(code: string): NumberFormat {
	const letters = code
		// words in quotation marks, single characters behind a mark, colours, conditions and languages are no letters of the format
		.replace(/"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
		.replace(/;[^]*$/, '')
		.toLowerCase()
		.replace(/general|standard/g, '')
		.replace(/am\/pm|a\/p/g, 'h');
	const elapsed = /\[(?:h+|m+|s+)\]/.test(letters);
	const clock = elapsed || /[hs]/.test(letters);
	// minutes and months share a letter: beside hours or seconds it means minutes
	const day = /[yd]/.test(letters) || (!clock && letters.includes('m'));
	if (!day && !clock) return letters.includes('%') ? percent : withUnit(code);
	const ofDay = /d|^[^m]*$/.test(letters) ? 'day' : 'month';
	return { shows: day ? (clock ? 'moment' : ofDay) : 'clock', fraction: /s\]?[.,]0/.test(letters), elapsed, unit: '' };
}

const numberAndWord = /(?:[0#?]|general|standard)\s*(\p{L}+)\.?\s*$/iu;

function withUnit(code: string): NumberFormat {
	const shown = code
		.replace(/_.|\*.|\[[^\]]*\]/g, '')
		.replace(/;[^"]*(?:"[^"]*"[^"]*)*$/, '')
		.replace(/["\\]/g, '');
	const unit = numberAndWord.exec(shown)?.[1] ?? '';
	return unitWords.has(unit.toLowerCase()) ? { ...plainFormat, unit } : plainFormat;
}
