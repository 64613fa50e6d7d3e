import { expect, type Browser } from '@playwright/test';
import { accessible } from './accessible.ts';

/** Every page that is reached from the navigation, and the views beneath them. */
export const mainPages = [
	'/',
	'/scorecard',
	'/scorecards',
	'/compare',
	'/compare?by=reason&metric=aht',
	'/explore',
	'/explore/days',
	'/explore/spread',
	'/explore/resolution',
	'/explore/journeys',
	'/contacts',
	'/what-you-get',
	'/what-you-get/target-effect',
	'/report',
	'/targets',
	'/events',
	'/search?q=team',
	'/shortcuts',
	'/data',
	'/data/kinds/contacts',
	'/definitions',
	'/metrics'
];

/** Each language once, each theme twice, once with the rules of accessibility too. */
export const readers = [
	{ locale: 'en', colorScheme: 'light', width: 1280, withAxe: false },
	{ locale: 'da', colorScheme: 'dark', width: 390, withAxe: true },
	{ locale: 'sv', colorScheme: 'light', width: 320, withAxe: true },
	{ locale: 'nb', colorScheme: 'dark', width: 1000, withAxe: false }
] as const;

type Reader = (typeof readers)[number];

/** A desk of 1280 pixels at 200 %. */
const zoomed = 640;

/** What is wrong with a page as one reader sees it. */
async function faultsOf(browser: Browser, address: string, { locale, colorScheme, width, withAxe }: Reader) {
	const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 900 } });
	const page = await context.newPage();
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
	try {
		const response = await page.goto(address);
		if (response?.status() !== 200) return [`answered ${response?.status() ?? 'nothing'}`];
		await expect(page.locator('html')).toHaveAttribute('lang', locale);
		await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
		for (const screen of [zoomed, width]) {
			await page.setViewportSize({ width: screen, height: 900 });
			const spills = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			if (spills > 0) faults.push(`is ${spills} pixels wider than a screen of ${screen}`);
		}
		if (/\b(undefined|NaN|Infinity)\b|\[object/.test(await page.locator('body').innerText()))
			faults.push('shows what is no word');
		return withAxe ? [...faults, ...(await accessible(page))] : faults;
	} finally {
		await context.close();
	}
}

/** The faults of a page for these readers, each told with who meets it. */
export async function lookAt(browser: Browser, address: string, those: readonly Reader[] = readers): Promise<string[]> {
	const faults: string[] = [];
	for (const reader of those) {
		const found = await faultsOf(browser, address, reader);
		faults.push(...found.map((fault) => `${reader.locale}, ${reader.colorScheme}, ${reader.width}: ${fault}`));
	}
	return faults;
}
