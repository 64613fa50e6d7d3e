import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { samples, samplesEndOn } from './samples.ts';
import { sampleSeed, writeSamples, type Expected } from './write-samples.ts';

const folder = join(import.meta.dirname, 'files');
const written = new Map<string, Uint8Array>();
const expected = writeSamples(sampleSeed, (file, bytes) => written.set(file, bytes));
const kept: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;

/** The cells of a file of the samples; they hold no quotes. */
const cellsOf = (file: string, encoding: string, delimiter: string) =>
	new TextDecoder(encoding)
		.decode(written.get(file))
		.split(/\r?\n/)
		.filter((line) => line.includes(delimiter))
		.map((line) => line.split(delimiter));
const odense = cellsOf('nordlys-odense-opkald.csv', 'windows-1252', ';').slice(1);
const malmo = [1, 2].map((part) => cellsOf(`nordlys-malmo-samtal-${part}.csv`, 'utf-8', ';'));
const fjordsvar = cellsOf('fjordsvar-calls.csv', 'utf-8', ',');

const column = ([header = [], ...rows]: string[][], name: string) => rows.map((row) => row[header.indexOf(name)] ?? '');

describe('the sample exports', () => {
	it('are the same bytes when they are written again', () => {
		for (const { file } of samples) {
			expect(Buffer.compare(readFileSync(join(folder, file)), written.get(file) ?? new Uint8Array()), file).toBe(0);
		}
		expect(expected).toEqual(kept);
	});

	it('are all that the folder holds, beside what is said of them', () => {
		expect(readdirSync(folder).sort()).toEqual(
			[...samples.map(({ file }) => file), 'README.md', 'expected.json'].sort()
		);
	});

	it('are each described in the README of their folder', () => {
		const readme = readFileSync(join(folder, 'README.md'), 'utf8');
		for (const { file } of samples) expect(readme).toContain(file);
	});

	it('end on the day that the shift of dates starts from', () => {
		expect(samplesEndOn).toBe('2026-06-28');
		const danish = column(odense, 'Starttidspunkt').map((moment) => moment.slice(0, 10).split('-').reverse().join('-'));
		const swedish = malmo.flatMap((file) => column(file, 'Starttid').map((moment) => moment.slice(0, 10)));
		const partner = column(fjordsvar, 'Date').filter((day) => day !== '');
		for (const days of [danish, swedish, partner]) expect(days.toSorted().at(-1)).toBe(samplesEndOn);
	});

	it('hold a few thousand rows', () => {
		const rows = Object.values(expected.files).reduce((sum, { read }) => sum + read, 0);
		expect(rows).toBeGreaterThan(5000);
		expect(rows).toBeLessThan(9000);
	});

	it('count their rows as read, the overlap of the two files from Malmö as doubled', () => {
		const ids = malmo.map((file) => new Set(column(file, 'Samtals-ID')));
		const doubled = [...(ids[0] ?? [])].filter((id) => ids[1]?.has(id)).length;
		expect(doubled).toBeGreaterThan(0);
		expect(expected.files['nordlys-malmo-samtal-2.csv']).toMatchObject({ doubled, read: ids[1]?.size });
		expect(expected.files['nordlys-odense-opkald.csv'].read).toBe(odense.length - 1);
		for (const { read, stored, doubled: twice, refused, joined } of Object.values(expected.files)) {
			expect(stored + twice + refused + joined).toBe(read);
		}
	});

	it('hold the planted faults, as many as are said', () => {
		const count = (cells: string[], cell: string) => cells.filter((text) => text === cell).length;
		expect(count(column(odense, 'Ventetid (mm:ss)'), '#VÆRDI!')).toBe(3);
		expect(count(column(odense, 'Starttidspunkt'), '31-02-2026 10:15:00')).toBe(2);
		expect(count(column(odense, 'Efterbehandlingstid (mm:ss)'), '-00:12')).toBe(2);
		expect(count(column(odense, 'Kundenr.'), '2,1E+05')).toBe(2);
		expect(count(column(fjordsvar, 'Call ID'), 'Total')).toBe(1);
	});

	it('hold callers without a number and a switchboard that many share, as many as are said', () => {
		const seconds = malmo[1] ?? [];
		const first = new Set(column(malmo[0] ?? [], 'Samtals-ID'));
		const again = column(seconds, 'Samtals-ID').map((id) => first.has(id));
		const swedish = [
			...column(malmo[0] ?? [], 'Kundnr'),
			...column(seconds, 'Kundnr').filter((_, row) => again[row] === false)
		];
		const partner = column(fjordsvar, 'Customer ID').slice(0, -1);
		const customers = [...column(odense, 'Kundenr.'), ...swedish, ...partner];
		const withheld = customers.filter((customer) => ['', '0', 'Anonym', 'anonymous'].includes(customer));
		const rounded = 2;
		expect(withheld.length).toBeGreaterThanOrEqual(expected.contacts.anonymous - rounded);
		expect(withheld.length).toBeLessThanOrEqual(expected.contacts.anonymous);
		const shared = customers.filter((customer) => customer === '210000').length;
		expect(Math.abs(shared - expected.contacts.sharedKey)).toBeLessThanOrEqual(rounded);
	});

	it('hold contacts from before to after midnight and customers who leave in the menu', () => {
		expect(expected.contacts.pastMidnight).toBeGreaterThan(5);
		expect(expected.contacts.leftInMenu).toBeGreaterThan(50);
		expect(expected.contacts.outbound).toBeGreaterThan(50);
	});

	it('tell another story for another seed', () => {
		const other = writeSamples(sampleSeed + 1, () => {});
		expect(other.files['nordlys-odense-opkald.csv'].read).not.toBe(expected.files['nordlys-odense-opkald.csv'].read);
	});
});
