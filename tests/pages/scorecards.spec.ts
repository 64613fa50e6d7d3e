import { expect, test, type Page } from '@playwright/test';
import { accessible } from './accessible.ts';
import { holdAsleep } from './asleep.ts';
import { ownServer } from './own-server.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a score is told as a sentence, with what moved it and at which weights the picture turns', async ({ page }) => {
	const problems: string[] = [];
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
	page.on('pageerror', (error) => problems.push(error.message));
	await page.goto('/scorecards');
	await page.getByRole('link', { name: 'The balanced four' }).click();
	await page.locator('html[data-hydrated]').waitFor();
	await expect(page.getByText(/^All in all/)).toBeVisible();
	await expect(page.getByRole('img', { name: 'What each part adds to the score, or takes from it' })).toBeVisible();
	await expect(page.getByText(/of 100 the picture turns|at no weight does the picture turn/).first()).toBeVisible();
	const walk = page.getByRole('slider').first();
	await walk.focus();
	const first = await walk.getAttribute('aria-valuetext');
	await walk.press('ArrowRight');
	await expect(walk).not.toHaveAttribute('aria-valuetext', first ?? '');
	expect(problems).toEqual([]);
});

test('drawings side by side stand at one height, also where one has a longer sentence over it', async ({ page }) => {
	await page.goto('/scorecards/balanced');
	const sweeps = page.getByRole('region', { name: 'When the weights move' });
	await sweeps
		.locator('figure .title')
		.first()
		.evaluate((title) => (title.textContent += ' and more'.repeat(20)));
	const tops = await sweeps
		.locator('svg:visible')
		.evaluateAll((drawn) => drawn.map((svg) => Math.round(svg.getBoundingClientRect().top)));
	expect(tops.length).toBeGreaterThan(1);
	expect(new Set(tops).size).toBe(1);
});

test('from a scorecard to the same of each team, by name and never by value', async ({ page }) => {
	await page.goto('/scorecards/balanced');
	await page.getByRole('link', { name: 'Teams', exact: true }).click();
	await expect(page.locator('main .page > ul > li > a').first()).toHaveText('The whole organisation');
	const names = await page.locator('main .page > ul > li > a').allTextContents();
	expect(names.slice(1)).toEqual(names.slice(1).toSorted(new Intl.Collator('en', { numeric: true }).compare));
	await page.locator('main .page > ul > li > a').nth(1).click();
	await expect(heading(page)).toContainText(names[1] ?? 'none');
	await expect(page).toHaveURL(/\/scorecards\/balanced\?.*unit=team/);
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`scorecards with weights can be used by everybody, in ${colorScheme}`, async ({ page }) => {
		test.slow();
		await page.emulateMedia({ colorScheme });
		for (const path of ['', '/balanced', '/balanced/units?by=site', '/new/edit']) {
			await page.goto(`/scorecards${path}`);
			expect(await accessible(page), path).toEqual([]);
		}
	});
}

for (const width of [320, 390, 800]) {
	test(`nothing of a scorecard is wider than a screen of ${width}`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		for (const path of ['/scorecards', '/scorecards/balanced', '/scorecards/balanced/units', '/scorecards/new/edit']) {
			await page.goto(path);
			const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(over, path).toBeLessThanOrEqual(0);
		}
	});
}

for (const [code, words] of [
	['da', 'Når vægtene flyttes'],
	['sv', 'När vikterna flyttas'],
	['nb', 'Når vektene flyttes']
] as const) {
	test(`a scorecard is in ${code} throughout`, async ({ browser }) => {
		const context = await browser.newContext({ locale: code });
		const page = await context.newPage();
		await page.goto('/scorecards/balanced');
		await expect(page.getByRole('heading', { name: words })).toBeVisible();
		await expect(page.getByText('All in all')).toHaveCount(0);
		await context.close();
	});
}

test('the full scorecard unfolds a row on demand, and all of it stands on paper', async ({ page }) => {
	await page.goto('/scorecard');
	const row = page.locator('#load');
	const receipt = row.getByText('Weighed against', { exact: true });
	await expect(row.getByText(/^Weighed against:/)).toBeVisible();
	await expect(receipt).toBeHidden();
	await row.getByText('Chart and details').click();
	await expect(receipt).toBeVisible();
	await page.reload();
	await page.emulateMedia({ media: 'print' });
	await expect(receipt).toBeVisible();
	await expect(row.getByRole('img').last()).toBeVisible();
});

test('a row that somebody unfolded before the page was awake stays unfolded', async ({ page }) => {
	const wake = await holdAsleep(page);
	await page.goto('/scorecard', { waitUntil: 'commit' });
	const row = page.locator('#load');
	await row.getByText('Chart and details').click();
	wake();
	await page.locator('html[data-hydrated]').waitFor();
	await expect(row.getByText('Weighed against', { exact: true })).toBeVisible();
});

test('a scorecard and its score leave as a table', async ({ page }) => {
	for (const path of ['/scorecard/table.csv', '/scorecards/balanced/table.csv', '/scorecards/balanced/table.xlsx']) {
		const answer = await page.request.get(path);
		expect(answer.status(), path).toBe(200);
		expect(answer.headers()['content-disposition']).toContain('attachment');
	}
	expect((await page.request.get('/scorecards/never')).status()).toBe(404);
});

