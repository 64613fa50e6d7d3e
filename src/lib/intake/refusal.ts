/**
 * Why a file cannot be taken in, each with what stands in `details`:
 * `column_changed` column, row; `cut_off` row; `lacking_fields` fields; `line_too_long` limit; `open_quote` row;
 * `recipe_mismatch` columns; `recipe_invalid` problem; `too_many_unreadable` read, refused; the rest nothing.
 */
export const refusalCodes = [
	'empty',
	'binary',
	'workbook',
	'compressed',
	'document',
	'not_a_table',
	'fixed_width',
	'no_header',
	'header_only',
	'cut_off',
	'open_quote',
	'line_too_long',
	'totals_not_contacts',
	'kind_unclear',
	'lacking_fields',
	'column_changed',
	'too_many_unreadable',
	'recipe_mismatch',
	'recipe_invalid'
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

const messages: Record<RefusalCode, string> = {
	empty: 'The file is empty. Export it again and check that the period holds data.',
	binary: 'The file is not text. Export it as CSV.',
	workbook: 'The file is a workbook. Save the sheet as CSV (UTF-8) and bring that file.',
	compressed: 'The file is compressed. Unpack it and bring the CSV inside.',
	document: 'The file is a PDF document. Export the data as CSV.',
	not_a_table: 'The file holds no table of rows and columns. Export it as CSV, one row for each contact.',
	fixed_width: 'The columns are lined up with spaces. Export with a comma, semicolon or tab between the columns.',
	no_header: 'The first line does not name the columns. Export again with column names.',
	header_only: 'The file has column names and no rows. Export a period that holds data.',
	cut_off: 'The file ends in the middle of row {row}. Export or copy it again.',
	open_quote: 'A quotation mark opened at row {row} never closes. Export the file again, or mend that row.',
	line_too_long: 'A line is longer than {limit} characters, so the file is not a table. Export it as CSV.',
	totals_not_contacts: 'The file holds totals per day or group. Export the list with one row for each contact.',
	kind_unclear:
		'The columns do not tell what the rows are. Say whether they are contacts, orders, a staff pulse or a roster.',
	lacking_fields: 'No column is chosen for: {fields}. Choose the columns and run again.',
	column_changed:
		'From row {row} on, the column {column} cannot be read as before. Check that one export made the file.',
	too_many_unreadable: '{refused} of {read} rows cannot be read. Check how the columns are read.',
	recipe_mismatch:
		'The file lacks columns that the recipe names: {columns}. Choose another recipe or map the columns anew.',
	recipe_invalid: 'The recipe cannot be used: {problem}. Save it anew.'
};

export type RefusalDetails = Record<string, string | number>;

/** Thrown when a file as a whole cannot be taken in; nothing of it is stored. The message says in English what to do. */
export class Refusal extends Error {
	readonly code: RefusalCode;
	readonly details: RefusalDetails;

	constructor(code: RefusalCode, details: RefusalDetails = {}) {
		super(messages[code].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '')));
		this.name = 'Refusal';
		this.code = code;
		this.details = details;
	}
}
