import { m } from '#lib/i18n/words.ts';
import type { Mode } from '#lib/model/import.ts';
import { isToldDay } from '#lib/model/told-day.ts';
import { tolerances, type Tolerance } from '#lib/server/imports/tolerance.ts';

/** How a person wants a file taken in. */
export type ChosenWay = {
	mode: Mode;
	tolerance: Tolerance;
	/** Whether the next file with these columns is to be read the same way. */
	remember: boolean;
	/** The page has said that the source changed, and nobody has said that this is right. */
	halted: boolean;
};

export type WayFromForm = ChosenWay & { problem: string | null };

export function wayFromForm(form: FormData): WayFromForm {
	const tolerance = tolerances.find((one) => one === form.get('tolerance')) ?? 'few';
	const rest = { tolerance, remember: form.has('remember'), halted: form.has('drifted') && !form.has('go_on') };
	const name = form.get('mode');
	if (name === 'correct') return { mode: { name }, ...rest, problem: null };
	if (name !== 'replace') return { mode: { name: 'add' }, ...rest, problem: null };
	const [from, to] = [form.get('from'), form.get('to')];
	if (!isToldDay(from) || !isToldDay(to) || from > to)
		return { mode: { name: 'add' }, ...rest, problem: m.import_replace_days() };
	return { mode: { name, from, to }, ...rest, problem: null };
}
