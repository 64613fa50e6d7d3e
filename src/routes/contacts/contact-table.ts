import type { Column } from '#lib/exports/table.ts';
import { m } from '#lib/i18n/words.ts';
import type { ContactRow } from '#lib/server/storage/store.ts';
import { cellInWords, contactColumns } from './contact-columns.ts';

export type ContactTable = {
	columns: { key: string; name: string; numeric: boolean }[];
	rows: { id: number; customer: number | null; cells: (string | null)[] }[];
};

/** Contacts as a table in words: the chosen columns, or else all that some contact fills. Who answered is in none of them. */
export function contactTable(
	contacts: readonly ContactRow[],
	zone: string,
	chosen: readonly string[] | null = null
): ContactTable {
	const shown = contactColumns.filter((column) =>
		chosen ? chosen.includes(column.key) : contacts.some((contact) => cellInWords(column, contact, zone) !== null)
	);
	return {
		columns: shown.map(({ key, name, unit }) => ({
			key,
			name: name(),
			numeric: unit === 'seconds' || unit === 'count'
		})),
		rows: contacts.map((contact) => ({
			id: contact.id,
			customer: contact.customer,
			cells: shown.map((column) => cellInWords(column, contact, zone))
		}))
	};
}

/** The columns of a file: the chosen ones, or all, and the customer as a number of this database. */
export function fileColumns(chosen: readonly string[] | null): {
	columns: Column[];
	row: (contact: ContactRow, zone: string) => (string | number | null)[];
} {
	const shown = contactColumns.filter(({ key }) => !chosen || chosen.includes(key));
	return {
		columns: [
			...shown.map(({ name, unit }): Column => ({ name: name(), unit })),
			{ name: m.scorecard_column_customer(), unit: 'count' }
		],
		row: (contact, zone) => [...shown.map(({ raw }) => raw(contact, zone)), contact.customer]
	};
}
