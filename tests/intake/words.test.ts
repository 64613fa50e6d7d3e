import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '#lib/intake/fields.ts';
import { issueCodes } from '#lib/intake/reading/mishap.ts';
import { noteCodes } from '#lib/intake/note.ts';
import { readings } from '#lib/intake/readings.ts';
import { Refusal, refusalCodes } from '#lib/intake/refusal.ts';
import { kinds } from '#lib/model/records.ts';

const topics = 'src/lib/i18n/messages';
const wordsIn = (language: string) =>
	Object.assign(
		{},
		...readdirSync(topics).map(
			(topic) => JSON.parse(readFileSync(`${topics}/${topic}/${language}.json`, 'utf8')) as Record<string, unknown>
		)
	) as Record<string, unknown>;
const plain = (reading: string) => reading.replace(/[^a-z0-9]+/g, '_');

const keys = new Set([
	...kinds.flatMap((kind) => [`kind_${kind}`, `kind_${kind}_purpose`, `kind_${kind}_from`]),
	...kinds.flatMap((kind) => fieldsOf(kind).map(({ field }) => `field_${field}`)),
	...Object.values(readings).flatMap((ofType) => ofType.map((reading) => `reading_${plain(reading)}`)),
	...noteCodes.map((code) => `note_${code}`),
	...issueCodes.flatMap((code) => [`issue_${code}`, `issue_${code}_mend`]),
	...refusalCodes.flatMap((code) => [`refusal_${code}`, `refusal_${code}_remedy`])
]);

describe.each(['en', 'da', 'sv', 'nb'])('in %s', (language) => {
	const words = wordsIn(language);

	test('every kind, field, reading, note, problem and refusal has its words', () => {
		expect([...keys].filter((key) => typeof words[key] !== 'string' || words[key] === '')).toEqual([]);
	});

	test('there are no words for what does not exist', () => {
		const ours = Object.keys(words).filter((key) => /^(?:kind|field|reading|note|issue|refusal)_/.test(key));
		expect(ours.filter((key) => !keys.has(key))).toEqual([]);
	});

	test('a refusal asks for no detail that its code does not bring', () => {
		const holes = (text: unknown) => JSON.stringify(text).match(/\{\w+\}/g) ?? [];
		const brought = (code: string) =>
			Object.fromEntries((holes(wordsIn('en')[`refusal_${code}`]) as string[]).map((hole) => [hole.slice(1, -1), 7]));
		for (const code of refusalCodes) {
			expect(holes(words[`refusal_${code}_remedy`]), code).toEqual([]);
			expect(new Refusal(code, brought(code)).message, code).not.toMatch(/ [.,:]/);
		}
	});
});
