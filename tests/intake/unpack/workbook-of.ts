import { zipOf, type Packed } from './zip-of.ts';

/** A cell: a text, a number, a number in a style, the XML of a cell as it stands, or nothing. */
export type Cell = string | number | { value: number | string; style: number } | { xml: string } | null;

export type Sheet = {
	name: string;
	/** Rows of cells, or all that stands in `sheetData`. */
	rows: Cell[][] | string;
	state?: 'hidden' | 'veryHidden';
	merges?: string[];
};

export type Workbook = {
	sheets: Sheet[];
	/** Codes of number formats; a cell's `style` is the place in this list, counted from 1. */
	formats?: string[];
	/** The shared texts, each the XML inside an `si`. */
	strings?: string[];
	date1904?: boolean;
	/** Parts that replace those written here, or stand beside them. */
	parts?: Packed[];
};

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function columnName(column: number): string {
	const rest = Math.floor(column / 26) - 1;
	return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26));
}

const cellXml = (cell: Cell, place: string): string => {
	if (cell === null) return '';
	if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
	if (typeof cell === 'string')
		return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
	return 'xml' in cell ? cell.xml : `<c r="${place}" s="${cell.style}"><v>${cell.value}</v></c>`;
};

export const rowsXml = (rows: Cell[][]): string =>
	rows
		.map((cells, row) => {
			const inner = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`)).join('');
			return `<row r="${row + 1}">${inner}</row>`;
		})
		.join('');

const relations = (list: [id: string, kind: string, target: string][]): string =>
	`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
		.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`)
		.join('')}</Relationships>`;

/** The parts of a workbook as Excel lays them out. */
export function partsOf({ sheets, formats = [], strings, date1904 = false, parts = [] }: Workbook): Packed[] {
	const written: Packed[] = [
		{ name: '[Content_Types].xml', content: `${head}<Types/>` },
		{ name: '_rels/.rels', content: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
		{
			name: 'xl/workbook.xml',
			content: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
				.map(
					({ name, state }, place) =>
						`<sheet name="${escaped(name)}" sheetId="${place + 1}"${state ? ` state="${state}"` : ''} r:id="s${place}"/>`
				)
				.join('')}</sheets></workbook>`
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			content: relations([
				...sheets.map((_, place): [string, string, string] => [
					`s${place}`,
					'worksheet',
					`worksheets/sheet${place + 1}.xml`
				]),
				['styles', 'styles', 'styles.xml'],
				['strings', 'sharedStrings', '/xl/sharedStrings.xml']
			])
		},
		{
			name: 'xl/styles.xml',
			content: `${head}<styleSheet xmlns="${main}"><numFmts>${formats
				.map((code, place) => `<numFmt numFmtId="${164 + place}" formatCode="${escaped(code)}"/>`)
				.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
				.map((_, place) => `<xf numFmtId="${164 + place}"/>`)
				.join('')}</cellXfs></styleSheet>`
		},
		...(strings
			? [
					{
						name: 'xl/sharedStrings.xml',
						content: `${head}<sst xmlns="${main}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`
					}
				]
			: []),
		...sheets.map(({ rows, merges = [] }, place) => ({
			name: `xl/worksheets/sheet${place + 1}.xml`,
			content: `${head}<worksheet xmlns="${main}"><sheetData>${typeof rows === 'string' ? rows : rowsXml(rows)}</sheetData>${
				merges.length > 0
					? `<mergeCells>${merges.map((place) => `<mergeCell ref="${place}"/>`).join('')}</mergeCells>`
					: ''
			}</worksheet>`
		}))
	];
	return [...written.filter(({ name }) => !parts.some((part) => part.name === name)), ...parts];
}

export const workbookOf = (workbook: Workbook): Buffer => zipOf(partsOf(workbook));
