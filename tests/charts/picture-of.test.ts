import { describe, expect, test } from 'vitest';
import { fileNameOf, pictureOf, type Picture } from '#lib/charts/picture-of.ts';

const picture: Picture = {
	caption: {
		title: 'Contacts solved <first time>, week by week & site by site',
		reading: 'Fewer since the week of 31 August.',
		note: 'n 38,911 · as of 20 November'
	},
	drawing: '<circle cx="1" cy="2" r="3" fill="rgb(1, 2, 3)"/>',
	box: { width: 300, height: 100 },
	colours: { paper: '#ffffff', ink: '#111111', muted: '#666666' }
};

describe('a saved picture', () => {
	const { svg, width, height } = pictureOf(picture);
	const texts = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

	test('says what the chart says: its title and reading above, how many and as of when beneath', () => {
		expect(texts.join(' ')).toBe(
			'Contacts solved &lt;first time&gt;, week by week &amp; site by site Fewer since the week of 31 August. n 38,911 · as of 20 November'
		);
		expect(svg.indexOf('Fewer since the week')).toBeLessThan(svg.lastIndexOf('<svg'));
		expect(svg.lastIndexOf('as of 20 November')).toBeGreaterThan(svg.indexOf('</svg>'));
	});

	test('breaks lines that are longer than the drawing', () => {
		expect(texts[0]).toBe('Contacts solved &lt;first time&gt;,');
		expect(texts.length).toBeGreaterThan(3);
		for (const text of texts) expect((text ?? '').replaceAll(/&\w+;/g, '&').length * 20 * 0.5).toBeLessThanOrEqual(330);
	});

	test('has room for all of it, on paper of its own', () => {
		expect(width).toBe(348);
		const lowest = Math.max(...[...svg.matchAll(/<text [^>]*y="(\d+)"/g)].map(([, y]) => Number(y)));
		expect(lowest).toBeLessThan(height);
		expect(svg).toContain(`<rect width="${width}" height="${height}" fill="#ffffff"/>`);
		expect(svg).toContain(picture.drawing);
	});

	test('stands alone: no style sheet, no class, nothing to fetch', () => {
		expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
		expect(svg).not.toMatch(/class=|<style|href=|url\(/);
	});
});

describe('the file of a picture', () => {
	test('is called by its title, with the letters of its language', () => {
		expect(fileNameOf('Løst første gang, uge for uge: 75,8 %', 'svg')).toBe('løst-første-gang-uge-for-uge-75-8.svg');
	});

	test('has a name where the title has no letters, and a short one where it has many', () => {
		expect(fileNameOf('—', 'png')).toBe('chart.png');
		expect(fileNameOf('word '.repeat(40), 'png').length).toBeLessThanOrEqual(64);
	});
});
