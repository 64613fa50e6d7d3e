import type { Random } from './random.ts';

/** How often chance alone gives as much (0 to 1), among so many ways to choose the treated, all there are or drawn. */
export type RandomisationTest = { p: number; ways: number; all: boolean };

/**
 * Whether a statistic is unusual among those of the same units had others been treated: the share of ways to choose as many
 * of them whose statistic is at least as far from 0. Every way where there are at most `times`, else so many drawn, the
 * observed one counted in. Assumes that any units could have been the treated. Small samples: exact, but p is never below
 * 1/ways, so with fewer than 20 ways nothing can stand out. Null where the statistic is null for the treated; other such
 * ways are left out. RangeError unless `treated` are different units. Source: Fisher 1935; Young 2019, QJE 134:557.
 */
export function randomisationTest(
	units: number,
	treated: readonly number[],
	statistic: (treated: ReadonlySet<number>) => number | null,
	random: Random,
	times = 1999
): RandomisationTest | null {
	const chosen = new Set(treated);
	if (chosen.size !== treated.length || treated.some((unit) => !(Number.isInteger(unit) && unit >= 0 && unit < units)))
		throw new RangeError(`not different units of ${units}: ${treated.join()}`);
	const observed = statistic(chosen);
	if (observed === null) return null;
	const all = waysToChoose(units, treated.length) <= times;
	const ways = all ? everyWay(units, treated.length) : drawnWays(units, treated.length, random, times);
	const found = ways.map((way) => statistic(new Set(way))).filter((each) => each !== null);
	const reach = Math.abs(observed) * (1 - 1e-12);
	const beyond = found.filter((each) => Math.abs(each) >= reach).length;
	const [few, of] = all ? [beyond, found.length] : [beyond + 1, found.length + 1];
	return { p: few / of, ways: of, all };
}

function waysToChoose(units: number, size: number): number {
	let ways = 1;
	for (let taken = 0; taken < size; taken++) ways = (ways * (units - taken)) / (taken + 1);
	return ways;
}

function everyWay(units: number, size: number, from = 0): number[][] {
	if (size === 0) return [[]];
	const ways: number[][] = [];
	for (let unit = from; unit <= units - size; unit++)
		for (const rest of everyWay(units, size - 1, unit + 1)) ways.push([unit, ...rest]);
	return ways;
}

function drawnWays(units: number, size: number, random: Random, times: number): number[][] {
	return Array.from({ length: times }, () => {
		const way = new Set<number>();
		while (way.size < size) way.add(random.whole(0, units - 1));
		return [...way];
	});
}
