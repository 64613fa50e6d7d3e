import { expect, test } from '@playwright/test';

test('a server that begins with nothing takes the demo in, and then answers', async ({ request }) => {
	test.setTimeout(300_000);
	const asked = { timeout: 290_000, intervals: [1000] };
	await expect.poll(async () => (await request.get('/').catch(() => null))?.status(), asked).toBe(200);
});
