import { getLocale } from '#lib/i18n/words.ts';
import { templateOf } from '#lib/intake/templates.ts';
import { csvResponse } from '../../../csv-response.ts';
import { kindAt } from '../../kind-at.ts';
import type { RequestHandler } from './$types';

/** An empty file for records of a kind, its columns named in the reader's language. */
export const GET: RequestHandler = ({ params }) => {
	const { text, fileName } = templateOf(kindAt(params.kind), getLocale());
	return csvResponse(text, fileName);
};
