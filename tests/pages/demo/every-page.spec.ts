import { expect, test } from '@playwright/test';
import { lookAt, mainPages } from '../look-at.ts';

for (const path of mainPages) {
	test(`${path} of the demo can be read by everybody, in four languages, both themes, on phone and desk`, async ({
		browser,
		baseURL
	}) => {
		test.setTimeout(180_000);
		expect(await lookAt(browser, `${baseURL ?? ''}${path}`)).toEqual([]);
	});
}
