import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { accessible } from './accessible.ts';

async function open(page: Page, path: string): Promise<string[]> {
	const problems: string[] = [];
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
	page.on('pageerror', (error) => problems.push(error.message));
	await page.goto(path);
	await page.locator('html[data-hydrated]').waitFor();
	return problems;
}

test('the gallery shows every kind of drawing in light and in dark, for everybody', async ({ page }) => {
	test.slow();
	await page.goto('/gallery');
	await expect(page.getByRole('heading', { level: 2 })).toHaveCount(14);
	expect(await accessible(page)).toEqual([]);
});

test('a chart is walked through from end to end by keyboard', async ({ page }) => {
	await open(page, '/gallery/day_line');
	const walk = page.getByRole('slider').first();
	await walk.focus();
	await expect(walk).toHaveAttribute('aria-valuetext', /15 November: \d:\d\d, not over$/);
	await walk.press('Home');
	await expect(walk).toHaveAttribute('aria-valuetext', /24 August: \d:\d\d$/);
	await walk.press('ArrowRight');
	await expect(walk).toHaveAttribute('aria-valuetext', /25 August: \d:\d\d$/);
	await expect(page.locator('.ring').first()).toBeVisible();
});

test('a chart is saved as SVG and as PNG, on light paper, with what it says and how many', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	const problems = await open(page, '/gallery/survival');
	const [svg] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save as SVG' }).first().click()
	]);
	expect(svg.suggestedFilename()).toBe('an-ordinary-one.svg');
	const text = await readFile(await svg.path(), 'utf8');
	expect(text).toContain('Drawn as it usually is.');
	expect(text).toContain('marks to walk through');
	expect(text).toContain('stroke="rgb(27, 30, 35)"');
	expect(text).not.toMatch(/class=|var\(/);
	const [png] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save as PNG' }).first().click()
	]);
	const bytes = await readFile(await png.path());
	expect(bytes.subarray(1, 4).toString()).toBe('PNG');
	expect(bytes.readUInt32BE(16)).toBe((680 + 48) * 3);
	expect(problems).toEqual([]);
});

test('on a narrow screen letters stay at 12 pixels or more, and nothing is cut off', async ({ page }) => {
	test.slow();
	await page.setViewportSize({ width: 320, height: 800 });
	await page.goto('/gallery');
	const sizes = await page.locator('.narrow svg').evaluateAll((drawings) =>
		drawings.flatMap((drawing) => {
			const scale = drawing.getBoundingClientRect().width / Number(drawing.getAttribute('viewBox')?.split(' ')[2]);
			return [...drawing.querySelectorAll('text')].map(
				(text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale
			);
		})
	);
	expect(sizes.length).toBeGreaterThan(100);
	expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('without script the drawings and their tables are there, and nothing that needs script', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/gallery/event_study');
	await expect(page.getByRole('img').first()).toBeVisible();
	await expect(page.getByRole('button', { name: 'Save as SVG' }).first()).toBeHidden();
	await page.getByText('As a table').first().click();
	await expect(page.getByRole('table').first()).toBeVisible();
	await context.close();
});
