import { closeSync, openSync, writeSync } from 'node:fs';
import { littleEndian, openPacker } from './packed.ts';

/** A cell of a sheet: a text, a number, a moment as days since 1970, or nothing. */
export type SheetCell = string | number | { moment: number } | null;

export type WorkbookFile = { row: (cells: readonly SheetCell[]) => void; close: () => void };

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** 1 January 1970 in the day numbers of a workbook. */
const epochSerial = 25_569;
/** Parts are dated 1 January 1980: the same data gives the same bytes. */
const dosTime = 0x00210000;
const piece = 1 << 20;

const parts = (sheet: string): [name: string, xml: string][] => [
	[
		'[Content_Types].xml',
		'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
			'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
			`<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
			`<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` +
			`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`
	],
	[
		'_rels/.rels',
		`<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	],
	[
		'xl/workbook.xml',
		`<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
	],
	[
		'xl/_rels/workbook.xml.rels',
		`<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`
	],
	[
		'xl/styles.xml',
		`<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>` +
			'<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
			'<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>'
	]
];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const cellXml = (cell: SheetCell): string => {
	if (cell === null || cell === '') return '<c/>';
	if (typeof cell === 'number') return `<c><v>${String(cell)}</v></c>`;
	if (typeof cell === 'string') return `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
	return `<c s="1"><v>${String(cell.moment + epochSerial)}</v></c>`;
};

type Entry = { name: string; crc: number; packedBytes: number; plainBytes: number; at: number };

/** Opens a workbook (.xlsx) of one sheet with its header; rows go to the file as they come. Source: ECMA-376, APPNOTE 6.3. */
export function openWorkbook(path: string, sheet: string, header: readonly string[]): WorkbookFile {
	const file = openSync(path, 'w');
	const entries: Entry[] = [];
	let written = 0;
	const write = (...pieces: Uint8Array[]) => {
		for (const bytes of pieces) written += writeSync(file, bytes);
	};
	// sizes come after the bytes: flag 8
	const begin = (name: string): number => {
		const at = written;
		const bytes = Buffer.from(name);
		write(Buffer.from('PK\x03\x04', 'latin1'), ...shared, ...[0, 0, 0].map((size) => littleEndian(4, size)));
		write(littleEndian(2, bytes.length), littleEndian(2, 0), bytes);
		return at;
	};
	const end = (name: string, at: number, packer: ReturnType<typeof openPacker>) => {
		const { bytes, crc, packedBytes, plainBytes } = packer.end();
		write(
			bytes,
			Buffer.from('PK\x07\x08', 'latin1'),
			...[crc, packedBytes, plainBytes].map((part) => littleEndian(4, part))
		);
		entries.push({ name, crc, packedBytes, plainBytes, at });
	};
	for (const [name, xml] of parts(sheet)) {
		const packer = openPacker();
		const at = begin(name);
		write(packer.add(Buffer.from(head + xml)));
		end(name, at, packer);
	}

	const name = 'xl/worksheets/sheet1.xml';
	const packer = openPacker();
	const at = begin(name);
	let text = `${head}<worksheet xmlns="${main}"><sheetData>`;
	const flush = () => {
		write(packer.add(Buffer.from(text)));
		text = '';
	};
	const row = (cells: readonly SheetCell[]) => {
		text += `<row>${cells.map(cellXml).join('')}</row>`;
		if (text.length >= piece) flush();
	};
	row(header);
	return {
		row,
		close() {
			text += '</sheetData></worksheet>';
			flush();
			end(name, at, packer);
			const directoryAt = written;
			for (const entry of entries) write(...directoryEntry(entry));
			const size = written - directoryAt;
			write(Buffer.from('PK\x05\x06', 'latin1'), littleEndian(4, 0));
			for (const count of [entries.length, entries.length]) write(littleEndian(2, count));
			write(littleEndian(4, size), littleEndian(4, directoryAt), littleEndian(2, 0));
			closeSync(file);
		}
	};
}

/** Version 2.0, sizes after the bytes and names in UTF-8, deflate, the date. */
const shared = [littleEndian(2, 20), littleEndian(2, 0x0808), littleEndian(2, 8), littleEndian(4, dosTime)];

function directoryEntry({ name, crc, packedBytes, plainBytes, at }: Entry): Uint8Array[] {
	const bytes = Buffer.from(name);
	return [
		Buffer.from('PK\x01\x02', 'latin1'),
		littleEndian(2, 20),
		...shared,
		...[crc, packedBytes, plainBytes].map((part) => littleEndian(4, part)),
		littleEndian(2, bytes.length),
		...[0, 0, 0, 0].map((part) => littleEndian(2, part)),
		littleEndian(4, 0),
		littleEndian(4, at),
		bytes
	];
}
