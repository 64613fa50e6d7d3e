import { isNotNull, sql } from '../drizzle.ts';
import { alphabetically } from '#lib/model/alphabetically.ts';
import type { Session } from '../engine.ts';
import { KeptCells } from './kept-cells.ts';
import type { KeptColumn } from '../store.ts';

/** Different values shown of a column. */
const mostExamples = 5;

/** The columns kept with contacts, how many contacts have something in them, and what. */
export async function readKeptColumns(session: Session): Promise<KeptColumn[]> {
	const { kept } = session.tables;
	const columns = new Map<string, KeptColumn>();
	for (const { id, columns: names } of (await KeptCells.read(session)).layouts) {
		const cellAt = (place: number) => sql`${kept.cells} ->> ${`$[${place}]`}`;
		const counts = names.map((_, place) => sql`count(${cellAt(place)}) as ${sql.identifier(`${place}`)}`);
		const [row = {}] = await session.rows<Record<string, number>>(
			sql`select ${sql.join(counts, sql`, `)} from ${kept} where ${kept.layout} = ${id}`
		);
		for (const [place, column] of names.entries()) {
			const contacts = row[place] ?? 0;
			if (contacts === 0) continue;
			const found = await session.rows<{ cell: string }>(
				sql`select distinct ${cellAt(place)} as "cell" from ${kept}
					where ${kept.layout} = ${id} and ${isNotNull(cellAt(place))} limit ${mostExamples}`
			);
			const known = columns.get(column) ?? { column, contacts: 0, examples: [] };
			const examples = [...new Set([...known.examples, ...found.map(({ cell }) => cell)])].slice(0, mostExamples);
			columns.set(column, { column, contacts: known.contacts + contacts, examples });
		}
	}
	return [...columns.values()].sort((a, b) => alphabetically(a.column, b.column));
}
