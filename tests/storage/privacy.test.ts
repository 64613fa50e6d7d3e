import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '#lib/server/storage/open.ts';
import { batches, contact, correct, draft, membership, noon, takeIn, order } from './records-by-hand.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'counterweight-privacy-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

const pseudonym = '5f3c9a0d77aa41e2b1c6';
const agent = 'Gunhild Vestergaard';
const calls = Array.from({ length: 300 }, (_, index) =>
	contact(`call_id\u001f${index}\u001fcaller\u001f+4521436587`, noon('2026-03-02') + index * 60, {
		customer: pseudonym,
		agent,
		handleSeconds: 60
	})
);

/** Everything that lies in the database's files. */
const bytes = () =>
	readdirSync(folder)
		.map((name) => readFileSync(join(folder, name), 'latin1'))
		.join('\n');

test('neither the identity of a row nor the pseudonym of its customer is written down as it came', async () => {
	const store = await openStore(`file:${join(folder, 'centre.db')}`);
	await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
	await takeIn(
		store,
		'orders',
		draft('orders'),
		batches<'orders'>([order('+4521436587', pseudonym, noon('2026-03-09'))])
	);
	expect(bytes()).toContain(agent);
	expect(bytes()).not.toContain('21436587');
	expect(bytes()).not.toContain(pseudonym);
	await store.close();
	expect(bytes()).not.toContain('21436587');
	expect(bytes()).not.toContain(pseudonym);
});

test('who was taken out again is gone from the file, too', async () => {
	const store = await openStore(`file:${join(folder, 'centre.db')}`);
	const entries = [
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls)),
		await takeIn(
			store,
			'roster',
			draft('roster'),
			batches<'roster'>([membership(agent, '2026-01-01', { team: 'Blue' })])
		)
	];
	for (const { id } of entries) await store.undoImport(id);
	await store.close();
	expect(bytes()).not.toContain(agent);
});

test('a rehearsal leaves no name behind', async () => {
	const store = await openStore(`file:${join(folder, 'centre.db')}`);
	await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls), { dryRun: true });
	await store.close();
	expect(bytes()).not.toContain(agent);
});

test('what a correction has put aside is no more open than what is shown, and goes with its file', async () => {
	const store = await openStore(`file:${join(folder, 'centre.db')}`);
	await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
	const corrected = calls.map((call) => ({ ...call, agent: 'Signe Holm', customer: null }));
	await takeIn(store, 'contacts', draft('contacts', 'b.csv', correct), batches<'contacts'>(corrected));
	expect(bytes()).not.toContain('21436587');
	expect(bytes()).not.toContain(pseudonym);
	await store.undoImport(1);
	await store.close();
	expect(bytes()).not.toContain(agent);
	expect(bytes()).toContain('Signe Holm');
});
