import type { CellUnit } from '#lib/exports/table.ts';
import { spellInstant } from '#lib/i18n/spell-day.ts';
import { spellCount, spellDuration } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { memberName } from '#lib/questions/names.ts';
import type { ContactRow } from '#lib/server/storage/store.ts';
import { localMoment } from './local-moment.ts';
import { nextInWords, outcomeName } from './contact-in-words.ts';

type Raw = string | number | null;

/** What can be told of a contact; who answered is not among it. */
type ContactColumn = {
	key: string;
	name: () => string;
	unit: CellUnit;
	raw: (contact: ContactRow, zone: string) => Raw;
	/** As a page says it, where that is not what the unit makes of it. */
	words?: (contact: ContactRow, zone: string) => string;
};

const yesOrNo = (said: boolean | null): Raw => (said === null ? null : said ? m.scorecard_yes() : m.scorecard_no());

export const contactColumns: readonly ContactColumn[] = [
	{
		...{ key: 'started', name: m.scorecard_column_started, unit: 'moment' },
		raw: ({ startedAt }, zone) => localMoment(startedAt, zone),
		words: ({ startedAt }, zone) => spellInstant(startedAt, zone)
	},
	{ key: 'queue', name: m.scorecard_column_queue, unit: 'text', raw: ({ queue }) => queue },
	{ key: 'reason', name: m.scorecard_column_reason, unit: 'text', raw: ({ reason }) => reason },
	{
		key: 'channel',
		name: m.exports_column_channel,
		unit: 'text',
		raw: ({ channel }) => channel && memberName('channel', channel)
	},
	{ key: 'team', name: m.scorecard_column_team, unit: 'text', raw: ({ team }) => team },
	{ key: 'outcome', name: m.scorecard_column_outcome, unit: 'text', raw: ({ outcome }) => outcomeName(outcome) },
	{ key: 'menu', name: m.scorecard_column_menu, unit: 'seconds', raw: ({ ivrSeconds }) => ivrSeconds },
	{ key: 'wait', name: m.scorecard_column_wait, unit: 'seconds', raw: ({ waitSeconds }) => waitSeconds },
	{ key: 'handle', name: m.scorecard_column_handle, unit: 'seconds', raw: ({ handleSeconds }) => handleSeconds },
	{ key: 'transfers', name: m.scorecard_column_transfers, unit: 'count', raw: ({ transfers }) => transfers },
	{ key: 'resolved', name: m.scorecard_column_resolved, unit: 'text', raw: ({ resolved }) => yesOrNo(resolved) },
	{ key: 'rating', name: m.scorecard_column_rating, unit: 'count', raw: ({ rating }) => rating },
	{ key: 'attempt', name: m.scorecard_column_attempt, unit: 'count', raw: ({ attempt }) => attempt },
	{
		...{ key: 'next', name: m.scorecard_column_next, unit: 'seconds' },
		raw: ({ nextSeconds }) => nextSeconds,
		words: ({ nextSeconds }) => nextInWords(nextSeconds ?? 0)
	}
];

/** A cell as the page shows it; null where it is empty. */
export function cellInWords({ unit, raw, words }: ContactColumn, contact: ContactRow, zone: string): string | null {
	const value = raw(contact, zone);
	if (value === null) return null;
	if (words) return words(contact, zone);
	if (typeof value === 'string') return value;
	return unit === 'seconds' ? spellDuration(value) : spellCount(value);
}
