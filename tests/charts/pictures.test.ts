import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Balance from '#lib/charts/Balance.svelte';
import ControlChart from '#lib/charts/ControlChart.svelte';
import PointTable from '#lib/charts/PointTable.svelte';
import { drop, gap, ordinary, touched } from './example-series.ts';

/** The markup as the server sends it, a tag a line, without the marks that the compiler leaves. */
const plain = (html: string): string =>
	html
		.replaceAll(/<!--.*?-->/g, '')
		.replaceAll(/ ?svelte-\w+/g, '')
		.replaceAll(' class=""', '')
		.replaceAll(/><\/(line|path|circle|rect)>/g, ' />')
		.replaceAll(/>\s*</g, '>\n<')
		.trim();
const pictureIn = (html: string): string => `${/<svg[\s\S]*<\/svg>/.exec(plain(html))?.[0] ?? ''}\n`;

describe('stored pictures', () => {
	test.each(Object.entries({ drop, ordinary, gap, touched }))(
		'a control chart of %s is drawn as before',
		async (name, series) => {
			const { body } = render(ControlChart, { props: { series, name: 'Example', label: `An example of ${name}` } });
			await expect(pictureIn(body)).toMatchFileSnapshot(`../pictures/control-chart-${name}.svg`);
		}
	);

	test.each([
		['left', { value: 0.36, low: 0.28, high: 0.44 }],
		['level', { value: 0.1, low: -0.05, high: 0.25 }],
		['unknown', null]
	])('a balance that leans to %s is drawn as before', async (name, weight) => {
		const { body } = render(Balance, {
			props: { weight, label: 'An example', left: 'speed', right: 'buys', large: true }
		});
		await expect(pictureIn(body)).toMatchFileSnapshot(`../pictures/balance-${name}.svg`);
	});
});

describe('a chart', () => {
	test('is one picture with a sentence for those who do not see it', () => {
		const { body } = render(ControlChart, { props: { series: drop, name: 'Solved', label: 'Fewer since week 9' } });
		expect(body).toMatch(/<svg[^>]*role="img"[^>]*aria-label="Fewer since week 9"/);
	});

	test('has a table twin that leaves nothing out', () => {
		const { body } = render(PointTable, { props: { series: drop, caption: 'Solved by week', grain: 'Week' } });
		const rows = plain(body).split('<tbody>')[1]?.split('</tr>').slice(0, -1) ?? [];
		expect(rows).toHaveLength(drop.points.length);
		expect(rows[8]).toContain('signal, worse');
		expect(rows[11]).toContain('not final');
		expect(rows[13]).toContain('not over');
	});

	test('says in its table where there is no value', () => {
		const { body } = render(PointTable, { props: { series: gap, caption: 'Wellbeing', grain: 'Month' } });
		expect(body.match(/no value/g)).toHaveLength(2);
		expect(body).not.toContain('NaN');
	});
});
