import { expect, test } from '@playwright/test';
import { accessible } from './accessible.ts';
import { holdAsleep } from './asleep.ts';
import { ownServer } from './own-server.ts';

test.describe.configure({ mode: 'serial' });

let own: Awaited<ReturnType<typeof ownServer>>;
test.beforeAll(async () => {
	own = await ownServer();
});
test.afterAll(() => own.stop());

test('a target of speed is kept only together with its pair, is drawn on its chart, and can be undone', async ({
	page
}) => {
	test.slow();
	await page.goto(`${own.address}/targets`);
	await page.getByLabel('Metric').selectOption('aht');
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect(page.getByText('ending contacts early')).toBeVisible();
	await page.getByLabel('Target', { exact: true }).fill('4:30');
	await page.getByLabel('From', { exact: true }).fill('2026-01-01');
	await page.locator('form').evaluateAll((forms) => {
		for (const form of forms) form.setAttribute('novalidate', '');
	});
	await page.getByRole('button', { name: 'Save the target' }).click();
	await expect(page.getByRole('alert')).toContainText('Choose what this target of speed is weighed against.');
	await page.getByLabel('Weighed against').selectOption('fcr_repeat');
	await page.getByLabel('Look at it again on').fill('2030-06-01');
	await page.getByRole('button', { name: 'Save the target' }).dblclick();

	await expect(page.getByRole('main').getByRole('status')).toContainText('The target is saved.');
	const item = page.getByRole('article').filter({ hasText: 'entered by hand' });
	await expect(item).toContainText('Target 4:30, set together with “Solved at first contact”');
	await expect(item.locator('[data-metric=fcr_repeat]')).toBeVisible();

	await page.goto(`${own.address}/scorecard`);
	await expect(page.locator('#aht svg').getByText('Target 4:30')).toBeAttached();

	await page.goBack();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('main').getByRole('status')).toContainText('It is as it was before.');
	await expect(page.getByRole('article').filter({ hasText: 'entered by hand' })).toHaveCount(0);
});

test('what a part of the title can be exchanged for opens within the window, however long the names', async ({
	browser
}) => {
	test.slow();
	const context = await browser.newContext({ locale: 'da', viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	await page.goto(`${own.address}/events/new`);
	await page.locator('[name=name]').fill('Fakturaopkald besvares igen i Odense, og Malmö hjælper til');
	await page.locator('[name=fromDay]').fill('2026-07-23');
	await page.locator('main form button').first().click();
	await expect(page).toHaveURL(/done=saved/);
	await page.goto(`${own.address}/scorecard?from=2026-08-24&to=2026-11-15`);
	await page.locator('html[data-hydrated]').waitFor();
	const part = page.getByRole('heading', { level: 1 }).locator('details').last();
	await part.locator('summary').click();
	const chooser = part.locator('.chooser');
	await expect(chooser).toContainText('Malmö hjælper til');
	const beyond = () =>
		chooser.evaluate((box) => box.getBoundingClientRect().right - document.documentElement.clientWidth);
	await expect.poll(beyond).toBeLessThanOrEqual(0);
	await context.close();
});

test('why a target was refused is in sight on a phone, too', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 700 });
	await page.goto(`${own.address}/targets/new?metric=aht&unit=all`);
	await page.locator('html[data-hydrated]').waitFor();
	await page.locator('form').evaluateAll((forms) => {
		for (const form of forms) form.setAttribute('novalidate', '');
	});
	await page.getByRole('button', { name: 'Save the target' }).click();
	await expect(page.getByRole('alert')).toBeInViewport();
});

test('what somebody wrote before the page was awake stays', async ({ page }) => {
	const wake = await holdAsleep(page);
	await page.goto(`${own.address}/targets/new?metric=aht&unit=all`, { waitUntil: 'commit' });
	await page.getByLabel('Target', { exact: true }).fill('4:30');
	await page.getByLabel('From', { exact: true }).fill('2026-01-01');
	await page.getByLabel('Weighed against').selectOption('fcr_repeat');
	await page.getByRole('checkbox').check();
	wake();
	await page.locator('html[data-hydrated]').waitFor();
	await expect(page.getByLabel('Target', { exact: true })).toHaveValue('4:30');
	await expect(page.getByLabel('From', { exact: true })).toHaveValue('2026-01-01');
	await expect(page.getByLabel('Weighed against')).toHaveValue('fcr_repeat');
	await expect(page.getByRole('checkbox')).toBeChecked();
});

