import type { Batch, Recipe } from '#lib/model/import.ts';
import type { Kind, Records } from '#lib/model/records.ts';
import { fieldsOf } from './fields.ts';
import { isBlank } from './reading/is-blank.ts';
import { recipeProblems, type RecipeProblem } from './recipe-problems.ts';
import { identityReader, type Assembler } from './record/assemble.ts';
import { contactAssembler } from './record/assemble-contact.ts';
import { membershipAssembler, orderAssembler, pulseAssembler } from './record/assemble-others.ts';
import { bindColumns } from './record/bind-columns.ts';
import { openLedger, type Ledger } from './record/ledger.ts';
import { openClocks } from './record/moments.ts';
import { Refusal } from './refusal.ts';
import type { Dialect } from './dialect.ts';
import { decode } from './table/decode.ts';
import { headerNames } from './table/find-header.ts';
import { isBlankRow, tokenise, type Rows } from './table/tokenise.ts';
import { isCutOff, totalsWord } from './table/totals-row.ts';

export type ReadOptions = {
	/** Turns a customer's key into what may be stored; nothing else ever sees the key. */
	pseudonym: (key: string) => string;
	/** IANA zone whose calendar days the organisation lives by. */
	organisationZone: string;
	/** Days by which every date is moved on. */
	shiftDays?: number;
	/** Records in a batch, about. */
	batchRows?: number;
};

const assemblers: { [K in Kind]: Assembler<Records[K]> } = {
	contacts: contactAssembler,
	orders: orderAssembler,
	pulse: pulseAssembler,
	roster: membershipAssembler
};
const assemblerOf = <K extends Kind>(kind: K): Assembler<Records[K]> => assemblers[kind];

/** Past this share of refused rows, in a file of some size, the recipe does not fit the file. */
const mostRefused = 0.1;
const fewRows = 100;

/**
 * Reads a file by a recipe, as batches of records with the problems met; memory stays the same for any size. Every row
 * becomes a record or is counted as refused. Throws a Refusal, at the latest after the last row, when the file as a
 * whole cannot be trusted: nothing of it may then be kept.
 */
export async function* read<K extends Kind>(
	path: string,
	dialect: Dialect,
	recipe: Recipe & { kind: K },
	options: ReadOptions
): AsyncGenerator<Batch<K>, void, undefined> {
	const batchRows = options.batchRows ?? 5000;
	let takeIn: ReturnType<typeof openRows<K>> | null = null;
	let read = 0;
	let refused = 0;
	for await (const piece of tokenise(decode(path, dialect.encoding), dialect)) {
		let from = 0;
		if (takeIn === null) {
			takeIn = openRows(recipe, headerNames(piece.rows[0] ?? []), piece.rows.slice(1), options);
			from = 1;
		}
		for (; from < piece.rows.length; from += batchRows) {
			const batch = takeIn(piece, from, from + batchRows);
			read += batch.read;
			refused += batch.refused;
			yield batch;
		}
	}
	if (read === 0) throw new Refusal('header_only');
	if (refused === read || (read >= fewRows && refused > read * mostRefused))
		throw new Refusal('too_many_unreadable', { read, refused });
}

/** Compiles a recipe for a header into what makes a batch of some of the rows at hand. */
function openRows<K extends Kind>(
	recipe: Recipe & { kind: K },
	header: string[],
	firstRows: string[][],
	options: ReadOptions
) {
	refuseMismatch(recipe, header);
	const ledger = openLedger(personalColumns(recipe));
	const bound = bindColumns(recipe, header, ledger);
	const recordOf = assemblerOf(recipe.kind)({
		bound,
		ledger,
		clocks: openClocks(recipe.zone, options.organisationZone, options.shiftDays ?? 0),
		identity: identityReader(recipe, header, options.pseudonym),
		pseudonym: options.pseudonym,
		firstRows
	});
	const required = fieldsOf(recipe.kind).filter((field) => field.required);

	function noteRefused(row: string[], issuesBefore: number): void {
		const totals = totalsWord(row);
		if (totals) {
			ledger.issues.length = issuesBefore;
			ledger.add(header[0] ?? '', 'totals_row', totals);
			return;
		}
		for (const { field } of required)
			if (bound.places(field).some((place) => isBlank(row[place] ?? '')))
				ledger.add(bound.column(field), 'missing_required', '');
	}

	return (piece: Rows, from: number, to: number): Batch<K> => {
		const records: Records[K][] = [];
		let read = 0;
		let refused = 0;
		ledger.issues = [];
		for (let place = from; place < to; place++) {
			const row = piece.rows[place];
			if (row === undefined) break;
			if (isBlankRow(row)) continue;
			ledger.row++;
			read++;
			if (piece.unfinished) refuseUnfinished(row, header.length, piece.openQuote, ledger.row);
			const issuesBefore = ledger.issues.length;
			if (row.length !== header.length) noteRagged(row, header.length, ledger);
			if (piece.strayQuotes.includes(place)) ledger.add('', 'stray_quote', '');
			const record = recordOf(row);
			if (record !== null) records.push(record);
			else {
				refused++;
				noteRefused(row, issuesBefore);
			}
		}
		return { records, read, refused, issues: ledger.issues, bytes: piece.bytes };
	};
}

/** Columns whose values may name a person: they are masked wherever a problem is shown. */
function personalColumns(recipe: Recipe): Set<string> {
	const { customer_key: customer, agent } = recipe.fields;
	return new Set([...(customer?.columns ?? []), ...(agent?.columns ?? [])]);
}

function refuseMismatch(recipe: Recipe, header: string[]): void {
	const problems = recipeProblems(recipe, header);
	const list = (code: RecipeProblem['code']) =>
		problems
			.filter((problem) => problem.code === code)
			.map(({ detail }) => detail)
			.join(', ');
	if (list('column_absent')) throw new Refusal('recipe_mismatch', { columns: list('column_absent') });
	if (list('field_lacking')) throw new Refusal('lacking_fields', { fields: list('field_lacking') });
	const [other] = problems;
	if (other) throw new Refusal('recipe_invalid', { problem: `${other.code} ${other.detail}` });
}

function refuseUnfinished(row: string[], cells: number, openQuote: boolean, number: number): void {
	if (openQuote) throw new Refusal('open_quote', { row: number });
	if (isCutOff(row, cells)) throw new Refusal('cut_off', { row: number });
}

/** Blank cells past the last column are only a delimiter too many. */
function noteRagged(row: string[], cells: number, ledger: Ledger): void {
	if (row.length > cells && isBlankRow(row.slice(cells))) return;
	ledger.add('', 'ragged_row', `${row.length} / ${cells}`);
}
