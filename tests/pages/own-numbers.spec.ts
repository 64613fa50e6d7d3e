import { expect, test } from '@playwright/test';
import { ownServer } from './own-server.ts';
import { settled } from './settled.ts';

test.describe.configure({ mode: 'serial' });

/** For what a thread derives, on a machine that is busy with other tests. */
const patient = { timeout: 60_000 };

let server: Awaited<ReturnType<typeof ownServer>>;
test.beforeAll(async () => {
	server = await ownServer();
});
test.afterAll(() => server.stop());

test('an analyst defines a metric of her own, and meets it among the definitions and on the scorecard', async ({
	page
}) => {
	await page.goto(`${server.address}/metrics/new`);
	await page.locator('html[data-hydrated]').waitFor();
	await page.getByLabel('Name', { exact: true }).fill('Hold per contact');
	await page.getByLabel('Definition in words').fill('How long a customer is put on hold, on average.');
	await page.locator('select[name=numerator_plus]').first().selectOption('holdSeconds');
	await page.locator('select[name=denominator_plus]').first().selectOption('holdKnown');
	await page.getByLabel('Counted in').selectOption('seconds');
	// seconds alone are refused: something has to be weighed against them
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('needs something to weigh it against');
	await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Hold per contact');
	await page.getByLabel('Weighed against 1').selectOption('fcr_repeat');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('article')).toContainText('seconds of hold time');
	await expect(page.getByRole('article')).toContainText('Weighed against: Solved at first contact');
	for (const path of ['/definitions', '/scorecard']) {
		await page.goto(server.address + path);
		await expect(page.getByRole('heading', { name: 'Hold per contact' }).first()).toBeVisible();
	}
});

test('a definition is changed with a reason, the difference is told, and it is changed back', async ({ page }) => {
	const change = async (seconds: string, reason: string) => {
		await page.goto(`${server.address}/definitions/change`);
		await page.locator('html[data-hydrated]').waitFor();
		await page.getByLabel('Promised wait, in seconds').fill(seconds);
		await page.getByLabel('Why it is changed').fill(reason);
		await page.getByLabel('Your name').fill('Mette');
		await page.getByRole('button', { name: 'Make a new version' }).click();
		await expect(page.getByRole('row').filter({ hasText: reason })).toBeVisible(patient);
		// another change may be made once this one is over
		await expect(page.getByRole('button', { name: 'Make a new version' })).toBeVisible(patient);
		await settled(page);
	};
	await change('45', 'The board promised three quarters of a minute.');
	await expect(page.getByRole('main')).toContainText('Promised wait, in seconds: 20 → 45');
	await page.goto(`${server.address}/scorecard`);
	await expect(page.getByRole('heading', { name: 'Answered within 45 seconds' }).first()).toBeVisible();
	await change('20', 'The promise was taken back.');
	await page.goto(`${server.address}/scorecard`);
	await expect(page.getByRole('heading', { name: 'Answered within 20 seconds' }).first()).toBeVisible();
});