test('a comment of blanks is refused where it was written, and one that is removed is brought back there', async ({
	page
}) => {
	test.slow();
	await page.goto(`${own.address}/scorecard?compare=year`);
	await page.locator('html[data-hydrated]').waitFor();
	const row = page.locator('#aht');
	await row.getByText('As a table').click();
	await row.getByLabel('What one should know').fill('   ');
	await row.getByRole('button', { name: 'Save the comment' }).click();
	await expect(row.getByRole('alert')).toContainText('Nothing was saved.');
	await row.getByLabel('What one should know').fill('A storm');
	await row.getByLabel('Look at it again on').fill('2030-06-01');
	await row.getByRole('button', { name: 'Save the comment' }).click();
	const storm = row.getByRole('listitem').filter({ hasText: 'A storm' });
	await expect(storm).toContainText('To be looked at again on 1 June 2030');
	await expect(row.getByLabel('What one should know')).toHaveValue('');
	await expect(row.getByLabel('At the week or month of')).not.toHaveValue('');
	await expect(row.getByRole('alert')).toHaveCount(0);

	await row
		.getByRole('button', { name: /^Remove comment/ })
		.last()
		.click();
	await expect(page.getByRole('main').getByText('The comment is removed.')).toBeInViewport();
	await expect(page).toHaveURL(/compare=year&gone=.*#aht$/);
	await page.getByRole('button', { name: 'Bring it back' }).click();
	await expect(row.getByRole('listitem').filter({ hasText: 'A storm' })).toBeVisible();
	await expect(page).toHaveURL(/\/scorecard\?compare=year#aht$/);
	await page.goBack();
	await expect(page).toHaveURL(/&gone=/);
	await expect(page.getByText('The comment is removed.')).toHaveCount(0);
	await page.goForward();
	await row
		.getByRole('button', { name: /^Remove comment/ })
		.last()
		.click();
	await expect(page.getByRole('main').getByText('The comment is removed.')).toBeInViewport();
});

test('what was written stays where the server fails, and every refusal is read out', async ({ page }) => {
	test.slow();
	await page.goto(`${own.address}/scorecard`);
	await page.locator('html[data-hydrated]').waitFor();
	const row = page.locator('#aht');
	const text = row.getByLabel('What one should know');
	const save = row.getByRole('button', { name: 'Save the comment' });
	await row.getByText('As a table').click();
	await page.route('**/events?/comment', (route) => route.abort());
	await text.fill('A power cut');
	await save.click();
	await expect(row.getByRole('alert')).toContainText('What you wrote is still here');
	await expect(row.getByRole('alert')).toBeInViewport();
	await expect(text).toHaveValue('A power cut');

	await page.unroute('**/events?/comment');
	await text.fill('   ');
	await save.click();
	await expect(row.getByRole('alert')).toContainText('Nothing was saved.');
	const said = await row.getByRole('alert').elementHandle();
	await save.click();
	await expect.poll(() => said.evaluate(({ isConnected }) => isConnected)).toBe(false);
	await expect(row.getByRole('alert')).toContainText('Nothing was saved.');
});

test('a comment to be looked at again is found from the list long after its week, and removed from there', async ({
	page
}) => {
	test.slow();
	await page.goto(`${own.address}/scorecard`);
	await page.locator('html[data-hydrated]').waitFor();
	const row = page.locator('#aht');
	await row.getByText('As a table').click();
	const first = (await row.getByLabel('At the week or month of').getAttribute('min')) ?? '';
	await row.getByLabel('At the week or month of').fill(first);
	await row.getByLabel('What one should know').fill('A holiday');
	await expect(row.getByLabel('Look at it again on')).toHaveAttribute('max', '9999-12-31');
	await row.getByLabel('Look at it again on').fill('2030-06-01');
	await row.getByRole('button', { name: 'Save the comment' }).click();
	await expect(row.getByRole('listitem').filter({ hasText: 'A holiday' })).toBeVisible();

	await page.goto(`${own.address}/events`);
	const item = page.getByRole('listitem').filter({ hasText: 'A holiday' });
	await item.getByRole('link').click();
	await expect(page).toHaveURL(new RegExp(`from=${first}.*#aht$`));
	await row.getByText('As a table').click();
	await expect(row.getByRole('listitem').filter({ hasText: 'A holiday' })).toBeVisible();

	await page.goto(`${own.address}/events`);
	await item.getByRole('button', { name: 'Remove' }).click();
	await expect(item).toHaveCount(0);
	await page.getByRole('button', { name: 'Bring it back' }).click();
	await expect(item).toBeVisible();
	await item.getByRole('button', { name: 'Remove' }).click();
	await expect(page.getByText('The comment is removed.')).toBeVisible();
	await expect(item).toHaveCount(0);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('what happened is drawn on the charts, a comment stands at its point, and both go again', async ({ page }) => {
		test.slow();
		await page.goto(`${own.address}/scorecard`);
		const day = (await page.locator('#aht input[name=day]').first().getAttribute('value')) ?? '';
		await page.goto(`${own.address}/events/new`);
		await page.getByLabel('What happened').fill('New menu');
		await page.getByLabel('On', { exact: true }).fill(day);
		await page.getByRole('button', { name: 'Save the event' }).click();
		await expect(page.getByText('The event is saved.')).toBeVisible();

		await page.goto(`${own.address}/scorecard`);
		await expect(page.locator('#aht svg').getByText('New menu')).toBeAttached();
		await page.locator('#aht').getByText('As a table').click();
		await page.locator('#aht').getByLabel('What one should know').fill('It <b>snowed</b>');
		await page.locator('#aht').getByRole('button', { name: 'Save the comment' }).click();
		await expect(page).toHaveURL(/\/scorecard.*#aht$/);
		await page.locator('#aht').getByText('As a table').click();
		await expect(page.locator('#aht').getByRole('table')).toContainText('Comment 1: It <b>snowed</b>');

		await page.locator('#aht').getByRole('button', { name: 'Remove comment 1' }).click();
		await expect(page).toHaveURL(/\/scorecard\?gone=.*#aht$/);
		await expect(page.getByText('The comment is removed.')).toBeVisible();
		await page.getByRole('button', { name: 'Bring it back' }).click();
		await expect(page).toHaveURL(/\/scorecard#aht$/);
		await page.goto(`${own.address}/scorecard`);
		await expect(page.locator('#aht').getByText('It <b>snowed</b>').first()).toBeAttached();
	});

	test('limits begin again only where something happened, and that can be taken back', async ({ page }) => {
		test.slow();
		await page.goto(`${own.address}/scorecard`);
		await page.locator('#aht').getByText('As a table').click();
		await page.locator('#aht').getByRole('button', { name: 'Begin again' }).click();
		await expect(page).toHaveURL(/#aht$/);
		await page.locator('#aht').getByText('As a table').click();
		await page
			.locator('#aht')
			.getByRole('button', { name: /^Take back/ })
			.click();
		await page.locator('#aht').getByText('As a table').click();
		await expect(page.locator('#aht').getByRole('button', { name: 'Begin again' })).toBeVisible();
	});
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`targets and events can be used by everybody, in ${colorScheme}`, async ({ page }) => {
		test.slow();
		await page.emulateMedia({ colorScheme });
		for (const path of ['/targets', '/targets/new?metric=aht', '/events', '/events/new']) {
			await page.goto(`${own.address}${path}`);
			expect(await accessible(page)).toEqual([]);
		}
	});
}

test('nothing is wider than the screen of a phone', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	for (const path of ['/targets', '/targets/new?metric=aht', '/events', '/events/new']) {
		await page.goto(`${own.address}${path}`);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	}
});
