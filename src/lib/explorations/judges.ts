import type { ResolutionCount } from '#lib/model/resolution.ts';
import { agreementOf, type Agreement, type TwoByTwo } from '#lib/statistics/agreement.ts';

/** What tells whether a contact resolved anything: the customer's silence, the customer's answer, the agent's mark. */
export const judges = ['repeat', 'survey', 'flag'] as const;
export type Judge = (typeof judges)[number];

/** Two measures of resolution over the contacts that both know of. */
export type Pair = { first: Judge; second: Judge; counts: TwoByTwo; agreement: Agreement | null };

/** Below this many contacts that two measures know, nothing is said of their agreement. */
export const fewestToAgree = 30;

/** The three pairs of measures of resolution, each over the contacts that both know of. */
export function pairsOf(counts: readonly ResolutionCount[]): Pair[] {
	const pairs: [Judge, Judge][] = [
		['flag', 'repeat'],
		['survey', 'repeat'],
		['flag', 'survey']
	];
	return pairs.map(([first, second]) => {
		const twice = { both: 0, first: 0, second: 0, neither: 0 };
		for (const count of counts) {
			const [one, other] = [count[first], count[second]];
			if (one === null || other === null) continue;
			twice[one ? (other ? 'both' : 'first') : other ? 'second' : 'neither'] += count.contacts;
		}
		const n = twice.both + twice.first + twice.second + twice.neither;
		return { first, second, counts: twice, agreement: n < fewestToAgree ? null : agreementOf(twice) };
	});
}

/** How many contacts each measure knows of, and of how many two or three do. */
export function knownTo(counts: readonly ResolutionCount[]): Record<Judge | 'several', number> {
	const known = { repeat: 0, survey: 0, flag: 0, several: 0 };
	for (const count of counts) {
		const telling = judges.filter((judge) => count[judge] !== null);
		for (const judge of telling) known[judge] += count.contacts;
		if (telling.length > 1) known.several += count.contacts;
	}
	return known;
}
