import { alphabetically } from '#lib/model/alphabetically.ts';
import { addDays, firstOfMonth, lastOfMonth } from '#lib/model/day.ts';
import {
	definitionsInForce,
	usualDefinitions,
	type Definitions,
	type DefinitionVersion
} from '#lib/model/definitions.ts';
import {
	reasonedDimensions,
	type DailyFact,
	type Dimension,
	type Extent,
	type NamedDimension,
	type Span,
	type Sums,
	type View,
	type WeeklyFact
} from '#lib/model/fact.ts';
import type { HandleTarget } from '#lib/model/fact.ts';
import { everything, type Asked } from './asked.ts';
import { MemberFacts } from './member-facts.ts';
import type { MemberTotals } from './member-totals.ts';
import { sparseOf, type SparseFact, type SparseFactsQuery } from './sparse-fact.ts';

/** Everything that figures are computed from, held so that the sums of any period cost a subtraction. */
export type Totals = {
	extent: Extent;
	/** Members of a dimension that facts speak of, alphabetically. */
	members: (dimension: Dimension) => string[];
	/** One member over one period, days included; a member without facts has nothing but zeros. */
	view: (dimension: Dimension, member: string, from: string, to: string) => View;
	/** The same, with the facts of dimensions that it lacks. */
	beside: (facts: Iterable<SparseFact>) => Totals;
};

/**
 * Adds facts up along their days, and those of units by reason along their weeks. Facts may come in any order, one per
 * dimension, member and day, and reason.
 */
export function runningTotals(
	facts: Iterable<DailyFact>,
	extent: Extent,
	definitions: Definitions = usualDefinitions,
	weekly: Iterable<WeeklyFact> = [],
	handleTargets: readonly HandleTarget[] = []
): Totals {
	return sparseTotals([...facts, ...weekly].map(sparseOf), { extent, definitions, handleTargets });
}

/** The same of facts without their zeros; what was not asked for cannot be read of them. */
export function sparseTotals(
	facts: Iterable<SparseFact>,
	{ extent, definitions, handleTargets }: Pick<View, 'extent' | 'definitions' | 'handleTargets'>,
	asked: Asked = everything
): Totals {
	const gathering = new Gathering(asked);
	for (const fact of facts) gathering.add(fact);
	return gathering.totals(extent, definitions, handleTargets);
}

type Gathered<Item> = Map<Dimension, Map<string, Item>>;
type Totalled = { members: Gathered<MemberTotals>; byReason: Gathered<Map<string, MemberTotals>> };

class Gathering {
	#members: Gathered<MemberFacts> = new Map();
	#byReason: Gathered<Map<string, MemberFacts>> = new Map();
	#asked: Asked;

	constructor(asked: Asked = everything) {
		this.#asked = asked;
	}

