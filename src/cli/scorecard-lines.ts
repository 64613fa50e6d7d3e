import { spellCount, spellInterval, spellValue } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { FlatFigure } from '#lib/scorecards/figures-of.ts';
import { metricName } from '#lib/scorecards/names.ts';

function valueOf({ value, low, high, n, unitOfMeasure, maturity, missing }: FlatFigure): string {
	if (value === null) return missing ?? '';
	const interval = low === null || high === null ? '' : ` (${spellInterval(unitOfMeasure, low, high)})`;
	const open = maturity === 'final' ? '' : `, ${maturity}`;
	return `${spellValue(unitOfMeasure, value)}${interval}, n ${spellCount(n)}${open}`;
}

/** Figures as lines: a heading per unit, then a figure a line with its interval, n and maturity, or what is missing. */
export function scorecardLines(figures: FlatFigure[]): string[] {
	const width = Math.max(0, ...figures.map(({ metric }) => metricName(metric).length));
	return figures.flatMap((figure, place) => {
		const heading = figure.unit === 'all' ? m.terminal_everything() : figure.unit;
		const begins = place === 0 || figures[place - 1]?.unit !== figure.unit;
		const line = `  ${metricName(figure.metric).padEnd(width)}  ${valueOf(figure)}`;
		return begins ? [...(place === 0 ? [] : ['']), heading, line] : [line];
	});
}
