import { firstOfMonth, lastOfMonth } from '#lib/model/day.ts';
import { smallestGroup, type View } from '#lib/model/fact.ts';
import { wholeMonths, type Period } from './period.ts';

/**
 * From the first to the last whole month in which enough people of the unit are employed to be told of; withheld where there is none, or
 * where too few are employed in one between. Source: metrics.md B14.
 */
export function toldMonths(view: View): Period {
	const whole = wholeMonths('contacts')(view);
	if ('missing' in whole) return whole;
	const months = monthsIn(whole.view);
	const isTold = months.map((month) => view.over(month, lastOfMonth(month)).sums().employedDays >= smallestGroup);
	const [first, last] = [isTold.indexOf(true), isTold.lastIndexOf(true)];
	const [from, to] = [months[first], months[last]];
	if (from === undefined || to === undefined || isTold.slice(first, last).includes(false))
		return { missing: { code: 'withheld', least: smallestGroup } };
	return { view: view.over(from, lastOfMonth(to)), maturity: whole.maturity };
}

function monthsIn({ from, to }: View): string[] {
	const months: string[] = [];
	for (let month = from; month <= to; month = firstOfMonth(month, 1)) months.push(month);
	return months;
}
