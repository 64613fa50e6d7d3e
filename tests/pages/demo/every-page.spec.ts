import { expect, test } from '@playwright/test';
import { lookAt, mainPages, readers } from '../look-at.ts';

for (const [place, path] of mainPages.entries()) {
	test(`${path} of the demo can be read by everybody, in four languages, both themes, on phone and desk`, async ({
		browser,
		baseURL
	}) => {
		test.setTimeout(180_000);
		// who looks closely changes from page to page: light, dark, wide and narrow
		const inTurn = [...readers.slice(place % 4), ...readers.slice(0, place % 4)];
		expect(await lookAt(browser, `${baseURL ?? ''}${path}`, inTurn)).toEqual([]);
	});
}
