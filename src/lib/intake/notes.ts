import type { Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import type { Container } from './container.ts';
import { isBlank } from './reading/is-blank.ts';
import { isPiecePrice } from './proposal/order-lines.ts';
import { idFields } from './proposal/propose-identity.ts';
import { percentOf, type Note } from './note.ts';
import { agentNotes } from './notes/agent-notes.ts';
import { clockNotes } from './notes/clock-notes.ts';
import { currencyNotes } from './notes/currency-notes.ts';
import { customerNotes } from './notes/customer-notes.ts';
import { formNotes, workbookNotes } from './notes/form-notes.ts';
import { lengthNotes } from './notes/length-notes.ts';
import { reasonNotes } from './notes/reason-notes.ts';
import { sampleOf } from './notes/sample.ts';
import type { Profile } from './proposal/profile-column.ts';
import { endsAtMidnight } from './record/last-day.ts';
import { statedOnce } from './record/stated-once.ts';
import { roundedShare } from './proposal/value-shapes.ts';
import type { OpenedTable } from './table/open-table.ts';

type File = {
	table: OpenedTable;
	rowCap: number | null;
	recipe: Recipe;
	profiles: Profile[];
	rows: string[][];
	container: Container | null;
};

/** Rows one after another: what is common shows in them. */
const rowsNoted = 10_000;

/** What must be said about a file that is read by a recipe and that no choice mends, the gravest first. */
export function notesOf({ table, rowCap, recipe, profiles, rows, container }: File): Note[] {
	const columnsOf = (field: string) =>
		(recipe.fields[field]?.columns ?? []).flatMap((name) => profiles.find((column) => column.name === name) ?? []);
	const header = profiles.map(({ name }) => name);
	const sample = sampleOf(recipe, header, rows.slice(0, rowsNoted));
	const ofContacts = recipe.kind === 'contacts' ? [...agentNotes(sample), ...reasonNotes(sample)] : [];
	return [
		...clockNotes(recipe, columnsOf, sample),
		...lengthNotes(recipe, sample),
		...customerNotes(recipe, columnsOf('customer_key')[0], sample),
		...currencyNotes(recipe, profiles),
		...piecePrices(recipe, profiles),
		...midnightEnds(recipe, header, rows),
		...roundedRowIds(recipe, profiles),
		...identityNotes(recipe, header, rows),
		...ofContacts,
		...doubledNames(recipe, profiles),
		...carriedDown(recipe, header, rows),
		...formNotes(table, rowCap),
		...workbookNotes(container)
	];
}

/** Of columns of one name only the first is read, though the other may be the one that was meant. */
function doubledNames({ fields }: Recipe, profiles: Profile[]): Note[] {
	const used = [...new Set(Object.values(fields).flatMap(({ columns }) => columns))];
	return used.flatMap((column): Note[] => {
		const own = profiles.find(({ name }) => name === column);
		const other = profiles.find(({ name }) => name === `${column} (2)`);
		const differ = own && other && other.values.some((value, place) => value !== own.values[place]);
		return differ ? [{ code: 'name_twice', details: { column } }] : [];
	});
}

/** What is filled in where a report says it once for many rows. */
function carriedDown(recipe: Recipe, header: string[], rows: string[][]): Note[] {
	const column = statedOnce(recipe, header, rows)
		.map((place) => header[place])
		.join(', ');
	return column === '' ? [] : [{ code: 'carried_down', details: { column } }];
}

/** Ids of rows, and of what they are parts of, that a spreadsheet rounded: many rows have the same. */
function roundedRowIds({ fields, identity, combine }: Recipe, profiles: Profile[]): Note[] {
	const own = [fields.contact_id, fields.order_id, fields.answer_id].flatMap((use) => use?.columns ?? []);
	const names = new Set([...own, ...identity, ...(combine?.by ?? []), combine?.parent]);
	// of customers' keys it is said that they are unknown
	const customers = fields.customer_key?.columns ?? [];
	return profiles.flatMap((column): Note[] => {
		const share = names.has(column.name) && !customers.includes(column.name) ? roundedShare(column) : 0;
		return share > 0 ? [{ code: 'rounded_row_ids', details: { column: column.name, share: percentOf(share, 1) } }] : [];
	});
}

function joinedNote(kind: Kind, column: string, summed: string[] = [], amount?: string): Note {
	if (kind !== 'orders') return { code: 'joined_ids', details: { column } };
	return amount !== undefined && summed.includes('amount')
		? { code: 'lines_summed', details: { column, amount } }
		: { code: 'lines_joined', details: { column } };
}

/** What one piece costs, where nothing tells what an order came to. */
function piecePrices({ kind, fields }: Recipe, profiles: Profile[]): Note[] {
	if (kind !== 'orders' || fields.amount) return [];
	const prices = profiles.filter(({ name }) => isPiecePrice(name, profiles));
	return prices.map(({ name }) => ({ code: 'piece_price', details: { column: name } }));
}

/** Of absence, ends that are the midnight after the last day. */
function midnightEnds(
	{ kind, fields: { from_day: from, until_day: until } }: Recipe,
	header: string[],
	rows: string[][]
): Note[] {
	if (kind !== 'absence' || !from || !until) return [];
	const [first, column = ''] = [from.columns[0] ?? '', until.columns[0]];
	const cell = (row: string[], name: string) => row[header.indexOf(name)] ?? '';
	const spells = rows.map((row) => ({ from: cell(row, first), until: cell(row, column) }));
	const ends = endsAtMidnight(spells, { from: from.reading, until: until.reading });
	return ends ? [{ code: 'ends_at_midnight', details: { column } }] : [];
}

/** An id that does not tell the rows apart: they are parts of one, or other columns, or the whole row, have to help. */
function identityNotes(
	{ kind, fields, identity, combine, profile }: Recipe,
	header: string[],
	rows: string[][]
): Note[] {
	const [column] = fields[idFields[kind] ?? '']?.columns ?? [];
	if (column === undefined) return [];
	// a known system is known to write parts
	if (combine) return profile === '' ? [joinedNote(kind, column, combine.summed, fields.amount?.columns[0])] : [];
	const alone = identity.length === 1 && identity[0] === column;
	const ids = rows.map((row) => row[header.indexOf(column)] ?? '').filter((id) => !isBlank(id));
	return alone || new Set(ids).size === ids.length ? [] : [{ code: 'repeated_ids', details: { column } }];
}
