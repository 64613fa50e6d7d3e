import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findChromium } from '#lib/server/printing/find-chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
const program = (name: string, mode: number) => {
	const file = join(folder, name);
	writeFileSync(file, '');
	chmodSync(file, mode);
	return file;
};
const chrome = program('google-chrome', 0o755);
const named = program('my-browser', 0o755);
const notRunnable = program('text', 0o644);
afterAll(() => {
	rmSync(folder, { recursive: true });
});

describe('the Chromium that prints', () => {
	test('is one on the path', () => {
		expect(findChromium({ PATH: ['/nowhere', folder].join(delimiter) })).toBe(chrome);
	});

	test('is the one that CHROMIUM names, whatever is on the path', () => {
		expect(findChromium({ PATH: folder, CHROMIUM: named })).toBe(named);
	});

	test.each([{}, { PATH: '' }, { PATH: '/nowhere' }, { PATH: folder, CHROMIUM: '/nowhere/chrome' }])(
		'is none where none is installed, or the named one is not there: %j',
		(env) => {
			expect(findChromium(env)).toBeNull();
		}
	);

	test('is none that cannot be run', () => {
		expect(findChromium({ CHROMIUM: notRunnable })).toBeNull();
	});
});
