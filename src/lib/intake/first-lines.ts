import { Refusal } from './refusal.ts';
import { readHead } from './table/open-table.ts';
import { scanBytes } from './table/scan-bytes.ts';

const mostLines = 10;
const longestLine = 200;

/** The first lines of a file as they are read, long ones cut; none where it is no text. */
export async function firstLines(path: string): Promise<string[]> {
	try {
		const { text } = await readHead(path, await scanBytes(path));
		const lines = text.trimEnd().split(/\r\n|\n|\r/, mostLines);
		return lines.map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line));
	} catch (error) {
		if (error instanceof Refusal) return [];
		throw error;
	}
}
