import { between, getTableColumns, sql, type SQL } from '../drizzle.ts';
import type { Kind, Records } from '#lib/model/records.ts';
import { Arrivals, type Brought, type Sorted } from './arrivals.ts';
import { bodyOfRecord } from '../records/body.ts';
import type { Cell, Session } from '../engine.ts';
import { Fates } from './fates.ts';
import { rememberIdentityColumn } from '../records/identity-columns.ts';
import { openShelf } from './open-shelf.ts';
import { Past, readPast, type PastImport } from '../records/past.ts';
import { keyColumns, type RecordKey } from '../records/record-key.ts';
import { dayField } from '../records/record-fields.ts';
import { tableOf } from '../records/record-table.ts';
import { refold } from './refold.ts';
import type { ImportDraft } from '../store.ts';
import { lastIdOf, pagesOf } from '../sql.ts';

/** The records of one import on their way in. */
export type Taking<K extends Kind> = {
	readonly fates: Fates;
	/** `rows` are the rows of the file that the records begin at. */
	take: (records: readonly Records[K][], rows: readonly number[]) => Promise<void>;
	/** When all have come: takes out what a replacement lacks, and brings chains and facts up to date. */
	settle: () => Promise<void>;
	/** The ids of the records it stored as new; empty when the last is below the first. */
	stored: () => { firstRecord: number; lastRecord: number };
};

/** Begins to take records in: what is new is put, what stands already is remembered, and what differs goes by the mode. */
export async function beginTaking<K extends Kind>(
	session: Session,
	kind: K,
	id: number,
	{ recipe, mode }: ImportDraft
): Promise<Taking<K>> {
	const { tables, among } = session;
	const table = tableOf(tables, kind);
	const lastId = await lastIdOf(session, table);
	const isFirst = lastId === 0;
	const own: PastImport = { id, mode, recipeName: recipe.name, firstRecord: lastId + 1, lastRecord: lastId };
	const past = new Past([...(await readPast(session, kind)), own]);
	if (kind === 'contacts') await rememberIdentityColumn(session, recipe);
	const shelf = await openShelf(session, kind, isFirst);
	const arrivals = new Arrivals<K>(session, table, id, { lastId, keptColumns: recipe.kept });
	const fates = new Fates(kind);
	const bodyOf = ({ record, customer }: Pick<Brought<K>, 'record' | 'customer'>) => {
		const cells = 'kept' in record ? record.kept : null;
		return bodyOfRecord(kind, record, customer, cells && { columns: recipe.kept, cells });
	};

	async function meet(met: Sorted<K>['met']) {
		if (met.length === 0) return;
		const ids = met.map((one) => one.id);
		const standing = new Map((await shelf.find(among(table.id, ids))).map(({ id, body }) => [id, body]));
		const [sightings, versions]: [Cell[][], Cell[][]] = [[], []];
		const differing: RecordKey[] = [];
		for (const { brought, id: record } of met) {
			const [before = '', body] = [standing.get(record), bodyOf(brought)];
			if (body === before) {
				fates.double(brought.row, body);
				sightings.push([id, record]);
			} else {
				fates.change(brought.row, before, body);
				versions.push([null, id, brought.high, brought.low, brought.occurrence, body]);
				differing.push(brought);
			}
		}
		await session.pour(tables.sighting, sightings);
		await session.pour(tables.version, versions);
		if (mode.name !== 'add' && differing.length > 0) await refold(session, kind, shelf, past, differing);
	}

	async function removeLacking() {
		if (mode.name !== 'replace' || isFirst) return;
		const day = getTableColumns(table)[dayField(kind)];
		if (!day) return;
		const lacking = (after: number): SQL => sql`select ${table.id} as "page", ${keyColumns(table)} from ${table}
			where ${between(day, mode.from, mode.to)} and ${among(table.importId, past.sameSource(own))}
				and not exists (select 1 from ${tables.sighting}
					where ${tables.sighting.importId} = ${id} and ${tables.sighting.record} = ${table.id})
				and ${table.id} > ${after}
			order by ${table.id}`;
		for await (const keys of pagesOf<RecordKey & { page: number }>(session, lacking)) {
			for (const { before, after } of await refold(session, kind, shelf, past, keys)) {
				if (before !== null && after === null) fates.remove(before);
			}
		}
	}

	return {
		fates,
		async take(records, rows) {
			const { fresh, met } = await arrivals.sort(records, rows);
			fates.store(fresh, bodyOf);
			await shelf.put(fresh);
			await meet(met);
		},
		async settle() {
			await arrivals.forget();
			await removeLacking();
			await shelf.settle();
		},
		stored: () => ({ firstRecord: arrivals.firstId, lastRecord: arrivals.lastId })
	};
}
