import { words } from '#lib/intake/fields-of-kinds/named.ts';
import type { Recipe } from '#lib/model/import.ts';
import { nameScore, namesOf } from './name-score.ts';

const shiftNames = namesOf(
	words(
		'shift|shift type|shift name|worked hours|hours worked|vagt|vagttype|arbejdede timer|pass|passtyp|arbetspass|arbetade timmar|' +
			'vakt|vakttype|arbeidede timer|schicht|schichtart|gearbeitete stunden'
	)
);

/** The rows of a list of shifts that are no absence: those that give no type of it. */
export function shiftsAmong({ kind, fields }: Pick<Recipe, 'kind' | 'fields'>, header: string[]): Recipe['leaveOut'] {
	const [type] = fields.absence_type?.columns ?? [];
	const hasShifts = header.some((name) => name !== type && nameScore(name, shiftNames).score > 0);
	return kind === 'absence' && type !== undefined && hasShifts ? [{ column: type, values: ['', '-'] }] : [];
}
