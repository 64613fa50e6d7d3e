import type { Batch, ImportEntry, Issue } from '#lib/model/import.ts';
import type { Kind, Records } from '#lib/model/records.ts';
import type { Session } from './engine.ts';
import { bumpVersion } from './settings.ts';
import { chunksOf, lastIdOf } from './sql.ts';
import type { ImportDraft } from './store.ts';
import { takeContacts } from './take-contacts.ts';
import { takeOrders } from './take-orders.ts';
import { takePulse } from './take-pulse.ts';
import { takeRoster } from './take-roster.ts';
import type { Taker } from './taker.ts';

/** Problems kept of one import; all are counted. */
const mostIssues = 10_000;

/** Few enough to be forgotten before the next garbage collection. */
const recordsAtOnce = 1000;

const takers: { [K in Kind]: (session: Session, importId: number) => Promise<Taker<K>> } = {
	contacts: takeContacts,
	orders: takeOrders,
	pulse: takePulse,
	roster: takeRoster
};

/** Stores everything the batches bring, inside one transaction, and gives the import's entry in history. */
export async function takeIn<K extends Kind>(
	session: Session,
	kind: K,
	draft: ImportDraft,
	batches: AsyncIterable<Batch<K>>
): Promise<ImportEntry> {
	const { tables } = session;
	const id = (await lastIdOf(session, tables.imports)) + 1;
	const taker = await takers[kind](session, id);
	const days = new DaySpan();
	const issues: Record<string, number> = {};
	let read = 0;
	let refused = 0;
	let kept = 0;
	for await (const batch of batches) {
		read += batch.read;
		refused += batch.refused;
		for (const { code } of batch.issues) issues[code] = (issues[code] ?? 0) + 1;
		const keep = batch.issues.slice(0, mostIssues - kept);
		await session.pour(
			tables.issue,
			keep.map((issue, index) => issueCells(id, kept + index, issue))
		);
		kept += keep.length;
		for (const record of batch.records) days.add(record);
		for (const records of chunksOf(batch.records, recordsAtOnce)) await taker.take(records);
	}
	await taker.settle();
	const { stored, doubled, firstId, lastId } = taker.arrivals;
	const { recipe, ...file } = draft;
	const entry: ImportEntry = {
		id,
		kind,
		...file,
		recipeName: recipe.name,
		importedAt: Math.floor(Date.now() / 1000),
		undoneAt: null,
		read,
		stored,
		doubled,
		refused,
		firstDay: days.first,
		lastDay: days.last,
		issues
	};
	await session.db.insert(tables.imports).values({
		...entry,
		sample: Number(entry.sample),
		issues: JSON.stringify(issues),
		firstRecord: firstId,
		lastRecord: lastId
	});
	if (stored > 0) await bumpVersion(session);
	return entry;
}

const issueCells = (importId: number, number: number, { row, column, code, value }: Issue) => [
	importId,
	number,
	row,
	column,
	code,
	value
];

/** First and last day that records speak of. */
class DaySpan {
	first: string | null = null;
	last: string | null = null;

	add(record: Records[Kind]): void {
		if ('day' in record) this.#reach(record.day);
		else {
			this.#reach(record.fromDay);
			if (record.untilDay !== null) this.#reach(record.untilDay);
		}
	}

	#reach(day: string): void {
		if (this.first === null || day < this.first) this.first = day;
		if (this.last === null || day > this.last) this.last = day;
	}
}
