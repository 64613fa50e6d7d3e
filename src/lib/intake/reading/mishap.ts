/** Problems of single values or rows; they are shown in a table and never stop an import by themselves. */
export const issueCodes = [
	'unreadable',
	'negative',
	'too_long',
	'rounded_id',
	'shared_key',
	'error_cell',
	'missing_required',
	'missing_hour',
	'doubled_hour',
	'ragged_row',
	'stray_quote',
	'other_delimiter',
	'totals_row',
	'footer_row',
	'came_to_nothing',
	'repeated_header',
	'comment_line',
	'handled_without_agent'
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** What a reading gives instead of a value when the cell holds something that it cannot be. */
export class Mishap {
	readonly code: IssueCode;
	constructor(code: IssueCode) {
		this.code = code;
	}
}

export const unreadable = new Mishap('unreadable');
export const negative = new Mishap('negative');
export const tooLong = new Mishap('too_long');
export const roundedId = new Mishap('rounded_id');
export const errorCell = new Mishap('error_cell');
export const missingHour = new Mishap('missing_hour');

/** Reads one cell: its value, null when the cell says that there is none, or what went wrong. */
export type Read<T> = (cell: string) => T | null | Mishap;
