import { describe, expect, test } from 'vitest';
import type { ContactQuery } from '#lib/server/storage/queries.ts';
import type { ContactRow, Store } from '#lib/server/storage/store.ts';
import { readBack } from '../../exports/read-back.ts';
import { contactFile, contactLines } from '../../../src/routes/contacts/contact-files.ts';
import type { ContactView } from '../../../src/routes/contacts/view-of.ts';

const contact = (id: number): ContactRow => ({
	...{
		id,
		startedAt: 1_790_000_000 + id * 60,
		day: '2026-09-21',
		customer: id % 2 === 0 ? id : null,
		queue: '=Faktura'
	},
	...{ reason: 'Regning; rykker', channel: null, team: 'Århus', outcome: 'handled', ivrSeconds: null },
	...{ waitSeconds: 75, handleSeconds: 271, transfers: 0, resolved: true, rating: 4, attempt: 1, nextSeconds: null },
	importId: 1
});
const contacts = Array.from({ length: 12_001 }, (_, place) => contact(place + 1));

/** A store that knows contacts only, counts how many it gave at once, and how often it was asked for one that is up to date. */
function store() {
	const asked: number[] = [];
	let times = 0;
	const known: Pick<Store, 'contacts'> = {
		contacts: ({ after, limit }) => {
			asked.push(limit);
			return Promise.resolve(contacts.filter(({ id }) => id > (after?.id ?? 0)).slice(0, limit));
		}
	};
	const atHand = () => {
		times += 1;
		return Promise.resolve(known as Store);
	};
	return { asked, store: { atHand }, times: () => times };
}
const query: ContactQuery = { from: '2026-09-01', to: '2026-09-30', unit: null, limit: 51 };
const view: Pick<ContactView, 'query' | 'columns' | 'zone' | 'title' | 'narrowed'> = {
	...{ query, columns: null, zone: 'Europe/Copenhagen', title: 'All contacts, September', narrowed: ['Queue Faktura'] }
};
async function written(lines: AsyncIterable<string>) {
	const pieces: string[] = [];
	for await (const line of lines) pieces.push(line);
	return pieces.join('');
}

describe('a list of contacts as a file', () => {
	test('holds all of them, read some thousand at a time', async () => {
		const { asked, store: known, times } = store();
		const read = await readBack(await written(contactLines(known, view)));
		expect(read).toHaveLength(contacts.length + 1);
		expect(Math.max(...asked)).toBeLessThanOrEqual(5000);
		// names that an import brings meanwhile are known
		expect(times()).toBe(asked.length);
		expect(read[0]).toContain('Handle time');
		expect(read[2]).toEqual(expect.arrayContaining(["'=Faktura", 'Regning; rykker', 'Århus', '0:04:31', '2']));
	});

	test('says where it was cut, and what it is', async () => {
		const csv = await written(contactLines(store().store, view, 7));
		expect(csv).toContain('Only the first 7 contacts are in this file.');
		expect(csv).toContain('All contacts, September');
		expect(await written(contactLines(store().store, view))).not.toContain('Only the first');
	});

	test('has the same rows as a workbook', async () => {
		const { rows, columns, notes } = await contactFile(store().store, view, 20);
		expect(rows).toHaveLength(20);
		expect(rows[1]?.at(-1)).toBe(2);
		expect(rows[0]?.at(-1)).toBeNull();
		expect(columns.map(({ name }) => name).join()).not.toMatch(/agent/i);
		expect(notes).toContain('Queue Faktura');
	});
});
