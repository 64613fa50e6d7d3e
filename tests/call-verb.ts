import type { Call, Verb } from '../src/cli/verb.ts';
import type { Store } from '#lib/server/storage/store.ts';

/** What a command prints of a store that is open already. */
export async function callVerb(verb: Verb, store: Store, flags: Call['flags'] = {}, words: string[] = []) {
	const printed: string[] = [];
	const print = (line: string) => void printed.push(line);
	await verb.run({ words, flags, address: '', store: () => Promise.resolve(store), print, tell: print });
	return printed.join('\n');
}
