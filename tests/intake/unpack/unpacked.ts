import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { onTestFinished } from 'vitest';
import type { Container } from '#lib/intake/container.ts';
import { unpack, type UnpackOptions } from '#lib/intake/unpack.ts';
import { workbookOf, type Cell, type Workbook } from './workbook-of.ts';

/** A file, and an empty folder for what comes out of it, as long as the test lasts. */
export function laidOut(content: string | Uint8Array, name = 'export'): { path: string; folder: string } {
	const place = mkdtempSync(join(tmpdir(), 'unpack-'));
	onTestFinished(() => {
		rmSync(place, { recursive: true });
	});
	const folder = join(place, 'out');
	mkdirSync(folder);
	writeFileSync(join(place, name), content);
	return { path: join(place, name), folder };
}

export type Opened = { text: string; rows: string[][]; container: Container | null; left: string[] };

/** What comes out of a file: its text, its rows, and the names of all that lies in the folder afterwards. */
export async function opened(content: Uint8Array, options: UnpackOptions = {}): Promise<Opened> {
	const { path, folder } = laidOut(content);
	const { path: found, container } = await unpack(path, folder, options);
	const text = readFileSync(found, 'utf8');
	const { data: rows } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
	if (text.endsWith('\n')) rows.pop();
	return { text, rows, container, left: readdirSync(folder) };
}

/** The rows of a workbook of one sheet. */
export const sheetRows = async (rows: Cell[][] | string, more: Partial<Workbook> = {}): Promise<string[][]> =>
	(await opened(workbookOf({ sheets: [{ name: 'Calls', rows }], ...more }))).rows;