	add(fact: SparseFact): void {
		if (fact.reason === null) {
			const members = getOrMake(this.#members, fact.dimension, () => new Map<string, MemberFacts>());
			getOrMake(members, fact.member, () => new MemberFacts()).add(fact);
		} else {
			const members = getOrMake(this.#byReason, fact.dimension, () => new Map<string, Map<string, MemberFacts>>());
			const reasons = getOrMake(members, fact.member, () => new Map<string, MemberFacts>());
			getOrMake(reasons, fact.reason, () => new MemberFacts()).add(fact);
		}
	}

	totals(extent: Extent, definitions: Definitions, handleTargets: readonly HandleTarget[], others?: Totalled): Totals {
		const added = (facts: Map<string, MemberFacts>) => addedUp(facts, this.#asked);
		const nothing = new MemberFacts().totals(this.#asked);
		const members = new Map([...(others?.members ?? []), ...mapped(this.#members, added)]);
		const byReason = new Map([...(others?.byReason ?? []), ...mapped(this.#byReason, (units) => mapped(units, added))]);
		const whole = members.get('all')?.get('');
		const ever = (own: MemberTotals): Sums => (whole ?? own).ever();
		const common = { extent, definitions, handleTargets };

		/** One reason of a unit, in whole weeks: those that begin in the period, and of a shorter one those that it holds. */
		const weeks = (unit: ReasonOfUnit, from: string, to: string): View => ({
			...common,
			dimension: unit.dimension,
			member: unit.member,
			from,
			to,
			ever: ever(unit.totals),
			sums: (until = to) => unit.totals.sums(from, until < to ? addDays(until, -lastOfWeek) : to),
			shape: (distribution) => unit.totals.shape(distribution, from, to),
			over: (otherFrom, otherTo) => weeks(unit, otherFrom, otherTo),
			byReason: () => null,
			bySite: () => null,
			within: () => null
		});

		const membersOf = (dimension: NamedDimension, from: string, to: string): Map<string, View> =>
			new Map([...(members.get(dimension)?.keys() ?? [])].map((name) => [name, view(dimension, name, from, to)]));

		const view = (dimension: Dimension, member: string, from: string, to: string): View => {
			const own = members.get(dimension)?.get(member) ?? nothing;
			return {
				...common,
				dimension,
				member,
				from,
				to,
				ever: ever(own),
				sums: (until = to) => own.sums(from, until < to ? until : to),
				shape: (distribution) => own.shape(distribution, from, to),
				over: (otherFrom, otherTo) => view(dimension, member, otherFrom, otherTo),
				byReason() {
					if (dimension === 'all') return membersOf('reason', from, to);
					if (!isReasoned(dimension)) return null;
					const reasons = byReason.get(dimension)?.get(member) ?? new Map<string, MemberTotals>();
					return mapped(reasons, (totals) => weeks({ dimension, member, totals }, from, to));
				},
				bySite: () => (dimension === 'all' ? membersOf('site', from, to) : null),
				within: (other, name) => (dimension === 'all' ? view(other, name, from, to) : null)
			};
		};
		return {
			extent,
			members: (dimension) => [...(members.get(dimension)?.keys() ?? [])].sort(alphabetically),
			view,
			beside(facts) {
				const gathering = new Gathering();
				for (const fact of facts) gathering.add(fact);
				return gathering.totals(extent, definitions, handleTargets, { members, byReason });
			}
		};
	}
}

type ReasonOfUnit = { dimension: Dimension; member: string; totals: MemberTotals };

/** Days from the first of a week to its last. */
const lastOfWeek = 6;

const isReasoned = (dimension: Dimension): boolean => reasonedDimensions.some((one) => one === dimension);

function getOrMake<Key, Item>(items: Map<Key, Item>, key: Key, make: () => Item): Item {
	const known = items.get(key);
	if (known !== undefined) return known;
	const made = make();
	items.set(key, made);
	return made;
}

/** Lets go of what is added up, member by member. */
function addedUp(facts: Map<string, MemberFacts>, asked: Asked): Map<string, MemberTotals> {
	const totals = new Map<string, MemberTotals>();
	for (const [name, one] of facts) {
		totals.set(name, one.totals(asked));
		facts.delete(name);
	}
	return totals;
}

const mapped = <Key, From, To>(items: ReadonlyMap<Key, From>, change: (item: From) => To): Map<Key, To> =>
	new Map([...items].map(([key, item]) => [key, change(item)]));

/** What running totals are made from; a store is one. */
type FactSource = {
	extent: () => Promise<Extent>;
	definitionVersions: () => Promise<DefinitionVersion[]>;
	factDays: () => Promise<Span>;
	sparseFacts: (query: SparseFactsQuery) => Promise<SparseFact[]>;
	handleTargets: () => Promise<HandleTarget[]>;
};
type Versioned = { factsVersion: () => Promise<string> };

/**
 * A function that gives the totals of the newest data. They are kept in memory and made again when the version has
 * changed, as the source tells it or whoever asks; who asks meanwhile waits for the same making.
 */
export function currentTotals(source: FactSource & Versioned): (asking?: Versioned) => Promise<Totals> {
	let current: { version: string; totals: Promise<Totals> } | null = null;
	return async (asking = source) => {
		const version = await asking.factsVersion();
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

/** The totals of everything, or of some dimensions alone. Reads a month at a time, for the room it takes. */
export async function readTotals(source: FactSource, wanted?: Dimension[]): Promise<Totals> {
	const extent = await source.extent();
	const definitions = definitionsInForce(await source.definitionVersions());
	const handleTargets = await source.handleTargets();
	const days = await source.factDays();
	const gathering = new Gathering();
	if (!days) return gathering.totals(extent, definitions, handleTargets);
	for (let month = firstOfMonth(days.from); month <= days.through; month = firstOfMonth(month, 1)) {
		const query = { from: month, to: lastOfMonth(month) };
		const facts = await source.sparseFacts({ ...query, byReason: true, ...(wanted && { dimensions: wanted }) });
		for (const fact of facts) gathering.add(fact);
	}
	return gathering.totals(extent, definitions, handleTargets);
}
