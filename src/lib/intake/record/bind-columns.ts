import type { Recipe } from '#lib/model/import.ts';
import { Mishap, negative, tooLong, unreadable, type Read } from '#lib/intake/reading/mishap.ts';
import { secondsADay } from '#lib/intake/reading/read-date.ts';
import { longestSeconds } from '#lib/intake/reading/read-duration.ts';
import { durationReader, instantReader, textReader } from '#lib/intake/readings.ts';
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
	/** A name, of one column or of two: the first name and the last. */
	name: (field: string) => Cell<string>;
	/** A duration in seconds: of one column, or the first of two less the second, or from the instant in one to that in the other. */
	duration: (field: string) => Cell<number>;
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

	const bound: Bound = {
		has: (field) => recipe.fields[field] !== undefined,
		reading,
		places,
		column,
		watch,
		cell(field, reader, otherwise) {
			const [place] = places(field);
			if (place === undefined) return () => null;
			const read = renamed(reader(reading(field)), recipe.names[field]);
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
		},
		name(field) {
			const [first, second] = places(field);
			if (first === undefined || second === undefined) return bound.cell(field, textReader);
			const read = renamed(textReader(reading(field)), recipe.names[field]);
			return (row) => {
				const name = read(`${row[first] ?? ''} ${row[second] ?? ''}`);
				return name instanceof Mishap ? null : name;
			};
		},
		duration(field) {
			const [first, second] = places(field);
			if (first === undefined || second === undefined)
				return bound.cell(field, (reading) => {
					const read = durationReader(reading);
					return (cell) => likely(read(cell));
				});
			const read = pairedDuration(reading(field), reading('started_at'));
			const { sound, wrong } = watch(field);
			return (row) => {
				const value = likely(read(row[first] ?? '', row[second] ?? ''));
				if (value instanceof Mishap) {
					wrong(value, `${row[first] ?? ''} ${row[second] ?? ''}`);
					return null;
				}
				sound();
				return value;
			};
		}
	};
	return bound;
}

const likely = (seconds: number | null | Mishap) =>
	typeof seconds === 'number' && seconds > longestSeconds ? tooLong : seconds;

type Pair = (first: string, second: string) => number | null | Mishap;

/** Reads seconds from two cells; null where the first, or one of two instants, is blank. */
function pairedDuration(reading: string, startReading: string): Pair {
	if (reading === 'duration:between') {
		const secondsIn = (cell: string) => {
			const found = instant(cell);
			if (found === null || found instanceof Mishap) return found;
			return 'epoch' in found ? found.epoch : found.day * secondsADay + found.second - (found.offsetSeconds ?? 0);
		};
		const instant = instantReader(startReading);
		return (first, second) => {
			const [from, to] = [secondsIn(first), secondsIn(second)];
			if (from === null || to === null) return null;
			if (from instanceof Mishap || to instanceof Mishap) return unreadable;
			return to < from ? negative : to - from;
		};
	}
	const read = durationReader(reading);
	return (first, second) => {
		const [whole, part] = [read(first), read(second)];
		if (whole === null || whole instanceof Mishap || part instanceof Mishap)
			return part instanceof Mishap ? part : whole;
		return part === null ? whole : whole < part ? negative : whole - part;
	};
}

/** Reads a name that stands for a known one as that. */
function renamed<T>(read: Read<T>, names: Record<string, string> | undefined): Read<T> {
	if (!names) return read;
	const known = new Map(Object.entries(names));
	return (cell) => {
		const value = read(cell);
		const other = typeof value === 'string' ? known.get(value) : undefined;
		return other === undefined ? value : read(other);
	};
}
