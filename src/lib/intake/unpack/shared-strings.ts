import { Refusal } from '#lib/intake/refusal.ts';
import { excelString } from './excel-string.ts';
import { mostPartBytes } from './inflated-limit.ts';
import type { ArchiveEntry } from './open-archive.ts';
import { readXml } from './read-xml.ts';

/** The texts of a workbook, which its cells name by number; null where there is none of that number. */
export type SharedStrings = { at: (place: number) => string | null };

/** Ten million names of twenty letters; beyond that the process would need more memory than it may have. */
const mostBytes = 256 << 20;
const blockBytes = 1 << 22;

/**
 * Keeps texts as bytes outside the heap, one after the other in blocks: as strings a million of them
 * would take several times the memory.
 */
export function openSharedStrings(): SharedStrings & { add: (text: string) => void } {
	const blocks: Buffer[] = [];
	const starts: number[] = [];
	let used = blockBytes;
	let end = 0;
	return {
		add: (text) => {
			const bytes = Buffer.byteLength(text);
			if (bytes > blockBytes || blocks.length * blockBytes > mostBytes) throw new Refusal('workbook_too_large');
			if (used + bytes > blockBytes) {
				blocks.push(Buffer.allocUnsafe(blockBytes));
				used = 0;
			}
			end = (blocks.length - 1) * blockBytes + used;
			starts.push(end, bytes);
			blocks.at(-1)?.write(text, used);
			used += bytes;
		},
		at: (place) => {
			if (!Number.isInteger(place)) return null;
			const start = starts[2 * place];
			const bytes = starts[2 * place + 1];
			if (start === undefined || bytes === undefined) return null;
			const inner = start % blockBytes;
			return blocks[Math.floor(start / blockBytes)]?.toString('utf8', inner, inner + bytes) ?? null;
		}
	};
}

/** Reads the texts that cells share; the runs of a text in several styles are joined, and how it is spoken is left out. */
export async function readSharedStrings(entry: ArchiveEntry | null): Promise<SharedStrings> {
	const strings = openSharedStrings();
	let text = '';
	let inText = false;
	let spoken = false;
	if (entry)
		await readXml(entry.read(mostPartBytes), {
			open: (name) => {
				if (name === 'si') text = '';
				else if (name === 't') inText = !spoken;
				else if (name === 'rPh') spoken = true;
			},
			close: (name) => {
				if (name === 't') inText = false;
				else if (name === 'rPh') spoken = false;
				else if (name === 'si') strings.add(excelString(text));
			},
			text: (more) => {
				if (inText) text += more;
			}
		});
	return strings;
}
