import type { Recipe } from '#lib/model/import.ts';
import { durationReader } from '#lib/intake/readings.ts';
import { Mishap } from '#lib/intake/reading/mishap.ts';
import { plainWords, splitScale, splitUnit } from './plain-words.ts';

type Use = Recipe['fields'][string];

/** The ways in which a column of durations may be read, the proposed one first, with its cells read in each. */
export type UnitChoices = {
	field: string;
	column: string;
	cells: string[];
	readings: string[];
	seconds: Map<string, Numbers>;
	/** Some cells cannot be what the others are: the column is asked about however likely one reading is. */
	mixed: boolean;
};
export type Numbers = (number | null)[];

const units = ['seconds', 'milliseconds', 'minutes', 'hours', 'days'];

/** What a column may be read as besides what its reading says; only that reading where its name or its form leaves no choice. */
export function unitChoices(field: string, use: Use, cells: string[]): UnitChoices {
	const [column = ''] = use.columns;
	const readings = [use.reading, ...otherReadings(use, cells).filter((one) => one !== use.reading)];
	const mixed = readings.includes('duration:clock-sixtieths') && cells.some(showsSeconds);
	return {
		field,
		column,
		cells,
		readings,
		seconds: new Map(readings.map((one) => [one, secondsIn(one, cells)])),
		mixed
	};
}

function otherReadings({ columns, reading }: Use, cells: string[]): string[] {
	const [, unit = '', mark = ''] = /^duration:([a-z]+)(-point|-comma)?$/.exec(reading) ?? [];
	const told = splitUnit(plainWords(splitScale(columns[0] ?? '').name)).unit;
	if (units.includes(unit)) {
		if (told !== null) return [];
		const clocks = areDotted(cells) ? ['duration:clock', 'duration:clock-hours-minutes'] : [];
		return [...units.map((one) => `duration:${one}${mark}`), ...clocks];
	}
	// 3.45 is a clock with a dot, or three minutes and 45 hundredths
	if (unit === 'clock' && cells.some((cell) => /^\d+\.\d\d$/.test(cell.trim())))
		return ['duration:clock', 'duration:minutes-point'];
	const clocks = cells.filter((cell) => cell.includes(':'));
	if (unit !== 'clock' || clocks.length === 0) return [];
	if (clocks.every((cell) => /^\s*\d+:\d\d\s*$/.test(cell)))
		return told === null || told === 'clock' ? ['duration:clock', 'duration:clock-hours-minutes'] : [];
	// a spreadsheet takes 03:45 for hours and minutes, and saves it with seconds that are none
	const filled = clocks.filter((cell) => /[1-9]/.test(cell));
	const wholeMinutes = filled.filter((cell) => /^\s*\d+:\d\d:00(?:[.,]0+)?\s*$/.test(cell)).length;
	return wholeMinutes >= filled.length * nearlyAll ? ['duration:clock-sixtieths'] : [];
}

/** Two parts of a clock with a dot between, as 7.45 may be; no decimals are that all stay below sixty. */
export const areDotted = (cells: string[]): boolean =>
	cells.some((cell) => cell.includes('.')) && cells.every((cell) => /^\s*(?:\d{1,2}(?:\.[0-5]\d)?)?\s*$/.test(cell));

const nearlyAll = 0.9;
const showsSeconds = (cell: string): boolean => /^\s*\d+:\d\d:(?!00)\d\d/.test(cell);

function secondsIn(reading: string, cells: string[]): Numbers {
	const read = durationReader(reading);
	return cells.map((cell) => {
		const found = read(cell);
		return found instanceof Mishap ? null : found;
	});
}
