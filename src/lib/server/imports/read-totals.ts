import { runningTotals, type Totals } from '#lib/facts/running-totals.ts';
import { definitionsInForce } from '#lib/model/definitions.ts';
import { lastOfMonth } from '#lib/model/day.ts';
import type { DailyFact, WeeklyFact } from '#lib/model/fact.ts';
import type { Store } from '#lib/server/storage/store.ts';

/** The whole organisation's totals, and, of these months alone, those of its units. */
export async function readTotals(store: Store, months: readonly string[]): Promise<Totals> {
	const facts: DailyFact[] = await store.dailyFacts({ dimensions: ['all', 'reason'] });
	const weekly: WeeklyFact[] = [];
	for (const month of months) {
		const days = { from: month, to: lastOfMonth(month) };
		facts.push(...(await store.dailyFacts({ ...days, dimensions: ['site', 'team'] })));
		weekly.push(...(await store.weeklyFacts(days)));
	}
	const definitions = definitionsInForce(await store.definitionVersions());
	return runningTotals(facts, await store.extent(), definitions, weekly);
}
