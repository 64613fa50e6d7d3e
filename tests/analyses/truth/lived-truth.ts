import { readFileSync } from 'node:fs';
import { counted, periods, type Period, type Truth, type Truths } from '#lib/demo/world/truth.ts';
import type { PresetName } from '#lib/demo/world/organisation.ts';
import type { Ledger, TruthBySite } from './truth-world.ts';

const path = new URL('./ledgers.json', import.meta.url);
const periodNames = Object.keys(periods) as Period[];

/** Counts by part of the story and site, in the order of `counted`. */
export type TruthInCells = Record<string, readonly (readonly number[])[]>;

/** The truth of a world in whole numbers, as it is kept. */
export const cellsOf = (truths: Pick<Truths, 'of'>): TruthInCells =>
	Object.fromEntries(
		periodNames.map((period) => [
			period,
			[0, 1, 2].map((site) => {
				const truth = truths.of(period, site);
				return counted.map((name) => Math.round(truth[name]));
			})
		])
	);

export const worldName = (preset: PresetName, seed: number): string => `${preset}-${String(seed)}`;

/** What is kept of a world by `write-ledgers.ts`. */
export function keptCells(name: string): TruthInCells {
	const kept = (JSON.parse(readFileSync(path, 'utf8')) as Record<string, TruthInCells>)[name];
	if (!kept) throw new Error(`no truth is kept of the world ${name}: node tests/analyses/truth/write-ledgers.ts`);
	return kept;
}

/** The truth of a world and of the one without the target, which is the null world of its seed whatever else the preset says. */
export const keptLedger = (preset: PresetName, seed: number): Ledger => ({
	on: bySite(keptCells(worldName(preset, seed))),
	off: bySite(keptCells(worldName('null', seed)))
});

function bySite(cells: TruthInCells): TruthBySite {
	const truthOf = (period: Period, site: number): Truth => {
		const numbers = cells[period]?.[site] ?? [];
		return Object.fromEntries(counted.map((name, place) => [name, numbers[place] ?? 0])) as Truth;
	};
	const sitesOf = (period: Period) => [truthOf(period, 0), truthOf(period, 1), truthOf(period, 2)] as const;
	return {
		before: sitesOf('before'),
		beginning: sitesOf('beginning'),
		first: sitesOf('first'),
		away: sitesOf('away'),
		home: sitesOf('home'),
		end: sitesOf('end')
	};
}
