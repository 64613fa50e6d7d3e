import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Histogram from '#lib/charts/Histogram.svelte';
import Sankey from '#lib/charts/Sankey.svelte';
import { journeys, waits } from './example-spreads.ts';

/** The picture as the server sends it, a tag a line, without the marks that the compiler leaves. */
const pictureIn = (html: string): string =>
	`${(/<svg[\s\S]*<\/svg>/.exec(html)?.[0] ?? '')
		.replaceAll(/<!--.*?-->/g, '')
		.replaceAll(/ ?svelte-\w+/g, '')
		.replaceAll(' class=""', '')
		.replaceAll(/><\/(line|path|circle|rect)>/g, ' />')
		.replaceAll(/>\s*</g, '>\n<')
		.trim()}\n`;

test.each([
	['wide', 680],
	['narrow', 280]
])('a histogram and a Sankey diagram, %s, are drawn as before', async (name, width) => {
	const box = { width, height: 300 };
	const spread = render(Histogram, { props: { data: waits, box, label: 'Waits' } });
	await expect(pictureIn(spread.body)).toMatchFileSnapshot(`../pictures/histogram-${name}.svg`);
	const flows = render(Sankey, { props: { data: journeys, box, label: 'Journeys' } });
	await expect(pictureIn(flows.body)).toMatchFileSnapshot(`../pictures/sankey-${name}.svg`);
});
