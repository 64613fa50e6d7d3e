import type { Fingerprint, Recipe } from '#lib/model/import.ts';
import { fields } from './fields.ts';
import { hoursInWords, hoursMoved } from './hours-of-day.ts';
import { sampleOf } from './notes/sample.ts';
import type { Profile } from './proposal/profile-column.ts';
import { daysLieCloser, enough, readerOf, shareRead } from './proposal/propose-reading.ts';
import { mostlyLonger } from './proposal/unit-arithmetic.ts';
import type { DateOrder } from './reading/read-date.ts';
import { wallReader } from './reading/read-wall.ts';
import { isoDay } from './reading/zone.ts';
import { readsTogether } from './uses-of.ts';

/**
 * How a file differs from the last one of its source, each with what stands in `details`: `column_gone`, `column_new`,
 * `unreadable` column; `unit_changed`, `level_changed` column, before, now (the middle of its numbers);
 * `blank_changed` column, before, now (percent); `dates_turned` column, example, before, now (the day it is read as, and
 * the one it would be); `clock_moved` column, before, now (the hours between which most rows lie).
 */
export const driftCodes = [
	'column_gone',
	'column_new',
	'unreadable',
	'unit_changed',
	'level_changed',
	'blank_changed',
	'dates_turned',
	'clock_moved'
] as const;
export type DriftCode = (typeof driftCodes)[number];

/** Something about a source that is no longer as it was: a person has to look before the file is taken in. */
export type Drift = { code: DriftCode; details: { column: string } & Record<string, string | number> };

/** Times by which a number grows when another unit stands in its column. */
const unitFactors = [60, 1000, 3600, 60_000, 86_400, 3_600_000, 86_400_000];
/** The middle of a month's durations is seldom this many times another's, and a unit is never that far off its factor. */
const nearFactor = 1.6;
const muchLevel = 3;
const fewBlank = 0.3;
const manyBlank = 0.5;

const isNear = (ratio: number, factor: number) => Math.abs(Math.log(ratio / factor)) < Math.log(nearFactor);

/** Compares what a source's columns are like now with what they were, the gravest first. */
export function driftOf(before: Fingerprint, now: Fingerprint, recipe: Recipe): Drift[] {
	const changes = now.columns.flatMap((column) => {
		const old = before.columns.find(({ name }) => name === column.name);
		return old ? changesOf(old, column, recipe) : [];
	});
	return [
		...changedNames(
			before.columns.map(({ name }) => name),
			now.columns.map(({ name }) => name)
		),
		...changes
	];
}

/** The columns that one header has and the other lacks. */
export function changedNames(before: string[], now: string[]): Drift[] {
	const missing = (names: string[], from: string[], code: DriftCode): Drift[] =>
		names.filter((name) => !from.includes(name)).map((column) => ({ code, details: { column } }));
	return [...missing(before, now, 'column_gone'), ...missing(now, before, 'column_new')];
}

/** The columns that a recipe can no longer read as it says. */
export function unreadableColumns(recipe: Recipe, profiles: Profile[]): Drift[] {
	return Object.entries(recipe.fields).flatMap(([field, { columns, reading }]): Drift[] => {
		const type = fields[recipe.kind][field]?.type;
		const column = profiles.find(({ name }) => name === columns[0]);
		if (!type || !column || readsTogether({ columns, reading })) return [];
		if (shareRead(readerOf(type, reading), column) >= enough) return [];
		return [{ code: 'unreadable', details: { column: column.name } }];
	});
}

const orders: DateOrder[] = ['ymd', 'dmy', 'mdy'];

/** The columns of dates whose days lie far closer together in another order of their parts than in the recipe's. */
export function turnedDates({ fields: mapped }: Recipe, profiles: Profile[]): Drift[] {
	return Object.values(mapped).flatMap(({ columns, reading }): Drift[] => {
		const order = orders.find((one) => reading === `instant:${one}` || reading === `day:${one}`);
		const column = profiles.find(({ name }) => name === columns[0]);
		if (!order || !column) return [];
		const closer = orders.find((other) => daysLieCloser(other, order, column.values));
		if (!closer) return [];
		const [before, now] = [wallReader(order), wallReader(closer)];
		const days = column.values.map((cell) => ({ example: cell, before: before(cell)?.day, now: now(cell)?.day }));
		const other = days.find((one) => one.before !== one.now);
		return other?.before === undefined || other.now === undefined
			? []
			: [
					{
						code: 'dates_turned',
						details: {
							column: column.name,
							example: other.example,
							before: isoDay(other.before),
							now: isoDay(other.now)
						}
					}
				];
	});
}

const parts = ['talk_seconds', 'hold_seconds', 'wrap_seconds'];

/**
 * Parts of the handle time that are longer than all of it. Of a column that had nothing but zeros, or nothing at all, no
 * level tells its unit, and so the handle time has to.
 */
export function longerParts(
	before: Fingerprint | undefined,
	recipe: Recipe,
	header: string[],
	rows: string[][]
): Drift[] {
	const sample = sampleOf(recipe, header, rows);
	const handled = sample.seconds('handle_seconds');
	return parts.flatMap((field): Drift[] => {
		const column = sample.columnOf(field);
		if (before?.columns.find(({ name }) => name === column)?.median) return [];
		const seconds = sample.seconds(field);
		if (!mostlyLonger(seconds, handled)) return [];
		const filled = seconds.filter((second) => second !== null && second > 0).sort((a, b) => Number(a) - Number(b));
		const now = shown(filled[Math.floor(filled.length / 2)] ?? null);
		return [{ code: 'unit_changed', details: { column, before: 0, now } }];
	});
}

type ColumnPrint = Fingerprint['columns'][number];

function changesOf(before: ColumnPrint, now: ColumnPrint, { kind, fields: mapped }: Recipe): Drift[] {
	const [field] = Object.entries(mapped).find(([, { columns }]) => columns.includes(now.name)) ?? [];
	if (field === undefined) return [];
	const column = now.name;
	const percent = (share: number) => Math.round(share * 100);
	const changes: Drift[] = [];
	if (before.blankShare < fewBlank && now.blankShare > manyBlank)
		changes.push({
			code: 'blank_changed',
			details: { column, before: percent(before.blankShare), now: percent(now.blankShare) }
		});
	if (before.hours && now.hours && hoursMoved(before.hours, now.hours))
		changes.push({
			code: 'clock_moved',
			details: { column, before: hoursInWords(before.hours), now: hoursInWords(now.hours) }
		});
	const code = levelChange(before.median, now.median, fields[kind][field]?.type === 'duration');
	if (code) changes.push({ code, details: { column, before: shown(before.median), now: shown(now.median) } });
	return changes;
}

/** Three figures are enough to see that a number is another; a fraction of a day is more than 0. */
const shown = (median: number | null): string | number =>
	median === null || median >= 100 ? Math.round(median ?? 0) : String(Number(median.toPrecision(3)));

function levelChange(before: number | null, now: number | null, isDuration: boolean): DriftCode | null {
	if (!before || !now || before < 0 || now < 0) return null;
	const ratio = now / before;
	const times = Math.max(ratio, 1 / ratio);
	if (isDuration && unitFactors.some((factor) => isNear(times, factor))) return 'unit_changed';
	return times > muchLevel ? 'level_changed' : null;
}
