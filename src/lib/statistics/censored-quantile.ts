import { seenLongEnough } from './grouped-kaplan-meier.ts';
import { enteredIn, kaplanMeier, type Happening } from './kaplan-meier.ts';

/** A quantile in the unit of the times; an end that the curve's band does not reach is null. */
export type CensoredQuantile = { value: number; low: number | null; high: number | null };

/**
 * The time by which a share q of all would have had the event, had nobody been lost: the first at which the Kaplan–Meier
 * curve falls to 1−q. Its 95 % interval holds the times at which the log–log band of the curve crosses 1−q. Assumptions
 * and errors as `kaplanMeier`. Null where the curve does not fall so far, or fewer than 20, or a tenth, are seen so long.
 * Sources: Brookmeyer and Crowley 1982; Brown et al. 2005.
 */
export function censoredQuantile(happenings: readonly Happening[], q: number): CensoredQuantile | null {
	const curve = kaplanMeier(happenings);
	const falls = (reaches: (step: (typeof curve)[number]) => number) =>
		curve.find((step) => reaches(step) <= 1 - q + 1e-12);
	const reached = falls(({ survival }) => survival);
	if (!reached || !seenLongEnough(reached.atRisk, enteredIn(happenings))) return null;
	return {
		value: reached.at,
		low: falls(({ low }) => low)?.at ?? null,
		high: falls(({ high }) => high)?.at ?? null
	};
}
