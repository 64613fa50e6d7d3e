import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { lookAt, mainPages, readers } from './look-at.ts';
import { ownServer } from './own-server.ts';

const folder = join(import.meta.dirname, '../../../shared/data/bank-calls');
const patient = { timeout: 90_000 };

test.describe('the calls of a real bank (skipped where ../shared/data is absent)', () => {
	test.skip(!existsSync(folder), 'there is no ../shared/data beside the project');
	test.setTimeout(900_000);

	test('go in through the page without a question, month after month, and become a scorecard', async ({
		page,
		browser
	}) => {
		const server = await ownServer();
		try {
			for (const [file, rows, looks] of [
				['january.txt', '31,599', 'january.txt looks like contacts'],
				['february.txt', '33,344', 'february.txt is read as before, by the recipe january']
			] as const) {
				await page.goto(`${server.address}/data`);
				await page.locator('html[data-hydrated]').waitFor();
				await page.locator('input[type=file]').setInputFiles(join(folder, file));
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(looks, patient);
				await expect(page.locator('section[aria-labelledby=identity] > p')).toContainText(
					/vru\+line.*call_id|call_id.*vru\+line/
				);
				await page.getByRole('button', { name: 'Import', exact: true }).click();
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${file} is in`, patient);
				await expect(page.locator('dl').first().locator('dd')).toHaveText([rows, rows, '0', '0']);
			}
			await page.goto(`${server.address}/scorecard?from=1999-01-01&to=1999-02-28`);
			// 53,149 handled contacts, counted by hand in both files
			await expect(page.locator('#aht')).toContainText('n 53,149');
			await expect(page.locator('#aht')).toContainText('3:03');
			await expect(page.getByText('Never imported').locator('visible=true').first()).toBeVisible();
			// the demo's pages are looked at by all readers, these in turn by two: one on a phone and with axe, one at a desk
			for (const [place, path] of mainPages.entries()) {
				const some = readers.filter((_, reader) => reader < 2 === (place % 2 === 0));
				const asked = `${server.address}${path}${path.includes('?') ? '&' : '?'}from=1999-01-01&to=1999-02-28`;
				expect.soft(await lookAt(browser, asked, some), path).toEqual([]);
			}
			// what is asked of them is answered as far as they go, and never beyond
			await page.goto(`${server.address}/what-you-get`);
			await page.getByRole('button', { name: 'Look into it' }).click();
			await expect(page.getByText(/^Worked out/)).toBeVisible(patient);
			await expect(page.getByRole('progressbar')).toHaveCount(0, patient);
			await expect(page.getByText('No target and no event is written down here yet')).toBeVisible();
			const answered = page.locator('section[aria-labelledby=nothing-seen]');
			await expect(answered).toContainText('How many contacts a day are too many?');
			const missing = page.locator('section[aria-labelledby=lacking]');
			await missing.locator('summary').click();
			await expect(missing.getByText('Bring their orders.').first()).toBeVisible();
			await expect(missing.getByText('No target of this kind is written down here.').first()).toBeVisible();
			await expect(page.getByText(/We estimate|Coincided/)).toHaveCount(0);
		} finally {
			await server.stop();
		}
	});
});
