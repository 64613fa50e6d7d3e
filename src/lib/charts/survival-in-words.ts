import { spellInterval, spellValue } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { InWords } from './caption.ts';
import type { Survival } from './survival.ts';

/** What each step of each curve says. */
export function survivalInWords({ unit, across, curves }: Survival): InWords {
	const steps = curves.flatMap(({ name, steps }) =>
		steps.map(({ at, value, low, high }) => ({
			name,
			at: spellValue(unit, at),
			value: spellValue('share', value),
			interval: spellInterval('share', low, high)
		}))
	);
	return {
		spoken: steps.map((step) => m.charts_survival_said(step)),
		twin: {
			columns: [
				{ name: m.charts_group() },
				{ name: across, numeric: true },
				{ name: m.charts_survival_share(), numeric: true },
				{ name: m.charts_interval(), numeric: true }
			],
			rows: steps.map(({ name, at, value, interval }) => [name, at, value, interval])
		}
	};
}
