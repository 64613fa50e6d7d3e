import type { Measure } from '#lib/model/fact.ts';
import { noFigure, readTogether, type Measured } from './figure.ts';
import type { Rule } from './rule.ts';
import { share } from './share.ts';
import type { Terms } from './terms.ts';

/**
 * A share, 0 to 1, of all customers who were asked, whether they answered or not; from 30 on. None where answers came without
 * a word of who was asked.
 */
export function shareOfAsked({
	events,
	answered,
	...rest
}: Omit<Rule, 'known'> & { events: Terms; answered: Measure }): Measured {
	const measured = share({ ...rest, events, among: ['surveysAsked'], known: [answered] });
	return {
		...measured,
		...readTogether([measured], [answered]),
		figure: (view, least) => {
			const sums = view.sums();
			return sums[answered] > sums.surveysAsked
				? noFigure({ code: 'not_imported', sources: ['surveys'] })
				: measured.figure(view, least);
		}
	};
}
