import type { View } from '#lib/model/fact.ts';
import type { Missing, Source } from './metric.ts';
import { total, type Terms } from './terms.ts';

type Stored = Pick<View, 'ever' | 'extent'>;

/** Whether any of these data were ever stored. */
const held: Record<Source, (stored: Stored) => boolean> = {
	contacts: ({ extent }) => extent.contacts !== null,
	handle: ({ ever }) => ever.handleKnown > 0,
	talk: ({ ever }) => ever.talkKnown > 0,
	hold: ({ ever }) => ever.holdKnown > 0,
	wrap: ({ ever }) => ever.wrapKnown > 0,
	wait: ({ ever }) => ever.waits > 0,
	abandoned: ({ ever }) => ever.abandoned + ever.shortAbandoned > 0,
	abandoned_wait: ({ ever }) => ever.abandonedWaits > 0,
	menu_time: ({ ever }) => ever.ivrKnown > 0,
	menu_entries: ({ ever }) => ever.entriesKnown > 0,
	transfers: ({ ever }) => ever.transfersKnown > 0,
	resolved_flag: ({ ever }) => ever.flagKnown > 0,
	rating: ({ ever }) => ever.ratings > 0,
	customer_key: ({ ever }) => ever.keyed > 0,
	agent: ({ ever }) => ever.agentDays + ever.gaps > 0,
	second_clock: ({ ever }) => ever.gaps > 0,
	orders: ({ extent }) => extent.orders !== null,
	pulse: ({ extent }) => extent.pulse !== null
};

/** None among so many, where every centre has some, means that the files leave them out. */
const tooManyForNone = 300;

/** What must have been stored for a metric to be seen at all. */
export type Sight = {
	sources: readonly Source[];
	/** What the metric counts among; none of it ever stored is a blind spot. */
	known: Terms;
	/** Events that some contacts always end in: none ever among 300 means that their source is lacking, not that all is well. */
	expected?: { events: Terms; source: Source };
};

/** Which data have never been stored, where a metric cannot be computed without them; null when it can. */
export function blindSpot(stored: Stored, { sources, known, expected }: Sight): Missing | null {
	const among = total(stored.ever, known);
	const lacking = sources.filter((source) => !held[source](stored));
	// customers who could return are counted with or without orders
	if (among === 0 || lacking.includes('orders')) {
		return lacking.length > 0 ? { code: 'not_imported', sources: lacking } : null;
	}
	const unseen = expected && among >= tooManyForNone && total(stored.ever, expected.events) === 0;
	return unseen ? { code: 'not_imported', sources: [expected.source] } : null;
}
