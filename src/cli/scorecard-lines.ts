import { spellCount, spellInterval, spellValue } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { targetInWords } from '#lib/targets/target-in-words.ts';
import { weighedOf, type ToldFigure } from '#lib/scorecards/figures-of.ts';
import { metricName, missingInWords } from '#lib/questions/names.ts';
import type { Weighed } from '#lib/scorecards/scorecard.ts';
import type { WeighedUnit } from '#lib/scorecards/scorecard-of.ts';

function valueOf({ metric: { unit }, figure }: Weighed): string {
	const { value, low, high, n, maturity, missing } = figure;
	if (value === null) return missing ? missingInWords(missing) : '';
	const interval = low === null || high === null ? '' : ` (${spellInterval(unit, low, high)})`;
	const notes = [
		m.scorecard_n({ count: spellCount(n) }),
		...(maturity === 'provisional' ? [m.scorecard_provisional()] : []),
		...(figure.indicative ? [m.scorecard_indicative_short()] : [])
	];
	return `${spellValue(unit, value)}${interval}, ${notes.join(', ')}`;
}

/** What is to be reached, and what the process promises of it, below the figure. */
function targetLines({ metric, judged, trend }: ToldFigure): string[] {
	if (!judged || !trend) return [];
	const nameOf = (key: string): string => metricName(key);
	const { text, notes } = targetInWords({ metric, grain: trend.grain, nameOf }, judged);
	return [`    ${[text, ...notes].join(' · ')}`];
}

/** A scorecard as lines: the unit's name, then a figure a line with its interval, n and maturity, or what is missing. */
export function scorecardLines(unit: WeighedUnit, keys?: readonly string[]): string[] {
	const weighed = weighedOf(unit, keys);
	const width = Math.max(0, ...weighed.map(({ metric }) => metricName(metric).length));
	return [
		unit.unit.dimension === 'all' ? m.terminal_everything() : unit.unit.member,
		...weighed.flatMap((one) => [`  ${metricName(one.metric).padEnd(width)}  ${valueOf(one)}`, ...targetLines(one)])
	];
}
