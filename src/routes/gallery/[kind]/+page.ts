import { error } from '@sveltejs/kit';
import { isKind } from '../kinds.ts';
import { loadExamples } from '../load-examples.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params: { kind } }) => {
	if (!isKind(kind)) error(404);
	return { kind, exampleOf: await loadExamples(kind) };
};
