import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countLines } from '#lib/intake/table/count-lines.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'counterweight-lines-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

const fileOf = (text: string) => {
	const path = join(folder, 'lines.csv');
	writeFileSync(path, text);
	return path;
};

test('every line end counts, also across the pieces that a file is read in', async () => {
	expect(await countLines(fileOf('a;b\n'.repeat(700_000)))).toBe(700_000);
});

test('a last line without its end does not count', async () => {
	expect(await countLines(fileOf('a\r\nb\r\nc'))).toBe(2);
	expect(await countLines(fileOf(''))).toBe(0);
});

test('lines that end with a carriage return alone are counted by that', async () => {
	expect(await countLines(fileOf('a\rb\rc\r'), '\r')).toBe(3);
});
