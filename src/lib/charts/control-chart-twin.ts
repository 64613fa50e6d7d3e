import { spellCount, spellInterval, spellValue } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { Twin } from './caption.ts';
import type { Series } from './series.ts';

/** The points of a control chart as the table of a frame; `grain` is what a point is called. */
export function controlChartTwin({ unit, points }: Series, grain: string): Twin {
	const states = { final: '', provisional: m.charts_provisional(), unfinished: m.charts_unfinished() };
	const signals = {
		better: m.scorecard_point_better(),
		worse: m.scorecard_point_worse(),
		neither: m.scorecard_point_neither()
	};
	return {
		columns: [
			{ name: grain },
			{ name: m.charts_value(), numeric: true },
			{ name: m.charts_interval(), numeric: true },
			{ name: 'n', numeric: true },
			{ name: m.charts_note() }
		],
		rows: points.map(({ at, value, low, high, n, state, signal, also = [] }) => [
			at,
			value === null ? '' : spellValue(unit, value),
			low === null || high === null ? '' : spellInterval(unit, low, high),
			n === 0 ? '' : spellCount(n),
			[value === null ? m.charts_none() : states[state] || (signal ? signals[signal] : ''), ...also]
				.filter((each) => each !== '')
				.join('; ')
		])
	};
}
