import { chromium } from '@playwright/test';
import { findChromium } from '#lib/server/printing/find-chromium.ts';
import { flags } from '../browser.ts';
import { median } from './timed.ts';

const mostUnits = 12;
/** The first changes find nothing compiled, neither here nor on the server. */
const warmUps = 3;

/**
 * Milliseconds in a browser from the press that filters a page by a unit until the answer is painted: the median over units
 * that nobody has asked for yet, and the slowest: infinite where one was not answered in ten seconds. Null where there is no
 * Chromium, or too few units to choose among.
 */
export async function paintOf(address: string, path: string) {
	// the one that people have: the tests' own may have no window to paint
	const executablePath = findChromium();
	if (executablePath === null) return null;
	const browser = await chromium.launch({ executablePath, args: flags });
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.goto(`${address}${path}`);
		await page.locator('html[data-hydrated]').waitFor();
		const units = await page.evaluate(unitsToChoose);
		const times: number[] = [];
		for (const unit of units.slice(0, mostUnits)) {
			const time = await page.evaluate(chooseUntilPainted, unit);
			if (time === Infinity) return { median: time, slowest: time };
			times.push(time);
		}
		const counted = times.slice(warmUps);
		return counted.length === 0 ? null : { median: median(counted), slowest: Math.max(...counted) };
	} finally {
		await browser.close();
	}
}

// What follows runs in the page, and knows nothing of the above.

function unitsToChoose(): string[] {
	const [choice] = document.querySelectorAll<HTMLSelectElement>('main select[name="unit"]');
	return [...(choice?.options ?? [])].map(({ value }) => value).filter((value) => value !== choice?.value);
}

async function chooseUntilPainted(unit: string): Promise<number> {
	const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
	const heading = () => document.querySelector('h1, [aria-level="1"]')?.textContent;
	const [choice] = document.querySelectorAll<HTMLSelectElement>('main select[name="unit"]');
	if (!choice) throw new Error('there is no unit to choose');
	const before = heading();
	choice.value = unit;
	const began = performance.now();
	choice.form?.requestSubmit();
	while (heading() === before) {
		if (performance.now() - began > 10_000) return Infinity;
		await frame();
	}
	// the frame that holds the answer is painted when the next one begins
	await frame();
	return performance.now() - began;
}
