/**
 * Why a file cannot be taken in, each with what stands in `details`:
 * `archive_other` form; `archive_several` entries; `column_changed` column, row; `cut_off` row;
 * `swapped_days` column; `inflated_too_large` limit (gigabytes); `lacking_fields` fields; `line_too_long` limit; `numbers_reused` column, count, records; `open_quote` row;
 * `recipe_mismatch` columns; `recipe_invalid` problem; `too_many_unreadable` read, refused;
 * `workbook_sheet_gone` sheet, sheets; the rest nothing.
 */
export const refusalCodes = [
	'empty',
	'binary',
	'workbook_old',
	'workbook_locked',
	'workbook_binary',
	'workbook_open_document',
	'workbook_numbers',
	'workbook_absent',
	'workbook_broken',
	'workbook_empty',
	'workbook_sheet_gone',
	'workbook_too_large',
	'archive_locked',
	'archive_several',
	'archive_empty',
	'archive_broken',
	'archive_nested',
	'archive_name',
	'archive_other',
	'archive_method',
	'inflated_too_large',
	'inflated_bomb',
	'document',
	'not_a_table',
	'no_header',
	'header_only',
	'more_cells_than_names',
	'swapped_days',
	'cut_off',
	'open_quote',
	'line_too_long',
	'totals_not_contacts',
	'averages_not_answers',
	'kind_unclear',
	'lacking_fields',
	'column_changed',
	'numbers_reused',
	'too_many_unreadable',
	'too_heavy',
	'recipe_mismatch',
	'recipe_invalid'
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

const messages: Record<RefusalCode, string> = {
	empty: 'The file is empty. Export it again and check that the period holds data.',
	binary: 'The file is not text. Export it as CSV.',
	workbook_old:
		'The file is in the format that Excel wrote before 2007 (.xls). Open it in Excel or LibreOffice, save it as an Excel workbook (.xlsx) or as CSV, and bring that file.',
	workbook_locked:
		'The workbook is protected by a password. Open it, take the password off under Info, save it and bring it again.',
	workbook_binary:
		'The file is a binary workbook (.xlsb). Open it in Excel, save it as an Excel workbook (.xlsx) and bring that file.',
	workbook_open_document:
		'The file is an OpenDocument file, as LibreOffice writes it. Open it there, save it as an Excel workbook (.xlsx) or as CSV, and bring that file.',
	workbook_numbers:
		'The file is a Numbers document. Open it in Numbers, export it to Excel or CSV, and bring that file.',
	workbook_absent: 'The file is an Office document without sheets. Bring the workbook, or export the table as CSV.',
	workbook_broken:
		'The workbook is damaged or incomplete. Export or copy it again. If Excel still opens it, save it there under a new name and bring that file.',
	workbook_empty:
		"No cell of the workbook's sheet holds anything. Choose another sheet, or export a period that holds data.",
	workbook_sheet_gone:
		'The workbook has no sheet named {sheet}. Its sheets are: {sheets}. Choose another sheet, or give the sheet its old name again.',
	workbook_too_large:
		'The workbook holds more than can be read at once. Save the sheet as CSV and bring that file; it may be of any length. Or export a shorter period.',
	archive_locked: 'The packed file is protected by a password. Unpack it with the password and bring the file inside.',
	archive_several:
		'The packed file holds several files: {entries}. Unpack it and bring the files one by one or together.',
	archive_empty: 'The packed file holds no file. Pack it again, or bring the file as it is.',
	archive_broken: 'The packed file is damaged or incomplete. Download or copy it again, or bring the file unpacked.',
	archive_nested: 'The packed file holds another packed file. Unpack it and bring what is inside.',
	archive_name:
		'The packed file holds a file whose name leads out of its folder. Ask who sent it for a new one, or bring the file unpacked.',
	archive_other: 'The file is packed as {form}. Unpack it and bring the file inside, or pack it as zip or gzip.',
	archive_method:
		'The packed file uses a kind of compression that cannot be read here. Unpack it and bring the file inside.',
	inflated_too_large: 'Unpacked, the file is larger than {limit} GB. Export a shorter period, or divide the file.',
	inflated_bomb:
		'Unpacked, the file grows far beyond what a real export does, so it was not read on. Make sure where it comes from. If you trust it, unpack it and bring the file inside.',
	document: 'The file is a PDF document. Export the data as CSV.',
	not_a_table: 'The file holds no table of rows and columns. Export it as CSV, one row for each contact.',
	no_header: 'The first line does not name the columns. Export again with column names.',
	header_only: 'The file has column names and no rows. Export a period that holds data.',
	more_cells_than_names:
		'Most rows have more values than the file has column names, so it cannot be told which value belongs to which name. Export again with semicolons or tabs between the values, or give every column a name.',
	swapped_days:
		'In the column {column} day and month are swapped up to the 12th of each month, and later days are written otherwise, as a spreadsheet leaves dates. Export again, and bring the file without opening and saving it in a spreadsheet.',
	cut_off: 'The file ends in the middle of row {row}. Export or copy it again.',
	open_quote: 'A quotation mark opened at row {row} never closes. Export the file again, or mend that row.',
	line_too_long: 'A line is longer than {limit} characters, so the file is not a table. Export it as CSV.',
	totals_not_contacts: 'The file holds totals per day or group. Export the list with one row for each contact.',
	averages_not_answers: 'The file holds averages of several answers. Export the answers themselves, one row for each.',
	kind_unclear:
		'The columns do not tell what the rows are. Say what they are, such as contacts, orders or customer surveys.',
	lacking_fields: 'No column is chosen for: {fields}. Choose the columns and run again.',
	column_changed:
		'From row {row} on, the column {column} cannot be read as before. Check that one export made the file.',
	numbers_reused:
		'{count} of {records} records have a number in {column} that is known from another day, so they would be taken for those. If the source counts from one again, let other columns identify a row; if they are the same with a newer date, correct what is here; if their dates were read wrongly before, undo that import first.',
	too_many_unreadable: '{refused} of {read} rows cannot be read. Check how the columns are read.',
	too_heavy: 'Looking at the file took more memory or time than one file may. Bring it in parts, a month at a time.',
	recipe_mismatch:
		'The file lacks columns that the recipe names: {columns}. Choose another recipe or map the columns anew.',
	recipe_invalid: 'The recipe cannot be used: {problem}. Save it anew.'
};

export type RefusalDetails = Record<string, string | number>;

/** Thrown when a file as a whole cannot be taken in; nothing of it is stored. The message says in English what to do. */
export class Refusal extends Error {
	readonly code: RefusalCode;
	readonly details: RefusalDetails;
	/** Of a workbook, the sheets that may be looked at instead. */
	otherSheets: readonly string[] = [];
	/** As they are read, so that one sees why. */
	firstLines: readonly string[] = [];

	constructor(code: RefusalCode, details: RefusalDetails = {}) {
		super(messages[code].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '')));
		this.name = 'Refusal';
		this.code = code;
		this.details = details;
	}
}
