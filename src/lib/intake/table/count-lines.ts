import { readBytes } from '#lib/intake/read-bytes.ts';

/** How many line ends a file has, of the letter that ends its lines: by far faster than to count its rows, of which it has no more. */
export async function countLines(path: string, lineEnd: '\n' | '\r' = '\n'): Promise<number> {
	const end = lineEnd.charCodeAt(0);
	let lines = 0;
	for await (const chunk of readBytes(path))
		for (let place = chunk.indexOf(end); place >= 0; place = chunk.indexOf(end, place + 1)) lines++;
	return lines;
}
