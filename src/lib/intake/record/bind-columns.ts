import type { Recipe } from '#lib/model/import.ts';
import { Mishap, unreadable, type Read } from '#lib/intake/reading/mishap.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import type { Ledger } from './ledger.ts';

/** Gives a field's value in a row; null when it is blank or unreadable, which the ledger then knows. */
export type Cell<T> = (row: string[]) => T | null;

export type Bound = {
	/** Whether a column is mapped to the field. */
	has: (field: string) => boolean;
	/** The reading chosen for a mapped field. */
	reading: (field: string) => string;
	/** The places of the field's columns in a row; empty when it is not mapped. */
	places: (field: string) => number[];
	/** The name under which problems of the field are shown. */
	column: (field: string) => string;
	/**
	 * A field of one column, read by a reader made for its reading; always null when it is not mapped. `otherwise` stands
	 * for what cannot be read.
	 */
	cell: <T>(field: string, reader: (reading: string) => Read<T>, otherwise?: T) => Cell<T>;
	/** Watches a field that reads its columns itself. */
	watch: (field: string) => Watch;
};

/** Follows the values of one field: notes what went wrong, and throws when too many in a row cannot be read. */
export type Watch = { sound: () => void; wrong: (mishap: Mishap, text: string) => void };

/** So many unreadable values after each other mean that the column has become something else. */
const changedAfter = 100;

function openWatch(column: string, ledger: Ledger): Watch {
	let run = 0;
	let firstRow = 0;
	return {
		sound() {
			run = 0;
		},
		wrong(mishap, text) {
			ledger.add(column, mishap.code, text);
			run = mishap === unreadable ? run + 1 : 0;
			if (run === 1) firstRow = ledger.row;
			if (run === changedAfter) throw new Refusal('column_changed', { column, row: firstRow });
		}
	};
}

/** Binds the fields of a recipe to the places of a header once, so that reading a row looks nothing up. */
export function bindColumns(recipe: Recipe, header: string[], ledger: Ledger): Bound {
	const reading = (field: string) => recipe.fields[field]?.reading ?? '';
	const places = (field: string) => (recipe.fields[field]?.columns ?? []).map((name) => header.indexOf(name));
	const column = (field: string) => (recipe.fields[field]?.columns ?? []).join(' + ');
	const watch = (field: string) => openWatch(column(field), ledger);

	return {
		has: (field) => recipe.fields[field] !== undefined,
		reading,
		places,
		column,
		watch,
		cell(field, reader, otherwise) {
			const [place] = places(field);
			if (place === undefined) return () => null;
			const read = reader(reading(field));
			const { sound, wrong } = watch(field);
			return (row) => {
				const text = row[place];
				if (text === undefined || text === '') return null;
				const value = read(text);
				if (value instanceof Mishap) {
					wrong(value, text);
					return otherwise ?? null;
				}
				if (value !== null) sound();
				return value;
			};
		}
	};
}
