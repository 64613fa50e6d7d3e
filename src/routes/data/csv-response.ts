/** A CSV that the browser saves under this name. */
export const csvResponse = (body: string | ReadableStream, fileName: string): Response =>
	new Response(body, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
			'cache-control': 'no-store'
		}
	});
