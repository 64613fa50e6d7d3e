import { expect, test } from '@playwright/test';
import { findChromium } from '#lib/server/printing/find-chromium.ts';
import { hasPdfToText, heightOf, leastPoints, sheetsOf } from '../printed.ts';

test.skip(findChromium() === null, 'no Chromium is installed that the server would find');

for (const lang of ['en', 'da', 'sv', 'nb']) {
	test(`the report of the demo, with its targets, is two sheets in letters of their full size, in ${lang}`, async ({
		page,
		request
	}) => {
		test.slow();
		await page.goto(`/report?lang=${lang}`);
		const link = await page.locator('a[download]').getAttribute('href');
		const pdf = await (await request.get(link ?? '')).body();
		expect(sheetsOf(pdf)).toBeLessThanOrEqual(2);
		const clock = /\d+:\d\d/.exec((await page.locator('article[data-metric="aht"]').textContent()) ?? '')?.[0];
		if (hasPdfToText) expect(heightOf(pdf, clock ?? 'none')).toBeGreaterThan(leastPoints);
	});
}
