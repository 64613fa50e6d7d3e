import { Asked, everything } from '#lib/facts/asked.ts';
import { sparseTotals, type Totals } from '#lib/facts/running-totals.ts';
import type { SparseFact } from '#lib/facts/sparse-fact.ts';
import type { Metric, Source } from '#lib/metrics/metric.ts';
import type { Dimension, Extent, FactPart, NamedDimension, Sums, View } from '#lib/model/fact.ts';
import type { Days } from '#lib/questions/ask.ts';

/** What a contact and its chain say themselves. Surveys, orders of others, agents' days and people's answers are counted apart. */
const ofContacts: ReadonlySet<Source> = new Set([
	'contacts',
	'handle',
	'talk',
	'hold',
	'wrap',
	'wait',
	'abandoned',
	'abandoned_wait',
	'menu_time',
	'menu_entries',
	'menu_exits',
	'transfers',
	'resolved_flag',
	'rating',
	'customer_key',
	'orders',
	'reason',
	'callbacks',
	'customers',
	'customer_ends',
	'languages'
]);

/**
 * Whether a metric can be counted from the contacts of two units at once. What people answer or how they work never is: the
 * groups would become too small. Ratings are not where surveys bring some of them.
 */
export function isToldCrossed(
	{ sources, perspective }: Pick<Metric, 'sources' | 'perspective'>,
	extent: Extent
): boolean {
	return (
		perspective !== 'people' &&
		sources.includes('contacts') &&
		sources.every((source) => ofContacts.has(source)) &&
		!(sources.includes('rating') && extent.surveys !== null)
	);
}

/**
 * Totals of facts that were counted from contacts: what was ever stored is still that of the whole organisation, so that a
 * blind spot is told from a small unit. Nothing in them is told by reason within a unit; of `reads`, where given, no more is told.
 */
export function crossedTotals(facts: readonly SparseFact[], whole: Totals, reads?: readonly FactPart[]): Totals {
	const { ever, ...common } = whole.view('all', '', '', '');
	const own = sparseTotals(facts, common, reads ? new Asked(reads) : everything);
	const hasReasons = whole.members('reason').length > 0;
	return {
		...own,
		view: (dimension, member, from, to) => alone(own.view(dimension, member, from, to), ever, hasReasons)
	};
}

type Unit = { dimension: NamedDimension; member: string };
type AskedWithin = Days & { by: readonly Dimension[]; and?: Unit; reads?: readonly FactPart[] };

/** Where contacts of a unit are told by dimensions; a store is one. */
type ContactSource = {
	factsWithin: (unit: Unit, query: AskedWithin & { ofContactsAlone: true }) => Promise<SparseFact[]>;
	membersWithin: (unit: Unit, by: NamedDimension, from: string) => Promise<string[] | null>;
};

/** Totals of a unit's contacts by dimensions, or of those that it has in common with another: counted from contacts, unless what is stored says the same. */
export async function totalsWithin(
	source: ContactSource,
	totals: Totals,
	unit: Unit,
	asked: AskedWithin
): Promise<Totals> {
	const [by, ...others] = asked.by.filter((dimension) => dimension !== 'all');
	const members = by && others.length === 0 && !asked.and ? await source.membersWithin(unit, by, asked.from) : null;
	if (by && members) return nestedTotals(totals, unit, { ...asked, by, members });
	return crossedTotals(await source.factsWithin(unit, { ...asked, ofContactsAlone: true }), totals, asked.reads);
}

/** The same of a unit that the members of a dimension lie wholly within, as teams do within their site. */
function nestedTotals(
	totals: Totals,
	unit: Unit,
	{ by, members, from, to }: Days & { by: NamedDimension; members: readonly string[] }
): Totals {
	const { ever } = totals.view('all', '', '', '');
	const hasReasons = totals.members('reason').length > 0;
	const within = members.filter((member) => totals.view(by, member, from, to).sums().contacts > 0);
	return {
		...totals,
		members: (dimension) => (dimension === by ? within : []),
		view: (dimension, member, ...days) => {
			const whole = () => asWhole(totals.view(unit.dimension, unit.member, ...days));
			return alone(dimension === 'all' ? whole() : totals.view(dimension, member, ...days), ever, hasReasons);
		}
	};
}

const asWhole = (view: View): View => ({
	...view,
	dimension: 'all',
	member: '',
	over: (from, to) => asWhole(view.over(from, to))
});

/** A view that answers for itself alone: reasons within it are not told apart. */
export const alone = (view: View, ever: Sums = view.ever, hasReasons = true): View => ({
	...view,
	// whether reasons are known at all is asked of the whole
	dimension: view.dimension === 'all' && hasReasons ? 'reason' : view.dimension,
	ever,
	byReason: () => null,
	bySite: () => null,
	within: () => null,
	over: (from, to) => alone(view.over(from, to), ever, hasReasons)
});
