import { expect, test } from 'vitest';
import { cacheKilobytes } from '#lib/server/storage/sqlite/cache-kilobytes.ts';

test('a first import leaves the memory to what is gathered of it', () => {
	expect(cacheKilobytes(0)).toBe(16 * 1024);
});

test('what is added to a larger database finds half of it in memory, up to 64 MB', () => {
	expect(cacheKilobytes(80 * 1024 * 1024)).toBe(40 * 1024);
	expect(cacheKilobytes(10_000 * 1024 * 1024)).toBe(64 * 1024);
});
