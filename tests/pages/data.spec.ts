import { expect, test, type Page } from '@playwright/test';
import { accessible } from './accessible.ts';
import { callsFile, callsUpload } from './calls-file.ts';
import { ownServer } from './own-server.ts';

test.describe.configure({ mode: 'serial' });

/** For what a thread does, on a machine that is busy with other tests. */
const patient = { timeout: 60_000 };

let server: Awaited<ReturnType<typeof ownServer>>;
test.beforeAll(async () => {
	server = await ownServer();
});
test.afterAll(() => server.stop());

const at = (path: string) => server.address + path;

async function open(page: Page, path: string) {
	await page.goto(at(path));
	await page.locator('html[data-hydrated]').waitFor();
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const counts = (page: Page) => page.locator('dl').first();

test('a file is looked at, tried, imported and read about, in light and dark', async ({ page }) => {
	const problems: string[] = [];
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
	page.on('pageerror', (error) => problems.push(error.message));
	await open(page, '/data');
	await page.locator('input[type=file]').setInputFiles(callsUpload('opkald uge 36.csv', 40));
	await expect(heading(page)).toHaveText('opkald uge 36.csv looks like contacts', patient);
	await expect(page.getByText('UTF-8, 9 columns with a semicolon between them')).toBeVisible();
	await expect(
		page.getByRole('group', { name: 'Contact number' }).getByRole('combobox', { name: 'Column', exact: true })
	).toHaveValue('sagsnr');
	// the caller's number is shown as a pattern
	await expect(page.getByRole('cell', { name: '99999999' }).first()).toBeVisible();
	await expect(page.getByText('20301000')).toHaveCount(0);
	expect(await accessible(page)).toEqual([]);

	await page.getByRole('checkbox', { name: 'Read the next file' }).uncheck();
	await page.getByRole('button', { name: 'Try without storing' }).click();
	await expect(page.getByText('Nothing is stored yet')).toBeVisible(patient);
	await expect(counts(page).locator('dd')).toHaveText(['40', '40', '0', '0']);
	await expect(page.getByRole('checkbox', { name: 'Read the next file' })).not.toBeChecked();
	await expect(page.getByRole('row', { name: /samtaletid -1:10/ })).toBeVisible();
	await expect(page.getByText('How to mend it: ')).toBeVisible();
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await accessible(page)).toEqual([]);

	await page.getByRole('button', { name: 'Import', exact: true }).click();
	await expect(heading(page)).toHaveText('opkald uge 36.csv is in', patient);
	await expect(counts(page).locator('dd')).toHaveText(['40', '40', '0', '0']);
	await expect(page.getByRole('heading', { name: '1 problem' })).toBeVisible();
	expect(await accessible(page)).toEqual([]);
	expect(problems).toEqual([]);

	await page.getByRole('link', { name: 'Bring another file' }).click();
	// an organisation's own file puts the samples out
	await expect(page.getByRole('button', { name: 'Remove the samples' })).toHaveCount(0);
	await expect(heading(page)).toHaveText('1 file, 40 rows stored');
});

test('the same file again brings nothing new, and a saved recipe reads it without asking', async ({ page }) => {
	await open(page, '/data');
	await page.locator('input[type=file]').setInputFiles(callsUpload('igen.csv', 40));
	await page.getByLabel('Name of the recipe').fill('Ugens opkald');
	await page.getByRole('button', { name: 'Save the recipe' }).click();
	await expect(page.getByText('The recipe Ugens opkald is saved.')).toBeVisible(patient);
	await page.reload();
	await expect(heading(page)).toHaveText('igen.csv is read as before, by the recipe Ugens opkald', patient);
	await page.locator('html[data-hydrated]').waitFor();
	await page.getByRole('button', { name: 'Import', exact: true }).click();
	await expect(heading(page)).toHaveText('igen.csv brought nothing new', patient);
	await expect(counts(page).locator('dd')).toHaveText(['40', '0', '40', '0']);
	await open(page, '/data/recipes');
	await page.getByRole('button', { name: 'Remove the recipe Ugens opkald' }).click();
	await expect(page.getByText('No recipe is saved yet.')).toBeVisible(patient);
});

test('an import is undone whole, after one more question', async ({ page }) => {
	await open(page, '/data');
	await page.getByRole('link', { name: 'Undo opkald uge 36.csv' }).click();
	await page.getByText('Undo …').click();
	await expect(page.getByText('opkald uge 36.csv: 40 rows are taken out.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo the whole import' }).click();
	await expect(heading(page)).toHaveText('opkald uge 36.csv was undone', patient);
	await open(page, '/data');
	await expect(page.getByRole('row', { name: /opkald uge 36\.csv/ })).toContainText('Undone');
});

