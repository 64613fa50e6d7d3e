import type { Measure, Sums } from '#lib/model/fact.ts';

/** Measures to be added up, some of them taken away. */
export type Terms = readonly (Measure | { less: Measure })[];

/** What the terms come to in these sums, in the unit of the measures. */
export function total(sums: Sums, terms: Terms): number {
	return terms.reduce((sum, term) => (typeof term === 'string' ? sum + sums[term] : sum - sums[term.less]), 0);
}

/** The measures that the terms are made of. */
export const measuresIn = (terms: Terms): Measure[] =>
	terms.map((term) => (typeof term === 'string' ? term : term.less));

/** The terms as a receipt shows them: `waits − abandonedInTarget`. */
export function spelled(terms: Terms): string {
	return terms
		.map((term, index) => (typeof term === 'string' ? `${index > 0 ? ' + ' : ''}${term}` : ` − ${term.less}`))
		.join('');
}

/** The same in brackets where there are several. */
export const bracketed = (terms: Terms): string => (terms.length > 1 ? `(${spelled(terms)})` : spelled(terms));

/** Numerator over denominator in one line, the denominator in brackets where it has several terms. */
export function quotient(events: Terms, among: Terms): string {
	return `${bracketed(events)} / ${bracketed(among)}`;
}
