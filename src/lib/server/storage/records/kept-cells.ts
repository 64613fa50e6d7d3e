import { sql } from '../drizzle.ts';
import type { Kept } from './body.ts';
import type { Cell, Session } from '../engine.ts';

type Layout = { id: number; columns: readonly string[] };

/** The cells of columns that no field was chosen for, stored beside their contacts. */
export class KeptCells {
	#session: Session;
	#layouts: Layout[] = [];
	#fresh: Layout[] = [];

	static async read(session: Session): Promise<KeptCells> {
		const kept = new KeptCells(session);
		const { keptLayout } = session.tables;
		const rows = await session.db.select().from(keptLayout).orderBy(keptLayout.id);
		kept.#layouts = rows.map(({ id, columns }) => ({ id, columns: JSON.parse(columns) as string[] }));
		return kept;
	}

	private constructor(session: Session) {
		this.#session = session;
	}

	/** What is kept with contacts, by their ids. */
	async of(ids: readonly number[]): Promise<Map<number, Kept>> {
		if (this.#layouts.length === 0 || ids.length === 0) return new Map();
		const { kept } = this.#session.tables;
		const rows = await this.#session.rows<{ contact: number; layout: number; cells: string }>(
			sql`select ${kept.contact} as "contact", ${kept.layout} as "layout", ${kept.cells} as "cells"
				from ${kept} where ${this.#session.among(kept.contact, ids)}`
		);
		const columns = new Map(this.#layouts.map((one) => [one.id, one.columns]));
		return new Map(
			rows.map(({ contact, layout, cells }) => [
				contact,
				{ columns: columns.get(layout) ?? [], cells: JSON.parse(cells) as (string | null)[] }
			])
		);
	}

	get layouts(): readonly Layout[] {
		return this.#layouts;
	}

	/** Ids of the layouts that have a column. */
	layoutsWith(column: string): number[] {
		return this.#layouts.filter(({ columns }) => columns.includes(column)).map(({ id }) => id);
	}

	/** The row that keeps a contact's cells; null when they hold nothing. */
	row(contact: number, columns: readonly string[], cells: Kept['cells']): Cell[] | null {
		if (cells.every((cell) => cell === null)) return null;
		const layout = this.#layoutFor(columns);
		const isOwn =
			layout.columns.length === columns.length && layout.columns.every((name, place) => name === columns[place]);
		const placed = isOwn ? cells : layout.columns.map((name) => cells[columns.indexOf(name)] ?? null);
		return [contact, layout.id, JSON.stringify(placed)];
	}

	/** Writes rows, and the layouts that are new. */
	async save(rows: readonly Cell[][]): Promise<void> {
		const { keptLayout, kept } = this.#session.tables;
		await this.#session.pour(
			keptLayout,
			this.#fresh.map(({ id, columns }) => [id, JSON.stringify(columns)])
		);
		this.#fresh = [];
		await this.#session.pour(kept, rows);
	}

	/** The shortest layout that has all the columns, made when there is none. */
	#layoutFor(columns: readonly string[]): Layout {
		const [known] = this.#layouts
			.filter((layout) => columns.every((name) => layout.columns.includes(name)))
			.sort((a, b) => a.columns.length - b.columns.length);
		if (known) return known;
		const layout = { id: Math.max(0, ...this.#layouts.map(({ id }) => id)) + 1, columns };
		this.#layouts.push(layout);
		this.#fresh.push(layout);
		return layout;
	}
}
