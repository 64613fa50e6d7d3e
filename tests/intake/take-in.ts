import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { read, type ReadOptions } from '#lib/intake/read.ts';
import { survey, type Survey, type SurveyOptions } from '#lib/intake/survey.ts';
import type { Issue, Recipe } from '#lib/model/import.ts';
import type { Kind, Records } from '#lib/model/records.ts';

export { refusalOf } from './refusal-of.ts';

/** A file that lives as long as the test that wrote it. */
export function fileOf(content: string | Uint8Array): string {
	const folder = mkdtempSync(join(tmpdir(), 'intake-'));
	onTestFinished(() => {
		rmSync(folder, { recursive: true });
	});
	const path = join(folder, 'export.csv');
	writeFileSync(path, content);
	return path;
}

export const zone = 'Europe/Copenhagen';

export const surveyOf = (content: string | Uint8Array, options: Partial<SurveyOptions> = {}): Promise<Survey> =>
	survey(fileOf(content), { zone, ...options });

/** Field, columns and reading of a proposed map, in the shortest form. */
export const mapOf = ({ recipe }: Survey): Record<string, string> =>
	Object.fromEntries(
		Object.entries(recipe.fields).map(([field, { columns, reading }]) => [
			field,
			`${columns.join(' + ')} as ${reading}`
		])
	);

export type Taken<K extends Kind> = {
	records: Records[K][];
	issues: Issue[];
	read: number;
	refused: number;
	joined: number;
	/** The row of the file that each record begins at. */
	rows: number[];
	batches: number;
};

export const pseudonym = (key: string): string => `hashed ${key}`;

/** Reads a file by its recipe to the end; records stand in the order of their first rows. */
export async function readFile<K extends Kind>(
	path: string,
	dialect: Survey['dialect'],
	recipe: Recipe & { kind: K },
	options: Partial<ReadOptions> = {}
): Promise<Taken<K>> {
	const taken: Taken<K> = { records: [], rows: [], issues: [], read: 0, refused: 0, joined: 0, batches: 0 };
	for await (const batch of read(path, dialect, recipe, { pseudonym, organisationZone: zone, ...options })) {
		taken.records.push(...batch.records);
		taken.issues.push(...batch.issues);
		taken.read += batch.read;
		taken.refused += batch.refused;
		taken.joined += batch.joined;
		taken.rows.push(...batch.rows);
		taken.batches++;
	}
	const inOrder = taken.records
		.map((record, place) => ({ record, row: taken.rows[place] ?? 0 }))
		.sort((a, b) => a.row - b.row);
	return { ...taken, records: inOrder.map(({ record }) => record), rows: inOrder.map(({ row }) => row) };
}

/** Takes a file in by the recipe that is proposed for it, changed where the test says so. */
export async function takeIn<K extends Kind>(
	kind: K,
	content: string | Uint8Array,
	change: Partial<Recipe> = {},
	options: Partial<ReadOptions> = {}
): Promise<Taken<K>> {
	const path = fileOf(content);
	const { dialect, recipe } = await survey(path, { zone, kind });
	return readFile(path, dialect, { ...recipe, ...change, kind }, options);
}

/** Lines of a comma file with a header. */
export const csv = (header: string, ...rows: (string | string[])[]): string => [header, ...rows.flat(), ''].join('\n');
