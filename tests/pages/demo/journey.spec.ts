import { expect, test, type Locator, type Page } from '@playwright/test';
import { m, type Locale } from '#lib/i18n/words.ts';
import { findChromium } from '#lib/server/printing/find-chromium.ts';
import { settled } from '../settled.ts';

const readers: { who: string; locale: Locale; hasTouch: boolean; viewport: { width: number; height: number } }[] = [
	{ who: 'in English at a desk', locale: 'en', hasTouch: false, viewport: { width: 1280, height: 800 } },
	{ who: 'in Danish on a phone', locale: 'da', hasTouch: true, viewport: { width: 390, height: 800 } }
];
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Whatever a page logs as an error or throws. */
function problemsOn(page: Page): string[] {
	const problems: string[] = [];
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
	page.on('pageerror', (error) => problems.push(error.message));
	return problems;
}

async function open(page: Page, path: string) {
	await page.goto(path);
	await page.locator('html[data-hydrated]').waitFor();
}

/** Goes to a page by the header, as a reader does; the quieter ones are behind a menu. */
async function turnTo(page: Page, name: string) {
	const pages = page.getByRole('navigation').first();
	const link = pages.getByRole('link', { name, exact: true });
	if (!(await link.isVisible())) await pages.locator('summary').click();
	await link.click();
	await expect(pages.locator('[aria-current=page]')).toHaveText(name);
}

/** Presses the first mark of a drawing, with the mouse or a finger. */
async function pressMark(page: Page, walk: Locator, hasTouch: boolean) {
	await walk.focus();
	const ring = page.locator('.ring').locator('visible=true').first();
	const box = await ring.boundingBox();
	if (!box) throw new Error('No mark is ringed');
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await (hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
}

const unitOf = (page: Page) => new URL(page.url()).searchParams.get('unit');

for (const { who, locale, hasTouch, viewport } of readers) {
	test.describe(who, () => {
		test.use({ locale, hasTouch, viewport });
		const say = { locale };
		const walks = (page: Page) => page.getByRole('main').getByRole('slider').locator('visible=true').first();
		const unit = 'site:Odense';

		test('a manager goes from what changed to the customers behind it, and to what her weights say', async ({
			page
		}) => {
			test.slow();
			const problems = problemsOn(page);
			await open(page, '/');
			await page.locator('.title summary').first().click();
			await page.getByLabel(m.scorecard_choose_unit({}, say)).selectOption(unit);
			await page.locator('.title details[open] button').first().click();
			await expect(page.locator('.title summary').first()).toHaveText(/^Odense/);

			await turnTo(page, m.shell_compare({}, say));
			await expect(page).toHaveURL(/\/compare/);
			expect(unitOf(page)).toBe(unit);
			const by = page.getByRole('combobox', { name: m.compare_choose_by({}, say) });
			await by.selectOption('reason');
			await page.locator('form').filter({ has: by }).getByRole('button').click();
			await expect(page.locator('tbody th a[href*="and=reason"]').first()).toBeVisible();
			await settled(page);
			await pressMark(page, walks(page), hasTouch);
			await expect(page).toHaveURL(/and=reason/);
			const chosen = page.locator('tr.chosen th');
			await expect(chosen.first()).toBeAttached();
			await page.goBack();
			await expect(page).not.toHaveURL(/and=/);
			await expect(chosen).toHaveCount(0);

			await turnTo(page, m.shell_explore({}, say));
			await page.getByRole('link', { name: m.explore_view_journeys({}, say), exact: true }).click();
			await expect(page).toHaveURL(/\/explore\/journeys/);
			await settled(page);
			await walks(page).focus();
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(/and=reason/);
			await page.getByRole('link', { name: m.explore_view_time({}, say), exact: true }).click();
			await page
				.getByRole('link', { name: m.scorecard_behind({ value: '' }, say) })
				.first()
				.click();
			await expect(page).toHaveURL(/\/contacts\?.*and=reason/);

			await page.getByRole('link', { name: m.exports_chain_of({ place: 1 }, say), exact: true }).click();
			await expect(page.getByRole('list', { name: m.exports_chain({}, say) })).toBeVisible();
			await page.getByRole('link', { name: m.scorecard_contacts_customer({}, say) }).click();
			await expect(heading(page)).toHaveText(m.scorecard_contacts_customer({}, say));

			await turnTo(page, m.score_saved_ones({}, say));
			await page.getByRole('link', { name: m.score_balanced({}, say), exact: true }).click();
			const weights = page.getByRole('region', { name: m.score_sweeps({}, say) });
			await weights.waitFor();
			await settled(page);
			const walk = weights.getByRole('slider').locator('visible=true').first();
			await walk.focus();
			const before = await walk.getAttribute('aria-valuetext');
			await page.keyboard.press('ArrowRight');
			await expect(walk).not.toHaveAttribute('aria-valuetext', before ?? '');

			await turnTo(page, m.shell_report({}, say));
			await expect(page.locator('article[data-metric]')).toHaveCount(4);
			expect(problems).toEqual([]);
		});

		test('an executive reads one page, and takes it along', async ({ page }) => {
			const problems = problemsOn(page);
			await page.goto('/report');
			await expect(page.locator('html')).toHaveAttribute('lang', locale);
			const verdict = (await page.locator('.verdict').textContent()) ?? '';
			const sentences = [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(verdict.trim())];
			expect(sentences.length).toBeGreaterThan(0);
			expect(sentences.length).toBeLessThanOrEqual(3);
			for (const said of [m.report_people, m.report_quality, m.report_definitions])
				await expect(page.getByRole('heading', { name: said({}, say), exact: true })).toBeVisible();
			await expect(page.locator('article[data-metric="aht"] [data-metric="fcr_repeat"]')).toBeVisible();
			expect(problems).toEqual([]);
			const pdf = page.getByRole('link', { name: m.report_pdf({}, say) });
			await expect(pdf).toHaveCount(findChromium() === null ? 0 : 1);
			if (findChromium() === null) return;
			test.slow();
			const [download] = await Promise.all([page.waitForEvent('download'), pdf.click()]);
			expect(download.suggestedFilename()).toMatch(/\.pdf$/);
		});
	});
}
