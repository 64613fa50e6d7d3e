import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import { roundedMonths } from '#lib/analyses/rows/rounded-months.ts';

/**
 * Whether the times of a row can be set beside those of other weeks: its month was not rounded, and it has its wrap-up where
 * its site usually tells it, so that a week in which a clock changed does not look like other work.
 */
export function timedRows(contacts: ContactColumns): (row: number) => boolean {
	const { count, site, handleSeconds, wrapSeconds, names } = contacts;
	const isRounded = roundedMonths(contacts);
	const placeOf = (row: number): number => (site[row] ?? none) + 1;
	const known = new Float64Array(names.site.length + 1);
	const wrapped = new Float64Array(names.site.length + 1);
	for (let row = 0; row < count; row++) {
		if (handleSeconds[row] === none) continue;
		const place = placeOf(row);
		known[place] = (known[place] ?? 0) + 1;
		if (wrapSeconds[row] !== none) wrapped[place] = (wrapped[place] ?? 0) + 1;
	}
	const tellsWrap = known.map((all, place) => Number(2 * (wrapped[place] ?? 0) > all));
	return (row) => !isRounded(row) && (wrapSeconds[row] !== none || tellsWrap[placeOf(row)] === 0);
}
