import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { accessible } from './accessible.ts';
import { settled } from './settled.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const names = (page: Page) => page.locator('table[data-metric] tbody th a');

test('units stand side by side by name, each with its interval, and none by value', async ({ page }) => {
	const problems: string[] = [];
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
	page.on('pageerror', (error) => problems.push(error.message));
	await page.goto('/compare?by=reason');
	await page.locator('html[data-hydrated]').waitFor();
	await expect(page).toHaveTitle(
		/^Solved at first contact, reason by reason: All contacts, the 12 weeks to .*, against /
	);
	const found = await names(page).allTextContents();
	expect(found.length).toBeGreaterThan(2);
	expect(found).toEqual(found.toSorted(new Intl.Collator('en-GB', { numeric: true }).compare));
	await expect(page.getByText('by name and never by value').first()).toBeVisible();
	await expect(page.getByRole('columnheader').getByRole('button')).toHaveCount(0);
	expect(problems).toEqual([]);
});

test('a measure of speed stands with all that it is weighed against', async ({ page }) => {
	await page.goto('/compare?metric=aht');
	for (const key of ['aht', 'handle_per_resolution.hpi', 'fcr_repeat', 'gap_le5'])
		await expect(page.locator(`section[data-metric="${key}"]`)).toBeVisible();
});

test('a click on a unit picks it out, its other pages are one click away, and Back undoes it', async ({ page }) => {
	await page.goto('/compare?by=reason');
	const first = await names(page).first().textContent();
	await names(page).first().click();
	await expect(page).toHaveURL(/unit=reason/);
	await expect(heading(page)).toContainText(`${first ?? ''} (reason)`);
	await expect(page.locator('tr.chosen th')).toContainText(first ?? '');
	await page.locator('header').getByRole('link', { name: 'scorecard', exact: true }).click();
	await expect(page).toHaveURL(/\/scorecard\?.*unit=reason/);
	for (let step = 0; step < 2; step += 1) {
		await page.goBack();
		await settled(page);
	}
	await expect(page.locator('tr.chosen')).toHaveCount(0);
});

test('after Back what could be chosen otherwise says what the page shows', async ({ page }) => {
	await page.goto('/compare?by=reason');
	await page.locator('html[data-hydrated]').waitFor();
	const metric = page.locator('select[name=metric]');
	const unit = page.locator('select[name=unit]');
	const show = async (metricKey: string, place: number) => {
		await metric.selectOption(metricKey);
		await page.locator('form').filter({ has: metric }).getByRole('button', { name: 'Show' }).click();
		await expect(page).toHaveURL(new RegExp(`metric=${metricKey}`));
		await settled(page);
		await page.locator('.title summary').first().click();
		await unit.selectOption({ index: place });
		const chosen = await unit.inputValue();
		await page.locator('form').filter({ has: unit }).getByRole('button', { name: 'Show' }).click();
		await expect(page).toHaveURL(new RegExp(`unit=${encodeURIComponent(chosen)}`));
		await settled(page);
		return chosen;
	};
	const first = await show('aht', 1);
	await show('abandonment', 2);
	for (let step = 0; step < 2; step += 1) {
		await page.goBack();
		await settled(page);
	}
	await expect(page).toHaveURL(/metric=aht/);
	await expect(metric).toHaveValue('aht');
	await expect(unit).toHaveValue(first);
});

test('the slope from before to now is walked through by keyboard', async ({ page }) => {
	await page.goto('/compare?by=reason');
	await page.locator('html[data-hydrated]').waitFor();
	const walk = page.getByRole('slider', { name: /before and now/ }).first();
	await walk.focus();
	await expect(walk).toHaveAttribute('aria-valuetext', /before, .* now$/);
	const first = await walk.getAttribute('aria-valuetext');
	await walk.press('ArrowRight');
	await expect(walk).not.toHaveAttribute('aria-valuetext', first ?? '');
});