test.describe('a scorecard of one’s own', () => {
	test('is made, refused while speed weighs alone, changed, brought back, removed and put back', async ({
		browser
	}) => {
		const { address, stop } = await ownServer();
		const context = await browser.newContext({ baseURL: address, javaScriptEnabled: false });
		const page = await context.newPage();
		const weight = (name: string) => page.getByRole('spinbutton', { name: new RegExp(`^${name}`) });
		try {
			await page.goto('/scorecards/new/edit');
			await page.getByLabel('Name', { exact: true }).fill('Speed only');
			for (const name of ['Solved at first contact', 'Customers who came back', 'Staff wellbeing'])
				await weight(name).fill('');
			await weight('Handle time Weighed').fill('100');
			await page.getByRole('button', { name: 'Save', exact: true }).click();
			await expect(page.getByRole('alert')).toContainText('Handle time is speed, and speed never weighs alone.');
			await expect(weight('Handle time Weighed')).toHaveValue('100');
			await weight('Handle time Weighed').fill('40');
			await weight('Solved at first contact').fill('50');
			await page.getByRole('button', { name: 'Save', exact: true }).click();
			await expect(page.getByRole('alert')).toContainText('The weights come to 90, not to 100.');
			await weight('Solved at first contact').fill('60');
			await page.getByRole('button', { name: 'Save', exact: true }).click();
			await expect(page.getByText('Speed only is saved.')).toBeVisible();
			await page.getByRole('link', { name: 'Change the weights' }).click();
			await weight('Handle time Weighed').fill('20');
			await weight('Solved at first contact').fill('80');
			await page.getByRole('button', { name: 'Save', exact: true }).click();
			await expect(page.getByText('Handle time: 40 → 20')).toBeVisible();
			await page.getByRole('button', { name: 'Bring version 1 back' }).click();
			await expect(page.getByText('Handle time: 20 → 40')).toBeVisible();
			const yaml = await (await page.request.get('/scorecards/scorecards.yaml')).text();
			await page.getByRole('button', { name: 'Remove Speed only' }).click();
			await expect(page.getByText('Speed only is removed.')).toBeVisible();
			await page.getByRole('button', { name: 'Undo' }).click();
			await expect(page.getByRole('link', { name: 'Speed only', exact: true })).toBeVisible();
			const changed = yaml.replace('aht: 40', 'aht: 30').replace('fcr_repeat: 60', 'fcr_repeat: 70');
			const file = { name: 'mine.yaml', mimeType: 'application/yaml', buffer: Buffer.from(changed) };
			await page.getByLabel('A YAML file').setInputFiles(file);
			await page.getByRole('button', { name: 'See what it would change' }).click();
			await expect(page.getByText('Handle time: 40 → 30')).toBeVisible();
			await page.getByRole('button', { name: 'Take in' }).click();
			await expect(page.getByText('Taken in: Speed only.')).toBeVisible();
			expect(await (await page.request.get('/scorecards/scorecards.yaml')).text()).toBe(changed);
		} finally {
			await context.close();
			await stop();
		}
	});

	test('opens with two filters, where the first is of another kind than the second', async ({ browser }) => {
		const { address, stop } = await ownServer();
		const context = await browser.newContext({ baseURL: address, javaScriptEnabled: false });
		const page = await context.newPage();
		try {
			await page.goto('/scorecards/new/edit');
			await page.getByLabel('Name', { exact: true }).fill('Calls in Odense');
			await page.getByLabel('And only').selectOption({ label: 'Telephone' });
			await page.getByRole('button', { name: 'Save', exact: true }).click();
			await expect(page.getByRole('alert')).toContainText('The second filter needs a first one, of another kind');
			await expect(page.getByLabel('And only')).toHaveValue('channel:voice');
			await page.getByLabel('Opens with').selectOption('site:Odense');
			await page.getByRole('button', { name: 'Save', exact: true }).click();
			await expect(page.getByText('Calls in Odense is saved.')).toBeVisible();
			await page.goto('/scorecards/calls_in_odense');
			await expect(page).toHaveURL(/unit=site%3AOdense&and=channel%3Avoice/);
			await expect(page).toHaveTitle(/Odense \(site\), only Telephone \(channel\)/);
			await expect(page.getByText(/^Counted from the contacts themselves/)).toBeVisible();
			const yaml = await (await page.request.get('/scorecards/scorecards.yaml?key=calls_in_odense')).text();
			expect(yaml).toMatch(/and:\s+dimension: channel\s+member: voice/);
		} finally {
			await context.close();
			await stop();
		}
	});

	test('shows the sum of its weights while they are typed', async ({ page }) => {
		await page.goto('/scorecards/new/edit');
		await page.locator('html[data-hydrated]').waitFor();
		await expect(page.getByText('100 of 100')).toBeVisible();
		await page.getByRole('spinbutton', { name: 'Solved at first contact', exact: true }).fill('40');
		await expect(page.getByText('115 of 100')).toBeVisible();
	});
});
