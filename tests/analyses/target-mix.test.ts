import { expect, test } from 'vitest';
import type { TargetHeld } from '#lib/analyses/evidence.ts';
import { simulate } from '#lib/analyses/policy.ts';
import { targetEffect } from '#lib/analyses/target-effect.ts';
import { targetMix } from '#lib/analyses/target-mix.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { startDay, target, twoSites } from './two-sites.ts';

const solving: TargetHeld = { ...target, id: '2', metric: 'fcr_repeat', value: 0.8 };
const run = (targets: readonly TargetHeld[]) => {
	const evidence = twoSites({ seconds: 40, again: 0.04, perDay: 2 }, { targets, isSampled: true });
	const [subject] = targetMix.subjects(evidence);
	if (!subject) throw new Error('there is nothing to ask about');
	return targetMix.run(evidence, subject, { random: randomStream(1, 'mix'), progress: () => {} });
};
const meanOf = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;

test('without the target handle time is expected to be as much longer as the target made it shorter', () => {
	const { model, ending, estimates, lacking } = run([target]);
	const told = model && simulate(model, { share: 0, staff: 0 });
	if (!told || 'refused' in told) throw new Error('the simulator says nothing');
	const { band95 } = told.expected.find(({ outcome }) => outcome === 'aht')?.change ?? {};
	expect(band95?.low).toBeLessThan(40);
	expect(band95?.high).toBeGreaterThan(40);
	expect(band95?.low).toBeGreaterThan(20);
	expect(['seen', 'nothing_seen']).toContain(ending);
	expect(estimates[0]?.name).toBe('work_per_solved');
	expect(lacking.map(({ what }) => what)).toEqual(expect.arrayContaining(['own_who5', 'own_turnover', 'own_solving']));
});

test('a weight on solving is drawn from a target of solving that some held and others did not', () => {
	const { model, lacking } = run([target, solving]);
	expect(lacking.map(({ what }) => what)).not.toContain('own_solving');
	const drawn = (model?.draws ?? []).map((draw) => draw.solving?.aht ?? NaN);
	expect(Math.abs(meanOf(drawn) + 40)).toBeLessThan(15);
	expect(meanOf((model?.draws ?? []).map((draw) => draw.solving?.fcr ?? NaN))).toBeLessThan(-0.01);
});

test('what few teams show is drawn as widely as t has it', () => {
	const evidence = twoSites({ seconds: 40, again: 0.04, perDay: 2 }, { isSampled: true });
	const asked = { random: randomStream(1, 'mix'), progress: () => {} };
	const [subject] = targetEffect.subjects(evidence);
	if (!subject) throw new Error('there is nothing to ask about');
	const aht = targetEffect.run(evidence, subject, asked).estimates.find(({ name }) => name === 'aht');
	const drawn = (targetMix.run(evidence, subject, asked).model?.draws ?? []).map((draw) => draw.aht);
	const spread = Math.sqrt(meanOf(drawn.map((each) => (each - meanOf(drawn)) ** 2)));
	expect(aht?.n.teams).toBe(8);
	// t of seven degrees reaches 2.36 errors where the normal reaches 1.96
	expect(spread / ((aht?.detectable ?? NaN) / 2.8)).toBeGreaterThan(1.1);
	expect(spread / ((aht?.detectable ?? NaN) / 2.8)).toBeLessThan(1.32);
});

test('a target of solving that everybody holds, or that began too late, says nothing of such a weight', () => {
	for (const other of [
		{ ...solving, unit: null },
		{ ...solving, fromDay: startDay + 80 }
	])
		expect(run([target, other]).lacking.map(({ what }) => what)).toContain('own_solving');
});
