import { ownKeyOf, ownMetricSchema, type OwnMetric, type OwnTerms } from '#lib/model/own-metric.ts';

/** A metric as its form holds it: texts, whatever they are. */
export type Draft = Record<'name' | 'definition' | 'filter' | 'unit' | 'direction' | 'perspective', string> &
	Record<'numerator' | 'denominator', { plus: string[]; minus: string[] }> & { counterweights: string[] };

/** What the form of a new metric holds. */
export const emptyDraft: Draft = {
	name: '',
	definition: '',
	numerator: { plus: [], minus: [] },
	denominator: { plus: [], minus: [] },
	filter: '',
	unit: 'share',
	direction: 'none',
	perspective: 'journey',
	counterweights: []
};

/** What the form of a metric that is kept holds. */
export function draftOf({ filter, ...own }: OwnMetric): Draft {
	return { ...own, filter: filter ? `${filter.dimension}:${filter.member}` : '' };
}

/** Reads a form: what it holds, and the metric that it makes, null when something is lacking. */
export function ownFromForm(
	form: FormData,
	key: string,
	taken: readonly string[]
): { draft: Draft; own: OwnMetric | null } {
	const textsOf = (name: string): string[] =>
		form.getAll(name).filter((text): text is string => typeof text === 'string' && text.trim() !== '');
	const textOf = (name: string): string => textsOf(name)[0]?.trim() ?? '';
	const termsOf = (name: string): Record<keyof OwnTerms, string[]> => ({
		plus: textsOf(`${name}_plus`),
		minus: textsOf(`${name}_minus`)
	});
	const draft: Draft = {
		name: textOf('name'),
		definition: textOf('definition'),
		numerator: termsOf('numerator'),
		denominator: termsOf('denominator'),
		filter: textOf('filter'),
		unit: textOf('unit'),
		direction: textOf('direction'),
		perspective: textOf('perspective'),
		counterweights: textsOf('counterweight')
	};
	const colon = draft.filter.indexOf(':');
	const parsed = ownMetricSchema.safeParse({
		...draft,
		key: key === 'new' ? ownKeyOf(draft.name, taken) : key,
		filter: colon > 0 ? { dimension: draft.filter.slice(0, colon), member: draft.filter.slice(colon + 1) } : null
	});
	return { draft, own: parsed.success ? parsed.data : null };
}
