import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { workbookOf } from '../intake/unpack/workbook-of.ts';
import { accessible } from './accessible.ts';
import { ownServer } from './own-server.ts';

const patient = { timeout: 90_000 };

test.describe.configure({ mode: 'serial' });

let server: Awaited<ReturnType<typeof ownServer>>;
test.beforeAll(async () => {
	server = await ownServer();
});
test.afterAll(() => server.stop());

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const counts = (page: Page) => page.locator('dl').first().locator('dd');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function bring(page: Page, name: string, content: string | Buffer) {
	await page.goto(`${server.address}/data`);
	await page.locator('html[data-hydrated]').waitFor();
	const buffer = Buffer.from(content);
	await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
	await expect(page).toHaveURL(/\/data\/uploads\//, patient);
}

/** Looks what would happen, and waits until it is told. */
async function trial(page: Page) {
	const before = page.url();
	await press(page, 'Try without storing');
	await page.waitForURL((url) => url.searchParams.has('tried') && url.href !== before, patient);
	await expect(page.getByText('Nothing is stored yet')).toBeVisible(patient);
}

async function takeIn(page: Page, name: string) {
	await press(page, 'Import');
	await expect(heading(page)).toHaveText(
		new RegExp(`^${name.replace('.', '\\.')} (is in|brought nothing new)$`),
		patient
	);
}

const two = (number: number) => String(number).padStart(2, '0');
const header = ['Call ID', 'Customer ID', 'Start Time', 'Queue', 'Agent', 'Outcome', 'Talk Time (s)'];
/** Calls of March, one a day and around; `change` makes single cells others. */
const calls = (count: number, change: (cells: string[], place: number) => string[] = (cells) => cells) =>
	Array.from({ length: count }, (_, place) =>
		change(
			[
				`c${place}`,
				`45700${10_000 + place}`,
				`2026-03-${two(1 + (place % 28))} 09:${two(place % 60)}:07`,
				'Help',
				'Eva Holm',
				'answered',
				`${100 + (place % 100)}`
			],
			place
		)
	);
const csv = (rows: string[][], names = header) => [names, ...rows].map((row) => row.join(',') + '\n').join('');

test('what a file does not tell is asked, with both readings side by side, and the answer is used', async ({
	page
}) => {
	const rows = calls(63, ([id = '', customer = '', , ...rest], place) => [
		id,
		customer,
		`0${1 + (place % 9)}/0${1 + (place % 7)}/2026 09:15:${two(place % 60)}`,
		...rest
	]);
	await bring(page, 'which day.csv', csv(rows, ['Ref', ...header.slice(1)]));
	const question = page.getByRole('group', { name: /order do the dates/ });
	await expect(question.getByRole('radio', { name: /Day, month, year/ })).toBeVisible(patient);
	await expect(question).toContainText('08/01/2026 09:15:07 → 8 January');
	await expect(question).toContainText('08/01/2026 09:15:07 → 1 August');
	expect(await accessible(page)).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await accessible(page)).toEqual([]);
	await question.getByRole('radio', { name: /Month, day, year/ }).check();
	await press(page, 'Use these choices');
	const start = page.getByRole('group', { name: /^Start/ });
	await expect(start.getByRole('combobox', { name: 'Read as' })).toHaveValue('instant:mdy', patient);
	await expect(question.getByRole('radio', { name: /Month, day, year/ })).toBeChecked();
	await trial(page);
	await expect(page.getByText('The rows cover 1 January to 7 September.')).toBeVisible();
	expect(await accessible(page)).toEqual([]);
});

test('cancelled orders are left out, unless a person takes them in all the same', async ({ page }) => {
	const orders = calls(12).map((_, place) => [
		`o${place}`,
		`45700${10_000 + place}`,
		`2026-03-${two(1 + place)}`,
		`${10 + place}`,
		place % 4 === 0 ? 'Cancelled' : 'Shipped'
	]);
	await bring(page, 'orders.csv', csv(orders, ['Order ID', 'Customer ID', 'Order Date', 'Amount', 'Order Status']));
	const leftOut = page.getByRole('region', { name: 'Rows that are left out' });
	await expect(leftOut.getByRole('listitem')).toHaveText(/Order Status\s*Cancelled/, patient);
	expect(await accessible(page)).toEqual([]);
	await trial(page);
	await expect(counts(page).nth(1)).toHaveText('9');
	await expect(page.locator('details', { hasText: 'Cancelled, taken back' }).getByRole('row')).toHaveCount(4);
	await leftOut.getByRole('checkbox').check();
	await trial(page);
	await expect(counts(page).nth(1)).toHaveText('12');
	await expect(leftOut).toHaveCount(0);
});

