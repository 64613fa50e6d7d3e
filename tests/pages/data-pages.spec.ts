import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { accessible } from './accessible.ts';
import { callsUpload } from './calls-file.ts';
import { ownServer } from './own-server.ts';

test.describe.configure({ mode: 'serial' });

/** For what a thread does, on a machine that is busy with other tests. */
const patient = { timeout: 60_000 };

let server: Awaited<ReturnType<typeof ownServer>>;
test.beforeAll(async () => {
	server = await ownServer();
});
test.afterAll(() => server.stop());

async function open(page: Page, path: string) {
	await page.goto(server.address + path);
	await page.locator('html[data-hydrated]').waitFor();
}

async function accessibleInBoth(page: Page) {
	const violations: string[] = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		violations.push(...(await accessible(page)));
	}
	return violations;
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function bring(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
	await open(page, '/data');
	await page.locator('input[type=file]').setInputFiles(file);
	await page.getByRole('button', { name: 'Import', exact: true }).click(patient);
	await expect(heading(page)).toHaveText(/ is in$| brought nothing new$/, patient);
}

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** Calls with a column that no field fits. */
const callsWithMood = (calls: number) =>
	'Call ID,Customer ID,Start Time,Outcome,Talk Time (s),Mood\n' +
	Array.from({ length: calls }, (_, i) => {
		const day = String(1 + (i % 28)).padStart(2, '0');
		return `c${i},4570000${i % 9},2026-10-${day} 09:00:07,answered,${60 + i},${i % 2 ? 'glad' : 'cross'}\n`;
	}).join('');

test('every kind of file has a page that says what it is for, and an empty template', async ({ page }) => {
	await open(page, '/data');
	await page.getByRole('link', { name: 'All kinds of file, with empty templates' }).click();
	await expect(heading(page)).toHaveText('What you can bring');
	await expect(page.getByRole('listitem').filter({ has: page.getByRole('heading') })).toHaveCount(15);
	expect(await accessibleInBoth(page)).toEqual([]);
	await page.getByRole('link', { name: 'Orders', exact: true }).click();
	await expect(heading(page)).toHaveText('Orders');
	await expect(page.getByRole('row', { name: /^Customers who came back/ })).toContainText('a key that recognises');
	expect(await accessibleInBoth(page)).toEqual([]);
	const arriving = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Empty template (CSV)' }).click();
	const download = await arriving;
	expect(download.suggestedFilename()).toBe('counterweight-orders-en.csv');
	const template = readFileSync(await download.path(), 'utf8');
	const [head = ''] = template.split('\r\n');
	const cells = head.replace('\ufeff', '').split(';');
	expect(cells.length).toBeGreaterThan(2);
	await page.goto(`${server.address}/data/kinds/weather`);
	await expect(heading(page)).toContainText('no kind of file');
});

test('the source’s own totals are held against the contacts, and a difference is shown where it is', async ({
	page
}) => {
	await bring(page, callsUpload('uge 36.csv', 40));
	await open(page, '/data/gaps');
	await expect(page.getByText('1 day cannot be judged')).toBeVisible();
	expect(await accessibleInBoth(page)).toEqual([]);
	await open(page, '/data/reconcile');
	await expect(page.getByText('Nothing to hold against each other yet')).toBeVisible();
	await bring(page, csv('totaler.csv', 'Dato;Kø;Tilbudt;Besvaret;Mistet\r\n2026-09-01;Alle;44;40;4\r\n'));
	await page.getByRole('link', { name: 'Data', exact: true }).first().click();
	await expect(page.getByRole('row', { name: /^Totals from the source 1/ })).toBeVisible();
	await page.getByRole('link', { name: 'Reconcile' }).click();
	await expect(heading(page)).toContainText('differs from ours');
	await expect(page.getByRole('row', { name: /Offered 40 44 −4/ }).first()).toBeVisible();
	expect(await accessibleInBoth(page)).toEqual([]);
});

