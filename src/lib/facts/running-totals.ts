import { alphabetically } from '#lib/model/alphabetically.ts';
import { firstOfMonth, lastOfMonth } from '#lib/model/day.ts';
import { usualDefinitions, type Definitions } from '#lib/model/definitions.ts';
import { dimensions, type DailyFact, type Dimension, type Extent, type View } from '#lib/model/fact.ts';
import { MemberTotals } from './member-totals.ts';

/** Everything that figures are computed from, held so that the sums of any period cost a subtraction. */
export type Totals = {
	extent: Extent;
	/** Members of a dimension that facts speak of, alphabetically. */
	members: (dimension: Dimension) => string[];
	/** One member over one period, days included; a member without facts has nothing but zeros. */
	view: (dimension: Dimension, member: string, from: string, to: string) => View;
};

const nothing = new MemberTotals();

/** Adds daily facts up along their days. Facts may come in any order, one per dimension, member and day. */
export function runningTotals(
	facts: Iterable<DailyFact>,
	extent: Extent,
	definitions: Definitions = usualDefinitions
): Totals {
	const gathering = new Gathering();
	for (const fact of facts) gathering.add(fact);
	return gathering.totals(extent, definitions);
}

class Gathering {
	#members = new Map<Dimension, Map<string, MemberTotals>>(dimensions.map((dimension) => [dimension, new Map()]));

	add(fact: DailyFact): void {
		const members = this.#members.get(fact.dimension);
		const own = members?.get(fact.member) ?? new MemberTotals();
		own.add(fact);
		members?.set(fact.member, own);
	}

	totals(extent: Extent, definitions: Definitions): Totals {
		const members = this.#members;
		const whole = members.get('all')?.get('');
		const view = (dimension: Dimension, member: string, from: string, to: string): View => {
			const own = members.get(dimension)?.get(member) ?? nothing;
			return {
				dimension,
				member,
				from,
				to,
				extent,
				ever: (whole ?? own).ever(),
				sums: (until = to) => own.sums(from, until < to ? until : to),
				shape: (distribution) => own.shape(distribution, from, to),
				over: (otherFrom, otherTo) => view(dimension, member, otherFrom, otherTo),
				byReason: () =>
					dimension === 'all'
						? new Map(
								[...(members.get('reason')?.keys() ?? [])].map((reason) => [reason, view('reason', reason, from, to)])
							)
						: null,
				definitions
			};
		};
		return {
			extent,
			members: (dimension) => [...(members.get(dimension)?.keys() ?? [])].sort(alphabetically),
			view
		};
	}
}

/** What running totals are made from; a store is one. */
type FactSource = {
	version: () => Promise<string>;
	extent: () => Promise<Extent>;
	dailyFacts: (query: { from: string; to: string }) => Promise<DailyFact[]>;
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

/** A month at a time: facts as they are told take several times the room of facts as they are kept. */
async function readTotals(source: FactSource): Promise<Totals> {
	const extent = await source.extent();
	const spans = [extent.contacts, extent.orders, extent.pulse].filter((span) => span !== null);
	const through = spans
		.map((span) => span.through)
		.sort()
		.at(-1);
	const [from] = spans.map((span) => span.from).sort();
	const gathering = new Gathering();
	if (from === undefined || through === undefined) return gathering.totals(extent, usualDefinitions);
	for (let month = firstOfMonth(from); month <= through; month = firstOfMonth(month, 1)) {
		const facts = await source.dailyFacts({ from: month, to: lastOfMonth(month) });
		for (const fact of facts) gathering.add(fact);
	}
	return gathering.totals(extent, usualDefinitions);
}
