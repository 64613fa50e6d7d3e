import { surveyDays } from '#lib/facts/contact-of-survey.ts';
import { addDays } from '#lib/model/day.ts';
import type { Batch, ImportEntry, Issue, Judged } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import { readAgentsElsewhere } from '../counting/agents-elsewhere.ts';
import type { Session } from '../engine.ts';
import { rowOf } from '../records/imports-table.ts';
import { NamesTold } from './names-told.ts';
import { dayField } from '../records/record-fields.ts';
import { bumpFor } from '../entered/settings.ts';
import { lastIdOf } from '../sql.ts';
import type { ImportDraft, SurveyMatchCounts, TakeInReport } from '../store.ts';
import { countThereAlready } from '../counting/there-already.ts';
import { countSurveyMatches } from '../counting/surveyed-contacts.ts';
import { beginTaking } from './taking.ts';

/** Problems kept of one import; all are counted. */
const mostIssues = 10_000;

/** Few enough to be forgotten before the next garbage collection. */
const recordsAtOnce = 1000;

/** Stores everything the batches bring, inside one transaction, and tells what became of it. */
export async function takeIn<K extends Kind>(
	session: Session,
	kind: K,
	draft: ImportDraft,
	batches: AsyncIterable<Batch<K>>,
	judge: (counts: Judged) => void = () => {}
): Promise<TakeInReport> {
	const { tables } = session;
	const begun = performance.now();
	const id = (await lastIdOf(session, tables.imports)) + 1;
	const taking = await beginTaking(session, kind, id, draft);
	const names = await NamesTold.begin(session, kind);
	const days = new DaySpan(kind);
	const issues: Record<string, number> = {};
	const [rows, kept] = [{ read: 0, joined: 0, refused: 0 }, { issues: 0 }];
	for await (const batch of batches) {
		rows.read += batch.read;
		rows.joined += batch.joined;
		rows.refused += batch.refused;
		for (const { code } of batch.issues) issues[code] = (issues[code] ?? 0) + 1;
		const keep = batch.issues.slice(0, mostIssues - kept.issues);
		await session.pour(
			tables.issue,
			keep.map((issue, index) => issueCells(id, kept.issues + index, issue))
		);
		kept.issues += keep.length;
		for (const record of batch.records) {
			days.add(record);
			names.note(record);
		}
		for (let start = 0; start < batch.records.length; start += recordsAtOnce) {
			const end = start + recordsAtOnce;
			await taking.take(batch.records.slice(start, end), batch.rows.slice(start, end));
		}
	}
	await taking.settle();
	const { first, counts, onOtherDays } = taking.fates;
	judge({ ...counts, onOtherDays });
	const { recipe, fingerprint, ...file } = draft;
	const entry: ImportEntry = {
		id,
		kind,
		...file,
		...rows,
		...counts,
		recipeName: recipe.name,
		profile: recipe.profile,
		importedAt: Math.floor(Date.now() / 1000),
		tookMilliseconds: Math.round(performance.now() - begun),
		undoneAt: null,
		firstDay: days.first,
		lastDay: days.last,
		issues
	};
	await session.db.insert(tables.imports).values(rowOf(entry, fingerprint, taking.stored()));
	if (counts.stored + counts.removed > 0 || (counts.changed > 0 && draft.mode.name !== 'add'))
		await bumpFor(session, kind);
	return {
		entry,
		first,
		names: await names.report(),
		agentsElsewhere: kind === 'contacts' ? await readAgentsElsewhere(session, entry) : [],
		thereAlready: kind === 'contacts' ? await countThereAlready(session, entry, taking.stored()) : 0,
		surveys: await surveysOf(session, entry)
	};
}

async function surveysOf(
	session: Session,
	{ id, kind, firstDay, lastDay }: ImportEntry
): Promise<SurveyMatchCounts | null> {
	if (kind !== 'surveys' && (kind !== 'contacts' || firstDay === null || lastDay === null)) return null;
	const counts = await countSurveyMatches(
		session,
		kind === 'surveys' ? { importId: id } : { from: firstDay ?? '', to: addDays(lastDay ?? '', surveyDays) }
	);
	return counts.surveys === 0 ? null : counts;
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
	#day: 'day' | 'fromDay';

	constructor(kind: Kind) {
		this.#day = dayField(kind);
	}

	add(record: object): void {
		this.#reach(Reflect.get(record, this.#day) as string | null);
		if (this.#day === 'fromDay') this.#reach(Reflect.get(record, 'untilDay') as string | null);
	}

	#reach(day: string | null): void {
		if (day === null) return;
		if (this.first === null || day < this.first) this.first = day;
		if (this.last === null || day > this.last) this.last = day;
	}
}
