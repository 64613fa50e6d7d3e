import type { Recipe } from '#lib/model/import.ts';
import { Mishap, negative, type Read } from '#lib/intake/reading/mishap.ts';
import { secondsADay } from '#lib/intake/reading/read-date.ts';
import { partyOutside } from '#lib/intake/reading/read-parties.ts';
import { pairedWallReader } from '#lib/intake/reading/read-wall.ts';
import {
	customerReader,
	dateOrderOf,
	directionReader,
	durationReader,
	instantReader,
	textReader
} from '#lib/intake/readings.ts';

/** A clock of the file: the day since 1970 and the second of it that its wall showed; null where the cell is an absolute instant. */
export type Shown = { second: number; wall: { day: number; second: number } | null };

/** The first and last rows of a file as a recipe reads them, one value for each row. */
export type Sample = {
	rows: string[][];
	has: (field: string) => boolean;
	/** The columns a field is read from, as a person names them. */
	columnOf: (field: string) => string;
	texts: (field: string) => (string | null)[];
	customers: () => (string | null)[];
	seconds: (field: string) => (number | null)[];
	/** How many durations of a field lie below zero. */
	negatives: (field: string) => number;
	/** Instants on the file's own clock: good for telling what lies how far apart. */
	clocks: (field: string) => (Shown | null)[];
};

/** Reads a sample column by column, each one once. */
export function sampleOf({ fields }: Pick<Recipe, 'fields'>, header: string[], rows: string[][]): Sample {
	const places = (field: string) => (fields[field]?.columns ?? []).map((name) => header.indexOf(name));
	const cells = (field: string, nth = 0) => {
		const place = places(field)[nth] ?? -1;
		return rows.map((row) => row[place] ?? '');
	};
	const reading = (field: string) => fields[field]?.reading ?? '';
	const [texts, seconds, clocks] = [memory<string | null>(), memory<number | null>(), memory<Shown | null>()];
	const sound = <T>(read: Read<T>, cell: string): T | null => {
		const found = read(cell);
		return found instanceof Mishap ? null : found;
	};

	return {
		rows,
		has: (field) => fields[field] !== undefined,
		columnOf: (field) => fields[field]?.columns.join(' + ') ?? '',
		texts: (field) =>
			texts(field, () => {
				const read = textReader(reading(field));
				return fields[field] ? cells(field).map((cell) => sound(read, cell)) : rows.map(() => null);
			}),
		customers: () =>
			texts('the customers', () => {
				const read = customerReader();
				if (!fields.customer_key) return rows.map(() => null);
				const own = cells('customer_key');
				const called = places('customer_key').length === 2 ? cells('customer_key', 1) : null;
				if (!called) return own.map((cell) => sound(read, cell));
				const way = directionReader();
				const told = places('direction').length === 1 ? cells('direction').map((cell) => sound(way, cell)) : [];
				return own.map((cell, row) => sound(read, partyOutside(cell, called[row] ?? '', told[row] ?? null)));
			}),
		seconds: (field) =>
			seconds(field, () => {
				if (!reading(field).startsWith('duration:')) return rows.map(() => null);
				const read = durationReader(reading(field));
				return cells(field).map((cell) => sound(read, cell));
			}),
		negatives: (field) => {
			if (!reading(field).startsWith('duration:')) return 0;
			const read = durationReader(reading(field));
			return cells(field).filter((cell) => read(cell) === negative).length;
		},
		clocks: (field) =>
			clocks(field, () => {
				if (!/^(?:instant|day):/.test(reading(field))) return rows.map(() => null);
				return places(field).length === 2
					? pairedClocks(reading(field), cells(field), cells(field, 1))
					: singleClocks(reading(field), cells(field));
			})
	};
}

/** Works out each column once. */
function memory<T>() {
	const known = new Map<string, T[]>();
	return (field: string, work: () => T[]): T[] => {
		const column = known.get(field) ?? work();
		known.set(field, column);
		return column;
	};
}

function singleClocks(reading: string, cells: string[]): (Shown | null)[] {
	const read = instantReader(reading);
	return cells.map((cell) => {
		const found = read(cell);
		if (found === null || found instanceof Mishap) return null;
		if ('epoch' in found) return { second: found.epoch, wall: null };
		const second = found.day * secondsADay + found.second;
		return found.offsetSeconds === null
			? { second, wall: { day: found.day, second: found.second } }
			: { second: second - found.offsetSeconds, wall: null };
	});
}

function pairedClocks(reading: string, dates: string[], clocks: string[]): (Shown | null)[] {
	const read = pairedWallReader(dateOrderOf(reading));
	return dates.map((date, row) => {
		const found = read(date, clocks[row] ?? '');
		return found && { second: found.day * secondsADay + found.second, wall: { day: found.day, second: found.second } };
	});
}
