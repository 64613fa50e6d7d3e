import { closeSync, openSync, writeSync } from 'node:fs';
import { littleEndian, openPacker } from './packed.ts';

/** How a source system writes its tables. */
export type TextStyle = {
	delimiter: ',' | ';' | '\t';
	lineEnd: '\r\n' | '\n';
	encoding: 'utf-8' | 'utf-8 with mark' | 'windows-1252';
	/** Lines above the header. */
	preamble?: string[];
	/** Packs the file with gzip (RFC 1952). */
	packed?: boolean;
};

/** As Danish spreadsheets write tables. */
export const danishTable: TextStyle = { delimiter: ';', lineEnd: '\r\n', encoding: 'utf-8 with mark' };

/** A file that is written row by row. */
export type TableFile = { row: (cells: readonly string[]) => void; close: () => void };

const piece = 1 << 20;
const gzipHead = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/** Opens a table of text with its header. Cells are quoted only where they must be, as such systems do. */
export function openTextFile(path: string, header: readonly string[], style: TextStyle): TableFile {
	const file = openSync(path, 'w');
	const packer = style.packed ? openPacker() : null;
	let text = style.encoding === 'utf-8 with mark' ? '\uFEFF' : '';

	const flush = () => {
		const bytes = style.encoding === 'windows-1252' ? windows1252(text) : Buffer.from(text);
		writeSync(file, packer ? packer.add(bytes) : bytes);
		text = '';
	};
	const line = (whole: string) => {
		text += whole + style.lineEnd;
		if (text.length >= piece) flush();
	};
	const row = (cells: readonly string[]) => {
		line(cells.map((cell) => quoted(cell, style.delimiter)).join(style.delimiter));
	};

	if (packer) writeSync(file, gzipHead);
	for (const above of style.preamble ?? []) line(above);
	row(header);
	return {
		row,
		close() {
			flush();
			if (packer) {
				const { bytes, crc, plainBytes } = packer.end();
				for (const part of [bytes, littleEndian(4, crc), littleEndian(4, plainBytes % 2 ** 32)]) writeSync(file, part);
			}
			closeSync(file);
		}
	};
}

const quoted = (cell: string, delimiter: string): string =>
	cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Letters up to ÿ have the same number in Windows-1252 as in Unicode; the exports use no others. */
function windows1252(text: string): Uint8Array {
	if (/[\u0080-\u009f\u0100-\uffff]/.test(text)) throw new RangeError('a letter has no single byte');
	return Buffer.from(text, 'latin1');
}