test('a field without its column is asked for, and another kind is proposed anew', async ({ page }) => {
	await open(page, '/data');
	await page.locator('input[type=file]').setInputFiles(callsUpload('uden start.csv', 10));
	const start = page.getByRole('group', { name: /^Start/ });
	await start.getByRole('combobox', { name: 'Column', exact: true }).selectOption('');
	await page.getByRole('button', { name: 'Import', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('Start');
	await start.getByRole('combobox', { name: 'Column', exact: true }).selectOption('dato');
	await start.getByRole('combobox', { name: 'Clock from', exact: true }).selectOption('klokkeslæt');
	await expect(start).toContainText('01-09-2026');
	await page.getByRole('button', { name: 'Use these choices' }).click();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(start).toContainText('Chosen by you');
	await page.getByLabel('What the rows are').selectOption('orders');
	await page.getByRole('button', { name: 'Use these choices' }).click();
	await expect(page).toHaveURL(/kind=orders/, patient);
	await expect(heading(page)).toHaveText('uden start.csv looks like orders', patient);
	await open(page, '/data');
	await page.getByRole('button', { name: 'Discard uden start.csv' }).click();
	await expect(page.getByRole('link', { name: 'uden start.csv' })).toHaveCount(0);
});

test('without scripts, what the file leaves open is said, and a column chosen anew is looked at before it is used', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	const page = await context.newPage();
	await page.goto(at('/data'));
	await page.locator('input[type=file]').setInputFiles(callsUpload('åben.csv', 12));
	await page.getByRole('button', { name: 'Send' }).click();
	await expect(heading(page)).toHaveText('åben.csv looks like contacts', patient);
	const order = page.getByRole('group', { name: 'In what order do the dates in dato stand?' });
	await expect(order).toContainText('01-09-2026 → 1 September');
	await expect(order).toContainText('01-09-2026 → 9 January');

	const talk = page.getByRole('group', { name: 'Talk time' });
	const reading = talk.getByRole('combobox', { name: 'Read as' });
	await expect(reading).toHaveValue('duration:clock');
	await talk.getByRole('combobox', { name: 'Column', exact: true }).selectOption('sagsnr');
	await page.getByRole('button', { name: 'Import', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('The column was changed for: Talk time.', patient);
	await expect(reading).toHaveValue('duration:seconds');

	await talk.getByRole('combobox', { name: 'Column', exact: true }).selectOption('kø');
	await page.getByRole('button', { name: 'Use these choices' }).click();
	await expect(page.getByRole('alert')).toContainText('do not look like this: Talk time.', patient);
	await page
		.getByRole('group', { name: /^Customer/ })
		.getByRole('combobox', { name: 'Column', exact: true })
		.selectOption('');
	await page.getByRole('button', { name: 'Use these choices' }).click();
	await expect(page.getByText('No column names the customer')).toBeVisible(patient);
	await page.goto(at('/data'));
	await page.getByRole('button', { name: 'Discard åben.csv' }).click();
	await context.close();
});

test('a file that is no table is turned away with a reason and a way on', async ({ page }) => {
	await open(page, '/data');
	const buffer = Buffer.from('Dear all,\n\nplease find the figures below, or call <b>20304050</b>.\nBest regards\n');
	await page.locator('input[type=file]').setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer });
	await expect(heading(page)).toHaveText('letter.txt cannot be taken in', patient);
	await expect(page.locator('main p').nth(0)).not.toBeEmpty();
	await expect(page.locator('main p').nth(1)).not.toBeEmpty();
	await expect(page.getByRole('region', { name: 'The first rows' })).toContainText('xxxx <x>99999999</x>');
	expect(await accessible(page)).toEqual([]);
	await page.getByRole('button', { name: 'Discard letter.txt' }).click();
	// a page loaded again would not send the form once more
	await expect(page).toHaveURL(/\/data$/);
	await expect(page.getByRole('link', { name: 'letter.txt' })).toHaveCount(0);
});

test('a file whose columns tell nothing is asked about, and read as what a person says', async ({ page }) => {
	await open(page, '/data');
	const rows = Array.from({ length: 60 }, (_, row) => ` ${10_000 + row} 202101${10 + (row % 20)} ${row % 5} ${row}.77`);
	const buffer = Buffer.from(rows.join('\n'));
	await page.locator('input[type=file]').setInputFiles({ name: 'sales.txt', mimeType: 'text/plain', buffer });
	await expect(heading(page)).toHaveText('What do the rows of sales.txt hold?', patient);
	await page.getByLabel('Read it as').selectOption('orders');
	await page.getByRole('button', { name: 'Read it again' }).click();
	await expect(heading(page)).toHaveText('sales.txt looks like orders', patient);
	await page.getByRole('link', { name: 'What is done with it' }).first().click();
	await expect(page).toHaveURL(/#way$/);
	await open(page, '/data');
	await page.getByRole('button', { name: 'Discard sales.txt' }).click();
	await expect(page.getByRole('link', { name: 'sales.txt' })).toHaveCount(0);
});

test('several files at once wait in a list, and a large one is cancelled while it comes in', async ({ page }) => {
	await open(page, '/data');
	await page.locator('input[type=file]').setInputFiles([callsUpload('lille.csv', 5), callsUpload('stor.csv', 150_000)]);
	await expect(page.getByRole('status').filter({ hasText: 'The files are here.' })).toBeVisible(patient);
	await expect(page.getByRole('heading', { name: 'Files that wait for you to look at them' })).toBeVisible();
	await expect(page.getByRole('progressbar')).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'lille.csv' })).toBeVisible(patient);
	await page.getByRole('link', { name: 'stor.csv' }).click();
	await page.locator('html[data-hydrated]').waitFor();
	await page.getByRole('button', { name: 'Import', exact: true }).click(patient);
	// at once: while the file is still looked at
	await page.getByRole('button', { name: 'Cancel the import' }).click();
	await expect(heading(page)).toHaveText('The import of stor.csv was cancelled', patient);
	await expect(page.getByText('Nothing of the file was stored')).toBeVisible();
	await page.getByRole('link', { name: 'Back to the file' }).click();
	await expect(heading(page)).toHaveText('stor.csv looks like contacts', patient);
});

