import { spawnSync } from 'node:child_process';

export const hasPdfToText = spawnSync('pdftotext', ['-v']).error === undefined;

/** A large figure in its full size: a page that runs past the edge of a sheet is printed smaller, all of it. */
export const leastPoints = 20;

export const sheetsOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** How tall a word is printed where it is largest, in points; 0 where it is not. */
export function heightOf(pdf: Buffer, word: string): number {
	const { stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' });
	const found = [...stdout.matchAll(/yMin="([\d.]+)"[^>]*yMax="([\d.]+)">([^<]*)</g)].filter(
		([, , , text]) => text === word
	);
	return Math.max(0, ...found.map(([, top, bottom]) => Number(bottom) - Number(top)));
}
