import { kinds } from './kinds.ts';
import { loadExamples } from './load-examples.ts';
import type { PageLoad } from './$types';

// all drawings together are more script than a page may bring; each kind can be walked through on its own page
export const csr = false;

export const load: PageLoad = async () => ({
	kinds: await Promise.all(kinds.map(async (kind) => ({ kind, exampleOf: await loadExamples(kind) })))
});
