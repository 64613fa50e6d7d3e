import { expect, test } from '@playwright/test';

test('a server that begins with nothing takes the demo in by itself', async ({ page }) => {
	const answers = async () => (await page.goto('/').catch(() => null))?.status();
	await expect.poll(answers, { timeout: 60_000, intervals: [200] }).toBe(200);
	const overview = page.getByRole('region', { name: 'Where you are blind' });
	await expect(overview).toBeVisible({ timeout: 290_000 });
	await page.goto('/report');
	await expect(page.getByText('These are samples of a fictional organisation, not figures of your own.')).toBeVisible();
});