test('a workbook with two sheets is read from the one that is chosen', async ({ page }) => {
	const orders = calls(30).map((_, place) => [
		`o${place}`,
		'4570000001',
		`2026-03-${two(1 + (place % 28))}`,
		`${10 + place}`
	]);
	const sheets = [
		{ name: 'Calls', rows: [['Conversation ID', ...header.slice(1)], ...calls(12)] },
		{ name: 'Orders', rows: [['Order ID', 'Customer ID', 'Order Date', 'Amount'], ...orders] }
	];
	await bring(page, 'march.xlsx', workbookOf({ sheets }));
	await expect(page.getByLabel('Sheet', { exact: true })).toBeVisible(patient);
	for (const [sheet, looks] of [
		['Calls', 'contacts'],
		['Orders', 'orders'],
		['Calls', 'contacts']
	] as const) {
		await page.getByLabel('Sheet', { exact: true }).selectOption(sheet);
		await press(page, 'Use these choices');
		await expect(heading(page)).toHaveText(`march.xlsx looks like ${looks}`, patient);
		await expect(page.getByText(`The sheet ${sheet} of a workbook`)).toBeVisible();
	}
	await takeIn(page, 'march.xlsx');
	await expect(counts(page)).toHaveText(['12', '12', '0', '0']);
});

test('rows with problems are downloaded, mended and brought again as corrections', async ({ page }) => {
	const names = ['Contact ID', ...header.slice(1)];
	const rows = calls(60, (cells, place) => [
		`p${place}`,
		...cells.slice(1, 6),
		place === 3 ? '=1+1' : place === 7 ? '-70' : '90'
	]);
	await bring(page, 'april.csv', csv(rows, names));
	await trial(page);
	await expect(counts(page)).toHaveText(['60', '60', '0', '0']);
	await page.locator('summary').filter({ hasText: 'The duration is below zero' }).click();
	await expect(page.getByRole('row', { name: /^9 Talk Time .* -70/ })).toBeVisible();
	const [download] = await Promise.all([
		page.waitForEvent('download', patient),
		page.getByRole('link', { name: 'Download the rows with problems' }).click()
	]);
	expect(download.suggestedFilename()).toBe('april, problems.csv');
	const list = readFileSync(await download.path(), 'utf8');
	expect(list.trim().split('\r\n')).toHaveLength(3);
	expect(list).toContain(";'=1+1;5;");
	expect(list).toContain(';-70;9;');
	await takeIn(page, 'april.csv');

	await bring(page, 'mended.csv', list.replace("'=1+1;5", '95;5').replace('-70;9', '70;9'));
	await expect(heading(page)).toHaveText('mended.csv is a list of problems, mended', patient);
	await expect(page.getByRole('radio', { name: /Correct what is here/ })).toBeChecked();
	await trial(page);
	await expect(counts(page)).toHaveText(['2', '0', '2', '0', '0']);
	await expect(page.getByText('The first that get new values')).toBeVisible();
	await expect(page.getByText('– → 1:35').first()).toBeVisible();
	await takeIn(page, 'mended.csv');
	await expect(heading(page)).toHaveText('mended.csv is in');
	await page.getByText('Undo …').click();
	await expect(page.getByText('2 rows get back the values that they had before.')).toBeVisible();
});

test('known rows are corrected only when a person says so, and undone they are as before', async ({ page }) => {
	const first = calls(40, (cells, place) => [`k${place}`, ...cells.slice(1)]);
	await bring(page, 'may.csv', csv(first));
	await takeIn(page, 'may.csv');
	const other = first.map((cells, place) => (place === 4 ? [...cells.slice(0, 6), '777'] : cells));
	await bring(page, 'may again.csv', csv(other));
	await expect(heading(page)).toHaveText(/is read as before, by the recipe/, patient);
	await trial(page);
	await expect(page.getByText('known with other values, left as they are')).toBeVisible();
	await expect(page.getByText('1:44 → 12:57').first()).toBeVisible();
	await page.getByRole('radio', { name: /Correct what is here/ }).check();
	await trial(page);
	await expect(page.getByText('given new values')).toBeVisible(patient);
	await takeIn(page, 'may again.csv');
	await page.getByText('Undo …').click();
	await press(page, 'Undo the whole import');
	await expect(heading(page)).toHaveText('may again.csv was undone', patient);
});

