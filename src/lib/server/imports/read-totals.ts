import { runningTotals, type Totals } from '#lib/facts/running-totals.ts';
import { lastOfMonth } from '#lib/model/day.ts';
import { definitionsInForce } from '#lib/model/definitions.ts';
import type { DailyFact, WeeklyFact } from '#lib/model/fact.ts';
import type { Store } from '#lib/server/storage/store.ts';

/** The facts of the whole organisation, by reason too. */
export const readWhole = (store: Store): Promise<DailyFact[]> => store.dailyFacts({ dimensions: ['all', 'reason'] });

/** The totals of the whole organisation, from its facts, and of sites and teams in these months alone. */
export async function readTotals(
	store: Store,
	whole: readonly DailyFact[],
	months: Iterable<string> = []
): Promise<Totals> {
	const facts = [...whole];
	const weekly: WeeklyFact[] = [];
	for (const month of new Set(months)) {
		const days = { from: month, to: lastOfMonth(month) };
		facts.push(...(await store.dailyFacts({ ...days, dimensions: ['site', 'team'] })));
		weekly.push(...(await store.weeklyFacts(days)));
	}
	const definitions = definitionsInForce(await store.definitionVersions());
	return runningTotals(facts, await store.extent(), definitions, weekly);
}
