import { spellInstant } from '#lib/i18n/spell-day.ts';
import { spellCount, spellDuration, spellNumber } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { Outcome } from '#lib/model/contact.ts';
import type { ContactRow } from '#lib/server/storage/store.ts';

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

type Column = { name: () => string; numeric?: boolean; cell: (contact: ContactRow, zone: string) => string | null };

const duration = (seconds: number | null): string | null => (seconds === null ? null : spellDuration(seconds));
const count = (number: number | null): string | null => (number === null ? null : spellCount(number));

const columns: Column[] = [
	{ name: m.scorecard_column_started, cell: ({ startedAt }, zone) => spellInstant(startedAt, zone) },
	{ name: m.scorecard_column_queue, cell: ({ queue }) => queue },
	{ name: m.scorecard_column_reason, cell: ({ reason }) => reason },
	{ name: m.scorecard_column_team, cell: ({ team }) => team },
	{ name: m.scorecard_column_outcome, cell: ({ outcome }) => outcomeName(outcome) },
	{ name: m.scorecard_column_menu, numeric: true, cell: ({ ivrSeconds }) => duration(ivrSeconds) },
	{ name: m.scorecard_column_wait, numeric: true, cell: ({ waitSeconds }) => duration(waitSeconds) },
	{ name: m.scorecard_column_handle, numeric: true, cell: ({ handleSeconds }) => duration(handleSeconds) },
	{ name: m.scorecard_column_transfers, numeric: true, cell: ({ transfers }) => count(transfers) },
	{
		name: m.scorecard_column_resolved,
		cell: ({ resolved }) => (resolved === null ? null : resolved ? m.scorecard_yes() : m.scorecard_no())
	},
	{ name: m.scorecard_column_rating, numeric: true, cell: ({ rating }) => count(rating) },
	{ name: m.scorecard_column_attempt, numeric: true, cell: ({ attempt }) => count(attempt) },
	{ name: m.scorecard_column_next, cell: ({ nextSeconds }) => (nextSeconds === null ? null : nextInWords(nextSeconds)) }
];

export type ContactTable = {
	columns: { name: string; numeric: boolean }[];
	rows: { id: number; customer: number | null; cells: (string | null)[] }[];
};

/** Contacts as a table in words; a column that no contact fills is left out. Who answered is in none of them. */
export function contactTable(contacts: readonly ContactRow[], zone: string): ContactTable {
	const filled = columns.filter(({ cell }) => contacts.some((contact) => cell(contact, zone) !== null));
	return {
		columns: filled.map(({ name, numeric = false }) => ({ name: name(), numeric })),
		rows: contacts.map((contact) => ({
			id: contact.id,
			customer: contact.customer,
			cells: filled.map(({ cell }) => cell(contact, zone))
		}))
	};
}
