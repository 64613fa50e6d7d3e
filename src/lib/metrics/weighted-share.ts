import type { Measure, View } from '#lib/model/fact.ts';
import { weightedShare, type AskedCell } from '#lib/statistics/non-response.ts';
import { isWide, noFigure, type Measured } from './figure.ts';
import { countable, type Rule } from './rule.ts';
import { leastForShare } from './share.ts';

/**
 * The share, 0 to 1, of answers that count, each weighted by how many customers with the same reason were asked for one who
 * answered; contacts without a reason are a group of their own. For the whole organisation, from 30 answers on.
 * Source: metrics.md B3.3.
 */
export function shareByReasonsAsked({
	events,
	answered,
	...rest
}: Omit<Rule, 'known' | 'dimensions'> & { events: Measure; answered: Measure }): Measured {
	const rule: Rule = { ...rest, known: [answered], dimensions: ['all'] };
	return {
		unit: 'share',
		storage: 'combined',
		sources: rule.sources,
		horizonDays: 0,
		fewest: leastForShare,
		source: `Σ surveysAsked / ${answered} × ${events} / Σ surveysAsked`,
		figure: (view) => {
			const period = countable(view, rule);
			if ('missing' in period) return noFigure(period.missing);
			const cells = cellsOf(period.view, events, answered);
			const n = period.view.sums()[answered];
			if (n === 0) return noFigure({ code: 'none_in_period' });
			// some answers came without a word of who was asked
			if (cells.some((cell) => cell.answered > cell.asked))
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

function cellsOf(view: View, events: Measure, answered: Measure): AskedCell[] {
	const cellOf = (part: View): AskedCell => {
		const sums = part.sums();
		return { asked: sums.surveysAsked, answered: sums[answered], events: sums[events] };
	};
	const reasons = [...(view.byReason()?.values() ?? [])].map(cellOf);
	const whole = cellOf(view);
	const rest = (amount: (cell: AskedCell) => number): number =>
		amount(whole) - reasons.reduce((sum, cell) => sum + amount(cell), 0);
	return [
		...reasons,
		{
			asked: rest(({ asked }) => asked),
			answered: rest((cell) => cell.answered),
			events: rest((cell) => cell.events)
		}
	];
}
