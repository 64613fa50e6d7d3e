import type { DayState } from '#lib/checks/completeness.ts';
import { m } from '#lib/i18n/words.ts';

/** What each state of a day is called. */
export const stateNames = (): Record<DayState, string> => ({
	whole: m.check_state_whole(),
	gap: m.check_state_gap(),
	hours_missing: m.check_state_hours_missing(),
	edge: m.check_state_edge(),
	closed: m.check_state_closed(),
	unknown: m.check_state_unknown()
});
