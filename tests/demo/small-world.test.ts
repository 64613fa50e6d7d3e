import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDemo, type DemoFile } from '#lib/demo/write-demo.ts';
import { openWorld } from '#lib/demo/world/live-world.ts';
import { presets } from '#lib/demo/world/organisation.ts';
import type { Measure } from '#lib/model/fact.ts';
import type { ImportEntry } from '#lib/model/import.ts';
import { gatherEvidence } from '#lib/server/analyses/gather-evidence.ts';
import { openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { evidenceCounts } from '../analyses/evidence-counts.ts';
import { openEvidence } from '../analyses/lived-evidence.ts';
import { takeInFile } from './take-in-file.ts';
import { countIssues, expectContacts, type Expected } from './seen-by-hand.ts';

const order = { seed: 1, size: 'small', preset: 'default', endsOn: '2026-11-21' } as const;

describe('the small world, taken in like anybody’s files', () => {
	const folder = mkdtempSync(join(tmpdir(), 'small-world-'));
	const address = `file:${join(folder, 'demo.db')}`;
	const entries = new Map<string, ImportEntry & { issuesByCode: Record<string, number> }>();
	let files: DemoFile[] = [];
	let contacts: Expected[] = [];
	let store: Store;
	let lived: ReturnType<typeof openEvidence>;

	beforeAll(async () => {
		const world = openWorld({ ...order, preset: presets.default });
		const expected = expectContacts(order.seed, order.size, world.calendar);
		lived = openEvidence(order, world);
		files = writeDemo({ ...order, folder }, world, (day) => {
			expected.watch(day);
			lived.see(day);
		});
		contacts = expected.contacts;
		store = await openStore(address);
		for (const { file } of files) {
			const { entry, issues } = await takeInFile(store, address, join(folder, file), folder);
			entries.set(file, { ...entry, issuesByCode: issues });
		}
	}, 900_000);

	afterAll(async () => {
		await store.close();
		rmSync(folder, { recursive: true });
	});

	const sums = async (queue: string) => {
		const facts = await store.dailyFacts({ dimensions: ['queue'] });
		const own = facts.filter(({ member }) => member === queue);
		return (measure: Measure) => own.reduce((sum, fact) => sum + fact.sums[measure], 0);
	};

	it('comes in four systems, three formats and two languages and is recognised without help', () => {
		const endings = new Set(files.map(({ file }) => file.replace(/^[^.]*\./, '')));
		expect(endings).toEqual(new Set(['csv', 'xlsx', 'tsv.gz']));
		expect(files.map(({ file }) => entries.get(file)?.kind)).toEqual(files.map(({ kind }) => kind));
	});

	it('reports just what is planted in each file', () => {
		for (const { file, count } of files) {
			const { read, stored, doubled, refused, joined, issues } = count;
			expect.soft(entries.get(file), file).toMatchObject({ read, stored, doubled, refused, joined });
			expect.soft(entries.get(file)?.issues, file).toEqual(issues);
		}
	});

	it('has planted what such exports suffer from, in the shares that were meant', () => {
		const planted = (name: string) => files.reduce((sum, { count }) => sum + (count.planted[name] ?? 0), 0);
		const all = contacts.length;
		expect(planted('anonymous') / all).toBeCloseTo(0.06, 2);
		expect(planted('sharedKey') / all).toBeCloseTo(0.02, 2);
		expect(planted('internal') / (entries.get('odense-opkald.csv')?.read ?? 0)).toBeCloseTo(0.003, 3);
		// of all rows of calls, those that are one more part of a call
		const rows = files.filter(({ kind }) => kind === 'contacts').reduce((sum, { count }) => sum + count.read, 0);
		expect(planted('legs') / rows).toBeCloseTo(0.08, 2);
		expect(files.reduce((sum, { count }) => sum + count.doubled, 0) / all).toBeCloseTo(0.006, 2);
		expect(planted('nightOfChange')).toBe(12);
		for (const name of ['pastMidnight', 'minutesOnly', 'wrapMissing']) expect(planted(name)).toBeGreaterThan(10);
	});

	const queues = ['Odense Faktura', 'Odense Service', 'Malmö Kundtjänst', 'Fjordsvar Konto', 'Fjordsvar Faktura'];
	it.each(queues)(
		'gives the facts of the queue %s that its contacts give when they are counted again',
		async (queue) => {
			const own = contacts.filter((contact) => contact.queue === queue);
			const count = (holds: (contact: Expected) => boolean) => own.filter(holds).length;
			const handled = own.filter(({ outcome }) => outcome === 'handled');
			const sum = await sums(queue);
			expect({
				contacts: sum('contacts'),
				handled: sum('handled'),
				abandoned: sum('abandoned'),
				shortAbandoned: sum('shortAbandoned'),
				menuExits: sum('menuExits'),
				handleSeconds: sum('handleSeconds'),
				answeredWaits: sum('answeredWaits'),
				excessWaitSeconds: sum('excessWaitSeconds'),
				transfers: sum('transfers')
			}).toEqual({
				contacts: own.length,
				handled: handled.length,
				abandoned: count(({ outcome }) => outcome === 'abandoned'),
				shortAbandoned: count(({ outcome }) => outcome === 'short'),
				menuExits: count(({ outcome }) => outcome === 'menu'),
				handleSeconds: handled.reduce((seconds, contact) => seconds + (contact.handleSeconds ?? 0), 0),
				answeredWaits: handled.filter(({ waitSeconds }) => waitSeconds !== null).length,
				excessWaitSeconds: own
					.filter(({ outcome }) => outcome !== 'menu')
					.reduce((seconds, { waitSeconds }) => seconds + Math.max(0, (waitSeconds ?? 0) - 20), 0),
				transfers: handled.reduce((transfers, contact) => transfers + contact.transfers, 0)
			});
			if (!queue.startsWith('Fjordsvar'))
				expect(sum('flagResolved')).toBe(handled.filter(({ resolved }) => resolved).length);
		}
	);

	it('gives the issues that a plain recount of its customers gives', async () => {
		const facts = await store.dailyFacts({ dimensions: ['all'] });
		const total = (measure: Measure) => facts.reduce((sum, fact) => sum + fact.sums[measure], 0);
		const { issues, again, keyed } = countIssues(contacts);
		expect(total('keyed')).toBe(keyed);
		expect(total('issues')).toBe(issues);
		expect(total('nextWithin1') + total('nextWithin3') + total('nextWithin7')).toBe(again);
	});

	it('places every agent by the roster: five teams in Odense, four in Malmö, three with the partner', async () => {
		const facts = await store.dailyFacts({ dimensions: ['team', 'site', 'employer'] });
		const members = (dimension: string) =>
			new Set(
				facts.filter((fact) => fact.dimension === dimension && fact.sums.handled > 0).map(({ member }) => member)
			);
		expect(members('team').size).toBe(12);
		expect(members('site')).toEqual(new Set(['Odense', 'Malmö', 'Tallinn']));
		expect(members('employer')).toEqual(new Set(['Nordlys', 'Fjordsvar']));
	});

	it('gives analyses the same evidence as the world that is lived without files, but for the calls at night', async () => {
		const stored = evidenceCounts(await gatherEvidence(store), 'Odense Vagt');
		expect(stored).toEqual(evidenceCounts(lived.evidence(), 'Odense Vagt'));
	});

	it('keeps the working days of agents whole, though customers are a sample', async () => {
		const { records } = (await store.holdings()).agent_days;
		expect(records).toBeGreaterThan(40_000);
		const rows = readFileSync(join(folder, 'arbejdsdage.csv'), 'utf8').trimEnd().split('\r\n').slice(1);
		const contactsOf = (row: string) => Number(row.split(';').at(-1));
		const perDay = rows.reduce((sum, row) => sum + contactsOf(row), 0) / rows.length;
		expect(perDay).toBeGreaterThan(44);
		expect(perDay).toBeLessThan(52);
	});
});
