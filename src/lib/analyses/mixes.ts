import { statesUnder, simulate, type Policy, type PolicyModel, type State } from './policy.ts';

/** A mix beside others: its middle figures, and whether another is as good in everything and better in something. */
export type Mix = {
	policy: Policy;
	/** Handle seconds for each issue that stays solved; 1 for as many people as now; the rest as in the catalogue. */
	figures: Record<(typeof mixFigures)[number], number | null>;
	/** The place of the mix that dominates it in most drawings; null where none does. */
	beatenBy: number | null;
};

/** What mixes are weighed by, with what is better: more (1) or less (-1). */
const better = { work_per_solved: -1, people: -1, wait: -1, fcr: 1, who5: 1, return_90: 1 } as const;
export const mixFigures = ['work_per_solved', 'people', 'wait', 'fcr', 'who5', 'return_90'] as const;

/** A mix is dominated where another is as good in everything in so many of the drawings. */
const mostDrawings = 0.8;
/** Drawings of the same figure that differ by less are alike. */
const alike = 1e-9;
const shares = [1, 0.5, 0];
const staffs = [-0.03, 0, 0.03];

/**
 * Mixes that can be asked of a centre, side by side: how many are held to the target and how many people there are, days no
 * fuller than the knee where one was found, and solving weighed where it was tried. What lies outside what was seen is left
 * out. Source: metrics.md C10.
 */
export function mixesOf(model: PolicyModel): Mix[] {
	const { knee, draws, days } = model;
	const asked: Policy[] = [
		...shares.flatMap((share) => (tellsOfStaff(model) ? staffs : [0]).map((staff) => ({ share, staff }))),
		...(knee === null || !days ? [] : shares.map((share) => ({ share, staff: 0, ceiling: knee }))),
		...(draws.every((draw) => draw.solving) ? shares.map((share) => ({ share, staff: 0, solving: 1 })) : [])
	];
	const told = asked.flatMap((policy) => {
		const answer = simulate(model, policy);
		if ('refused' in answer) return [];
		return [{ policy, answer, states: statesUnder(model, policy) }];
	});
	return told.map(({ policy, answer: { expected, people }, states }) => {
		const middle = (name: (typeof mixFigures)[number]): number | null =>
			name === 'people' ? people.value : (expected.find(({ outcome }) => outcome === name)?.value ?? null);
		const place = told.findIndex((other) => dominates(other.states, states));
		return {
			policy,
			figures: {
				...{ work_per_solved: middle('work_per_solved'), people: middle('people'), wait: middle('wait') },
				...{ fcr: middle('fcr'), who5: middle('who5'), return_90: middle('return_90') }
			},
			beatenBy: place < 0 ? null : place
		};
	});
}

/** Whether anything is known that more or fewer people do: else fewer would look as good in everything. */
const tellsOfStaff = ({ queue, knee, days, draws }: PolicyModel): boolean =>
	(!!queue && draws.every(({ wait }) => wait != null)) || (knee !== null && days !== null);

/** Whether one is as good in everything that both tell of, and better in something, in so many of the drawings. */
function dominates(one: readonly State[], other: readonly State[]): boolean {
	const drawings = one.filter((state, place) => {
		const than = other[place];
		const gains = mixFigures.map((name) => {
			const [own, their] = [state[name], than?.[name] ?? null];
			return own === null || their === null ? 0 : better[name] * (own - their);
		});
		return gains.every((gain) => gain >= -alike) && gains.some((gain) => gain > alike);
	});
	return drawings.length >= mostDrawings * one.length;
}
