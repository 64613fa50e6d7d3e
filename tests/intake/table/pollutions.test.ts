import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rows } from '#lib/intake/rows.ts';
import { pollutions, type Polluted } from './pollutions.ts';
import { match, scoreOf, sumOf } from './pollution-score.ts';

/** How many in a thousand public files have each kind of pollution, by our own reading of such files. */
const frequencies: Record<string, number> = {
	...{ none: 300, delimiter: 60, quote: 5, escape: 10, 'line end': 150, 'last line end': 100, encoding: 100 },
	...{ 'lines before': 100, header: 60, size: 5, 'several tables': 20, 'lines after': 30 },
	...{ 'delimiter too many': 20, 'delimiter too few': 20, 'stray mark': 20, 'other delimiter': 5 }
};

let folder = '';
const scored: { file: Polluted; score: number }[] = [];

async function load(file: Polluted) {
	const path = join(folder, 'file.csv');
	writeFileSync(path, file.content);
	const found: string[][] = [];
	for await (const row of (await rows(path, { header: 'auto' })).rows) found.push(row);
	return { header: found.slice(0, file.header.length), rows: found.slice(file.header.length) };
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const kinds = () => [...new Set(scored.map(({ file }) => file.kind))];
const ofKind = (kind: string) => scored.filter(({ file }) => file.kind === kind).map(({ score }) => score);

describe('a table that is polluted in the ways of public files', () => {
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'pollutions-'));
		for (const file of pollutions(13)) {
			const found = await load(file).catch((error: unknown) => {
				console.log(`${file.name}: ${String(error)}`);
				return null;
			});
			scored.push({ file, score: sumOf(scoreOf(file, found)) });
		}
	});
	afterAll(() => {
		rmSync(folder, { recursive: true });
	});

	test('is read as it was meant, file by file', () => {
		const simple = mean(scored.map(({ score }) => score));
		const total = kinds().reduce((sum, kind) => sum + (frequencies[kind] ?? 0), 0);
		const weighted = kinds().reduce((sum, kind) => sum + mean(ofKind(kind)) * ((frequencies[kind] ?? 0) / total), 0);
		console.log(`pollutions: simple ${simple.toFixed(3)}, weighted ${weighted.toFixed(3)}, ${scored.length} files`);
		expect(simple).toBeGreaterThanOrEqual(9.962);
		expect(weighted).toBeGreaterThanOrEqual(9.9);
	});

	test('loses little in the worst of cases', () => {
		const poor = scored.filter(({ score }) => score < 9.9).map(({ file, score }) => `${file.name} ${score.toFixed(3)}`);
		expect(poor).toEqual([]);
	});

	test('is scored for every kind that has a weight', () => {
		expect(kinds().toSorted()).toEqual(Object.keys(frequencies).toSorted());
	});
});

test('a score is ten for all that was wanted, and falls with what lacks and what is too much', () => {
	expect(match(['a', 'a', 'b'], ['b', 'a', 'a'])).toEqual({ precision: 1, recall: 1, f1: 1 });
	expect(match(['a', 'b'], ['a', 'a', 'c', 'd'])).toMatchObject({ precision: 0.25, recall: 0.5 });
	expect(sumOf(scoreOf({ header: [['a']], rows: [['1']] }, { header: [['a']], rows: [['1']] }))).toBe(10);
	expect(sumOf(scoreOf({ header: [['a']], rows: [['1']] }, null))).toBe(0);
});
