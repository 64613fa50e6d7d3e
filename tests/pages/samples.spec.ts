import { expect, test } from '@playwright/test';
import { accessible } from './accessible.ts';
import { ownServer } from './own-server.ts';

const patient = { timeout: 60_000 };

let server: Awaited<ReturnType<typeof ownServer>>;
test.beforeAll(async () => {
	server = await ownServer();
});
test.afterAll(() => server.stop());

test('somebody who removes the samples is asked how to begin, and may have them back', async ({ page }) => {
	const heading = page.getByRole('heading', { level: 1 });
	await page.goto(`${server.address}/data`);
	await page.getByRole('button', { name: 'Remove the samples' }).click();
	await expect(heading).toHaveText('Nothing has been imported yet', patient);
	await page.goto(server.address);
	await page.locator('html[data-hydrated]').waitFor();
	await expect(heading).toHaveText('What you measure is what you get');
	expect(await accessible(page)).toEqual([]);
	await expect(page.getByRole('heading', { name: 'Look round with the samples' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Bring a file' })).toBeVisible();
	await page.getByRole('button', { name: 'Take the samples in' }).click();
	await expect(page.getByRole('progressbar').or(page.getByText(/ha(s|ve) been taken in/))).toBeVisible();
	// that all of it comes in is seen on the first start, in demo/filled.setup.ts
});

test('the first start answers at once, and every page says that the samples are on their way', async ({ page }) => {
	const first = await ownServer('src/server.ts');
	try {
		await page.goto(first.address);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you measure is what you get');
		await expect(page.getByRole('progressbar').or(page.getByText(/ha(s|ve) been taken in/))).toBeVisible();
		await page.goto(`${first.address}/report`);
		await expect(page.getByText(/still being taken in/)).toBeVisible();
	} finally {
		await first.stop();
	}
});
