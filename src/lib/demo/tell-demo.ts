import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerOf, type Lived } from './ledger.ts';
import { writeDemo, type DemoFile, type DemoOrder } from './write-demo.ts';
import type { LivedDay } from './world/live-day.ts';
import { openWorld } from './world/live-world.ts';
import { presets } from './world/organisation.ts';
import { openTruths } from './world/truth.ts';

/** The file that says what is true in the others. */
export const ledgerFile = 'ledger.json';

/**
 * Writes a demo and beside it its ledger, for which the world is lived once more without the target. `tell` hears of each
 * month as it begins, first of the world that is written.
 */
export function tellDemo(
	order: DemoOrder,
	tell: (month: number, isAsWritten: boolean) => void = () => {}
): { files: DemoFile[]; ledger: ReturnType<typeof ledgerOf> } {
	const { seed, endsOn, folder, size, preset: name } = order;
	const preset = presets[name];
	const observed = (isAsWritten: boolean) => {
		const target = preset.target && isAsWritten;
		const world = openWorld({ seed, endsOn, preset: { ...preset, target } });
		const truths = openTruths(seed, world);
		let told = 0;
		const watch = (lived: LivedDay) => {
			if (lived.month !== told) tell((told = lived.month), isAsWritten);
			truths.add(lived);
		};
		return { world, watch, lived: { calendar: world.calendar, crew: world.crew, truths } satisfies Lived };
	};
	const on = observed(true);
	const files = writeDemo(order, on.world, on.watch);
	const off = preset.target ? observed(false) : null;
	if (off) for (const day of off.world.days()) off.watch(day);
	const ledger = ledgerOf({ seed, size, preset: name, endsOn }, files, on.lived, off?.lived ?? null);
	writeFileSync(join(folder, ledgerFile), `${JSON.stringify(ledger, null, '\t')}\n`);
	return { files, ledger };
}
