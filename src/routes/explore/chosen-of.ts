import type { Totals } from '#lib/facts/running-totals.ts';
import { isToldCrossed, totalsWithin } from '#lib/explorations/crossed.ts';
import { daysNeeded, type Chosen } from '#lib/explorations/exploration.ts';
import type { Explored } from '#lib/explorations/explore-asked.ts';
import { readTogether } from '#lib/metrics/figure.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Dimension } from '#lib/model/fact.ts';
import type { Question } from '#lib/questions/question.ts';
import type { Store } from '#lib/server/storage/store.ts';

type Asked = { question: Question; metrics: readonly Metric[] } & Explored;

/** What figures are computed from: stored facts as far as they go, contacts where two units meet. `seconds` says how long these took. */
export async function chosenOf(
	store: Store,
	totals: Totals,
	{ question, metric, by, metrics }: Asked
): Promise<{ chosen: Chosen; seconds: number | null }> {
	const { unit, and } = question;
	const told = metrics.filter((each) => isToldCrossed(each, totals.extent));
	const read = unit !== null && (and !== undefined || (by !== null && told.includes(metric)));
	const started = performance.now();
	const crossed = read ? await crossedFor(store, totals, { question, metric, by, metrics: told }, unit) : null;
	const seconds = crossed ? (performance.now() - started) / 1000 : null;

	const ofChosen = and && crossed ? crossed : totals;
	const ofMembers = unit ? crossed : totals;
	const place = and || !unit ? { dimension: 'all' as const, member: '' } : unit;
	return {
		chosen: {
			view: (from, to) => ofChosen.view(place.dimension, place.member, from, to),
			members: by && ofMembers ? ofMembers.members(by) : [],
			member: (name, from, to) => (ofMembers ?? totals).view(by ?? 'all', by ? name : '', from, to),
			metrics: and ? told : metrics,
			memberMetrics: unit ? told : metrics
		},
		seconds
	};
}

async function crossedFor(
	store: Store,
	totals: Totals,
	{ question: { and, ...question }, metric, by, metrics }: Asked,
	unit: NonNullable<Question['unit']>
): Promise<Totals> {
	const counted = metrics.filter(({ key }) => key === metric.key || metric.counterweights.includes(key));
	const dimensions: Dimension[] = [...(and ? ['all' as const] : []), ...(by ? [by] : [])];
	const days = daysNeeded(question, counted, totals.extent);
	// the chosen metric is shown also where it cannot be told
	const read = readTogether([metric, ...counted], ['contacts']);
	return totalsWithin(store, totals, unit, { by: dimensions, ...(and && { and }), ...days, ...read });
}
