import { readTotals } from '#lib/facts/running-totals.ts';
import { m } from '#lib/i18n/words.ts';
import type { Stored } from '#lib/metrics/blind-spot.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { definitionInWords } from '#lib/sheets/definition-in-words.ts';
import { storedIn } from '#lib/scorecards/stored-in.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { addMetrics } from './own-metrics.ts';
import { exitCodes, text, type Call, type Verb } from './verb.ts';

/** What the database holds, so that each metric can say whether its data are there. */
async function storedOf(open: Call['store']): Promise<Stored | null> {
	const store = await open();
	return storedIn(await readTotals(store, ['all', 'reason']));
}

/** A metric as data: what the definitions page says, beside the codes that do not change with the language. */
function asData(metric: Metric, stored: Stored | null) {
	const { name, brief, definition, gamed, needs, told, maturity, evidence } = definitionInWords(metric, stored);
	return {
		metric: metric.key,
		name,
		brief,
		definition,
		gamed,
		perspective: metric.perspective,
		headline: metric.headline,
		unitOfMeasure: metric.unit,
		better: metric.better,
		storage: metric.storage,
		source: metric.source,
		needs: needs.map(({ key, name: data, held }) => ({ source: key, name: data, held })),
		told,
		horizonDays: metric.horizonDays,
		maturity,
		fewest: metric.fewest,
		counterweights: metric.counterweights,
		evidence: evidence.map(({ claim, source }, place) => ({ claim, source, kind: metric.evidence?.[place]?.kind }))
	};
}

function lines(metric: Metric, stored: Stored | null): string[] {
	const { key, name, definition, counterweights, needs } = definitionInWords(metric, stored);
	const lacking = needs.filter(({ held }) => !held).map((need) => need.name);
	return [
		`${key}  ${name}`,
		`    ${definition}`,
		`    ${m.terminal_against()}: ${counterweights.map((other) => other.name).join(', ')}`,
		...(stored && lacking.length > 0 ? [`    ${m.scorecard_blind_lacking({ sources: lacking.join(', ') })}`] : [])
	];
}

/** `metrics`: the catalogue and what is defined beside it, each metric with what it is weighed against and whether its data are there. */
export const metrics: Verb = {
	flags: { json: { type: 'boolean' }, add: { type: 'string' } },
	help: () => m.terminal_help_metrics(),
	async run({ flags, store, print }) {
		const path = text(flags.add);
		if (path !== undefined) {
			print(await addMetrics(path, await store()));
			return exitCodes.done;
		}
		const all = await metricsOf(await store());
		const stored = await storedOf(store);
		if (flags.json) print(JSON.stringify(all.map((metric) => asData(metric, stored))));
		else all.flatMap((metric) => lines(metric, stored)).forEach(print);
		return exitCodes.done;
	}
};
