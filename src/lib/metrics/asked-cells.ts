import { askedIn } from '#lib/model/asked-cell.ts';
import { daysBetween, mondayOf } from '#lib/model/day.ts';
import type { Buckets, View } from '#lib/model/fact.ts';
import type { AlikeCell } from '#lib/statistics/heard-cells.ts';

const distributions = ['asked', 'rated', 'satisfied'] as const;

/** How many were asked, rated and were satisfied, by what they are alike in beside reason and site. */
type Counted = Map<string, [asked: number, rated: number, satisfied: number]>;

/**
 * Those of the whole organisation who were asked in a period, their ratings and the satisfied of them, by reason, whether the
 * customer came again, site and wait; what is not known is a member of its own. Source: metrics.md B3.3.
 */
export function askedCells(view: View): AlikeCell[] {
	const cells: AlikeCell[] = [];
	const tell = (reason: string | null, site: string | null, counted: Counted): void => {
		for (const [key, [asked, answered, events]] of counted) {
			const [cameAgain = '', wait = ''] = key.split(' ');
			if (asked > 0) cells.push({ asked, answered, events, alike: [reason, cameAgain, site, wait] });
		}
	};
	const withoutReason = countedIn(view);
	const withoutSite = new Map([...(view.byReason() ?? [])].map(([reason, part]) => [reason, countedIn(part)]));
	for (const counted of withoutSite.values()) add(withoutReason, counted, -1);
	for (const [site, ofSite] of view.bySite() ?? []) {
		const others = countedIn(ofSite);
		for (const [reason, weeks] of ofSite.byReason() ?? []) {
			const counted = countedInWeeks(weeks, view);
			tell(reason, site, counted);
			add(others, counted, -1);
			const ofReason = withoutSite.get(reason);
			if (ofReason) add(ofReason, counted, -1);
		}
		tell(null, site, others);
		add(withoutReason, others, -1);
	}
	for (const [reason, counted] of withoutSite) tell(reason, null, counted);
	tell(null, null, withoutReason);
	return cells;
}

const countedIn = (view: View, isWanted?: (weekday: number) => boolean): Counted => {
	const counted: Counted = new Map();
	for (const [place, distribution] of distributions.entries()) {
		enter(counted, place, view.shape(distribution), isWanted);
	}
	return counted;
};

/** What is kept by the week, of the days of a period alone. */
function countedInWeeks(weeks: View, { from, to }: View): Counted {
	const [first, last] = [mondayOf(from), mondayOf(to)];
	const counted = countedIn(weeks.over(first, last));
	const [start, end] = [daysBetween(first, from), daysBetween(last, to)];
	if (start > 0)
		add(
			counted,
			countedIn(weeks.over(first, first), (weekday) => weekday < start),
			-1
		);
	if (end < 6)
		add(
			counted,
			countedIn(weeks.over(last, last), (weekday) => weekday > end),
			-1
		);
	return counted;
}

function enter(counted: Counted, place: number, buckets: Buckets, isWanted?: (weekday: number) => boolean): void {
	for (const [bucket, count] of buckets) {
		const { weekday, cameAgain, wait } = askedIn(bucket);
		if (!isWanted || isWanted(weekday)) addAt(counted, `${cameAgain} ${wait}`, place, count);
	}
}

function add(to: Counted, from: Counted, sign: 1 | -1): void {
	for (const [key, amounts] of from)
		for (const [place, amount] of amounts.entries()) addAt(to, key, place, sign * amount);
}

function addAt(counted: Counted, key: string, place: number, amount: number): void {
	const amounts = counted.get(key) ?? [0, 0, 0];
	amounts[place] = (amounts[place] ?? 0) + amount;
	counted.set(key, amounts);
}
