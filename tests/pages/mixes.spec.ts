import { expect, test } from '@playwright/test';
import { accessible } from './accessible.ts';
import { ownServer } from './own-server.ts';

test('mixes that another beats are greyed, say which one does, and can still be asked', async ({ page }) => {
	test.slow();
	const own = await ownServer('tests/pages/serve-mixes.ts');
	try {
		await page.goto(`${own.address}/what-you-get/target-mix?of=1`);
		const rows = page.locator('#mixes tbody tr');
		await expect(rows).toHaveCount(3);
		const coloursOf = (place: number) =>
			rows
				.nth(place)
				.locator('a, td')
				.evaluateAll((parts) => [...new Set(parts.map((part) => getComputedStyle(part).color))]);
		const muted = await page
			.locator('#mixes .note')
			.first()
			.evaluate((note) => getComputedStyle(note).color);
		expect(await coloursOf(0)).toEqual([muted]);
		expect(await coloursOf(1)).toEqual([muted]);
		expect(await coloursOf(2)).not.toContain(muted);
		await expect(rows.filter({ hasText: 'Another is as good in everything: 0\u00a0% held to the target' })).toHaveCount(
			2
		);
		await expect(rows.nth(2)).not.toContainText('Another is as good');
		await expect(page.locator('#mixes')).not.toContainText('None is grey');
		expect(await accessible(page)).toEqual([]);
		await rows.nth(1).getByRole('link').click();
		await expect(page).toHaveURL(/of=1&share=50/);
	} finally {
		await own.stop();
	}
});
