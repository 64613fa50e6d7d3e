import { createReadStream, createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Container } from '#lib/intake/container.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import { carryDown, mergesDown } from './carry-down.ts';
import { csvLine } from './csv-line.ts';
import { inflatedLimit, mostTextBytes } from './inflated-limit.ts';
import type { Archive } from './open-archive.ts';
import { watchNumbers, type ReadNumber } from './odd-numbers.ts';
import { readFormats } from './read-formats.ts';
import { readSheet, type Merge, type Shelf } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { withGaps, withoutGaps } from './sheet-cell.ts';
import { chooseSheet, headLength, lastHeaderRow, spreadMerges, widthOf, type SheetHead } from './sheet-head.ts';
import { findWorkbookParts, type SheetPart, type WorkbookParts } from './workbook-parts.ts';
import { openTextFile } from './write-text.ts';

/** Where a workbook is taken apart: a folder for what is only needed meanwhile. */
export type Bench = { folder: string; sheet: string | null };

export type WorkbookText = { path: string } & Pick<Container, 'sheets' | 'sheet' | 'hiddenRows'>;

/** A sheet whose rows after its first are on disk, because what belongs to the first stands at the end of a sheet. */
type WrittenSheet = SheetHead & { merges: Merge[]; bodyPath: string; hiddenRows: number };

const mostMerges = 500_000;

/** Writes one sheet of a workbook as text: the one asked for, else the one that reads most like a table. */
export async function writeWorkbookText(archive: Archive, bench: Bench): Promise<WorkbookText> {
	const parts = await findWorkbookParts(archive);
	const names = parts.sheets.map(({ name }) => name);
	if (bench.sheet !== null && !names.includes(bench.sheet)) {
		const gone = new Refusal('workbook_sheet_gone', { sheet: bench.sheet, sheets: names.join(', ') });
		gone.otherSheets = names;
		throw gone;
	}

	const shelf: Shelf = {
		strings: await readSharedStrings(parts.strings),
		formats: await readFormats(parts.styles)
	};
	const count = inflatedLimit(archive.packedBytes, mostTextBytes);
	const written: WrittenSheet[] = [];
	for (const [place, part] of parts.sheets.entries())
		written.push(await writeSheet(part, parts, shelf, join(bench.folder, `sheet-${place}`), count));

	const chosen = chooseSheet(bench.sheet === null ? written : written.filter(({ name }) => name === bench.sheet));
	if (!chosen) throw new Refusal('workbook_empty');
	const path = join(bench.folder, 'sheet.csv');
	await writeWhole(chosen, path);
	const { name: sheet, hiddenRows } = chosen;
	const sheets = written.map(({ name, rows }) => ({ name, rows }));
	return { path, sheets, sheet, ...(hiddenRows > 0 && { hiddenRows }) };
}

/** A sheet is read once more where its end tells what its beginning means: what is merged over rows, and odd numbers. */
async function writeSheet(
	part: SheetPart,
	{ date1904, isUnfinished }: WorkbookParts,
	shelf: Shelf,
	bodyPath: string,
	count: (bytes: number) => void
): Promise<WrittenSheet> {
	const { read, readAgain } = watchNumbers(date1904, isUnfinished);
	const sheet = await writeBody(part, shelf, bodyPath, count, { carry: (_, cells) => cells, number: read });
	const down = mergesDown(sheet.merges);
	const number = readAgain();
	if (down.length === 0 && number === null) return sheet;
	return writeBody(part, shelf, bodyPath, count, { carry: carryDown(down), number: number ?? read });
}

async function writeBody(
	{ name, visibility, entry }: SheetPart,
	shelf: Shelf,
	bodyPath: string,
	count: (bytes: number) => void,
	{ carry, number }: { carry: ReturnType<typeof carryDown>; number: ReadNumber }
): Promise<WrittenSheet> {
	const sheet: WrittenSheet = { name, visibility, head: [], rows: 0, merges: [], bodyPath, hiddenRows: 0 };
	const body = await openTextFile(bodyPath, count);
	let width = 0;
	let line = 0;
	try {
		await readSheet(entry, shelf, {
			row: (row, own, hidden) => {
				const cells = carry(row, own);
				sheet.rows++;
				if (hidden) sheet.hiddenRows++;
				if (sheet.head.length < headLength) {
					sheet.head.push({ row, cells: withGaps(cells) });
					width = widthOf(sheet.head);
				} else body.add('\n'.repeat(row - line - 1) + csvLine(cells, width));
				line = row;
			},
			merge: (merge) => {
				const mayCount = merge.row <= lastHeaderRow + 1 || merge.lastRow > merge.row;
				if (mayCount && sheet.merges.length >= mostMerges) throw new Refusal('workbook_too_large');
				if (mayCount) sheet.merges.push(merge);
			},
			number,
			afterPiece: body.flush
		});
	} finally {
		await body.close();
	}
	return sheet;
}

/** Puts the first rows before the others; an empty row stays an empty line, so that the lines are numbered as the rows are. */
async function writeWhole({ head, merges, bodyPath }: WrittenSheet, path: string): Promise<void> {
	const rows = spreadMerges(head, merges);
	const width = widthOf(rows);
	let text = '';
	let line = 0;
	for (const { row, cells } of rows) {
		text += '\n'.repeat(row - line - 1) + csvLine(withoutGaps(cells), width);
		line = row;
	}
	await writeFile(path, text);
	await pipeline(createReadStream(bodyPath), createWriteStream(path, { flags: 'a' }));
	await rm(bodyPath);
}
