import { extent } from 'd3-array';
import { spellValue } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { InWords } from './caption.ts';
import type { SmallMultiples } from './small-multiples.ts';

/** What each panel says: its latest value, and between which values it ran. */
export function smallMultiplesInWords({ unit, panels }: SmallMultiples): InWords {
	return {
		spoken: panels.map(({ name, series }) => {
			const last = series.points.findLast(({ value }) => value !== null);
			const [low, high] = extent(series.points.flatMap(({ value }) => (value === null ? [] : [value])));
			if (!last || last.value === null || low === undefined) return m.charts_said({ at: name, value: m.charts_none() });
			return m.charts_multiples_said({
				name,
				value: spellValue(unit, last.value),
				at: last.at,
				low: spellValue(unit, low),
				high: spellValue(unit, high)
			});
		}),
		twin: {
			columns: [
				{ name: m.charts_name() },
				...(panels[0]?.series.points ?? []).map(({ at }) => ({ name: at, numeric: true }))
			],
			rows: panels.map(({ name, series }) => [
				name,
				...series.points.map(({ value }) => (value === null ? '' : spellValue(unit, value)))
			])
		}
	};
}
