import { isoDay } from '#lib/intake/reading/zone.ts';
import { Mishap } from '#lib/intake/reading/mishap.ts';
import { instantReader } from '#lib/intake/readings.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import type { Recipe } from '#lib/model/import.ts';
import type { Profile } from './profile-column.ts';

const fewDays = 5;
const fewMonths = 3;
const lastMonth = 12;

/** Throws a Refusal for dates of which a spreadsheet swapped day and month where it could, and left the others as text. */
export function refuseSwappedDays({ fields }: Pick<Recipe, 'fields'>, profiles: Profile[]): void {
	for (const { columns, reading } of Object.values(fields)) {
		const column = profiles.find(({ name }) => name === columns[0]);
		if (!/^(?:instant|day):[ymd]{3}$/.test(reading) || !column) continue;
		if (areSwapped(datesByForm(column.values, reading))) throw new Refusal('swapped_days', { column: column.name });
	}
}

type Read = { day: number; month: number };

/** The days and months of a column, by how its dates are written. */
function datesByForm(values: string[], reading: string): Read[][] {
	const read = instantReader(reading);
	const forms = new Map<string, Read[]>();
	for (const value of values) {
		const found = read(value);
		if (found === null || found instanceof Mishap || 'epoch' in found) continue;
		const form = (value.split(/[\sT]/)[0] ?? '').replace(/\d{4}/, 'y').replace(/\d+/g, 'n');
		const [, month, day] = isoDay(found.day).split('-').map(Number);
		if (month && day) forms.set(form, [...(forms.get(form) ?? []), { day, month }]);
	}
	return [...forms.values()];
}

/**
 * One form has no day past the twelfth, over several months; the other has no other days, and its months are the days of
 * the first.
 */
function areSwapped(forms: Read[][]): boolean {
	const late = forms.filter((dates) => dates.every(({ day }) => day > lastMonth)).flat();
	const early = forms.filter((dates) => dates.every(({ day }) => day <= lastMonth)).flat();
	if (late.length < fewDays || early.length < fewDays || early.length + late.length < forms.flat().length) return false;
	const months = new Set(late.map(({ month }) => month));
	return new Set(early.map(({ month }) => month)).size >= fewMonths && early.every(({ day }) => months.has(day));
}
