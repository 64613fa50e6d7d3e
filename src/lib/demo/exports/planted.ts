import type { Kind } from '#lib/model/records.ts';

/** What an import of one file must report when the files are taken in in their order; `issues` counts problems by code. */
export type ExpectedImport = {
	kind: Kind;
	read: number;
	stored: number;
	doubled: number;
	refused: number;
	joined: number;
	issues: Record<string, number>;
};

/** Counts what a file holds while it is written. */
export type Count = ExpectedImport & { planted: Record<string, number> };

export const countOf = (kind: Kind): Count => ({
	kind,
	read: 0,
	stored: 0,
	doubled: 0,
	refused: 0,
	joined: 0,
	issues: {},
	planted: {}
});

/** Counts a row that becomes a record. */
export function countStored(count: Count): void {
	count.read++;
	count.stored++;
}

/** Counts something planted, under a name of its own. */
export function countPlanted(count: Count, name: string, times = 1): void {
	count.planted[name] = (count.planted[name] ?? 0) + times;
}

/** Counts a problem that the import must find. */
export function countIssue(count: Count, code: string): void {
	count.issues[code] = (count.issues[code] ?? 0) + 1;
}
