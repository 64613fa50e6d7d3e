import { formatOf, type NumberFormat } from './number-format.ts';
import type { ArchiveEntry } from './open-archive.ts';
import { readXml } from './read-xml.ts';
import { mostSmallPartBytes } from './workbook-parts.ts';

/** The format of numbers in each of a workbook's styles, by the number that cells name them with. */
export async function readFormats(entry: ArchiveEntry | null): Promise<NumberFormat[]> {
	const codes = new Map<number, string>();
	const ids: number[] = [];
	// the same marks stand elsewhere in this part for other purposes
	let section = '';
	if (entry)
		await readXml(entry.read(mostSmallPartBytes), {
			open: (name, attributes) => {
				if (name === 'numFmts' || name === 'cellXfs') section = name;
				else if (name === 'numFmt' && section === 'numFmts')
					codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
				else if (name === 'xf' && section === 'cellXfs') ids.push(Number(attributes.numFmtId ?? 0));
			},
			close: (name) => {
				if (name === section) section = '';
			}
		});
	const formats = new Map([...new Set(ids)].map((id) => [id, formatOf(id, codes)]));
	return ids.flatMap((id) => formats.get(id) ?? []);
}
