import { m } from '#lib/i18n/words.ts';

const sentences: Record<string, unknown> = m;

/** The message of a key that is made from a code; the code itself when it has no words yet. */
export function spellWord(key: string, inputs: Record<string, string | number> = {}): string {
	const say = sentences[key];
	return typeof say === 'function' ? String((say as (inputs: object) => string)(inputs)) : key;
}
