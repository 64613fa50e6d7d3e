import { m } from '#lib/i18n/words.ts';
import type { Kind } from '#lib/model/records.ts';

/** What the kinds of file are called. */
export const kindNames = (): Record<Kind, string> => ({
	contacts: m.kind_contacts(),
	orders: m.kind_orders(),
	pulse: m.kind_pulse(),
	roster: m.kind_roster(),
	customers: m.kind_customers(),
	surveys: m.kind_surveys(),
	absence: m.kind_absence(),
	employment: m.kind_employment(),
	agent_days: m.kind_agent_days(),
	coaching: m.kind_coaching(),
	training: m.kind_training(),
	feedback: m.kind_feedback(),
	targets: m.kind_targets(),
	events: m.kind_events(),
	totals: m.kind_totals()
});
