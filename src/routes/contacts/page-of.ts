import type { Store } from '#lib/server/storage/store.ts';
import { contactTable, type ContactTable } from './contact-table.ts';
import { pageRows } from './read-query.ts';
import { closed, withParts } from './with-parts.ts';
import type { ContactView } from './view-of.ts';

/** Some contacts of a list, and the address of those that follow; null where these are the last. */
export type ContactPage = { list: ContactTable; next: string | null };

/** The contacts of a list from where its address begins. The following have the same columns. */
export async function pageOf(store: Store, view: ContactView, params: URLSearchParams): Promise<ContactPage> {
	const found = await store.contacts(view.query);
	const contacts = found.slice(0, pageRows);
	const last = contacts.at(-1);
	return {
		list: contactTable(contacts, view.zone, view.columns),
		next:
			last && found.length > pageRows ? withParts(params, { after: `${last.startedAt}.${last.id}`, ...closed }) : null
	};
}