test('without scripts the whole way works as well', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	const page = await context.newPage();
	await page.goto(at('/data'));
	await page.locator('input[type=file]').setInputFiles(callsUpload('stille.csv', 30));
	await page.getByRole('button', { name: 'Send' }).click();
	await expect(heading(page)).toHaveText('stille.csv looks like contacts', patient);
	await page
		.getByRole('group', { name: /^Waiting time/ })
		.getByRole('combobox', { name: 'Read as', exact: true })
		.selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Try without storing' }).click();
	await expect(page.getByText('Nothing is stored yet')).toBeVisible(patient);
	await expect(page.getByRole('group', { name: /^Waiting time/ })).toContainText('Chosen by you');
	await page.getByRole('button', { name: 'Import', exact: true }).click();
	await expect(heading(page)).toHaveText('stille.csv brought nothing new', patient);
	await page.getByText('Undo …').click();
	await page.getByRole('button', { name: 'Undo the whole import' }).click();
	await expect(heading(page)).toHaveText('stille.csv was undone', patient);
	await context.close();
});

test('nobody discards anything but a file that waits', async ({ request }) => {
	const { status } = await discard('../..');
	expect(status).toBe(200);
	expect((await request.get(at('/data'))).status()).toBe(200);
	expect((await request.get(at('/data/imports/1'))).status()).toBe(200);

	async function discard(id: string) {
		const headers = { origin: server.address, accept: 'text/html' };
		const response = await request.post(at('/data?/discard'), { form: { id }, headers });
		return { status: response.status() };
	}
});

test('an upload streams in whatever its size, and only from this site', async ({ request }) => {
	const post = (origin: string, name: string, data: Buffer) =>
		request.post(at(`/data/upload?name=${encodeURIComponent(name)}`), {
			data,
			headers: { origin, 'content-type': 'application/octet-stream', accept: 'application/json' }
		});
	const large = callsFile(40_000);
	expect(large.length).toBeGreaterThan(1 << 20);
	const own = await post(server.address, '../../etc/stream.csv', large);
	expect(own.status()).toBe(201);
	const listed = await (await request.get(at('/data'))).text();
	expect(listed).toContain('>stream.csv<');
	expect(listed).not.toContain('etc/stream.csv');
	const foreign = await post('http://elsewhere.example', 'foreign.csv', callsFile(1));
	expect(foreign.status()).toBe(403);
	expect(JSON.stringify(await foreign.json())).toContain('this site');
	expect(await (await request.get(at('/data'))).text()).not.toContain('foreign.csv');
});

test('an import or a file that is not there is said to be missing, in the reader’s language', async ({ page }) => {
	for (const path of ['/data/imports/999', '/data/jobs/999', '/data/uploads/999']) {
		const response = await page.goto(at(path));
		expect(response?.status()).toBe(404);
		await expect(heading(page)).not.toHaveText('There is no page at this address.');
		await expect(page.getByRole('link', { name: 'To the data' })).toBeVisible();
	}
});
