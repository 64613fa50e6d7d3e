import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { imports } from '../../src/cli/imports.ts';
import { metrics as metricsVerb } from '../../src/cli/metrics.ts';
import { scorecards } from '../../src/cli/saved-scorecards.ts';
import { scorecard } from '../../src/cli/scorecard.ts';
import { targets } from '../../src/cli/targets.ts';
import { undo } from '../../src/cli/undo.ts';
import { catalogue } from '#lib/metrics/catalogue.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { SavedScorecard } from '#lib/model/saved-scorecard.ts';
import { metricName, perspectiveName } from '#lib/questions/names.ts';
import type { FlatFigure } from '#lib/scorecards/figures-of.ts';
import { openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { callVerb } from '../call-verb.ts';
import { fillWithNordlys } from '../nordlys/fill.ts';
import { writtenRecord } from '../storage/records-by-hand.ts';

const folder = mkdtempSync(join(tmpdir(), 'never-alone-'));
const address = `file:${join(folder, 'nordlys.db')}`;
let store: Store;

const target = writtenRecord('targets', {
	...{ metric: 'aht', value: 240, counterweight: 'fcr_repeat', reviewDay: '2099-01-01', fromDay: '2020-01-01' }
});
const hasty: SavedScorecard = {
	...{ key: 'hasty', name: 'Hasty', unit: null, and: null, baseline: null },
	weights: { aht: 70, fcr_repeat: 30 }
};
const speed: readonly Metric[] = catalogue.filter(({ perspective }) => perspective === 'speed');

beforeAll(async () => {
	await fillWithNordlys(address);
	store = await openStore(address);
	await store.enterByHand('targets', target, 'eva');
	await store.saveScorecards([hasty], 'eva');
});
afterAll(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

test('every command is known either to print figures of metrics or not to', () => {
	const [, list = ''] = /const verbs[^=]*= \{([^}]*)\}/.exec(readFileSync('src/cli/command-line.ts', 'utf8')) ?? [];
	const names = list.split(',').map((part) => part.trim().replace(/:.*/, ''));
	// of `analyse` it is demanded in every lived world: tests/analyses/truth/never-alone.ts
	const withFigures = ['analyse', 'metrics', 'scorecard', 'scorecards', 'targets'];
	const without = ['rows', 'import', 'imports', 'undo', 'gaps', 'reconcile', 'verify', 'template', 'recipe', 'demo'];
	expect(
		names.sort(),
		'Does the new command print figures of metrics? Then demand below that speed never stands alone.'
	).toEqual([...withFigures, ...without].sort());
});

describe('speed never leaves the terminal alone', () => {
	test.each(speed.map(({ key, counterweights }) => ({ key, counterweights })))(
		'$key asked for by itself brings what it is weighed against, in words and as data',
		async ({ key, counterweights }) => {
			expect(counterweights.length).toBeGreaterThan(0);
			const lines = await callVerb(scorecard, store, { metric: [key] });
			for (const wanted of [key, ...counterweights]) expect(lines).toContain(metricName(wanted));
			const data = JSON.parse(await callVerb(scorecard, store, { metric: [key], json: true })) as FlatFigure[];
			expect(data.map(({ metric }) => metric)).toEqual(expect.arrayContaining([key, ...counterweights]));
		}
	);

	test.each([{ by: 'team' }, { by: 'queue', where: 'site=Odense' }])('unit by unit: %j', async (flags) => {
		const data = JSON.parse(
			await callVerb(scorecard, store, { metric: ['aht'], json: true, ...flags })
		) as FlatFigure[];
		const units = [...new Set(data.map(({ unit }) => unit))];
		expect(units.length).toBeGreaterThan(1);
		for (const unit of units) {
			const told = data.filter((figure) => figure.unit === unit).map(({ metric }) => metric);
			expect(told).toEqual(expect.arrayContaining(['aht', 'fcr_repeat', 'gap_le5']));
		}
		const lines = (await callVerb(scorecard, store, { metric: ['aht'], ...flags })).split('\n');
		const count = (key: string): number => lines.filter((line) => line.startsWith(`  ${metricName(key)}  `)).length;
		expect([count('aht'), count('fcr_repeat')]).toEqual([units.length, units.length]);
	});

	test('where two filters meet, and what is of people is withheld', async () => {
		const flags = { metric: ['aht', 'who5'], where: 'site=Odense', and: 'channel=voice' };
		const data = JSON.parse(await callVerb(scorecard, store, { ...flags, json: true })) as FlatFigure[];
		expect(data.map(({ metric }) => metric)).toEqual(expect.arrayContaining(['aht', 'fcr_repeat', 'gap_le5']));
		expect(data.find(({ metric }) => metric === 'aht')?.value).toBeGreaterThan(0);
		expect(data.find(({ metric }) => metric === 'who5')).toMatchObject({ value: null, n: 0, missing: 'not_crossed' });
		expect(await callVerb(scorecard, store, flags)).toContain('the groups of people would be too small');
	});

	test('in a score', async () => {
		const lines = await callVerb(scorecard, store, { saved: 'hasty' });
		expect(lines).toContain(metricName('aht'));
		expect(lines).toContain(metricName('fcr_repeat'));
		const { parts } = JSON.parse(await callVerb(scorecard, store, { saved: 'hasty', json: true })) as {
			parts: { metric: string }[];
		};
		expect(parts.map(({ metric }) => metric).sort()).toEqual(['aht', 'fcr_repeat']);
	});

	test('in the list of definitions, and of scorecards', async () => {
		const lines = (await callVerb(metricsVerb, store)).split('\n');
		const data = JSON.parse(await callVerb(metricsVerb, store, { json: true })) as {
			metric: string;
			counterweights: string[];
		}[];
		for (const { key, counterweights } of speed) {
			const at = lines.findIndex((line) => line.startsWith(`${key}  `));
			for (const other of counterweights) expect(lines[at + 2], key).toContain(metricName(other));
			expect(data.find(({ metric }) => metric === key)?.counterweights).toEqual(counterweights);
		}
		const saved = (await callVerb(scorecards, store)).split('\n');
		const fast = saved.filter((line) => line.includes(perspectiveName('speed')));
		expect(fast).toContainEqual(expect.stringContaining('Hasty'));
		expect(fast.filter((line) => !line.includes(perspectiveName('customers')))).toEqual([]);
	});

	test('in a target', async () => {
		const [name, promise, against = ''] = (await callVerb(targets, store)).split('\n');
		expect(name).toBe('Handle time, All contacts');
		expect(promise).toContain('4:00');
		expect(against).toMatch(/^ {4}weighed against: Solved at first contact \d+\.\d/);
		const [row] = JSON.parse(await callVerb(targets, store, { json: true })) as {
			metric: string;
			against: { metric: string; figure: number | null }[];
		}[];
		expect(row).toMatchObject({ metric: 'aht', value: 240, dimension: 'all' });
		expect(row?.against.map(({ metric }) => metric)).toContain('fcr_repeat');
		expect(row?.against.every(({ figure }) => figure !== null)).toBe(true);
	});
});

describe('what was entered by hand', () => {
	test('is judged on the scorecard of the terminal, below its figure and as data', async () => {
		const lines = (await callVerb(scorecard, store)).split('\n');
		const at = lines.findIndex((line) => line.startsWith(`  ${metricName('aht')}  `));
		expect(lines[at + 1]).toMatch(/^ {4}Target 4:00/);
		const figures = JSON.parse(await callVerb(scorecard, store, { json: true })) as FlatFigure[];
		expect(figures.find(({ metric }) => metric === 'aht')?.target).toMatchObject({ value: 240, until: null });
		expect(figures.find(({ metric }) => metric === 'fcr_repeat')?.target).toBeNull();
	});

	test('has a name in the history, and when it is undone', async () => {
		const [newest] = await store.imports();
		const number = String(newest?.id);
		expect((await callVerb(imports, store)).split('\n')[0]).toContain('\tTarget entered by hand\t');
		expect(await callVerb(imports, store, {}, [number])).toContain(`Target entered by hand: import ${number}.`);
		const said = await callVerb(undo, store, {}, [number]);
		expect(said).toBe(`Import ${number} (Target entered by hand) is undone.`);
		expect((await callVerb(imports, store)).split('\n')[0]).toMatch(/Target entered by hand.*\(undone\)/);
		expect(await callVerb(targets, store)).not.toContain('Handle time');
	});
});
