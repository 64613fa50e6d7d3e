import Database from 'better-sqlite3';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomStream } from '#lib/statistics/random.ts';
import { openStore } from '#lib/server/storage/open.ts';
import { writeContacts } from '../bench/write-contacts.ts';
import { runCommand } from '../run-command.ts';

const kills = 50;
const folder = mkdtempSync(join(tmpdir(), 'killed-imports-'));
const [earlierFile, file] = [join(folder, 'earlier.csv'), join(folder, 'contacts.csv')];
const rows = { earlier: 2000, file: 24_000 };

/** A database folder of its own; the key of the customers lies beside the database. */
const databaseIn = (name: string) => join(folder, name, 'counterweight.db');
const importInto = (database: string, path: string, killAfter?: number) =>
	runCommand(['import', path, '--database', database], { killAfter });

/** Contacts by the history of imports, and by the facts that scorecards rest on; and what SQLite says of the file. */
const contentOf = async (database: string) => {
	const store = await openStore(`file:${database}`);
	const stored = (await store.imports()).reduce((sum, entry) => sum + entry.stored, 0);
	const facts = await store.dailyFacts({ dimensions: ['all'] });
	await store.close();
	const raw = new Database(database, { readonly: true });
	const integrity = raw.pragma('integrity_check', { simple: true });
	raw.close();
	return { stored, counted: facts.reduce((sum, { sums }) => sum + sums.contacts, 0), integrity };
};

describe('an import that is killed', () => {
	let wholeMilliseconds = 0;

	beforeAll(async () => {
		const common = { firstDay: '2026-01-01', days: 60, customers: 9000 };
		writeContacts(earlierFile, { ...common, rows: rows.earlier, seed: 1, firstId: 1 });
		writeContacts(file, { ...common, rows: rows.file, seed: 2, firstId: 1_000_000 });
		for (const name of ['empty', 'begun', 'timed']) mkdirSync(join(folder, name));
		await (await openStore(`file:${databaseIn('empty')}`)).close();
		expect(await importInto(databaseIn('begun'), earlierFile)).toMatchObject({ exitCode: 0 });
		const began = performance.now();
		expect(await importInto(databaseIn('timed'), file)).toMatchObject({ exitCode: 0 });
		wholeMilliseconds = performance.now() - began;
	});

	afterAll(() => {
		rmSync(folder, { recursive: true });
	});

	/** Kills imports one after another from a database that is as `start` left it; counts what the killed ones left. */
	const killMany = async (start: 'empty' | 'begun', before: number) => {
		const random = randomStream(7, `moments of killing, ${start}`);
		const left = { nothing: 0, everything: 0 };
		const [trial, database] = [join(folder, `trial ${start}`), databaseIn(`trial ${start}`)];
		for (let kill = 0; kill < kills / 2; kill += 1) {
			cpSync(join(folder, start), trial, { recursive: true });
			const moment = random.between(0.2, 1.2) * wholeMilliseconds;
			const { signal, exitCode, stderr } = await importInto(database, file, moment);
			if (signal === null) expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
			const content = await contentOf(database);
			const isWhole = content.stored > before;
			const expected = before + (isWhole ? rows.file : 0);
			expect({ kill, ...content }).toEqual({ kill, stored: expected, counted: expected, integrity: 'ok' });
			if (signal === 'SIGKILL') left[isWhole ? 'everything' : 'nothing'] += 1;
			if (kill % 10 === 0) {
				expect(await importInto(database, file)).toMatchObject({ exitCode: 0 });
				const whole = before + rows.file;
				expect(await contentOf(database)).toEqual({ stored: whole, counted: whole, integrity: 'ok' });
			}
			rmSync(trial, { recursive: true });
		}
		return left;
	};

	it(
		`leaves all of it or none, ${kills} times at random moments, and can be run again`,
		{ timeout: 900_000 },
		async () => {
			const [empty, begun] = await Promise.all([killMany('empty', 0), killMany('begun', rows.earlier)]);
			expect(empty.nothing + begun.nothing).toBeGreaterThan(kills / 4);
		}
	);
});
