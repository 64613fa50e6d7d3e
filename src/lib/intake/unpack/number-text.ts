import type { NumberFormat } from './number-format.ts';

const dayMilliseconds = 86_400_000;
/** 1 January 1970 in the day numbers that begin with 1900. */
const epochSerial = 25_569;
/** The days from the beginning of the one count of days to that of the other. */
const from1900To1904 = 1462;
/** 31 December 9999, the last day there is in a workbook. */
const lastSerial = 2_958_465;
/** Twenty-seven years: a clock that shows so much is the clock of a day, not a length. */
const leastMomentSerial = 10_000;

const two = (part: number): string => String(part).padStart(2, '0');
const withFraction = (milliseconds: number): string =>
	milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`;

/** The text for a number in a cell, from the number itself and not from how it is shown. */
export function numberText(written: string, format: NumberFormat, date1904: boolean): string {
	const raw = written.trim();
	const number = Number(raw);
	if (raw === '' || !Number.isFinite(number)) return raw;
	if (format.shows === 'number')
		return withClearPoint(plainNumber(raw, number)) + (format.unit === '' ? '' : ` ${format.unit}`);
	if (format.shows === 'percent') return percentText(number);
	const milliseconds = wholeMilliseconds(number, format.fraction);
	const isLength = format.shows === 'clock' && (format.elapsed || Math.abs(number) < leastMomentSerial);
	if (isLength || (number >= 0 && number < 1)) return clockText(milliseconds);
	const serial = number + (date1904 ? from1900To1904 : 0);
	if (number < 0 || serial >= lastSerial + 1) return plainNumber(raw, number);
	return momentText(
		milliseconds + (date1904 ? from1900To1904 * dayMilliseconds : 0),
		format.shows !== 'moment' && format.shows !== 'clock'
	);
}

/** Fractions of a day carry noise in their last digits: what lies a millisecond from a whole second is that second. */
function wholeMilliseconds(days: number, fraction: boolean): number {
	const milliseconds = Math.round(days * dayMilliseconds);
	const seconds = Math.round(milliseconds / 1000) * 1000;
	return !fraction && Math.abs(milliseconds - seconds) <= 1 ? seconds : milliseconds;
}

function clockText(milliseconds: number): string {
	const whole = Math.abs(milliseconds);
	const seconds = Math.floor(whole / 1000);
	const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
	return (milliseconds < 0 ? '-' : '') + clock + withFraction(whole % 1000);
}

function momentText(milliseconds: number, dayOnly: boolean): string {
	const serial = Math.floor(milliseconds / dayMilliseconds);
	// the count of days that begins with 1900 holds a 29 February 1900, which never was: before it all lie one day earlier
	const sinceEpoch = milliseconds - (serial < 60 ? epochSerial - 1 : epochSerial) * dayMilliseconds;
	const [day = '', clock = ''] = new Date(sinceEpoch).toISOString().split('T');
	const ofDay = milliseconds % dayMilliseconds;
	const date = serial === 60 ? '1900-02-29' : day;
	return dayOnly && ofDay === 0 ? date : `${date} ${clock.slice(0, 8)}${withFraction(ofDay % 1000)}`;
}

/** Workbooks hold fifteen digits; what files write beyond them is noise of the binary number, as in 0.30000000000000004. */
const digits = 15;

/** Of 1 that stands for all, and of 1 in a hundred, only the sign tells which it is. */
function percentText(share: number): string {
	const hundredths = Number((share * 100).toPrecision(digits - 1));
	return `${plainNumber(String(hundredths), hundredths)}%`;
}

/** A workbook knows that 1.125 is little more than one, and the text should: three digits behind a point may be thousands. */
const withClearPoint = (text: string): string => (/^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text);

function plainNumber(raw: string, number: number): string {
	if (/^-?\d+$/.test(raw) || (raw.length <= digits && /^-?\d+\.\d+$/.test(raw))) return raw;
	if (Number.isSafeInteger(number)) return String(number);
	// beyond that the digits are lost already, and the exponent says so
	if (Math.abs(number) > Number.MAX_SAFE_INTEGER) return raw;
	const places = Math.min(100, Math.max(1, digits - 1 - Math.floor(Math.log10(Math.abs(number)))));
	return number.toFixed(places).replace(/\.?0+$/, '');
}
