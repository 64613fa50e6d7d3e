import type { Box } from './box.ts';

const written = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'stroke-opacity',
	'opacity',
	'font-family',
	'font-size',
	'font-weight',
	'text-anchor',
	'paint-order'
];

/** What a drawing on the page looks like on light paper, whatever the reader's theme: its marks with their styles written in, its size, and the colours around it. */
export function styledDrawing(svg: SVGSVGElement): {
	drawing: string;
	box: Box;
	colours: { paper: string; ink: string; muted: string };
} {
	svg.dataset.theme = 'light';
	const copy = svg.cloneNode(true);
	if (!(copy instanceof SVGSVGElement)) throw new Error(`A copy of a drawing is ${copy.nodeName}`);
	const copies = copy.querySelectorAll('*');
	for (const [place, mark] of [...svg.querySelectorAll('*')].entries()) {
		const styles = getComputedStyle(mark);
		const target = copies[place];
		target?.removeAttribute('class');
		for (const name of written) target?.setAttribute(name, styles.getPropertyValue(name));
	}
	const colours = { paper: colourOf('--panel', svg), ink: colourOf('--ink', svg), muted: colourOf('--muted', svg) };
	delete svg.dataset.theme;
	const markup = [...copy.children].map((child) => new XMLSerializer().serializeToString(child)).join('');
	const { width, height } = svg.viewBox.baseVal;
	return { drawing: markup.replaceAll(/<!--.*?-->| xmlns="[^"]*"/g, ''), box: { width, height }, colours };
}

/** A custom colour as the page shows it: it is asked of a mark that wears it. */
function colourOf(name: string, svg: SVGSVGElement): string {
	const mark = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'g'));
	mark.style.fill = `var(${name})`;
	const colour = getComputedStyle(mark).fill;
	mark.remove();
	return colour;
}
