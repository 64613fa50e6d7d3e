import { addDays } from '#lib/model/day.ts';
import { usualCutOffs } from '#lib/model/definitions.ts';
import type { View } from '#lib/model/fact.ts';
import { heardCells } from '#lib/statistics/heard-cells.ts';
import { weightedShare } from '#lib/statistics/non-response.ts';
import { askedCells } from './asked-cells.ts';
import { isWide, noFigure, type Measured } from './figure.ts';
import { answeredPeriod, lateDays, type Period } from './period.ts';
import { countable, type Rule } from './rule.ts';
import { leastForShare } from './share.ts';

/**
 * The share, 0 to 1, of ratings that are 4 or 5, each weighted by how many customers were asked for one who rated among those
 * alike: in reason, in whether they came again, in site and in wait. Where nobody alike rated, see `heardCells`. For the whole
 * organisation, from 30 ratings on; final once it is also known who came again. Source: metrics.md B3.3.
 */
export function satisfiedOfAllAsked(sight: Pick<Rule, 'sources' | 'expected'>): Measured {
	const rule: Rule = { ...sight, known: ['ratings'], dimensions: ['all'], period: answeredAndSeenAgain };
	return {
		unit: 'share',
		storage: 'combined',
		sources: rule.sources,
		looksInto: ['site'],
		horizonDays: usualCutOffs.issueDays,
		fewest: leastForShare,
		source: 'Σ asked / rated × satisfied / Σ asked',
		figure: (view) => {
			const period = countable(view, rule);
			if ('missing' in period) return noFigure(period.missing);
			const n = period.view.sums().ratings;
			if (n === 0) return noFigure({ code: 'none_in_period' });
			const cells = heardCells(askedCells(period.view));
			// some ratings came without a word of who was asked
			if (n > cells.reduce((sum, { answered }) => sum + answered, 0))
				return noFigure({ code: 'not_imported', sources: ['surveys'] }, n);
			if (n < leastForShare) return noFigure({ code: 'too_few', least: leastForShare }, n);
			const found = weightedShare(cells);
			if (!found) return noFigure({ code: 'none_in_period' });
			const { value, low, high } = found;
			const indicative = isWide('share', value, { low, high });
			return { value, low, high, n, maturity: period.maturity, indicative, missing: null };
		}
	};
}

/** As `answeredPeriod`, and not final before the contacts reach the days within which customers come again. */
function answeredAndSeenAgain(view: View): Period {
	const period = answeredPeriod(view);
	const { contacts } = view.extent;
	if ('missing' in period || contacts === null) return period;
	const seen = contacts.through >= addDays(view.to, view.definitions.issueDays + lateDays);
	return seen ? period : { view, maturity: 'provisional' };
}
