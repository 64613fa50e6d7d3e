import { expect, test } from '@playwright/test';
import { accessible } from './accessible.ts';
import { ownServer } from './own-server.ts';

const patient = { timeout: 60_000 };
/** For the whole demo, which comes with some two hundred thousand records. */
const mostPatient = { timeout: 400_000 };

let server: Awaited<ReturnType<typeof ownServer>>;
test.beforeAll(async () => {
	test.setTimeout(180_000);
	server = await ownServer();
});
test.afterAll(() => server.stop());

test('somebody who removes the samples is asked how to begin, and may have them back', async ({ page }) => {
	test.setTimeout(480_000);
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
	await expect(page.getByRole('progressbar').or(page.getByText(/taken in/))).toBeVisible();
	await expect(page.getByRole('region', { name: 'Where you are blind' })).toBeVisible(mostPatient);
});
