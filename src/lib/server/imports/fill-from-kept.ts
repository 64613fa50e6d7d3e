import {
	amountReader,
	directionReader,
	durationReader,
	flagReader,
	outcomeReader,
	readingsOf,
	textReader
} from '#lib/intake/readings.ts';
import { settleOutcome } from '#lib/intake/settle-outcome.ts';
import type { Contact, Outcome } from '#lib/model/contact.ts';
import type { ContactAsTold, FillableField, KeptReader, Store } from '#lib/server/storage/store.ts';

/** Which kept column becomes which field, by its name in a recipe, and how it is read. */
export type Filling = {
	column: string;
	field: string;
	reading: string;
	/** Recipes that keep the column read it so from now on, where they read nothing else as this field. */
	remember: boolean;
};

type Value = string | number | boolean | null;
type Fillable = {
	/** What a text becomes of a contact that says nothing else. */
	read: (reading: string) => (text: string) => Value;
	fill: (store: Store, column: string, reading: string) => Promise<number>;
};

/** A field that a cell alone can give. */
function fillable<F extends FillableField>(
	field: F,
	read: (reading: string) => (text: string) => Contact[F] | null
): Fillable {
	return { read, fill: (store, column, reading) => store.fillFromKept(column, field, read(reading)) };
}

type Sound<T> = Extract<T, string | number | boolean>;
const isSound = <T>(value: T): value is Sound<T> => typeof value !== 'object';

/** What a reading gives, null where it gives no value. */
const sound =
	<T>(read: (cell: string) => T) =>
	(cell: string): Sound<T> | null => {
		const value = read(cell);
		return isSound(value) ? value : null;
	};
const text = (reading: string) => sound(textReader(reading));
const amount = (reading: string) => sound(amountReader(reading));
const duration = (reading: string) => sound(durationReader(reading));
const flag = (reading: string) => sound(flagReader(reading));

function direction() {
	const read = sound(directionReader());
	return (cell: string) => {
		const way = read(cell);
		return way === 'internal' ? null : way;
	};
}

/** How a contact ended, by what the column says and what the contact says besides. */
function outcome(reading: string): (text: string, contact?: ContactAsTold) => Outcome | null {
	const read = sound(outcomeReader(reading));
	return (cell, contact) => {
		const word = read(cell);
		if (word === null) return null;
		return settleOutcome({
			word,
			missedWord: null,
			direction: contact?.direction ?? null,
			// who is not named may only be told by nobody, unless nobody talked
			agent: contact?.agent ?? (contact?.talkSeconds === 0 ? null : undefined),
			agentStartedAt: contact?.agentStartedAt ?? undefined,
			queueStartedAt: undefined,
			ivrSeconds: contact?.ivrSeconds ?? undefined,
			waitSeconds: contact?.waitSeconds,
			talkSeconds: contact?.talkSeconds ?? undefined,
			handleSeconds: contact?.handleSeconds ?? null
		});
	};
}
const sayingOutcome = (reading: string): KeptReader<'outcome'> => {
	const read = outcome(reading);
	return (cell, contact) => {
		const settled = read(cell, contact);
		return settled === 'unknown' ? null : settled;
	};
};

/** The fields that a kept column can give. */
const fields: Record<string, Fillable> = {
	reason: fillable('reason', text),
	outcome: {
		read: outcome,
		fill: (store, column, reading) => store.fillFromKept(column, 'outcome', sayingOutcome(reading))
	},
	queue: fillable('queue', text),
	team: fillable('team', text),
	site: fillable('site', text),
	employer: fillable('employer', text),
	agent: fillable('agent', text),
	language: fillable('language', text),
	channel: fillable('channel', text),
	direction: fillable('direction', direction),
	rating: fillable('rating', amount),
	resolved: fillable('resolved', flag),
	transfers: fillable('transfers', amount),
	cold_transfers: fillable('coldTransfers', amount),
	handle_seconds: fillable('handleSeconds', duration),
	talk_seconds: fillable('talkSeconds', duration),
	hold_seconds: fillable('holdSeconds', duration),
	wrap_seconds: fillable('wrapSeconds', duration),
	wait_seconds: fillable('waitSeconds', duration),
	ivr_seconds: fillable('ivrSeconds', duration),
	ivr_entries: fillable('ivrEntries', amount)
};

/** The fields that a kept column can become, each with the ways to read it. */
export const fillableFields: readonly { field: string; readings: readonly string[] }[] = Object.keys(fields).map(
	(field) => ({ field, readings: readingsOf(field).filter((reading) => reading !== 'duration:between') })
);

/** Whether there is such a field and such a way to read it. */
export const canFill = ({ field, reading }: Pick<Filling, 'field' | 'reading'>): boolean =>
	fillableFields.some((one) => one.field === field && one.readings.includes(reading));

/** What texts become as a field; null where they cannot be read so. */
export function wouldFill({ field, reading }: Pick<Filling, 'field' | 'reading'>, texts: readonly string[]): Value[] {
	const read = fields[field]?.read(reading);
	if (!read || !canFill({ field, reading })) throw new RangeError(`${field} is not read as ${reading}`);
	return texts.map(read);
}

/** The way to read a field that gives most of the texts a value; among equal ones the plainest. */
export function likelyReading(field: string, texts: readonly string[]): string | null {
	const readings = fillableFields.find((one) => one.field === field)?.readings ?? [];
	const read = readings.map((reading) => ({
		reading,
		values: wouldFill({ field, reading }, texts).filter((value) => value !== null).length
	}));
	return read.toSorted((a, b) => b.values - a.values)[0]?.reading ?? null;
}

/** Gives contacts that lack a field what their kept column says, and answers how many. Throws RangeError for a field or reading that is none. */
export async function fillFromKept(store: Store, { column, field, reading, remember }: Filling): Promise<number> {
	const found = fields[field];
	if (!found || !canFill({ field, reading })) throw new RangeError(`${field} is not read as ${reading}`);
	const changed = await found.fill(store, column, reading);
	if (remember) await readInFuture(store, { column, field, reading });
	return changed;
}

/** The column stays kept, so that a file which comes once more says the same as before. */
async function readInFuture(store: Store, { column, field, reading }: Omit<Filling, 'remember'>): Promise<void> {
	for (const recipe of await store.recipes()) {
		if (recipe.kind !== 'contacts' || !recipe.kept.includes(column) || recipe.fields[field]) continue;
		const use = { columns: [column], reading, reason: 'chosen', or: [] };
		await store.saveRecipe({ ...recipe, fields: { ...recipe.fields, [field]: use } });
	}
}

/**
 * Takes out again what a filling has filled in, and answers of how many contacts. Recipes that read the column so for it do
 * so no longer.
 */
export async function undoFilling(store: Store, id: number): Promise<number> {
	const filling = (await store.fillings()).find((one) => one.id === id);
	if (!filling) return 0;
	const changed = await store.undoFilling(id);
	const field = fieldNamed(filling.field);
	for (const recipe of await store.recipes()) {
		const { [field]: use, ...others } = recipe.fields;
		const isRemembered = use?.reason === 'chosen' && use.columns.join() === filling.column;
		if (!isRemembered || !recipe.kept.includes(filling.column)) continue;
		await store.saveRecipe({ ...recipe, fields: others });
	}
	return changed;
}

/** What recipes call a field of a contact: `handle_seconds` for `handleSeconds`. */
export const fieldNamed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
