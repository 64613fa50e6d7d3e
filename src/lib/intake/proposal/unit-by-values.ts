import type { Reading } from '#lib/intake/readings.ts';

/** Minutes and seconds with a dot between: of many fractions of two figures none is past 59. */
export function isDottedClock(values: string[]): boolean {
	const fractions = values.filter((value) => value !== '0').map((value) => /^\d{1,3}\.([0-5]\d)$/.exec(value)?.[1]);
	return !fractions.includes(undefined) && new Set(fractions).size >= manyFractions;
}
const manyFractions = 12;

/** The length that a typical one does not pass: a first answer in writing takes hours and days. */
export const longestTypical = (name: string): number => (firstAnswer.test(name) ? 7 * 86_400 : 10_000);
const firstAnswer =
	/first (?:response|reply|answer)|initial response|foerste svar|foersta svar|erste antwort|erstantwort/;

/** Without a unit in the name: parts of a day have many decimals, and what is longer than such lengths can only be milliseconds. */
export function unitByValues(values: string[], longest: number): Reading {
	const filled = values.filter((value) => Number(value.replace(',', '.')) > 0);
	const numbers = filled.map((value) => Number(value.replace(',', '.')));
	numbers.sort((a, b) => a - b);
	const median = numbers[Math.floor(numbers.length / 2)] ?? 0;
	if (median > 0 && median < 1 && arePartsOfDays(values)) return 'duration:days';
	return median >= longest && numbers.every(Number.isInteger) ? 'duration:milliseconds' : 'duration:seconds';
}

/** Lengths that a spreadsheet keeps as parts of a day have many decimals. */
export function arePartsOfDays(values: string[]): boolean {
	const filled = values.filter((value) => Number(value.replace(',', '.')) > 0);
	return filled.filter((value) => /[.,]\d{5,}/.test(value)).length > filled.length / 2;
}