test('a table of intervals is saved as a picture that says its title, its reading, how many and as of when', async ({
	page
}) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('/compare?by=reason');
	await page.locator('html[data-hydrated]').waitFor();
	const table = page.getByRole('region', { name: 'Solved at first contact' });
	const unit = await table.locator('tbody th a').first().textContent();
	const save = (form: string) => page.getByRole('button', { name: form }).first();
	const [svg] = await Promise.all([page.waitForEvent('download'), save('Save as SVG').click()]);
	expect(svg.suggestedFilename()).toBe('solved-at-first-contact-side-by-side-with-intervals.svg');
	const text = await readFile(await svg.path(), 'utf8');
	expect(text).toContain(unit ?? '');
	expect(text).toMatch(/Data to .* · n [\d,]+/);
	expect(text).toContain('fill="rgb(27, 30, 35)"');
	expect(text).not.toMatch(/class=|var\(/);
	const [png] = await Promise.all([page.waitForEvent('download'), save('Save as PNG').click()]);
	const bytes = await readFile(await png.path());
	expect(bytes.readUInt32BE(16)).toBe((680 + 48) * 3);
});

test('figures as first reported stand side by side, or it is said that nothing was reported', async ({ page }) => {
	await page.goto('/scorecard');
	await page.locator('.title summary').nth(1).click();
	await page.getByRole('link', { name: /^The last whole month/ }).click();
	await expect(page).toHaveURL(/from=/);
	await page.goto(`/compare${new URL(page.url()).search}&as=first`);
	await expect(page.getByRole('link', { name: 'as first reported' })).toHaveAttribute('aria-current', 'true');
	await expect(page.getByText(/as they were first reported|not reported then/).first()).toBeVisible();
	expect(await accessible(page)).toEqual([]);
	await page.getByRole('link', { name: 'as they stand now' }).click();
	await expect(page).not.toHaveURL(/as=first/);
});

test('what is shown leaves as a table with the same figures', async ({ page, request }) => {
	await page.goto('/compare?by=reason');
	const value = await page.locator('table[data-metric="fcr_repeat"] tbody td b').first().textContent();
	const csv = await (await request.get('/compare/table.csv?by=reason')).text();
	const first = await names(page).first().textContent();
	const line = csv.split('\n').find((each) => each.includes(first ?? '')) ?? '';
	const shown = Number((value ?? '').replace(/[^\d.]/g, ''));
	expect(
		line
			.split(/[\t;,]/)
			.some(
				(cell) =>
					Math.abs(Number.parseFloat(cell) - shown) < 0.06 || Math.abs(100 * Number.parseFloat(cell) - shown) < 0.06
			)
	).toBe(true);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the kind of unit and the figure are chosen, and the period is kept', async ({ page }) => {
		await page.goto('/compare?compare=none');
		const figure = page.getByRole('combobox', { name: 'Metric', exact: true });
		await figure.selectOption('aht');
		await page.getByRole('combobox', { name: 'Side by side' }).selectOption('reason');
		await page.locator('form').filter({ has: figure }).getByRole('button', { name: 'Show' }).click();
		await expect(page).toHaveURL(/compare=none.*metric=aht.*by=reason/);
		await expect(page).toHaveTitle(/^Handle time, reason by reason: .* not compared · /);
	});

	test('what there is not is said, and persons are never compared', async ({ page }) => {
		await page.goto('/compare?by=agent&metric=fastest');
		await expect(page.getByText('The kind of unit in the address is not one there is.')).toBeVisible();
		await expect(page.getByText('The figure in the address was not found.')).toBeVisible();
		await expect(page.getByLabel('Side by side').locator('option', { hasText: /agent/i })).toHaveCount(0);
	});
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`a comparison can be used by everybody, in ${colorScheme}`, async ({ page }) => {
		test.slow();
		await page.emulateMedia({ colorScheme });
		for (const search of ['?by=reason', '?metric=aht', '?metric=who5']) {
			await page.goto(`/compare${search}`);
			expect(await accessible(page), search).toEqual([]);
		}
	});
}

for (const width of [320, 390, 800]) {
	test(`nothing is wider than a screen of ${width}`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		for (const search of ['?by=reason', '?metric=aht']) {
			await page.goto(`/compare${search}`);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		}
	});
}

for (const [code, title, words] of [
	['da', /årsag for årsag/, 'efter navn og aldrig efter værdi'],
	['sv', /orsak för orsak/, 'efter namn och aldrig efter värde'],
	['nb', /årsak for årsak/, 'etter navn og aldri etter verdi']
] as const) {
	test(`a comparison is in ${code} throughout`, async ({ browser }) => {
		const context = await browser.newContext({ locale: code });
		const page = await context.newPage();
		await page.goto('/compare?by=reason');
		await expect(heading(page)).toHaveText(title);
		await expect(page.getByText(words).first()).toBeVisible();
		await expect(page.getByText('cannot tell')).toHaveCount(0);
		await context.close();
	});
}
