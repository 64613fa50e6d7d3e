import { spellInterval, spellValue } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { Series, SeriesPoint } from './series.ts';

/** What each point of a control chart says: its value, what was to be reached, and what happened or was written there. */
export const controlChartInWords = ({ unit, points }: Series): string[] =>
	points.map(({ target = null, also = [], ...point }) =>
		[
			valueInWords(unit, point),
			...(target === null ? [] : [m.targets_mark({ value: spellValue(unit, target) })]),
			...also
		].join('; ')
	);

function valueInWords(
	unit: Series['unit'],
	{ at, value, low, high }: Pick<SeriesPoint, 'at' | 'value' | 'low' | 'high'>
): string {
	if (value === null) return m.charts_said({ at, value: m.charts_none() });
	if (low === null || high === null) return m.charts_said({ at, value: spellValue(unit, value) });
	return m.charts_said_interval({ at, value: spellValue(unit, value), interval: spellInterval(unit, low, high) });
}
