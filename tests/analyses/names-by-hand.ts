import type { ColumnNames } from '#lib/model/contact-columns.ts';

const kinds = ['site', 'team', 'queue', 'channel', 'reason', 'language', 'employer', 'agent'] as const;
type NameKind = (typeof kinds)[number];

/** Gives names their numbers, from 1 on in the order in which they are first met, as a database does; 0 is nobody's. */
export type Names = { numberOf: (kind: NameKind, name: string) => number; told: ColumnNames };

export function openNames(): Names {
	const numbers = Object.fromEntries(kinds.map((kind) => [kind, new Map<string, number>()])) as Record<
		NameKind,
		Map<string, number>
	>;
	const told: Record<NameKind, string[]> = {
		...{ site: [''], team: [''], queue: [''], channel: [''] },
		...{ reason: [''], language: [''], employer: [''], agent: [''] }
	};
	return {
		told,
		numberOf(kind, name) {
			const known = numbers[kind].get(name);
			if (known !== undefined) return known;
			const number = told[kind].push(name) - 1;
			numbers[kind].set(name, number);
			return number;
		}
	};
}
