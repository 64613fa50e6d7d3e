import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-metrics-'));
const database = join(folder, 'own.db');
const run = (...args: string[]) => runCommand([...args, '--database', database]);

type Told = {
	metric: string;
	told: boolean | null;
	needs: { source: string; held: boolean }[];
	counterweights: string[];
	evidence: { claim: string; source: string; kind: string }[];
	perspective: string;
	fewest: number;
};
async function told(): Promise<Told[]> {
	const { stdout } = await run('metrics', '--json');
	return JSON.parse(stdout) as Told[];
}

afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

describe('the catalogue in a terminal', () => {
	test('gives every metric as data, none of speed without its counterweights', async () => {
		const metrics = await told();
		expect(metrics.map(({ metric }) => metric)).toEqual(catalogue.map(({ key }) => key));
		for (const { perspective, counterweights } of metrics)
			if (perspective === 'speed') expect(counterweights.length).toBeGreaterThan(0);
		expect(metrics.find(({ metric }) => metric === 'contacts_per_issue')?.evidence).toEqual([
			{
				claim: 'More than half of the calls handled are from customers who call twice or more.',
				source: 'SQM Group',
				kind: 'trade'
			}
		]);
		expect(metrics.every(({ told, fewest }) => told === null && fewest > 0)).toBe(true);
	});

	describe('with contacts imported', () => {
		beforeAll(async () => {
			const rows = Array.from({ length: 40 }, (_, place) =>
				[`c${place}`, `2026-03-${String(10 + (place % 9))} 10:00:0${place % 10}`, 'Help', 100 + place].join(';')
			);
			const file = join(folder, 'calls.csv');
			writeFileSync(file, ['Call ID;Start time;Queue;Talk time', ...rows].join('\n'));
			await run('import', file);
		});

		test('says which data are there and which are not', async () => {
			const metrics = await told();
			expect(metrics.find(({ metric }) => metric === 'aht.talk')?.told).toBe(true);
			const returns = metrics.find(({ metric }) => metric === 'return_rate');
			expect(returns?.told).toBe(false);
			expect(returns?.needs.filter(({ held }) => !held).map(({ source }) => source)).toContain('orders');
		});

		test('says the same in lines a person reads', async () => {
			const { stdout } = await run('metrics');
			expect(stdout).toMatch(/^aht {2}Handle time\n {4}Talk, hold .*\n {4}\S.*: Handle time per issue, /m);
			expect(stdout).toContain('Never imported: a key that recognises the customer, orders');
		});
	});
});
