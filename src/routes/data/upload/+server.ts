import { error } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { largestUpload } from '../largest-upload.ts';
import type { RequestHandler } from './$types';

/** Takes one file as it is, streamed to disk, however large; forms send theirs to `/data?/upload`. */
export const POST: RequestHandler = async ({ request, url, locals }) => {
	// Kit compares the origin of forms only
	if (request.headers.get('origin') !== url.origin) error(403, m.data_upload_foreign());
	if (Number(request.headers.get('content-length')) > largestUpload) error(413, m.data_upload_too_large());
	const body = request.body ?? new Blob([]).stream();
	const { id } = await locals.imports.receive(url.searchParams.get('name') ?? '', body, request.signal);
	return Response.json({ id }, { status: 201 });
};
