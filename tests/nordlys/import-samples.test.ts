import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, habitFrom } from './centre.ts';
import { sampleDays, samples, samplesEndOn } from './samples.ts';
import type { Expected } from './write-samples.ts';
import { counterweight, type Reported, type ReportedImport } from '../real/counterweight.ts';

const samplesFolder = join(import.meta.dirname, 'files');
const expected = JSON.parse(readFileSync(join(samplesFolder, 'expected.json'), 'utf8')) as Expected;

describe('the sample exports, taken in like anybody’s files', () => {
	const folder = mkdtempSync(join(tmpdir(), 'samples-'));
	const product = counterweight(join(folder, 'samples.db'));
	const imports = new Map<string, ReportedImport>();
	let before: Reported[] = [];
	let after: Reported[] = [];
	const valueOf = (reported: Reported[], unit: string, metric: string) =>
		reported.find((row) => row.unit === unit && row.metric === metric)?.value ?? NaN;

	beforeAll(async () => {
		for (const { file } of samples) imports.set(file, await product.import(join(samplesFolder, file)));
		[before, after] = await Promise.all([
			product.scorecard('--from', dayOf(7), '--to', dayOf(habitFrom - 1), '--by', 'site'),
			product.scorecard('--from', dayOf(habitFrom + 14), '--to', samplesEndOn, '--by', 'site')
		]);
	});

	afterAll(() => {
		rmSync(folder, { recursive: true });
	});

	it.each(samples)('$file is recognised as $kind and reports just what is planted in it', ({ file, kind }) => {
		expect(imports.get(file)).toMatchObject({ kind, ...expected.files[file] });
	});

	it('tell of a site that became faster, with fewer matters solved and less wellbeing', () => {
		expect(valueOf(after, 'Odense', 'aht') / valueOf(before, 'Odense', 'aht')).toBeLessThan(0.82);
		expect(valueOf(after, 'Odense', 'fcr_repeat')).toBeLessThan(valueOf(before, 'Odense', 'fcr_repeat') - 0.03);
		expect(valueOf(after, 'Odense', 'return_rate.d30')).toBeLessThan(
			valueOf(before, 'Odense', 'return_rate.d30') - 0.03
		);
		expect(valueOf(after, 'Odense', 'who5')).toBeLessThan(valueOf(before, 'Odense', 'who5') - 8);
	});

	it('tell of another site where handle time and wellbeing held', () => {
		expect(Math.abs(valueOf(after, 'Malmö', 'aht') / valueOf(before, 'Malmö', 'aht') - 1)).toBeLessThan(0.08);
		expect(Math.abs(valueOf(after, 'Malmö', 'who5') - valueOf(before, 'Malmö', 'who5'))).toBeLessThan(6);
	});

	it('never show the wellbeing of the team of four', async () => {
		const byTeam = await product.scorecard('--from', dayOf(0), '--to', dayOf(sampleDays - 1), '--by', 'team');
		const erhverv = byTeam.filter(({ unit, metric }) => unit === 'Erhverv' && ['who5', 'enps'].includes(metric));
		expect(erhverv.map(({ value, n }) => ({ value, n }))).toEqual([
			{ value: null, n: 0 },
			{ value: null, n: 0 }
		]);
		expect(valueOf(byTeam, 'Birk', 'who5')).toBeGreaterThan(40);
	});

	it('find teams, sites and employers by the roster where the file does not say', async () => {
		const units = async (dimension: string) =>
			new Set(
				(await product.scorecard('--from', dayOf(0), '--to', samplesEndOn, '--by', dimension)).map(({ unit }) => unit)
			);
		const [teams, places, employers] = await Promise.all(['team', 'site', 'employer'].map(units));
		expect(teams).toEqual(new Set(['Birk', 'Eg', 'Erhverv', 'Fjord', 'Gran', 'Tall']));
		expect(places).toEqual(new Set(['Malmö', 'Odense', 'Tromsø']));
		expect(employers).toEqual(new Set(['Fjordsvar', 'Nordlys']));
	});
});
