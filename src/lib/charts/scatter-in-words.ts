import { spellCount, spellInterval, spellValue } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { InWords } from './caption.ts';
import { scatterMarks, type Scatter } from './scatter.ts';

/** What each point says, or each part of the area with how many fell there. */
export function scatterInWords(data: Scatter): InWords {
	const marks = scatterMarks(data);
	const names = { xName: data.x.name, yName: data.y.name };
	const axes = [
		{ name: data.x.name, numeric: true },
		{ name: data.y.name, numeric: true }
	];
	if (marks.of === 'points') {
		const points = marks.points.map(({ name, x, y }) => ({
			name,
			x: spellValue(data.x.unit, x),
			y: spellValue(data.y.unit, y)
		}));
		return {
			spoken: points.map((point) => m.charts_scatter_said({ ...names, ...point })),
			twin: {
				columns: [{ name: m.charts_name() }, ...axes],
				rows: points.map(({ name, x, y }) => [name, x, y])
			}
		};
	}
	const bins = marks.bins.map(({ x, y, count }) => ({
		x: spellInterval(data.x.unit, ...x),
		y: spellInterval(data.y.unit, ...y),
		count,
		points: spellCount(count)
	}));
	return {
		spoken: bins.map((bin) => m.charts_scatter_bin({ ...names, ...bin })),
		twin: {
			columns: [...axes, { name: m.charts_count(), numeric: true }],
			rows: bins.map(({ x, y, points }) => [x, y, points])
		}
	};
}
