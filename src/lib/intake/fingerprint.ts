import type { Fingerprint, Recipe } from '#lib/model/import.ts';
import type { FieldType } from './field.ts';
import { fields } from './fields.ts';
import { hoursOf } from './hours-of-day.ts';
import type { Profile } from './proposal/profile-column.ts';
import { middleOf } from './proposal/middle-of.ts';
import { readerOf } from './proposal/propose-reading.ts';

/** Fields whose level says something of the source; the middle of a column of keys would be somebody's key. */
const levelled: readonly FieldType[] = [
	'duration',
	'amount',
	'hours',
	'count',
	'rating',
	'recommend',
	'who5',
	'who5_item',
	'agreement',
	'effort',
	'share',
	'target'
];

/** Types that a sign of percent in a cell makes a hundredth of what stands there, so that 95 % and 0.95 are one level. */
const withPercent: readonly FieldType[] = ['share', 'target'];

/**
 * What the columns of a file were like: the share of blank cells and, for columns read as durations, counts, amounts and
 * scales, the middle as it stands in the file, clocks in seconds; of shares and targets the middle as they are read; and of
 * the clock of the rows the hours between which most lie.
 */
export function fingerprintOf(profiles: Profile[], recipe: Recipe): Fingerprint {
	const middles = new Map<string, (column: Profile) => number | null>();
	for (const [field, { columns, reading }] of Object.entries(recipe.fields)) {
		const type = fields[recipe.kind][field]?.type;
		if (type === undefined || !levelled.includes(type)) continue;
		const read = withPercent.includes(type) ? readerOf(type, reading) : undefined;
		for (const name of columns) middles.set(name, (column) => middleOf(column, read));
	}
	const day = hoursOf(recipe, profiles);
	return {
		columns: profiles.map((column) => ({
			name: column.name,
			blankShare: column.blankShare,
			median: middles.get(column.name)?.(column) ?? null,
			...(day?.column === column.name && { hours: day.hours })
		}))
	};
}
