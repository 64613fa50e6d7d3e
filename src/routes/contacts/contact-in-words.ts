import { spellDuration, spellNumber } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { Outcome } from '#lib/model/contact.ts';

const secondsADay = 86_400;

/** What became of a contact, in words. */
export const outcomeName = (outcome: Outcome): string => {
	const names: Record<Outcome, string> = {
		handled: m.scorecard_outcome_handled(),
		abandoned_queue: m.scorecard_outcome_abandoned_queue(),
		short_abandon: m.scorecard_outcome_short_abandon(),
		abandoned_ivr: m.scorecard_outcome_abandoned_ivr(),
		missed: m.scorecard_outcome_missed(),
		overflow: m.scorecard_outcome_overflow(),
		timeout: m.scorecard_outcome_timeout(),
		callback_requested: m.scorecard_outcome_callback_requested(),
		voicemail: m.scorecard_outcome_voicemail(),
		out_of_hours: m.scorecard_outcome_out_of_hours(),
		failed: m.scorecard_outcome_failed(),
		internal: m.scorecard_outcome_internal(),
		unknown: m.scorecard_outcome_unknown()
	};
	return names[outcome];
};

/** How long until the customer's next contact: in days, within a day by the clock. */
export function nextInWords(seconds: number): string {
	if (seconds < secondsADay) return m.scorecard_after_hours({ clock: spellDuration(seconds) });
	const days = Math.round((seconds / secondsADay) * 10) / 10;
	return m.scorecard_after_days({ count: days, shown: spellNumber(days, Number.isInteger(days) ? 0 : 1) });
}
