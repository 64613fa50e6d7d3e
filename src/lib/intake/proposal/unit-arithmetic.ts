import type { Recipe } from '#lib/model/import.ts';
import { Mishap } from '#lib/intake/reading/mishap.ts';
import { pairedWallReader } from '#lib/intake/reading/read-wall.ts';
import { dateOrderOf, instantReader } from '#lib/intake/readings.ts';
import type { Numbers } from './unit-choices.ts';

const most = 0.8;
export const secondsOff = 2;
const shareOff = 0.02;
const dayLength = 86_400;

const isClose = (one: number, other: number, slack = secondsOff) =>
	Math.abs(one - other) <= Math.max(slack, other * shareOff);

/** True where the parts, the first of them known, make up the whole in nearly all rows that tell it. */
export function sumsUp(parts: Numbers[], whole: Numbers): boolean {
	let told = 0;
	let fit = 0;
	for (const [row, handled] of whole.entries()) {
		const [first] = parts.map((part) => part[row] ?? 0);
		if (!handled || !first) continue;
		told++;
		if (
			isClose(
				parts.reduce((sum, part) => sum + (part[row] ?? 0), 0),
				handled
			)
		)
			fit++;
	}
	return told > 0 && fit >= told * most;
}

/** Seconds from start to end, row by row; empty where the file does not give both with their clocks. */
export function lengthsOf(
	{ started_at: start, ended_at: end }: Recipe['fields'],
	header: string[],
	rows: string[][]
): Numbers {
	if (!start || !end) return [];
	const starts = secondsOf(start, header, rows);
	const ends = secondsOf(end, header, rows);
	return starts.map((from, row) => {
		const to = ends[row] ?? null;
		if (from === null || to === null) return null;
		// a clock that shares the date of the start may have passed midnight
		const length = to - from;
		return length < 0 && end.columns.length === 2 ? length + dayLength : length;
	});
}

function secondsOf({ columns, reading }: Recipe['fields'][string], header: string[], rows: string[][]): Numbers {
	const [first = -1, second] = columns.map((name) => header.indexOf(name));
	const single = instantReader(reading);
	const paired = pairedWallReader(dateOrderOf(reading));
	return rows.map((row) => {
		const cell = row[first] ?? '';
		const found = second === undefined ? single(cell) : paired(cell, row[second] ?? '');
		if (found === null || found instanceof Mishap) return null;
		if ('epoch' in found) return found.epoch;
		return found.day * dayLength + found.second - (found.offsetSeconds ?? 0);
	});
}

export const minute = 60;
const fewRows = 3;

/** True where clocks show no seconds: they are up to a minute off at either end. */
export const isRounded = (lengths: Numbers): boolean => lengths.every((length) => (length ?? 0) % minute === 0);

/**
 * True where the durations together are the time from start to end in nearly all rows, but for some seconds. Contacts
 * that are hardly longer than that prove nothing.
 */
export function matchesLength(durations: Numbers[], lengths: Numbers, slack: number): boolean {
	let told = 0;
	let fit = 0;
	for (const [row, length] of lengths.entries()) {
		const sum = durations.reduce((all, duration) => all + (duration[row] ?? 0), 0);
		if (length === null || length < Math.max(minute, slack * 5) || sum === 0) continue;
		told++;
		if (isClose(sum, length, slack)) fit++;
	}
	return told >= fewRows && fit >= told * most;
}

/** True where a length is longer than its contact from start to end; a clock without seconds is a minute off at either end. */
export function mostlyLonger(values: Numbers, lengths: Numbers): boolean {
	const told = values.filter((value, row) => (value ?? 0) > 0 && (lengths[row] ?? -1) >= 0);
	const longer = values.filter((value, row) => (value ?? 0) > (lengths[row] ?? Infinity) + minute);
	return told.length > 0 && longer.length >= told.length * most;
}