test('a column that was kept becomes a field later, without the file', async ({ page }) => {
	await bring(page, csv('mood.csv', callsWithMood(30)));
	await open(page, '/data/columns');
	await expect(heading(page)).toHaveText('1 column is kept as it stood');
	await page.getByLabel('Field', { exact: true }).selectOption('hold_seconds');
	await page.getByRole('button', { name: 'See what it gives' }).click();
	await expect(page.getByText('None of the examples can be read like this')).toBeVisible();
	await page.getByLabel('Field', { exact: true }).selectOption('reason');
	await page.getByRole('button', { name: 'See what it gives' }).first().click();
	await expect(page.getByRole('heading', { name: 'Mood as Reason' })).toBeVisible();
	expect(await accessibleInBoth(page)).toEqual([]);
	await page.getByRole('button', { name: 'Fill in the field' }).click();
	await expect(page.getByRole('main').getByRole('status')).toHaveText('30 contacts were filled in.', patient);
	await open(page, '/contacts?reason=cross');
	await expect(page.getByRole('row', { name: /cross/ }).first()).toBeVisible();
});

test('a recipe is renamed, carried away and brought back; a faulty one is told what is wrong', async ({ page }) => {
	await open(page, '/data/recipes');
	await page.getByLabel('Name of mood').fill('Calls with a mood');
	await page.getByRole('button', { name: 'Rename mood' }).click();
	await expect(page.getByText('Calls with a mood')).toBeVisible();
	expect(await accessibleInBoth(page)).toEqual([]);
	const arriving = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Download Calls with a mood' }).click();
	const text = readFileSync(await (await arriving).path(), 'utf8');
	expect(JSON.parse(text)).toMatchObject({ name: 'Calls with a mood', kept: ['Mood'] });
	await page.getByRole('button', { name: 'Remove the recipe Calls with a mood' }).click();
	await expect(page.getByLabel('Name of Calls with a mood')).toHaveCount(0);

	const file = (content: string) => ({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(content) });
	await page.locator('input[type=file]').setInputFiles(file(text.replace('"Customer ID"', '"Mobile"')));
	await page.getByRole('button', { name: 'Take the recipe in' }).click();
	await expect(page.getByRole('alert')).toContainText('was not taken in');
	await page.locator('input[type=file]').setInputFiles(file(text));
	await page.getByRole('button', { name: 'Take the recipe in' }).click();
	await expect(page.getByLabel('Name of Calls with a mood')).toBeVisible();
});

test('an import tells who, how and what went wrong, and says before it is undone what stays', async ({ page }) => {
	await bring(page, callsUpload('uge 36 og 37.csv', 60));
	await expect(page.getByText('in the browser')).toBeVisible();
	await open(page, '/data');
	await page.getByRole('link', { name: 'uge 36.csv', exact: true }).click();
	await page.getByRole('link', { name: 'The duration is below zero' }).click();
	await expect(page.getByText('How to mend it: Look the duration up')).toBeVisible();
	const arriving = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Download these problems (CSV)' }).click();
	const problems = readFileSync(await (await arriving).path(), 'utf8');
	expect(problems.split('\r\n')[1]).toMatch(/^5;samtaletid;-1:10;/);
	await expect(page.getByRole('link', { name: 'uge 36 og 37.csv' })).toBeVisible();
	expect(await accessibleInBoth(page)).toEqual([]);
	await page.getByText('Undo …').click();
	await page.getByRole('button', { name: 'Undo the whole import' }).click();
	await expect(heading(page)).toHaveText('uge 36.csv was undone', patient);
	// every row of it stands in the longer file too
	await open(page, '/data');
	await expect(page.getByRole('row', { name: /^Contacts 90/ })).toBeVisible();
});

test('without scripts a kept column is looked at, filled in and taken out again as well', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	const page = await context.newPage();
	await page.goto(`${server.address}/data/columns`);
	await page.getByLabel('Field', { exact: true }).selectOption('language');
	await page.getByRole('button', { name: 'See what it gives' }).click();
	await page.getByRole('button', { name: 'Fill in the field' }).click();
	await expect(page.getByRole('main').getByRole('status')).toHaveText('30 contacts were filled in.', patient);
	const undo = page.getByRole('button', { name: 'Undo Mood as Language' });
	await undo.click();
	await expect(page.getByRole('main').getByRole('status')).toHaveText(
		'Taken out again. Contacts changed: 30.',
		patient
	);
	await expect(undo).toHaveCount(0);
	await context.close();
});
