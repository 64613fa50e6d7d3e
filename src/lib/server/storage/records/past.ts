import { and, asc, eq, isNull } from '../drizzle.ts';
import { modeSchema, type Mode } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import type { Session } from '../engine.ts';

export type PastImport = {
	id: number;
	mode: Mode;
	recipeName: string;
	/** The records it stored as new have ids from here to there. */
	firstRecord: number;
	lastRecord: number;
};

/** The imports of one kind that count, in their order: those that were not undone. */
export class Past {
	#imports = new Map<number, PastImport>();
	/** Those that replaced a period. */
	readonly replacements: PastImport[] = [];

	constructor(imports: readonly PastImport[]) {
		for (const one of imports) {
			this.#imports.set(one.id, one);
			if (one.mode.name === 'replace') this.replacements.push(one);
		}
	}

	get ids(): number[] {
		return [...this.#imports.keys()];
	}

	find(id: number): PastImport | undefined {
		return this.#imports.get(id);
	}

	/** Whether a record that is this import's is known as such by its id. */
	stored(importId: number, record: number): boolean {
		const one = this.#imports.get(importId);
		return one !== undefined && one.firstRecord <= record && record <= one.lastRecord;
	}

	/** The imports that were made by the same recipe as this one, but this. */
	sameSource({ id, recipeName }: PastImport): number[] {
		return [...this.#imports.values()]
			.filter((one) => one.id !== id && one.recipeName === recipeName)
			.map((one) => one.id);
	}
}

export async function readPast({ db, tables: { imports } }: Session, kind: Kind): Promise<PastImport[]> {
	const rows = await db
		.select({
			id: imports.id,
			mode: imports.mode,
			recipeName: imports.recipeName,
			firstRecord: imports.firstRecord,
			lastRecord: imports.lastRecord
		})
		.from(imports)
		.where(and(eq(imports.kind, kind), isNull(imports.undoneAt)))
		.orderBy(asc(imports.id));
	return rows.map((row) => ({ ...row, mode: modeOf(row.mode) }));
}

export const modeOf = (json: string): Mode => modeSchema.parse(JSON.parse(json));
