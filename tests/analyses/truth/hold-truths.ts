import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '#lib/demo/world/live-world.ts';
import { presets, type PresetName } from '#lib/demo/world/organisation.ts';
import { openTruths } from '#lib/demo/world/truth.ts';
import { livedEvidence, usualEnd } from '../lived-evidence.ts';
import { cellsOf, keptCells, keptLedger, worldName, type TruthInCells } from './lived-truth.ts';
import { checks } from './checks.ts';
import { openFindings, type TruthWorld } from './truth-world.ts';

/** Lives a world once, and holds against it what every analysis must find in it. A file of its own for each runs them side by side. */
export function holdTruths(preset: PresetName, seed: number): void {
	describe(`the world ${preset} of seed ${seed}`, () => {
		let world: TruthWorld | null = null;
		let lived: TruthInCells = {};

		beforeAll(() => {
			const found = openWorld({ seed, endsOn: usualEnd, preset: presets[preset] });
			const truths = openTruths(seed, found);
			// in the null world a target stands on paper that nobody hears of
			const asked = { seed, preset, size: 'sample', hasTarget: true } as const;
			const evidence = livedEvidence(asked, found, (day) => {
				truths.add(day);
			});
			lived = cellsOf(truths);
			world = { preset, seed, evidence, ledger: keptLedger(preset, seed), found: openFindings(evidence, seed) };
		}, 600_000);

		afterAll(() => {
			world = null;
		});

		it('is the world whose truth was written down; if not, run node tests/analyses/truth/write-ledgers.ts', () => {
			expect(lived).toEqual(keptCells(worldName(preset, seed)));
		});

		const own = checks.filter(({ of }) => of.includes(preset));
		it.each(own)(
			'$title',
			({ holds }) => {
				expect(world).not.toBeNull();
				if (world) holds(world);
			},
			300_000
		);
	});
}
