import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { combineContacts } from '#lib/intake/combine/combine-contacts.ts';
import { openSpread } from '#lib/intake/combine/spread.ts';
import type { Part } from '#lib/intake/combine/part.ts';
import { contactsInLegs, leg, partsOf } from './legs.ts';

function folderFor(): string {
	const folder = mkdtempSync(join(tmpdir(), 'spread-'));
	onTestFinished(() => {
		rmSync(folder, { recursive: true, force: true });
	});
	return folder;
}

function combinedBy(parts: Part<'contacts'>[], inMemory: number, folder: string) {
	const spread = openSpread<'contacts'>(inMemory, folder);
	parts.forEach(spread.add);
	const made = [...spread.groups()].flatMap((group) => combineContacts(group, []));
	spread.close();
	return made.sort((a, b) => a.record.identity.localeCompare(b.record.identity));
}

test('parts combine to the same contacts in memory and through files, whatever lies between them', () => {
	const folder = folderFor();
	fc.assert(
		fc.property(contactsInLegs, fc.array(fc.nat(), { minLength: 200, maxLength: 200 }), (contacts, numbers) => {
			const mixed = partsOf(contacts.flat())
				.map((part, place) => ({ part, at: numbers[place] ?? 0 }))
				.sort((a, b) => a.at - b.at)
				.map(({ part }) => part);
			const held = combinedBy(mixed, 1_000_000, folder);
			expect(combinedBy(mixed, 5, folder)).toEqual(held);
			expect(held.length).toBe(contacts.length);
		}),
		{ numRuns: 30 }
	);
});

test('files appear only past what memory holds, name no customer, and are gone afterwards', () => {
	const folder = folderFor();
	const spread = openSpread<'contacts'>(2, folder);
	const parts = partsOf([1, 2, 3, 4].map((number) => leg({ identity: `Id\u001f${number}`, customer: 'ab12' })));
	parts.slice(0, 2).forEach(spread.add);
	expect(readdirSync(folder)).toEqual([]);
	parts.slice(2).forEach(spread.add);
	expect([...spread.groups()].length).toBe(4);
	const written = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jsonl'));
	const text = written.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
	expect(text.split('\n').length).toBe(5);
	spread.close();
	expect(readdirSync(folder)).toEqual([]);
});
