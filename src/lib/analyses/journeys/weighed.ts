import { associations, type Association } from './associations.ts';

/** What customers went through: `extra` are contacts beyond the first; and whom and what it is of. */
export const thingsMet = [
	...(['waitMinutes', 'passedOn', 'putBack', 'extra', 'sameAgent'] as const),
	...(['agents', 'customers', 'monthsOfReason', 'weights'] as const)
] as const;
/** A list for each thing, as fits need it. */
export type WentThrough = Record<(typeof thingsMet)[number], number[]>;

export const nothingMet = (): WentThrough => ({
	...{ waitMinutes: [], passedOn: [], putBack: [], extra: [], sameAgent: [] },
	...{ agents: [], customers: [], monthsOfReason: [], weights: [] }
});

/** What goes together with an outcome, thing by thing; null for a thing that hardly ever happened. */
export type Weighed = {
	of: (name: string) => Association | null;
	/** A sum of several things, each so many times. */
	ofSum: (parts: Readonly<Record<string, number>>) => Association | null;
	customers: number;
	contacts: number;
	agents: number;
};

/** A thing that was otherwise for fewer tells nothing. */
const fewestWith = 20;
export const fewestRows = 300;

/** The outcome against all that is named, other things equal. Null below 300 rows, and where `associations` is. */
export function weighed(
	ys: readonly number[],
	named: Readonly<Record<string, readonly number[]>>,
	{ agents, customers, monthsOfReason, weights }: WentThrough
): Weighed | null {
	if (ys.length < fewestRows) return null;
	const told = Object.entries(named).filter(([, xs]) => varies(xs));
	const names = told.map(([name]) => name);
	const columns = told.map(([, xs]) => xs);
	const fit = associations({ ys, columns, agents, customers, monthsOfReason, weights });
	if (!fit) return null;
	const ofSum = (parts: Readonly<Record<string, number>>): Association | null =>
		Object.keys(parts).every((name) => names.includes(name)) ? fit.of(names.map((name) => parts[name] ?? 0)) : null;
	return {
		of: (name) => ofSum({ [name]: 1 }),
		ofSum,
		...{ customers: new Set(customers).size, contacts: ys.length, agents: new Set(agents).size }
	};
}

/** What customers went through besides waiting, by the names of their columns. */
export const besidesWaiting = ({
	passedOn,
	putBack,
	extra,
	sameAgent
}: WentThrough): Record<string, readonly number[]> => ({
	passedOn,
	putBack,
	extra,
	sameAgent
});

/** Whether enough rows are otherwise than most are. */
function varies(xs: readonly number[]): boolean {
	const counts = new Map<number, number>();
	let most = 0;
	for (const x of xs) {
		const count = (counts.get(x) ?? 0) + 1;
		counts.set(x, count);
		most = Math.max(most, count);
	}
	return xs.length - most >= fewestWith;
}
