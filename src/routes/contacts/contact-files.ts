import { csvFoot, csvHead, csvLine } from '#lib/exports/csv.ts';
import type { Table } from '#lib/exports/table.ts';
import { spellCount } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { ContactRow, Store } from '#lib/server/storage/store.ts';
import { fileColumns } from './contact-table.ts';
import type { ContactView } from './view-of.ts';

/** As many contacts as a file holds: a CSV as a sheet of Excel has rows, a workbook what is put together in seconds. */
export const mostRows = { csv: 1_000_000, xlsx: 50_000 };

const rowsAtATime = 5000;

type Contacts = Pick<Store, 'atHand'>;
type Asked = Pick<ContactView, 'query' | 'columns' | 'zone' | 'title' | 'narrowed'>;

async function* contactsOf(store: Contacts, { query }: Asked, most: number): AsyncGenerator<ContactRow[]> {
	let after = query.after;
	for (let read = 0; read < most;) {
		const limit = Math.min(rowsAtATime, most - read);
		// an import may bring new names meanwhile
		const now = await store.atHand();
		const rows = await now.contacts({ ...query, limit, ...(after && { after }) });
		if (rows.length > 0) yield rows;
		read += rows.length;
		after = rows.at(-1);
		if (rows.length < limit) return;
	}
}

const footOf = ({ title, narrowed }: Asked, count: number, most: number): string[] => [
	title,
	...narrowed,
	...(count < most ? [] : [m.exports_cut({ count: spellCount(most) })]),
	m.exports_contacts_told()
];

/** A list as lines of CSV, read as it is written: memory does not grow with it. */
export async function* contactLines(store: Contacts, view: Asked, most = mostRows.csv): AsyncGenerator<string> {
	const { columns, row } = fileColumns(view.columns);
	let count = 0;
	yield csvHead(columns);
	for await (const contacts of contactsOf(store, view, most)) {
		yield contacts.map((contact) => csvLine(row(contact, view.zone), columns)).join('');
		count += contacts.length;
	}
	yield csvFoot(footOf(view, count, most));
}

/** A list as a table, for a workbook. */
export async function contactFile(store: Contacts, view: Asked, most = mostRows.xlsx): Promise<Table> {
	const { columns, row } = fileColumns(view.columns);
	const rows: Table['rows'] = [];
	for await (const contacts of contactsOf(store, view, most))
		rows.push(...contacts.map((contact) => row(contact, view.zone)));
	const [title = '', ...notes] = footOf(view, rows.length, most);
	return { title, notes, columns, rows };
}
