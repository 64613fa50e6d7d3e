import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '#lib/demo/world/live-world.ts';
import { presets, type PresetName } from '#lib/demo/world/organisation.ts';
import { openTruths } from '#lib/demo/world/truth.ts';
import { livedEvidence, usualEnd } from './lived-evidence.ts';
import { cellsOf, keptCells, keptLedger, worldName, type TruthInCells } from './truth/lived-truth.ts';
import { openFindings, type TruthCheck, type TruthWorld } from './truth/truth-world.ts';

const frame = ['ledgers.json', 'lived-truth.ts', 'truth-world.ts', 'write-ledgers.ts'];
const files = readdirSync(new URL('./truth/', import.meta.url)).filter((file) => !frame.includes(file));
const modules = await Promise.all(
	files.map((file) => import(`./truth/${file}`) as Promise<Record<string, readonly TruthCheck[]>>)
);
const checks = modules.flatMap((found) => Object.values(found)).flat();

const worlds: { preset: PresetName; seed: number }[] = [
	{ preset: 'default', seed: 1 },
	{ preset: 'default', seed: 2 },
	{ preset: 'default', seed: 3 },
	{ preset: 'almost-harmless', seed: 1 },
	{ preset: 'null', seed: 1 }
];

describe.each(worlds)('the world $preset of seed $seed', ({ preset, seed }) => {
	let world: TruthWorld | null = null;
	let lived: TruthInCells = {};

	beforeAll(() => {
		const found = openWorld({ seed, endsOn: usualEnd, preset: presets[preset] });
		const truths = openTruths(seed, found.calendar);
		// in the null world a target stands on paper that nobody hears of
		const asked = { seed, preset, size: 'sample', hasTarget: true } as const;
		const evidence = livedEvidence(asked, found, (day) => truths.add(day));
		lived = cellsOf(truths);
		world = { preset, seed, evidence, ledger: keptLedger(preset, seed), found: openFindings(evidence, seed) };
	}, 300_000);

	afterAll(() => {
		world = null;
	});

	it('is the world whose truth was written down; if not, run node tests/analyses/truth/write-ledgers.ts', () => {
		expect(lived).toEqual(keptCells(worldName(preset, seed)));
	});

	it.each(checks.filter(({ of }) => of.includes(preset)))(
		'$title',
		({ holds }) => {
			expect(world).not.toBeNull();
			if (world) holds(world);
		},
		120_000
	);
});
