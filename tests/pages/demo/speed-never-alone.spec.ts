import { expect, test } from '@playwright/test';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { metricName } from '#lib/questions/names.ts';
import { walk, type Answer } from './walk.ts';

const speeds = catalogue.filter(({ perspective }) => perspective === 'speed');
const isPage = ({ type }: Answer) => type.startsWith('text/html');
/** A list of contacts says how long each one took, and measures nothing. */
const isTable = ({ type, address }: Answer) => type.startsWith('text/csv') && !address.startsWith('/contacts/');

/** Speed metrics that stand in a page without any of what they are weighed against. */
function aloneOn(page: string): string[] {
	const shown = new Set([...page.matchAll(/data-metric="([^"]+)"/g)].map(([, key = '']) => key));
	return speeds
		.filter(({ key, counterweights }) => shown.has(key) && !counterweights.some((other) => shown.has(other)))
		.map(({ key }) => key);
}

/** The same by name, for what has left as a table. */
function aloneIn(table: string): string[] {
	const names = new Map<string, string>(catalogue.map((metric) => [metric.key, metricName(metric, 'en')]));
	const cells = new Set(table.split(/[;,\t\r\n]/).map((cell) => cell.replace(/^"|"$/g, '').trim()));
	const holds = (key: string) => cells.has(names.get(key) ?? '') || cells.has(key);
	return speeds.filter(({ key, counterweights }) => holds(key) && !counterweights.some(holds)).map(({ key }) => key);
}

test('no page and no export shows a measure of speed without what it costs', async ({ request }) => {
	const answers = await walk(request, 400);
	const pages = answers.filter(isPage);
	const tables = answers.filter(isTable);
	expect(answers.filter(({ status }) => status !== 200).map(({ address, status }) => `${status} ${address}`)).toEqual(
		[]
	);
	expect(pages.length).toBeGreaterThan(40);
	expect(tables.length).toBeGreaterThan(4);
	expect(
		pages.filter(({ body }) => speeds.some(({ key }) => body.includes(`data-metric="${key}"`))).length
	).toBeGreaterThan(5);
	const alone = [
		...pages.flatMap(({ address, body }) => aloneOn(body).map((key) => `${key} alone on ${address}`)),
		...tables.flatMap(({ address, body }) => aloneIn(body).map((key) => `${key} alone in ${address}`))
	];
	expect(alone).toEqual([]);
	const broken = /\b(undefined|NaN|Infinity|\[object )/;
	const words = (html: string) => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
	expect(pages.filter(({ body }) => broken.test(words(body))).map(({ address }) => address)).toEqual([]);
});
