import type { Batch, Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import { openCallbacks } from './combine/callbacks.ts';
import { combiner } from './combine/combine.ts';
import { groupReader } from './combine/group-reader.ts';
import type { Part } from './combine/part.ts';
import { readAhead } from './combine/read-ahead.ts';
import { namePlace, readSharedKeys } from './combine/shared-keys.ts';
import { openSpread } from './combine/spread.ts';
import type { Dialect } from './dialect.ts';
import { recipeProblems, type RecipeProblem } from './recipe-problems.ts';
import { readChannel } from './reading/read-word.ts';
import { assemblerOf } from './record/assembler-of.ts';
import { openRowReader, type RowBatch, type Surroundings } from './record/row-reader.ts';
import { Refusal } from './refusal.ts';
import { openRows } from './table/open-rows.ts';
import type { TableRows } from './table/sift-rows.ts';

export type ReadOptions = {
	/** Turns a customer's key into what may be stored; nothing else ever sees the key. */
	pseudonym: (key: string) => string;
	/** IANA zone whose calendar days the organisation lives by. */
	organisationZone: string;
	/** What identifies the record of a row, where something else than its cells says so. */
	identityOf?: (row: number) => string | null;
	/** Days by which every date is moved on. */
	shiftDays?: number;
	/** The share of rows that may be refused before the file is; without it a tenth, of a file of some size. */
	mostRefusedShare?: number;
	/** Records in a batch, about. */
	batchRows?: number;
	/** Parts of records that are held in memory before they go to temporary files. */
	partsInMemory?: number;
};

/** Past this share of refused rows, in a file of some size, the recipe does not fit the file. */
const mostRefused = 0.1;
const fewRows = 100;
const fewRecords = 5000;

/**
 * Reads a file by a recipe, as batches of records with the problems met; memory stays the same for any size. Every row
 * becomes a record, or part of one, or is counted as left out or refused; records made of several rows come last. Throws
 * a Refusal, at the latest after the last row, when the file as a whole cannot be trusted: nothing of it may then be kept.
 */
export async function* read<K extends Kind>(
	path: string,
	dialect: Dialect,
	recipe: Recipe & { kind: K },
	options: ReadOptions
): AsyncGenerator<Batch<K>, void, undefined> {
	const { batchRows = fewRecords, shiftDays = 0, partsInMemory } = options;
	const { header, rowsAbove, pieces } = await openRows(path, dialect);
	if (header.length === 0) throw new Refusal('header_only');
	refuseMismatch(recipe, header);
	const { combine } = recipe;
	const ahead = combine
		? await readAhead(path, dialect, combine, groupReader({ ...recipe, combine }, header, options.pseudonym, null))
		: null;
	const isShared = await sharedKeys(path, dialect, recipe, header);
	let batchOf: ((piece: TableRows, from: number, to: number) => RowBatch<K>) | null = null;
	const spread = openSpread<K>(partsInMemory);
	let read = 0;
	let refused = 0;
	let bytes = 0;
	try {
		for await (const piece of pieces) {
			batchOf ??= await rowReader(path, dialect, recipe, header, {
				...options,
				shiftDays,
				firstRows: piece.rows,
				rowsAbove,
				ahead,
				isShared,
				inContext: null
			});
			for (let from = 0; from === 0 || from < piece.rows.length; from += batchRows) {
				const { parts, ...batch } = batchOf(piece, from, from + batchRows);
				read += batch.read;
				refused += batch.refused;
				bytes = batch.bytes;
				for (const part of parts) spread.add(part);
				yield batch;
			}
		}
		if (read === 0) throw new Refusal('header_only');
		const most = options.mostRefusedShare ?? (read < fewRows ? 1 : mostRefused);
		if (refused === read || refused > read * most) throw new Refusal('too_many_unreadable', { read, refused });
		yield* combined(recipe, spread.groups(), batchRows, bytes);
	} finally {
		spread.close();
	}
}

/** What makes batches of rows; a file that tells of calls back is read ahead for what they answer. */
async function rowReader<K extends Kind>(
	path: string,
	dialect: Dialect,
	recipe: Recipe & { kind: K },
	header: string[],
	surroundings: Surroundings
) {
	const readerWith = (inContext: Surroundings['inContext']) =>
		openRowReader(recipe, header, assemblerOf(recipe.kind), { ...surroundings, inContext });
	if (!mayTellCallbacks(recipe, header, surroundings.firstRows)) return readerWith(null);
	const callbacks = openCallbacks();
	const see = readerWith(callbacks.see);
	for await (const piece of (await openRows(path, dialect)).pieces) see(piece, 0, Infinity);
	return readerWith(callbacks.settle);
}

/** Where parts of a contact are joined by an id, so are its calls back. */
function mayTellCallbacks(recipe: Recipe, header: string[], firstRows: string[][]): boolean {
	const [channel] = recipe.fields.channel?.columns ?? [];
	if (recipe.kind !== 'contacts' || recipe.combine || !recipe.fields.customer_key || channel === undefined)
		return false;
	const place = header.indexOf(channel);
	return firstRows.some((row) => readChannel(row[place] ?? '') === 'callback');
}

/** Where customers' names stand beside their keys, what tells the keys that many names share. */
async function sharedKeys(path: string, dialect: Dialect, recipe: Recipe, header: string[]) {
	const names = namePlace(recipe, header);
	const [key = ''] = recipe.fields.customer_key?.columns ?? [];
	return names === null
		? null
		: await readSharedKeys(path, dialect, { keyPlace: header.indexOf(key), namePlace: names });
}

/** The records that the parts make, in batches; a part that made none of its own is joined to the record it belongs to. */
function* combined<K extends Kind>(
	recipe: Recipe & { kind: K },
	groups: Iterable<Part<K>[]>,
	batchRows: number,
	bytes: number
): Generator<Batch<K>> {
	const combine = combiner(recipe);
	const empty = (): Batch<K> => ({ records: [], rows: [], read: 0, refused: 0, joined: 0, issues: [], bytes });
	let batch = empty();
	for (const parts of groups) {
		const made = combine(parts);
		for (const { record, row } of made) {
			batch.records.push(record);
			batch.rows.push(row);
		}
		batch.joined += parts.filter(({ ends }) => !ends).length - made.length;
		if (batch.records.length < batchRows) continue;
		yield batch;
		batch = empty();
	}
	if (batch.records.length > 0) yield batch;
}

function refuseMismatch(recipe: Recipe, header: string[]): void {
	const problems = recipeProblems(recipe, header);
	const list = (code: RecipeProblem['code']) =>
		problems
			.filter((problem) => problem.code === code)
			.map(({ detail }) => detail)
			.join(', ');
	if (list('column_absent')) throw new Refusal('recipe_mismatch', { columns: list('column_absent') });
	if (list('field_lacking')) throw new Refusal('lacking_fields', { fields: list('field_lacking') });
	const [other] = problems;
	if (other) throw new Refusal('recipe_invalid', { problem: `${other.code} ${other.detail}` });
}
