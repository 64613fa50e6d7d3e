import type { Fingerprint, Recipe } from '#lib/model/import.ts';
import type { FieldType } from './field.ts';
import { fields } from './fields.ts';
import type { Profile } from './proposal/profile-column.ts';
import { middleOf } from './proposal/middle-of.ts';

/** Fields whose level says something of the source; the middle of a column of keys would be somebody's key. */
const levelled: readonly FieldType[] = [
	'duration',
	'amount',
	'count',
	'rating',
	'recommend',
	'who5',
	'who5_item',
	'agreement'
];

/**
 * What the columns of a file were like: the share of blank cells and, for columns read as durations, counts, amounts and
 * scales, the middle as it stands in the file, clocks in seconds.
 */
export function fingerprintOf(profiles: Profile[], recipe: Recipe): Fingerprint {
	const measured = new Set(
		Object.entries(recipe.fields).flatMap(([field, { columns }]) => {
			const type = fields[recipe.kind][field]?.type;
			return type !== undefined && levelled.includes(type) ? columns : [];
		})
	);
	return {
		columns: profiles.map((column) => ({
			name: column.name,
			blankShare: column.blankShare,
			median: measured.has(column.name) ? middleOf(column) : null
		}))
	};
}
