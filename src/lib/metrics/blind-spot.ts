import { returnWindows, type Measure, type View } from '#lib/model/fact.ts';
import { endings } from '#lib/model/measure-parts.ts';
import type { Missing, Source } from './metric.ts';
import { total, type Terms } from './terms.ts';
import { isSampled } from './told-days.ts';

/** What is stored, as far as it tells which data there are. */
export type Stored = Pick<View, 'handleTargets' | 'dimension' | 'ever' | 'extent' | 'definitions' | 'byReason'>;

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
	transfer_kinds: ({ ever }) => ever.transfersToldApart > 0,
	named_agent: ({ ever }) => ever.namedKnown > 0,
	resolved_flag: ({ ever }) => ever.flagKnown > 0,
	rating: ({ ever }) => ever.ratings > 0,
	customer_key: ({ ever }) => ever.keyed > 0,
	agent: ({ ever }) => ever.agentDays + ever.gaps > 0,
	second_clock: ({ ever }) => ever.gaps > 0,
	all_contacts: (stored) => stored.extent.contacts !== null && !isSampled(stored),
	orders: ({ extent }) => extent.orders !== null,
	pulse: ({ extent }) => extent.pulse !== null,
	reason: ({ dimension, byReason }) => dimension !== 'all' || (byReason()?.size ?? 0) > 0,
	menu_exits: ({ ever }) => ever.menuExits > 0,
	callbacks: ({ ever }) => ever.callbacksPromised > 0,
	surveys: ({ ever }) => ever.surveysAsked > 0,
	said_resolved: ({ ever }) => ever.saidKnown > 0,
	customer_recommend: ({ ever }) => ever.npsAnswers > 0,
	effort: ({ ever }) => ever.effortAnswers > 0,
	feedback: ({ ever }) => ever.feedback > 0,
	customers: ({ extent }) => extent.customers !== null,
	customer_ends: ({ ever }) => total(ever, ends) > 0,
	annual_value: ({ ever }) => ever.onceValue + ever.againValue + ever.unresolvedValue > 0,
	languages: ({ ever }) => ever.languageKnown > 0,
	agent_days: ({ extent }) => extent.agent_days !== null,
	schedule: ({ ever }) => ever.adherenceUnits + ever.conformanceUnits > 0,
	coaching: ({ extent }) => extent.coaching !== null,
	training: ({ extent }) => extent.training !== null,
	targets: ({ handleTargets }) => handleTargets.length > 0,
	employment: ({ extent }) => extent.employment !== null,
	absence: ({ extent }) => extent.absence !== null,
	leaving_reason: ({ ever }) => ever.voluntaryLeavers > 0,
	demand_tags: ({ definitions }) => Object.keys(definitions.demandOf).length > 0,
	cost_per_hour: ({ definitions }) => definitions.costPerHour !== null
};

const ends: Terms = [
	'leftWithin90',
	'leftWithin180',
	'leftWithin365',
	...endings.flatMap((ending) => returnWindows.map((days): Measure => `${ending}LeftWithin${days}`))
];

/** What comes in a file or a setting of its own: without it, what it is counted among would look like none having happened. */
const indispensable: ReadonlySet<Source> = new Set([
	'orders',
	'customer_ends',
	'reason',
	'feedback',
	'coaching',
	'training',
	'targets',
	'all_contacts',
	'absence',
	'leaving_reason',
	'demand_tags',
	'cost_per_hour'
]);

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

/** Whether data of this kind were ever stored, or settled by the organisation. */
export const isHeld = (source: Source, stored: Stored): boolean => held[source](stored);

/** Which data have never been stored, where a metric cannot be computed without them; null when it can. */
export function blindSpot(stored: Stored, { sources, known, expected }: Sight): Missing | null {
	const among = total(stored.ever, known);
	const lacking = sources.filter((source) => !held[source](stored));
	if (among === 0 || lacking.some((source) => indispensable.has(source))) {
		return lacking.length > 0 ? { code: 'not_imported', sources: lacking } : null;
	}
	const unseen = expected && among >= tooManyForNone && total(stored.ever, expected.events) === 0;
	return unseen ? { code: 'not_imported', sources: [expected.source] } : null;
}
