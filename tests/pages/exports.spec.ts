import { expect, test, type APIRequestContext } from '@playwright/test';
import { readBack } from '../exports/read-back.ts';

const pages = ['/scorecard', '/compare', '/explore', '/targets', '/contacts'];

async function fetched(request: APIRequestContext, address: string, language = 'en') {
	const response = await request.get(address, { headers: { 'accept-language': language } });
	expect(response.status(), address).toBe(200);
	return response.body();
}

for (const path of pages) {
	test(`${path} leaves as CSV and as Excel, with the same cells in both`, async ({ page, request }) => {
		await page.goto(path);
		for (const form of ['xlsx', 'csv'])
			await expect(page.locator(`a[href^="${path}/table.${form}"]`).first()).toBeVisible();
		const csv = await fetched(request, `${path}/table.csv`, 'da');
		expect(csv.subarray(0, 3).toString('hex'), 'the mark by which Excel knows the letters').toBe('efbbbf');
		const [header = [], ...rows] = await readBack(new Uint8Array(csv));
		const book = await readBack(new Uint8Array(await fetched(request, `${path}/table.xlsx`, 'da')));
		expect(book[0]).toEqual(header);
		expect(book.length).toBe(rows.length + 1);
		expect(book.map((row) => row[0])).toEqual([header[0], ...rows.map((row) => row[0])]);
	});
}

test('the contacts of a figure leave with the same filter, the same rows and no key of a customer', async ({
	page,
	request
}) => {
	await page.goto('/contacts?only=short&column=queue&column=handle');
	const shown = await page.locator('tr[aria-rowindex]').count();
	const link = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
	const rows = await readBack(new Uint8Array(await fetched(request, link ?? '')));
	expect(rows[0]).toEqual(['Queue', 'Handle time', 'Customer']);
	expect(rows.length).toBeGreaterThanOrEqual(shown);
	for (const [, handle = ''] of rows.slice(1)) expect(handle).toMatch(/^\d+:\d\d:\d\d$|^$/);
});

test('a workbook has durations that Excel can add up, shown as minutes and seconds', async ({ request }) => {
	const book = await readBack(new Uint8Array(await fetched(request, '/contacts/table.xlsx?column=handle')));
	expect(book[0]).toEqual(['Handle time', 'Customer']);
	expect(book.slice(1).every(([handle = '']) => /^\d+:\d\d:\d\d$|^$/.test(handle))).toBe(true);
});

test('a page that has nothing to take says so with 404', async ({ request }) => {
	expect((await request.get('/contacts/table.pdf')).status()).toBe(404);
});
