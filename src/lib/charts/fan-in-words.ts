import { spellInterval, spellValue } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { InWords } from './caption.ts';
import type { Fan } from './fan.ts';

/** What each point of a fan says. */
export function fanInWords({ unit, across, acrossName, upName, points }: Fan): InWords {
	const rows = points.map(({ at, value, low, high, low80, high80 }) => ({
		at: spellValue(across, at),
		value: spellValue(unit, value),
		interval: spellInterval(unit, low, high),
		inner: low80 === null || high80 === null ? '' : spellInterval(unit, low80, high80)
	}));
	return {
		spoken: rows.map((row) => m.charts_said_interval(row)),
		twin: {
			columns: [
				{ name: acrossName },
				{ name: upName, numeric: true },
				{ name: m.charts_fan_band80(), numeric: true },
				{ name: m.charts_interval(), numeric: true }
			],
			rows: rows.map(({ at, value, inner, interval }) => [at, value, inner, interval])
		}
	};
}
