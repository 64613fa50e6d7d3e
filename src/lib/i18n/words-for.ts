import { m } from './words.ts';
import { spellCount } from './spell.ts';

const words: Readonly<Record<string, (inputs: never) => string>> = m;

/**
 * The sentence for a code that is known only while the program runs; null where there is none.
 * Numbers among the details are spelled as counts. For the server: a page that imports this carries every word there is.
 */
export function wordsFor(key: string, details: Record<string, string | number> = {}): string | null {
	const word = words[key];
	if (!word) return null;
	const spelled = Object.entries(details).map(([name, detail]) => [
		name,
		typeof detail === 'number' ? spellCount(detail) : detail
	]);
	// the compiler knows each sentence's details by name, but not which sentence this is
	return word(Object.fromEntries(spelled) as never);
}
