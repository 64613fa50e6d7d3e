import { plainRecords, type PlainKind, type PlainRecord, type PlainValue } from '#lib/model/plain-records.ts';
import { fields } from '#lib/intake/fields.ts';
import { amountReader, customerReader, durationReader, flagReader } from '#lib/intake/readings.ts';
import { negative, type Read } from '#lib/intake/reading/mishap.ts';
import { worked } from '#lib/intake/reading/read-duration.ts';
import { keyed } from './assemble-contact.ts';
import type { Assembler, Making } from './assemble.ts';
import type { Cell } from './bind-columns.ts';
import { bindLastDay } from './last-day.ts';
import { bindDay, bindMoment, type Moment } from './moments.ts';

/** The fields whose names are not the value's own with underscores; the day of an answer is the day of its instant. */
const otherNames: Partial<Record<PlainKind, Record<string, string>>> = {
	surveys: { day: 'answered_at' },
	absence: { type: 'absence_type' },
	employment: { fullTime: 'full_time_share' },
	coaching: { type: 'coaching_type', seconds: 'session_seconds' },
	training: { seconds: 'session_seconds' },
	feedback: { type: 'feedback_type', unit: 'forwarded_to' },
	targets: { value: 'target_value' },
	events: { type: 'event_type', name: 'event_name' },
	totals: { startedAt: 'interval_start' }
};

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The field that a value of a plain record is read from. */
export const fieldOfValue = (kind: PlainKind, name: string): string =>
	otherNames[kind]?.[name] ?? (name === 'customer' ? 'customer_key' : snake(name));

export type Moments = (field: string) => Cell<Moment>;

/** Reads an instant field once for a row, however many values are made of it: what is wrong with it is noted once. */
export function momentsOf({ bound, clocks, ledger }: Making): Moments {
	const bindings = new Map<string, Cell<Moment>>();
	return (field) => {
		const known = bindings.get(field);
		if (known) return known;
		const read = bindMoment(bound, field, clocks, ledger);
		let lastRow: string[] | null = null;
		let last: Moment | null = null;
		const cell = (row: string[]) => {
			if (row !== lastRow) [lastRow, last] = [row, read(row)];
			return last;
		};
		bindings.set(field, cell);
		return cell;
	};
}

/** Lengths of work in words, of which a day is no length that anybody knows. */
const ofWork = (kind: PlainKind, reading: string): boolean =>
	(kind === 'coaching' || kind === 'training' || kind === 'agent_days') && reading.startsWith('duration:spelled');

/** Hours of absence that are below zero take others back. */
const notBelowZero =
	(read: Read<number>): Read<number> =>
	(cell) => {
		const found = read(cell);
		return typeof found === 'number' && found < 0 ? negative : found;
	};

type Value = string | number | boolean;
type Values = Record<string, Value | null>;

function bindValue(kind: PlainKind, value: PlainValue, field: string, making: Making, moment: Moments): Cell<Value> {
	const { bound, clocks, pseudonym } = making;
	const isInstant = bound.reading(field).startsWith('instant:');
	switch (value) {
		case 'customer': {
			const key = bound.cell(field, customerReader);
			return (row) => keyed(key(row), pseudonym);
		}
		case 'instant':
			return (row) => moment(field)(row)?.epoch ?? null;
		case 'day':
			if (kind === 'absence' && field === 'until_day') return bindLastDay(bound, clocks, making.firstRows);
			return isInstant ? (row) => moment(field)(row)?.day ?? null : bindDay(bound, field, clocks);
		case 'seconds':
			return bound.cell(
				field,
				ofWork(kind, bound.reading(field)) ? (reading) => worked(durationReader(reading)) : durationReader
			);
		case 'count':
			return bound.cell(field, amountReader);
		case 'amount':
			if (kind === 'absence') return bound.cell(field, (reading) => notBelowZero(amountReader(reading)));
			return bound.cell(field, bound.reading(field).startsWith('duration:') ? durationReader : amountReader);
		case 'flag':
			return bound.cell(field, flagReader);
		default:
			return bound.name(field);
	}
}

/**
 * Binds a plain kind to a row, with the moments of its instant fields. A row without what the kind requires gives null,
 * unless the field is among the `spared`.
 */
export function bindPlain<K extends PlainKind>(
	kind: K,
	making: Making,
	moment: Moments,
	spared: readonly string[] = []
): (row: string[]) => PlainRecord<K> | null {
	const bindings = Object.entries<PlainValue>(plainRecords[kind]).map(([name, value]) => {
		const field = fieldOfValue(kind, name);
		const required = (fields[kind][field]?.required ?? false) && !spared.includes(field);
		return { name, required, cell: bindValue(kind, value, field, making, moment) };
	});
	const required = bindings.filter((binding) => binding.required).map(({ name }) => name);
	const isWhole = (values: Values): values is Values & PlainRecord<K> =>
		required.every((name) => values[name] !== null);

	return (row) => {
		const values: Values = { identity: making.identity(row) };
		for (const { name, cell } of bindings) values[name] = cell(row);
		return isWhole(values) ? values : null;
	};
}

/** Makes records of a plain kind. */
export const plainAssembler =
	<K extends PlainKind>(kind: K): Assembler<PlainRecord<K>> =>
	(making) =>
		bindPlain(kind, making, momentsOf(making));
