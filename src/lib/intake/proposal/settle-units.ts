import type { Recipe } from '#lib/model/import.ts';
import { Mishap } from '#lib/intake/reading/mishap.ts';
import { durationReader, instantReader } from '#lib/intake/readings.ts';
import { plainWords, splitScale, splitUnit } from './plain-words.ts';

type Mapped = Recipe['fields'];
type Numbers = (number | null)[];

const rowsLookedAt = 1000;
const most = 0.8;
const secondsOff = 2;
const shareOff = 0.02;
const longSeconds = 1000;

/**
 * Seconds or milliseconds, where no name says so, by arithmetic: talk, hold and wrap-up make up the handle time, and none
 * is longer than the contact from start to end. What that leaves open goes with the other columns when it is long.
 */
export function settleUnits(mapped: Mapped, header: string[], rows: string[][]): Mapped {
	const sample = rows.slice(0, rowsLookedAt);
	const settled: Mapped = { ...mapped };
	const cells = (field: string, nth = 0) => {
		const place = header.indexOf(mapped[field]?.columns[nth] ?? '');
		return sample.map((row) => row[place] ?? '');
	};
	const isOpen = (field: string) => openUnit(mapped[field]);
	const valuesOf = (field: string): Numbers => {
		const use = settled[field];
		if (!use) return sample.map(() => null);
		const read = durationReader(use.reading);
		return cells(field).map((cell) => numberOrNull(read(cell)));
	};
	const asMilliseconds = (field: string) => {
		const use = settled[field];
		if (use) settled[field] = { ...use, reading: use.reading.replace('duration:seconds', 'duration:milliseconds') };
	};
	const inSeconds = (field: string) => isOpen(field) && settled[field]?.reading.startsWith('duration:seconds');

	const sum = ['talk_seconds', 'hold_seconds', 'wrap_seconds'].filter((field) => mapped[field]);
	if (mapped.handle_seconds && sum.includes('talk_seconds')) {
		const fits = () => sumsUp(sum.map(valuesOf), valuesOf('handle_seconds'));
		const loose = [...sum, 'handle_seconds'].filter(inSeconds);
		const before = { ...settled };
		for (const fields of subsets(loose)) {
			fields.forEach(asMilliseconds);
			if (fits()) break;
			Object.assign(settled, before);
		}
	}

	const lengths = lengthsOf(mapped, cells);
	const durations = Object.keys(mapped).filter((field) => mapped[field]?.reading.startsWith('duration:'));
	for (const field of durations.filter(inSeconds)) if (mostlyLonger(valuesOf(field), lengths)) asMilliseconds(field);

	const others = durations.some((field) => settled[field]?.reading.startsWith('duration:milliseconds'));
	if (others)
		for (const field of durations.filter(inSeconds)) if (median(valuesOf(field)) >= longSeconds) asMilliseconds(field);
	return settled;
}

/** A number of seconds or milliseconds whose column is named for neither. */
const openUnit = (use: Mapped[string] | undefined): boolean =>
	use !== undefined &&
	/^duration:(?:milli)?seconds/.test(use.reading) &&
	splitUnit(plainWords(splitScale(use.columns[0] ?? '').name)).unit === null;

const numberOrNull = (found: number | null | Mishap): number | null => (found instanceof Mishap ? null : found);

/** All choices of some of the fields, few before many. */
const subsets = (fields: string[]): string[][] =>
	fields
		.reduce<string[][]>((chosen, field) => [...chosen, ...chosen.map((some) => [...some, field])], [[]])
		.sort((a, b) => a.length - b.length);

function sumsUp(parts: Numbers[], whole: Numbers): boolean {
	let told = 0;
	let fit = 0;
	for (const [row, handled] of whole.entries()) {
		const [talk] = parts.map((part) => part[row] ?? 0);
		if (!handled || !talk) continue;
		const off = Math.abs(parts.reduce((sum, part) => sum + (part[row] ?? 0), 0) - handled);
		told++;
		if (off <= Math.max(secondsOff, handled * shareOff)) fit++;
	}
	return told > 0 && fit >= told * most;
}

/** Seconds from start to end where each stands in one column, with its clock. */
function lengthsOf(mapped: Mapped, cells: (field: string) => string[]): Numbers {
	const { started_at: start, ended_at: end } = mapped;
	if (start?.columns.length !== 1 || end?.columns.length !== 1) return [];
	const secondsIn = (field: string, reading: string) => {
		const read = instantReader(reading);
		return cells(field).map((cell) => {
			const found = read(cell);
			if (found === null || found instanceof Mishap) return null;
			return 'epoch' in found ? found.epoch : found.day * 86_400 + found.second;
		});
	};
	const ends = secondsIn('ended_at', end.reading);
	return secondsIn('started_at', start.reading).map((from, row) => {
		const to = ends[row] ?? null;
		return from === null || to === null ? null : to - from;
	});
}

// a clock without seconds is up to a minute off at either end
const clockSeconds = 60;

function mostlyLonger(values: Numbers, lengths: Numbers): boolean {
	const told = values.filter((value, row) => (value ?? 0) > 0 && (lengths[row] ?? -1) >= 0);
	const longer = values.filter((value, row) => (value ?? 0) > (lengths[row] ?? Infinity) + clockSeconds);
	return told.length > 0 && longer.length >= told.length * most;
}

function median(values: Numbers): number {
	const filled = values.filter((value) => value !== null && value > 0).map(Number);
	filled.sort((a, b) => a - b);
	return filled[Math.floor(filled.length / 2)] ?? 0;
}
