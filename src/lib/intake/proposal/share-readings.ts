import { readings, type Reading } from '#lib/intake/readings.ts';
import { plainWords } from './plain-words.ts';

const ofEmployment =
	/stilling|employment|beskaeftigelse|ansaettelse|tjaenstgoering|sysselsaettning|anstaellning|\bfte\b|(?:part|full) ?time|deltid|heltid|fuldtid|teilzeit|vollzeit/;
const numberOf = (value: string): number => Number(value.replace(',', '.'));
const mostHours = 48;

/** How a column of shares may be read, from its name and its values. */
export function shareReadings(name: string, values: string[]): readonly Reading[] {
	if (areHoursOfWeek(name, values)) return [];
	return isBarePercent(name, values) ? ['share:percent'] : readings.share;
}

/** A percentage of bare numbers past one counts in percent, however small they are; only employment passes full time. */
const isBarePercent = (name: string, values: string[]): boolean =>
	/%|pro[cs]ent|percent/i.test(name) &&
	!ofEmployment.test(plainWords(name)) &&
	values.some((value) => numberOf(value) > 1);

/** Nobody of a whole staff is employed for half of the time: 37 and 30 are hours of a week. */
const areHoursOfWeek = (name: string, values: string[]): boolean =>
	ofEmployment.test(plainWords(name)) &&
	!/%|pro[cs]ent|percent/i.test(name) &&
	values.length > 0 &&
	values.every((value) => numberOf(value) <= mostHours) &&
	values.some((value) => numberOf(value) > 30);
