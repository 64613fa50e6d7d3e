import type { Page } from '@playwright/test';

/** Pages stand as the server sent them until the function that comes back is called: their scripts are held. */
export async function holdAsleep(page: Page): Promise<() => void> {
	let wake = () => {};
	const awake = new Promise<void>((resolve) => (wake = resolve));
	await page.route('**/_app/**/*.js', async (route) => {
		await awake;
		await route.continue();
	});
	return wake;
}
