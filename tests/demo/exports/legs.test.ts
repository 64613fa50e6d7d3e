import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, describe, expect, test } from 'vitest';
import { openMalmoCalls } from '#lib/demo/exports/malmo-calls.ts';
import { minutesOnlyMonth, openOdenseCalls } from '#lib/demo/exports/odense-calls.ts';
import { deskSecondsOf, seenOf } from '#lib/demo/exports/seen.ts';
import { calendarTo } from '#lib/demo/world/calendar.ts';
import type { LivedContact } from '#lib/demo/world/lived.ts';
import { read } from '#lib/intake/read.ts';
import { survey } from '#lib/intake/survey.ts';
import { unpack } from '#lib/intake/unpack.ts';
import type { Contact } from '#lib/model/contact.ts';
import { agentOf, contactOf } from '../world/by-hand.ts';

const calendar = calendarTo('2026-11-21');
const seed = 1;
const seenAs = (contact: LivedContact) => {
	const seen = seenOf(seed, 'whole', contact);
	if (!seen) throw new Error('everybody is in the whole world');
	return seen;
};
const calls = (over: Partial<LivedContact>) =>
	Array.from({ length: 40 }, (_, number) =>
		contactOf({ number, issue: number, customer: number, isTransferred: number % 4 === 0, ...over })
	);

/** The contacts that an import makes of the calls, and what their file says it holds. */
async function throughFile(site: 0 | 1, contacts: LivedContact[]) {
	const folder = mkdtempSync(join(tmpdir(), 'legs-'));
	onTestFinished(() => {
		rmSync(folder, { recursive: true });
	});
	const path = join(folder, site === 0 ? 'calls.csv' : 'calls.xlsx');
	const file = site === 0 ? openOdenseCalls(path, seed, calendar) : openMalmoCalls(() => path, seed, calendar);
	for (const contact of contacts) file.add(seenAs({ ...contact, agent: agentOf({ site }) }));
	const counts = Object.values(file.close());
	const opened = await unpack(path, folder);
	const { dialect, recipe } = await survey(opened.path, { zone: 'Europe/Copenhagen' });
	if (recipe.kind !== 'contacts') throw new Error('no calls');
	const records: Contact[] = [];
	const options = { pseudonym: (key: string) => key, organisationZone: 'Europe/Copenhagen' };
	for await (const batch of read(opened.path, dialect, { ...recipe, kind: 'contacts' }, options))
		records.push(...batch.records);
	return { counts, records, text: site === 0 ? readFileSync(path, 'latin1') : '' };
}

describe.each([
	['Odense', 0],
	['Malmö', 1]
] as const)('a call that %s passes on', (_, site) => {
	test('stands in two rows and comes back as one contact, as long as it was and with whoever solved it', async () => {
		const contacts = calls({});
		const { counts, records } = await throughFile(site, contacts);
		const [count] = counts;
		expect([count?.stored, (count?.read ?? 0) - (count?.planted.internal ?? 0)]).toEqual([40, 50]);
		expect([count?.joined, count?.planted.legs]).toEqual([10, 10]);
		const own = records.filter(({ outcome }) => outcome === 'handled');
		expect(own).toHaveLength(40);
		for (const record of own)
			expect(record).toMatchObject({ handleSeconds: 300, waitSeconds: 30, ivrSeconds: 20, ivrEntries: 1 });
		expect(own.filter(({ transfers }) => transfers === 1)).toHaveLength(10);
		expect(new Set(own.map(({ agent }) => agent)).size).toBe(1);
	});
});

test('no call is taken apart in the month in which seconds are lost, nor one that nobody passed on', async () => {
	const { counts } = await throughFile(0, calls({ day: calendar.firstOf(minutesOnlyMonth) + 1 }));
	expect(counts[0]?.joined).toBe(0);
	expect(calls({ isTransferred: false }).map((contact) => deskSecondsOf(seenAs(contact)))).toEqual(
		Array.from({ length: 40 }, () => 0)
	);
});

test('whoever passes a call on has it for forty seconds at most, and never for more than half of the talk', () => {
	const seen = seenAs(contactOf({ isTransferred: true }));
	expect(deskSecondsOf({ ...seen, talkSeconds: 200 })).toBe(40);
	expect(deskSecondsOf({ ...seen, talkSeconds: 31 })).toBe(15);
	expect(deskSecondsOf({ ...seen, talkSeconds: 1 })).toBe(0);
});
