import { writeFileSync } from 'node:fs';
import { openWorld } from '#lib/demo/world/live-world.ts';
import { presets, type PresetName } from '#lib/demo/world/organisation.ts';
import { openTruths } from '#lib/demo/world/truth.ts';
import { usualEnd } from '../lived-evidence.ts';
import { cellsOf, worldName, type TruthInCells } from './lived-truth.ts';

// Lives the worlds of the truth tests and keeps what is true of them: to be run again when the demo's world changes.
const asked: [PresetName, number[]][] = [
	['default', [1, 2, 3]],
	['null', [1, 2, 3]],
	['almost-harmless', [1, 2, 3]],
	['net-loss', [1]]
];
const ledgers: Record<string, TruthInCells> = {};
for (const [preset, seeds] of asked) {
	for (const seed of seeds) {
		const world = openWorld({ seed, endsOn: usualEnd, preset: presets[preset] });
		const truths = openTruths(seed, world);
		for (const lived of world.days()) truths.add(lived);
		ledgers[worldName(preset, seed)] = cellsOf(truths);
		console.log(worldName(preset, seed));
	}
}
writeFileSync(new URL('./ledgers.json', import.meta.url), `${JSON.stringify(ledgers)}\n`);
