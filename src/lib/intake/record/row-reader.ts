import type { Contact } from '#lib/model/contact.ts';
import type { Batch, FieldUse, Recipe } from '#lib/model/import.ts';
import type { Kind, Records } from '#lib/model/records.ts';
import { carrier } from '#lib/intake/combine/carrier.ts';
import { combiner, minds } from '#lib/intake/combine/combine.ts';
import { groupFinder, type Group } from '#lib/intake/combine/group-reader.ts';
import type { Part } from '#lib/intake/combine/part.ts';
import type { Ahead } from '#lib/intake/combine/read-ahead.ts';
import { fieldsOf } from '#lib/intake/fields.ts';
import { isBlank } from '#lib/intake/reading/is-blank.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import type { LeftOut, TableRows } from '#lib/intake/table/sift-rows.ts';
import type { Mended } from '#lib/intake/table/split-rows.ts';
import { isBlankRow } from '#lib/intake/table/tokenise.ts';
import { isCutOff, subtotalsName, totalsWord } from '#lib/intake/table/totals-row.ts';
import { personalColumns } from '#lib/intake/uses-of.ts';
import { identityReader, keptReader, type Assembler } from './assemble.ts';
import { bindColumns } from './bind-columns.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { openClocks } from './moments.ts';
import { rowFilter, type LeftOutBy } from './row-filter.ts';
import { carryOnce, statedOnce } from './stated-once.ts';
import { summedUp } from './summed-up.ts';

/** What reading rows takes from outside the file. */
export type Surroundings = {
	pseudonym: (key: string) => string;
	organisationZone: string;
	shiftDays: number;
	/** What identifies the record of a row, where something else than its cells says so. */
	identityOf?: (row: number) => string | null;
	/** The first rows, for what only many rows show. */
	firstRows: string[][];
	/** Rows of the file above the first. */
	rowsAbove: number;
	/** What all rows together say about their parts; null where every row is a record of its own. */
	ahead: Ahead | null;
	/** Tells customers' keys that stand beside too many names; null where the file has no names. */
	isShared: ((key: string) => boolean) | null;
	/** What is made of a contact in the light of all others; null where nothing is. */
	inContext: ((contact: Contact) => Contact) | null;
};

/** A batch as rows give it: records of their own, and parts that wait for the others of their group. */
export type RowBatch<K extends Kind> = Batch<K> & { parts: Part<K>[] };

