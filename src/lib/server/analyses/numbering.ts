import type { ColumnNames } from '#lib/model/contact-columns.ts';

/** The numbers that names of people have in columns; null for nobody, and for a name that is not known. */
export type Numbering = Record<'agent' | 'team', (name: string | null) => number | null>;

export function numberingOf(names: ColumnNames): Numbering {
	const numberer = (kind: 'agent' | 'team') => {
		const numbers = new Map(names[kind].map((name, number) => [name, number]));
		return (name: string | null) => (name === null ? null : (numbers.get(name) ?? null));
	};
	return { agent: numberer('agent'), team: numberer('team') };
}
