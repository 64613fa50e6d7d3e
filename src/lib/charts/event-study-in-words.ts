import { spellInterval, spellValue } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { InWords } from './caption.ts';
import type { EventStudy, EventStudyPoint } from './event-study.ts';

/** What each period of an event study says. */
export function eventStudyInWords({ unit, upName, points }: EventStudy): InWords {
	const valueOf = ({ value }: EventStudyPoint): string => (value === null ? '' : spellValue(unit, value));
	const intervalOf = ({ low, high }: EventStudyPoint): string =>
		low === null || high === null ? '' : spellInterval(unit, low, high);
	return {
		spoken: points.map((point) => {
			if (point.value === null) return m.charts_said({ at: point.name, value: m.charts_none() });
			if (point.at === -1) return m.charts_event_study_base({ at: point.name });
			return m.charts_said_interval({ at: point.name, value: valueOf(point), interval: intervalOf(point) });
		}),
		twin: {
			columns: [
				{ name: m.charts_period() },
				{ name: upName, numeric: true },
				{ name: m.charts_interval(), numeric: true }
			],
			rows: points.map((point) => [point.name, valueOf(point), intervalOf(point)])
		}
	};
}
