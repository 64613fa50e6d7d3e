import type { Metric } from '#lib/metrics/metric.ts';
import type { Comment } from '#lib/model/comment.ts';
import type { PlainRecord } from '#lib/model/plain-records.ts';
import type { Rebase } from '#lib/model/rebase.ts';
import { scopeNamed, type MembersOf, type Scope } from '#lib/model/scope-named.ts';
import { amountFault } from './amount-fault.ts';
import { isOf, type Target } from './target.ts';

/** Something that happened to all or to a unit on a day, or from one day to another, both included. */
export type Happening = {
	/** The number of its record. */
	id: string;
	type: string | null;
	name: string | null;
	unit: Scope;
	fromDay: string;
	untilDay: string | null;
};

/** A record of a plan that cannot be used, and what of it says nothing to us. */
export type Unread = {
	id: string;
	kind: 'targets' | 'events';
	code: 'metric' | 'unit' | 'value' | 'amount' | 'day';
	text: string;
};

/** What somebody wants to reach, what happened, what people wrote of it, and where limits begin again. */
export type Plan = {
	targets: readonly Target[];
	events: readonly Happening[];
	comments: readonly Comment[];
	rebases: readonly Rebase[];
	/** Sites and employers that teams were of. */
	homes: readonly { team: string; site: string | null; employer: string | null }[];
	unread: readonly Unread[];
};

export const noPlan: Plan = { targets: [], events: [], comments: [], rebases: [], homes: [], unread: [] };

/** What a plan is read with: how metrics are called, and which parts are known. */
export type Naming = { metricNamed: (text: string | null) => Metric | null; membersOf: MembersOf };

type Records = {
	targets: readonly PlainRecord<'targets'>[];
	events: readonly PlainRecord<'events'>[];
} & Pick<Plan, 'comments' | 'rebases' | 'homes'>;

/** A plan as its records tell it; what cannot be used is told beside it. */
export function planOf({ targets, events, ...rest }: Records, naming: Naming): Plan {
	const unread: Unread[] = [];
	return {
		...rest,
		targets: targets.flatMap((record) => targetOf(record, naming, unread) ?? []),
		events: events.flatMap((record) => eventOf(record, naming, unread) ?? []),
		unread
	};
}

/** Above it a share is told in percent, without the sign. */
const largestShare = 1.5;

const highestRating = 5;

/** A target of satisfaction that is written as a rating is one for the mean rating. */
const meantBy = (metric: Metric | null, value: number | null, metricNamed: Naming['metricNamed']): Metric | null =>
	metric?.key === 'csat' && value !== null && value > largestShare && value <= highestRating
		? metricNamed('csat.mean')
		: metric;

function targetOf(record: PlainRecord<'targets'>, { metricNamed, membersOf }: Naming, unread: Unread[]): Target | null {
	const { identity: id, metric: name, value, endValue, band, dimension, member, payLinked, ...rest } = record;
	const metric = meantBy(metricNamed(name), value, metricNamed);
	const unit = scopeNamed(dimension, member, membersOf);
	const fault = (code: Unread['code'], text: string | null): null => {
		unread.push({ id, kind: 'targets', code, text: text ?? '' });
		return null;
	};
	if (!metric) return fault('metric', name);
	if (!unit) return fault('unit', member ?? dimension);
	if (value === null) return fault('value', name);
	const scale = metric.unit === 'share' && Math.max(value, endValue ?? 0) > largestShare ? 100 : 1;
	const against = metricNamed(rest.counterweight);
	const scaled = (number: number | null): number | null => (number === null ? null : number / scale);
	const amounts = { value: value / scale, endValue: scaled(endValue), band: scaled(band) };
	if (amountFault(metric, amounts)) return fault('amount', name);
	return {
		id,
		metric: metric.key,
		unit,
		...amounts,
		payLinked: payLinked ?? false,
		...rest,
		// a metric of one's own weighs nothing: it is weighed
		counterweight: against && !against.own ? against.key : null
	};
}

function eventOf(record: PlainRecord<'events'>, { membersOf }: Naming, unread: Unread[]): Happening | null {
	const { identity: id, type, name, dimension, member, fromDay, untilDay } = record;
	const unit = scopeNamed(dimension, member, membersOf);
	if (unit && fromDay !== null) return { id, type, name, unit, fromDay, untilDay };
	unread.push({ id, kind: 'events', code: unit ? 'day' : 'unit', text: (unit ? name : (member ?? dimension)) ?? '' });
	return null;
}

/** Whether what is told of one part touches a unit: of all, of the unit itself, of the site or employer that a team is of. */
export function touches(part: Scope, unit: Scope, homes: Plan['homes']): boolean {
	if (part.dimension === 'all' || isOf(part, unit)) return true;
	if (unit.dimension !== 'team') return false;
	const own = homes.filter(({ team }) => team === unit.member);
	return own.some(
		({ site, employer }) =>
			(part.dimension === 'site' && part.member === site) || (part.dimension === 'employer' && part.member === employer)
	);
}

/** The events that touch a unit, oldest first. */
export const eventsOf = ({ events, homes }: Plan, unit: Scope): Happening[] =>
	events
		.filter((event) => touches(event.unit, unit, homes))
		.sort((a, b) => (a.fromDay === b.fromDay ? 0 : a.fromDay < b.fromDay ? -1 : 1));

/** The days on which the limits of a metric and a unit begin again, oldest first: only those on which an event that touches it is dated. */
export function limitsBeginOn(plan: Plan, metric: string, unit: Scope): string[] {
	const dated = new Set(eventsOf(plan, unit).map(({ fromDay }) => fromDay));
	const days = plan.rebases
		.filter((one) => one.metric === metric && isOf(one, unit) && dated.has(one.day))
		.map(({ day }) => day);
	return [...new Set(days)].sort();
}
