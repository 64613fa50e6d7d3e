import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { findChromium } from '#lib/server/printing/find-chromium.ts';
import { accessible } from './accessible.ts';
import { hasPdfToText, heightOf, leastPoints, sheetsOf } from './printed.ts';

const languages = ['en', 'da', 'sv', 'nb'] as const;

for (const colorScheme of ['light', 'dark'] as const) {
	test(`the report can be read by everybody, in ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await page.goto('/report');
		expect(await accessible(page)).toEqual([]);
	});
}

test('the report says what the scorecard says of the same question', async ({ page }) => {
	await page.goto('/scorecard');
	const values = await page.locator('#four ~ * [data-metric="aht"], [data-metric="aht"]').first().textContent();
	const clock = /\d+:\d\d/.exec(values ?? '')?.[0] ?? 'none';
	await page.goto('/report');
	await expect(page.locator('article[data-metric="aht"]')).toContainText(clock);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('All contacts, the 12 weeks to', {
		useInnerText: true
	});
	for (const name of ['People', 'How good the data are', 'How the figures are counted'])
		await expect(page.getByRole('heading', { name })).toBeVisible();
});

for (const [lang, words] of [
	['en', 'How good the data are'],
	['da', 'Hvor gode data er'],
	['sv', 'Hur bra data är'],
	['nb', 'Hvor gode dataene er']
] as const) {
	test(`the report is in ${lang} for whoever asks for that, and nothing else of the visit is`, async ({ page }) => {
		await page.goto(`/report?lang=${lang}`);
		await expect(page.getByRole('heading', { name: words })).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
		await page.goto('/scorecard');
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	});
}

test('on paper there is no navigation, and no row is broken', async ({ page }) => {
	await page.goto('/report');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('navigation')).toHaveCount(0);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(
		await page
			.locator('article[data-metric]')
			.evaluateAll((rows) => rows.map((row) => getComputedStyle(row).breakInside))
	).toEqual(Array(4).fill('avoid'));
});

test('the report needs no more width than a phone has', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	await page.goto('/report');
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test.describe('as a PDF', () => {
	test.skip(findChromium() === null, 'no Chromium is installed that the server would find');

	for (const lang of languages) {
		test(`the report is one page or two, and holds the figures, in ${lang}`, async ({ page, request }) => {
			test.slow();
			await page.goto(`/report?lang=${lang}`);
			const link = await page.locator('a[download]').getAttribute('href');
			const answer = await request.get(link ?? '');
			expect(answer.headers()['content-type']).toBe('application/pdf');
			const pdf = await answer.body();
			expect(sheetsOf(pdf)).toBeGreaterThanOrEqual(1);
			expect(sheetsOf(pdf)).toBeLessThanOrEqual(2);
			// no link leads to the address of the server that printed it
			expect(pdf.includes('/URI')).toBe(false);
			if (!hasPdfToText) return;
			const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
			const clock = /\d+:\d\d/.exec((await page.locator('article[data-metric="aht"]').textContent()) ?? '')?.[0];
			expect(stdout).toContain(clock ?? 'none');
			expect(stdout).toMatch(new RegExp(`1\\s*/\\s*${sheetsOf(pdf)}`));
			expect(heightOf(pdf, clock ?? 'none')).toBeGreaterThan(leastPoints);
		});
	}
});

test('asks of another unit by the sentence, in the language that it is read in, and without scripts', async ({
	page
}) => {
	await page.goto('/report?lang=da');
	await page.locator('summary', { hasText: 'Alle henvendelser' }).click();
	const unit = page.locator('select[name=unit]').first();
	const malmo = await unit.locator('option', { hasText: 'Malmö' }).first().getAttribute('value');
	await unit.selectOption(malmo);
	await unit.locator('xpath=ancestor::form').getByRole('button').click();
	await expect(page).toHaveURL(/lang=da/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Malmö');
	await expect(page.locator('html')).toHaveAttribute('lang', 'da');
});

test('leads from a figure to what it counts, in plain words, and from there to its whole definition', async ({
	page
}) => {
	await page.goto('/report');
	await page.locator('article[data-metric="aht"] h3 a').click();
	const defined = page.locator('#defined-aht');
	await expect(defined).toBeInViewport();
	await expect(defined).toContainText('Talk, hold and after-call work together');
	await defined.getByRole('link').click();
	await expect(page).toHaveURL(/\/definitions#aht$/);
});
