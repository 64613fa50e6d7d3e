import type { FieldUse } from '#lib/model/import.ts';
import { allFields } from './fields.ts';
import type { Profile } from './proposal/profile-column.ts';
import { enough, proposeReading, readerOf, shareRead } from './proposal/propose-reading.ts';
import { roundedShare } from './proposal/value-shapes.ts';
import { readsTogether } from './uses-of.ts';

/**
 * How a source profile's field is read in a file: from the first of its columns that are there, as the profile says or,
 * where the values plainly contradict that, as they ask for. Null when no column is there, or none holds what the field
 * can be and the kind does without it. `columnsOf` finds the columns of some names, null when one is not there.
 */
export function fitUse(
	field: string,
	use: FieldUse,
	columnsOf: (names: string[]) => Profile[] | null,
	source: string
): FieldUse | null {
	const found = [use.columns, ...use.or].map(columnsOf).filter((columns) => columns !== null);
	// ids that a spreadsheet rounded are those of many customers
	const sound = field === 'customer_key' ? found.filter(([key]) => !key || roundedShare(key) <= 0.5) : found;
	const columns = sound[0] ?? found[0];
	const [column] = columns ?? [];
	const { type, required } = allFields[field] ?? {};
	if (!columns || !column || !type) return null;
	const fitted = {
		columns: columns.map(({ name }) => name),
		reading: asWritten(use.reading, column),
		reason: `profile:${source}`,
		or: []
	};
	if (column.values.length === 0 || readsTogether(fitted)) return fitted;

	const read = (reading: string) => shareRead(readerOf(type, reading), column);
	const told = read(use.reading);
	// a month may have few days past the twelfth, so each date that cannot be read speaks against an order of its parts
	const dated = type === 'instant' || type === 'day';
	if (told === 1 || (!dated && told >= enough)) return fitted;
	const better = proposeReading(type, column.name, column);
	if (better && read(better) > told) return { ...fitted, reading: better, reason: `values:${type}` };
	return told >= enough || required ? fitted : null;
}

/** The order of a date's parts that a reader sees in the file: a year in front is read as one whatever the profile says. */
function asWritten(reading: string, { values }: Profile): string {
	const yearFirst = values.length > 0 && values.every((value) => /^\s*\d{4}\D/.test(value));
	return yearFirst ? reading.replace(/^(instant|day):[dm][dm]y$/, '$1:ymd') : reading;
}
