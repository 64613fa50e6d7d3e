import type { Kind } from '#lib/model/records.ts';
import type { Recipe } from '#lib/model/import.ts';
import type { FieldType } from '#lib/intake/field.ts';
import { fields } from '#lib/intake/fields.ts';
import { readClock } from '#lib/intake/reading/read-clock.ts';
import type { Profile } from './profile-column.ts';
import { proposeReading } from './propose-reading.ts';
import { instantShape, looksLikeDirection, looksLikeOutcome } from './value-shapes.ts';

type Mapped = Recipe['fields'];

/** True where no column has a name of its own. */
export const isUnnamed = (header: string[]): boolean => header.every((name, place) => name === `Column ${place + 1}`);

/** What a column may be, where no name says it, and how sure its values make that: the highest of a file is taken. */
const fitOf: Partial<Record<FieldType, (column: Profile) => number>> = {
	instant: (column) => (instantShape(column) === 'date-and-clock' ? 2 : instantShape(column) === 'date' ? 1 : 0),
	day: (column) => (instantShape(column) === 'date' ? 2 : instantShape(column) === 'date-and-clock' ? 1 : 0),
	customer: (column) => (isKey(column) ? column.distinct : 0),
	amount: (column) => share(column, (value) => /^-?\d+[.,]\d{1,2}$/.test(value)),
	outcome: (column) => Number(looksLikeOutcome(column)),
	direction: (column) => Number(looksLikeDirection(column))
};
const enough = 0.5;

/**
 * Proposes the fields that the values of a file without column names give away: dates, keys of customers that come back,
 * amounts, outcomes. What a name alone can tell is left to a person.
 */
export function proposeByValues(kind: Kind, columns: Profile[]): Mapped {
	const mapped: Mapped = {};
	const taken = new Set<string>();
	const inOrder = Object.entries(fields[kind]).sort(
		([, a], [, b]) => Number(b.required ?? 0) - Number(a.required ?? 0)
	);
	for (const [field, wanted] of inOrder) {
		// of two instants only the first is what the kind cannot do without
		if ((wanted.type === 'instant' || wanted.type === 'day') && !wanted.required) continue;
		const fit = fitOf[wanted.type];
		const [best] = columns
			.filter(({ name }) => !taken.has(name))
			.map((column) => ({ column, score: fit?.(column) ?? 0 }))
			.filter(({ score }) => score > enough)
			.sort((a, b) => b.score - a.score);
		const reading = best && proposeReading(wanted.type, '', best.column);
		if (!best || !reading) continue;
		const clock =
			instantShape(best.column) === 'date' && wanted.type === 'instant' ? clockBeside(columns, taken) : undefined;
		const used = [best.column, ...(clock ? [clock] : [])].map(({ name }) => name);
		for (const name of used) taken.add(name);
		mapped[field] = { columns: used, reading, reason: `values:${wanted.type}`, or: [] };
	}
	return Object.fromEntries(
		Object.keys(fields[kind]).flatMap((field) => (mapped[field] ? [[field, mapped[field]] as const] : []))
	);
}

const share = ({ values }: Profile, test: (value: string) => boolean): number =>
	values.length === 0 ? 0 : values.filter(test).length / values.length;

/** A clock of the day with its colons; a number of four digits is more often something else. */
const clockBeside = (columns: Profile[], taken: Set<string>): Profile | undefined =>
	columns.find(
		(column) => !taken.has(column.name) && share(column, (value) => value.includes(':') && readClock(value) >= 0) > 0.9
	);

/** Numbers or letters of one person, not of one row: of several marks, and no date, no amount and no small count. */
const isKey = (column: Profile): boolean =>
	instantShape(column) === null &&
	share(column, (value) => /^[+\w@.-]{4,40}$/.test(value) && !/^\d+[.,]\d+$/.test(value) && !value.includes(':')) > 0.9;
