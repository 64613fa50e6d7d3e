import { spellBytes } from '#lib/i18n/spell-bytes.ts';
import { spellCount } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { FoundInWords } from './found-in-words.ts';

const delimiters = (): Record<string, string> => ({
	',': m.import_delimiter_comma(),
	';': m.import_delimiter_semicolon(),
	'\t': m.import_delimiter_tab(),
	'|': m.import_delimiter_pipe()
});

const encodings: Record<string, string> = {
	'utf-8': 'UTF-8',
	'utf-16le': 'UTF-16',
	'utf-16be': 'UTF-16',
	'windows-1252': 'Windows-1252',
	macintosh: 'Mac Roman'
};

/** How a file is written, and what of it is no row. */
export function dialectInWords({ dialect, bytes, columns, container }: FoundInWords) {
	const common = { size: spellBytes(bytes), columns: spellCount(columns.length) };
	const encoding = encodings[dialect.encoding] ?? dialect.encoding;
	const delimiter = delimiters()[dialect.delimiter] ?? dialect.delimiter;
	const written =
		container?.kind === 'workbook'
			? m.import_workbook({ columns: common.columns, sheet: container.sheet ?? '' })
			: dialect.delimiter === ''
				? m.import_lined_up({ ...common, encoding })
				: m.import_dialect({ ...common, encoding, delimiter });
	const { skippedLines, headerRows, comment } = dialect;
	return {
		written,
		leftOut: [
			...(skippedLines > 0 ? [m.import_skipped({ count: skippedLines, lines: spellCount(skippedLines) })] : []),
			...(headerRows === 0
				? [m.import_header_none()]
				: headerRows > 1
					? [m.import_header_rows({ rows: spellCount(headerRows) })]
					: []),
			...(comment === '' ? [] : [m.import_comments({ mark: comment })])
		]
	};
}
