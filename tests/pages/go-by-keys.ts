import { expect, type Page } from '@playwright/test';

/** On a machine that is busy with other tests the second key can come too late for the first: then both once more. */
export async function goByKeys(page: Page, second: string, address: RegExp) {
	await expect(async () => {
		await page.keyboard.press('g');
		await page.keyboard.press(second);
		await expect(page).toHaveURL(address, { timeout: 5000 });
	}).toPass();
}
