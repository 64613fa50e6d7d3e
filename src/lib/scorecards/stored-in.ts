import type { Totals } from '#lib/facts/running-totals.ts';
import type { Stored } from '#lib/metrics/blind-spot.ts';

const anyDay = { from: '0001-01-01', to: '9999-12-31' };

/** What is stored of the whole organisation; null while nothing is. */
export function storedIn({ extent, view }: Totals): Stored | null {
	if (Object.values(extent).every((span) => span === null)) return null;
	return view('all', '', anyDay.from, anyDay.to);
}
