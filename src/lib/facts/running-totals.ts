import { alphabetically } from '#lib/model/alphabetically.ts';
import type { DailyFact, Dimension, Extent, View } from '#lib/model/fact.ts';
import { dimensions } from '#lib/model/fact.ts';
import { MemberTotals } from './member-totals.ts';

/** Everything that figures are computed from, held so that any period costs a subtraction. */
export type Totals = {
	extent: Extent;
	/** Members of a dimension that facts speak of, alphabetically. */
	members: (dimension: Dimension) => string[];
	/** One member over one period, days included; a member without facts has nothing but zeros. */
	view: (dimension: Dimension, member: string, from: string, to: string) => View;
};

const nothing = new MemberTotals([]);

/** Adds daily facts up along their days. Facts may come in any order, one per dimension, member and day. */
export function runningTotals(facts: Iterable<DailyFact>, extent: Extent): Totals {
	const gathered = new Map<Dimension, Map<string, DailyFact[]>>(dimensions.map((dimension) => [dimension, new Map()]));
	for (const fact of facts) {
		const members = gathered.get(fact.dimension);
		const days = members?.get(fact.member);
		if (days) days.push(fact);
		else members?.set(fact.member, [fact]);
	}
	const totals = new Map<Dimension, Map<string, MemberTotals>>();
	for (const [dimension, members] of gathered) {
		totals.set(dimension, new Map([...members].map(([member, days]) => [member, new MemberTotals(days)])));
	}
	return totalsOf(totals, extent);
}

function totalsOf(totals: ReadonlyMap<Dimension, ReadonlyMap<string, MemberTotals>>, extent: Extent): Totals {
	const whole = totals.get('all')?.get('');
	const view = (dimension: Dimension, member: string, from: string, to: string): View => {
		const own = totals.get(dimension)?.get(member) ?? nothing;
		return {
			dimension,
			member,
			from,
			to,
			extent,
			ever: (whole ?? own).ever,
			sums: (until = to) => own.sums(from, until < to ? until : to),
			shape: (distribution) => own.shape(distribution, from, to),
			over: (otherFrom, otherTo) => view(dimension, member, otherFrom, otherTo)
		};
	};
	return {
		extent,
		members: (dimension) => [...(totals.get(dimension)?.keys() ?? [])].sort(alphabetically),
		view
	};
}

/** What running totals are made from; a store is one. */
type FactSource = {
	version: () => Promise<string>;
	extent: () => Promise<Extent>;
	dailyFacts: (query: { dimensions: Dimension[] }) => Promise<DailyFact[]>;
};

/**
 * A function that gives the totals of the newest data. They are kept in memory and made again when the version has
 * changed; whoever asks meanwhile waits for the same making.
 */
export function currentTotals(source: FactSource): () => Promise<Totals> {
	let current: { version: string; totals: Promise<Totals> } | null = null;
	return async () => {
		const version = await source.version();
		if (current?.version === version) return current.totals;
		const totals = readTotals(source);
		const made = { version, totals };
		current = made;
		totals.catch(() => {
			if (current === made) current = null;
		});
		return totals;
	};
}

async function readTotals(source: FactSource): Promise<Totals> {
	const extent = await source.extent();
	const facts: DailyFact[][] = [];
	for (const dimension of dimensions) facts.push(await source.dailyFacts({ dimensions: [dimension] }));
	return runningTotals(facts.flat(), extent);
}