/** Compiles a recipe for a header into what makes a batch of some of the rows at hand. */
export function openRowReader<K extends Kind>(
	recipe: Recipe & { kind: K },
	header: string[],
	assembler: Assembler<Records[K]>,
	{ pseudonym, organisationZone, shiftDays, identityOf, firstRows, rowsAbove, ahead, isShared, inContext }: Surroundings
): (piece: TableRows, from: number, to: number) => RowBatch<K> {
	const ledger = openLedger(personalColumns(recipe), rowsAbove);
	const own = identityReader(recipe, header, pseudonym);
	const { combine } = recipe;
	const combined = combiner(recipe);
	const groupOf = combine && ahead ? groupFinder({ ...recipe, combine }, header, pseudonym, ahead) : null;
	const clocks = openClocks(recipe, organisationZone, shiftDays);
	const kept = keptReader(recipe, header);
	const assemblerFor = (fields: Record<string, FieldUse>) => {
		const bound = bindColumns({ ...recipe, fields }, header, ledger);
		return assembler({
			bound,
			ledger,
			clocks,
			identity: (row) => identityOf?.(ledger.row) ?? groupOf?.(row)?.name ?? own(row),
			kept,
			pseudonym,
			...(isShared && { isShared }),
			...(inContext && { inContext }),
			firstRows
		});
	};
	const recordOf = byEvent(recipe, header, assemblerFor);
	const leftOutAs = rowFilter(recipe, header);
	const summedIn = summedUp(recipe, header, firstRows);
	const stated = carryOnce(statedOnce(recipe, header, firstRows));
	// events of a log without column names say more or less, each as long as it needs
	const isEven = recipe.events === null || header[0] !== 'Column 1';
	const needed = fieldsOf(recipe.kind).flatMap(({ field, required }) => {
		const columns = required ? (recipe.fields[field]?.columns ?? []) : [];
		return columns.map((name) => ({ column: columns.join(' + '), place: header.indexOf(name) }));
	});
	const carry = carrier([...needed.map(({ place }) => place), ...placesOfWhole(recipe, header)]);

	/** A row that makes no record is refused, unless it sums up others. */
	function noteNoRecord(row: string[], issuesBefore: number, batch: RowBatch<K>): void {
		const totals = totalsWord(row) ?? subtotalsName(row);
		if (totals) {
			batch.joined++;
			ledger.issues.length = issuesBefore;
			ledger.add(header[0] ?? '', 'totals_row', totals);
			return;
		}
		batch.refused++;
		const blank = needed.filter(({ place }) => isBlank(row[place] ?? ''));
		// nothing is wrong with a date that says there is none, but that the row needs one
		const lacking = blank.length > 0 || ledger.issues.length > issuesBefore ? blank : needed;
		for (const column of new Set(lacking.map(({ column }) => column))) ledger.add(column, 'missing_required', '');
	}

	function noteBelow({ code, row }: LeftOut, batch: RowBatch<K>): void {
		ledger.row++;
		if (code === 'blank_row') return;
		batch.read++;
		batch.joined++;
		const totals = totalsWord(row);
		const shown = totals ?? row.find((cell) => cell.trim() !== '') ?? '';
		ledger.add(header[0] ?? '', code === 'footer_row' && totals ? 'totals_row' : code, shown);
	}

	/** What came to nothing is told of orders and leave; contacts leave out what their system writes beside them. */
	function noteLeftOut(row: string[], { as, column }: LeftOutBy): void {
		const cell = row[header.indexOf(column)] ?? '';
		const isTold = recipe.kind === 'orders' || (recipe.kind === 'absence' && as === 'void');
		if (isTold && !isBlank(cell)) ledger.add(column, 'came_to_nothing', cell);
	}

	/** A row of something else is no record; where a spell ends with it, it says so. */
	function noteOther(row: string[], group: Group, batch: RowBatch<K>): void {
		const issuesBefore = batch.issues.length;
		const record = recordOf(row);
		batch.issues.length = issuesBefore;
		if (record !== null) batch.parts.push({ ...partOf(group.name, ledger.row, record), ends: true });
	}

	function takeIn(row: string[], mended: Mended | undefined, batch: RowBatch<K>): void {
		const group = groupOf?.(row) ?? null;
		const whole = group === null ? row : carry(row, group.name);
		const left = leftOutAs(whole);
		if (left !== null) {
			batch.joined++;
			noteLeftOut(whole, left);
			if (left.as === 'other' && group !== null && minds(recipe.kind)) noteOther(row, group, batch);
			return;
		}
		const summed = summedIn(row);
		if (summed !== null) {
			batch.joined++;
			ledger.add(summed, 'totals_row', row[header.indexOf(summed)] ?? '');
			return;
		}
		const issuesBefore = batch.issues.length;
		if (isEven && row.length !== header.length) noteRagged(row, header.length, ledger);
		if (mended) ledger.add('', mended, '');
		const record = recordOf(whole);
		if (record === null) noteNoRecord(row, issuesBefore, batch);
		else if (group !== null && (minds(recipe.kind) || !group.alone))
			batch.parts.push(partOf(group.name, ledger.row, record));
		else {
			const alone = group === null ? [{ record }] : combined([{ group: group.name, row: ledger.row, record }]);
			const made = alone.at(0);
			if (!made) {
				batch.joined++;
				noteLeftOut(whole, { as: 'void', column: recipe.fields.amount?.columns[0] ?? '' });
				return;
			}
			batch.records.push(made.record);
			batch.rows.push(ledger.row);
		}
	}

	return (piece, from, to) => {
		const batch = emptyBatch<K>(piece.bytes);
		ledger.issues = batch.issues;
		const end = Math.min(to, piece.rows.length);
		const leftOut = piece.leftOut.filter(({ place }) => place >= from && (place < end || end === piece.rows.length));
		let next = 0;
		const noteUntil = (place: number) => {
			for (let one = leftOut[next]; one !== undefined && one.place <= place; one = leftOut[++next])
				noteBelow(one, batch);
		};
		for (let place = from; place < end; place++) {
			noteUntil(place);
			const row = piece.rows[place];
			ledger.row++;
			if (row === undefined || isBlankRow(row)) continue;
			batch.read++;
			if (piece.unfinished && place === piece.rows.length - 1)
				refuseUnfinished(row, header.length, piece.openQuote, ledger.row);
			takeIn(stated(row), piece.mended.get(place), batch);
		}
		noteUntil(piece.rows.length);
		return batch;
	};
}

/** A part waits for the others: its names are copies, as slices of a megabyte of file would keep the whole of it. */
function partOf<K extends Kind>(name: string, row: number, record: Records[K]): Part<K> {
	const group = Buffer.from(name).toString();
	return { group, row, record: { ...record, identity: group } };
}

const emptyBatch = <K extends Kind>(bytes: number): RowBatch<K> => ({
	records: [],
	rows: [],
	parts: [],
	read: 0,
	refused: 0,
	joined: 0,
	issues: [],
	bytes
});

/** Makes records of rows, each with the fields that its event gives. */
function byEvent<T>(
	{ fields, events }: Recipe,
	header: string[],
	assemblerFor: (fields: Record<string, FieldUse>) => (row: string[]) => T | null
): (row: string[]) => T | null {
	const plain = assemblerFor(fields);
	if (!events) return plain;
	const place = header.indexOf(events.column);
	const named = new Map(
		Object.entries(events.fields).map(([event, more]) => [event.toLowerCase(), assemblerFor({ ...fields, ...more })])
	);
	return (row) => (named.get((row[place] ?? '').trim().toLowerCase()) ?? plain)(row);
}

function refuseUnfinished(row: string[], cells: number, openQuote: boolean, number: number): void {
	if (openQuote) throw new Refusal('open_quote', { row: number });
	if (isCutOff(row, cells)) throw new Refusal('cut_off', { row: number });
}

/** Where what decides over an order as a whole stands. */
function placesOfWhole({ kind, fields, leaveOut, only, combine }: Recipe, header: string[]): number[] {
	if (kind !== 'orders') return [];
	const deciding = [...leaveOut, ...only].map(({ column }) => column);
	const amount = combine?.summed?.includes('amount') ? [] : (fields.amount?.columns ?? []);
	return [...deciding, ...amount].map((name) => header.indexOf(name));
}

/** Blank cells past the last column are only a delimiter too many. */
function noteRagged(row: string[], cells: number, ledger: Ledger): void {
	if (row.length > cells && isBlankRow(row.slice(cells))) return;
	ledger.add('', 'ragged_row', `${row.length} / ${cells}`);
}
