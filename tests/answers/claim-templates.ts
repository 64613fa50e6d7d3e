import { readdirSync, readFileSync } from 'node:fs';
import type { ClaimLevel } from '#lib/analyses/analysis.ts';
import type { Locale } from '#lib/i18n/spell.ts';

const folder = 'src/lib/i18n/messages';

/** A sentence that claims something, with the level that its key says. */
export type Template = { key: string; level: ClaimLevel; text: string };

const levelIn = (key: string): ClaimLevel | null => {
	const digit = /_claim([0-4])(?:_|$)/.exec(key)?.[1];
	return digit === undefined ? null : (Number(digit) as ClaimLevel);
};

/** Every text of a message: one, or one for each plural form. */
const textsOf = (message: unknown): string[] =>
	typeof message === 'string'
		? [message]
		: Array.isArray(message)
			? message.flatMap((variant: { match?: Record<string, string> }) => Object.values(variant.match ?? {}))
			: [];

/** All sentences of a language that claim something. */
export const templatesOf = (locale: Locale): Template[] =>
	readdirSync(folder).flatMap((topic) => {
		const messages = JSON.parse(readFileSync(`${folder}/${topic}/${locale}.json`, 'utf8')) as Record<string, unknown>;
		return Object.entries(messages).flatMap(([key, message]) => {
			const level = levelIn(key);
			return level === null ? [] : textsOf(message).map((text) => ({ key, level, text }));
		});
	});

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a sentence is this template with its places filled. */
export function isFrom({ text }: Template, sentence: string): boolean {
	const pattern = text
		.split(/\{\w+\}/)
		.map(escaped)
		.join('[\\s\\S]*?');
	return new RegExp(`^${pattern}$`, 'u').test(sentence);
}

/** At which levels a sentence claims something: none where it claims nothing. */
export const levelsOf = (sentence: string, templates: readonly Template[]): ClaimLevel[] =>
	templates.filter((template) => isFrom(template, sentence)).map(({ level }) => level);
