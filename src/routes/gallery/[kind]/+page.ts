import { error } from '@sveltejs/kit';
import { isKind } from '../kinds.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
	if (!isKind(params.kind)) error(404);
	return { kind: params.kind };
};
