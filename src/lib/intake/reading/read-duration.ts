import { isBlank } from './is-blank.ts';
import { negative, unreadable, type Read } from './mishap.ts';
import { digitsOnly, parseNumber, type Mark } from './read-number.ts';

export const secondsPer = { milliseconds: 0.001, seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
export type DurationUnit = keyof typeof secondsPer;

const signed = (seconds: number) => (seconds < 0 ? negative : Math.round(seconds));

/** Reads a duration written as a number of some unit, as whole seconds. */
export function numericDurationReader(unit: DurationUnit, mark: Mark): Read<number> {
	const factor = secondsPer[unit];
	return (cell) => {
		const digits = digitsOnly(cell);
		if (digits >= 0) return Math.round(digits * factor);
		const number = parseNumber(cell.trim(), mark);
		return Number.isFinite(number) ? signed(number * factor) : isBlank(cell) ? null : unreadable;
	};
}

const clock = /^(-?)(\d{1,5})[:.](\d{1,2})(?:[:.](\d{1,2}))?(?:[.,](\d{1,9}))?$/;

/**
 * Reads 0:02:23, 57:14:09, 00:00:00.235 or 08.05.09 as whole seconds; hours may pass 24.
 * Two parts are minutes and seconds, or hours and minutes where `twoParts` says so.
 */
export function clockDurationReader(twoParts: 'minutes-seconds' | 'hours-minutes'): Read<number> {
	return (cell) => {
		const [, minus, first, second, third, fraction] = clock.exec(cell.trim()) ?? [];
		if (first === undefined || second === undefined) return isBlank(cell) ? null : unreadable;
		if (Number(second) > 59 || Number(third ?? 0) > 59) return unreadable;
		const hoursFirst = third !== undefined || twoParts === 'hours-minutes';
		const seconds = hoursFirst
			? Number(first) * 3600 + Number(second) * 60 + Number(third ?? 0)
			: Number(first) * 60 + Number(second);
		const exact = seconds + Number(`0.${fraction ?? 0}`);
		return minus && exact > 0 ? negative : Math.round(exact);
	};
}

const unitWords: Record<string, number> = {};
for (const [seconds, words] of [
	[86_400, 'd day days dag dage dagar dager tag tage'],
	[3600, 'h hr hrs hour hours t tim time timer timme timmar std stunde stunden'],
	[60, 'm min mins minute minutes minut minutter minuter minuten'],
	[1, 's sec secs second seconds sek sekund sekunder sekunden'],
	[0.001, 'ms']
] as const)
	for (const word of words.split(' ')) unitWords[word] = seconds;

/** Reads 19m 10s, 1h 30m, 2 min. 5 sek. or PT3M45S as whole seconds. */
export const readSpelledDuration: Read<number> = (cell) => {
	const text = cell
		.trim()
		.toLowerCase()
		.replace(/^(-?)p(?:(\d+d))?t?/, '$1$2');
	let seconds = 0;
	let parts = 0;
	const rest = text.replace(/(\d+(?:[.,]\d+)?)\s*([a-zåäöæøü]+)\.?/g, (whole, amount: string, word: string) => {
		const unit = unitWords[word];
		if (unit === undefined) return whole;
		parts++;
		seconds += parseNumber(amount, 'plain') * unit;
		return '';
	});
	if (parts === 0) return isBlank(cell) || text === '0' ? (text === '0' ? 0 : null) : unreadable;
	const left = rest.replace(/\b(?:og|och|and|und)\b|[\s,]/g, '');
	if (left === '-') return signed(-seconds);
	return left === '' && Number.isFinite(seconds) ? Math.round(seconds) : unreadable;
};