test('a replaced period loses what the new file lacks, and the days are proposed', async ({ page }) => {
	const rows = calls(28, (cells, place) => [`k${place}`, ...cells.slice(1)]).filter((_, place) => place !== 2);
	await bring(page, 'may replaced.csv', csv(rows.slice(0, 10)));
	await trial(page);
	await page.getByRole('radio', { name: /Replace a period/ }).check();
	await expect(page.getByLabel('First day')).toHaveValue('2026-03-01');
	await page.getByLabel('Last day').fill('2026-03-05');
	await trial(page);
	await expect(page.getByText('The first that are taken out')).toBeVisible(patient);
	// of forty calls, one a day from the first of March on, those of the third day and of the next round
	await expect(page.getByText(/^6 rows that earlier files had brought/)).toBeVisible();
	await page.getByLabel('First day').fill('');
	await press(page, 'Import');
	await expect(page.getByRole('alert')).toContainText('Say the first and the last day', patient);
});

test('a new name that is much like a known one is offered as the same', async ({ page }) => {
	const rows = calls(40, (cells, place) => [`n${place}`, ...cells.slice(1, 4), 'Holm Eva', ...cells.slice(5)]);
	await bring(page, 'june.csv', csv(rows));
	await trial(page);
	const box = page.getByRole('checkbox', { name: 'Agent: Holm Eva is the same as Eva Holm' });
	await expect(box).not.toBeChecked();
	expect(await accessible(page)).toEqual([]);
	await box.check();
	await press(page, 'Try again with these names');
	await expect(box).toBeChecked(patient);
	await expect(page.getByText('These names are new')).toHaveCount(0, patient);
});

test('a source that changed its unit is stopped until a person has looked', async ({ page }) => {
	const rows = calls(40, (cells, place) => [`d${place}`, ...cells.slice(1, 6), `${(100 + place) * 1000}`]);
	await bring(page, 'july.csv', csv(rows));
	const notice = page.getByRole('alert').filter({ hasText: 'not like the last one' });
	await expect(notice).toContainText('Talk Time (s)', patient);
	expect(await accessible(page)).toEqual([]);
	await press(page, 'Import');
	await expect(page.getByText('The file differs from the last one of its source.')).toBeVisible(patient);
	await notice.getByRole('link', { name: /look at the file anew/ }).click();
	await expect(heading(page)).toHaveText('july.csv looks like contacts', patient);
	await expect(notice).toHaveCount(0);
});

test('half a file of unreadable rows is taken in only by somebody who says so after seeing how many', async ({
	page
}) => {
	const rows = calls(200, (cells, place) => [
		`h${place}`,
		...cells.slice(1, 2),
		place % 2 ? '' : (cells[2] ?? ''),
		...cells.slice(3)
	]);
	await bring(page, 'half.csv', csv(rows, ['Half ID', ...header.slice(1)]));
	await press(page, 'Import');
	await expect(heading(page)).toHaveText('half.csv was not taken in', patient);
	await page.getByRole('link', { name: 'Back to the file' }).click();
	await trial(page);
	await expect(page.getByText('More than a tenth of the rows cannot be read.')).toBeVisible();
	await page.getByRole('radio', { name: 'Take the others in: I have seen that 100 rows are left out' }).check();
	await takeIn(page, 'half.csv');
	await expect(counts(page)).toHaveText(['200', '100', '0', '100']);
});

test('on a phone nothing is wider than the page, and what is long waits until it is asked for', async ({ browser }) => {
	const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'da' });
	await page.goto(`${server.address}/data`);
	await page.locator('html[data-hydrated]').waitFor();
	const buffer = Buffer.from(csv(calls(20), ['Opkald', ...header.slice(1)]));
	await page.locator('input[type=file]').setInputFiles({ name: 'telefon.csv', mimeType: 'text/csv', buffer });
	await expect(page).toHaveURL(/\/data\/uploads\//, patient);
	await page.locator('button[value=dry]').click();
	await expect(page).toHaveURL(/tried=/, patient);
	await expect(page.locator('#result dl').first()).toBeVisible(patient);
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(wide).toBeLessThanOrEqual(390);
	const tall = await page.evaluate(() => document.documentElement.scrollHeight);
	expect(tall, 'the page should be a few screens long').toBeLessThan(5 * 844);
	const column = page.locator('select[name="column:started_at"]');
	await expect(column).toBeHidden();
	await page.locator('summary:has(#map)').click();
	await expect(column).toBeVisible();
	await page.close();
});
