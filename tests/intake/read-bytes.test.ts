import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBytes } from '#lib/intake/read-bytes.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'counterweight-bytes-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

const bytes = Buffer.alloc(2_500_000, 'a;b;c\n');
const written = () => {
	const path = join(folder, 'file.csv');
	writeFileSync(path, bytes);
	return path;
};
const copiesOf = async (pieces: AsyncIterable<Buffer>) => {
	const copies: Buffer[] = [];
	for await (const piece of pieces) copies.push(Buffer.from(piece));
	return copies;
};

test('the pieces of a file are the file', async () => {
	const pieces = await copiesOf(readBytes(written()));
	expect(pieces.map(({ length }) => length)).toEqual([1 << 20, 1 << 20, 2_500_000 - 2 * (1 << 20)]);
	expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
});

test('no more is read than was asked for', async () => {
	const pieces = await copiesOf(readBytes(written(), 1_200_000));
	expect(Buffer.concat(pieces).equals(bytes.subarray(0, 1_200_000))).toBe(true);
});

test('all pieces lie in the same memory', async () => {
	const memories = new Set<ArrayBufferLike>();
	for await (const { buffer } of readBytes(written())) memories.add(buffer);
	expect(memories.size).toBe(1);
});
