import { expect, test } from '@playwright/test';
import { lookAt, mainPages } from '../look-at.ts';

/** What is counted from contacts where two filters meet. */
const narrowed = '/report?unit=site:Odense&and=reason:Faktura';

for (const path of [...mainPages, narrowed]) {
	test(`${path} of the demo can be read by everybody, in four languages, both themes, on phone and desk`, async ({
		browser,
		baseURL
	}) => {
		expect(await lookAt(browser, `${baseURL ?? ''}${path}`)).toEqual([]);
	});
}
