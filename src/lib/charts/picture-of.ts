import type { Box } from './box.ts';
import type { Caption } from './caption.ts';
import { wrapped } from './wrapped.ts';

export type Picture = {
	caption: Caption;
	/** What is inside the drawing's own `svg`, with its styles written in. */
	drawing: string;
	box: Box;
	colours: { paper: string; ink: string; muted: string };
};

const margin = 24;
const sans = `'Source Sans 3', system-ui, 'Segoe UI', sans-serif`;
const serif = `'Source Serif 4', Georgia, 'Times New Roman', serif`;

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A chart as a file of its own: what it says above it, how many and of when below it, on paper of its colour. */
export function pictureOf({ caption, drawing, box, colours }: Picture): Box & { svg: string } {
	const parts: string[] = [];
	let y = margin;
	const write = (text: string, size: number, family: string, colour: string): void => {
		// a letter of these typefaces is half as wide as it is high, a little less on the whole
		for (const line of wrapped(text, Math.floor(box.width / (size * 0.5)))) {
			y += size * 1.35;
			parts.push(
				`<text x="${margin}" y="${Math.round(y)}" fill="${colour}" font-family="${family}" font-size="${size}">${escaped(line)}</text>`
			);
		}
	};
	write(caption.title, 20, serif, colours.ink);
	write(caption.reading, 15, sans, colours.ink);
	y += 24;
	parts.push(
		`<svg x="${margin}" y="${Math.round(y)}" width="${box.width}" height="${box.height}" viewBox="0 0 ${box.width} ${box.height}" overflow="visible">${drawing}</svg>`
	);
	y += box.height + 8;
	write(caption.note, 13, sans, colours.muted);
	const [width, height] = [box.width + 2 * margin, Math.round(y) + margin];
	const svg = [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
		`<title>${escaped(`${caption.title} ${caption.reading} ${caption.note}`)}</title>`,
		`<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
		...parts,
		'</svg>\n'
	].join('\n');
	return { svg, width, height };
}

/** What a picture's file is called: the words of its title. */
export const fileNameOf = (title: string, ending: string): string =>
	`${
		title
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
			.slice(0, 60)
			.replaceAll(/^-+|-+$/g, '') || 'chart'
	}.${ending}`;
