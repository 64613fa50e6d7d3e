import { error } from '@sveltejs/kit';
import { getLocale, m } from '#lib/i18n/words.ts';
import { findChromium } from '#lib/server/printing/find-chromium.ts';
import { printPage } from '#lib/server/printing/print-page.ts';
import type { RequestHandler } from './$types';

/** The report as a PDF, printed from our own page; there is none where no Chromium is installed. */
export const GET: RequestHandler = async ({ url }) => {
	const program = findChromium();
	if (program === null) error(404, { message: m.report_print_how() });
	const page = new URL(`/report${url.search}`, url.origin);
	page.searchParams.set('lang', getLocale());
	return new Response(await printPage(program, page), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(m.report_file())}.pdf`,
			'cache-control': 'no-store'
		}
	});
};
