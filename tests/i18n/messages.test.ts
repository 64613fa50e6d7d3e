import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = 'src/lib/i18n/messages';
const languages = ['en', 'da', 'sv', 'nb'];

type Words = Record<string, unknown>;
const wordsOf = (topic: string, language: string) => {
	const words = JSON.parse(readFileSync(`${folder}/${topic}/${language}.json`, 'utf8')) as Words;
	return Object.fromEntries(Object.entries(words).filter(([key]) => key !== '$schema'));
};
const holes = (message: unknown) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();

describe.each(readdirSync(folder))('the words about %s', (topic) => {
	const english = wordsOf(topic, 'en');

	test.each(languages)('say the same things in %s, with the same places to fill', (language) => {
		const words = wordsOf(topic, language);
		expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
		const other = Object.keys(english).filter((key) => holes(english[key]).join() !== holes(words[key]).join());
		expect(other).toEqual([]);
	});

	test.each(languages)('claim no causes and do not shout in %s', (language) => {
		const cause =
			/\b(because|caused?s?|leads to|fordi|forårsag\w*|medfører|leder till|eftersom|orsakar|forårsaker)\b|!/i;
		const loud = Object.entries(wordsOf(topic, language)).filter(([, message]) => cause.test(JSON.stringify(message)));
		expect(loud.map(([key]) => key)).toEqual([]);
	});
});

test('no word is said in two topics', () => {
	const keys = readdirSync(folder).flatMap((topic) => Object.keys(wordsOf(topic, 'en')));
	expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});

test('every word is said somewhere, by its key or by one that is put together from a code', () => {
	const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
	const code = files
		.filter((file) => /\.(ts|svelte)$/.test(file) && !file.includes('paraglide'))
		.map((file) => readFileSync(`src/${file}`, 'utf8'))
		.join('\n');
	const said = new Set(code.match(/\w+/g));
	const beginnings = new Set(code.match(/(?<=`)[a-z]\w*_\w*(?=\$\{)/g));
	const keys = readdirSync(folder).flatMap((topic) => Object.keys(wordsOf(topic, 'en')));
	const unsaid = keys.filter((key) => !said.has(key) && ![...beginnings].some((begin) => key.startsWith(begin)));
	expect(unsaid).toEqual([]);
});
