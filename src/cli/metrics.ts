import { catalogue } from '#lib/metrics/catalogue.ts';
import { m } from '#lib/i18n/words.ts';
import { metricDefinition, metricName } from '#lib/scorecards/names.ts';
import { exitCodes, type Verb } from './verb.ts';

/** `metrics`: the catalogue, each metric with what it is weighed against. */
export const metrics: Verb = {
	flags: { json: { type: 'boolean' } },
	help: () => m.terminal_help_metrics(),
	run({ flags, print }) {
		const told = catalogue.map((metric) => ({
			metric: metric.key,
			name: metricName(metric.key),
			definition: metricDefinition(metric.key),
			perspective: metric.perspective,
			unitOfMeasure: metric.unit,
			better: metric.better,
			source: metric.source,
			needs: metric.sources,
			horizonDays: metric.horizonDays,
			counterweights: metric.counterweights
		}));
		if (flags.json) print(JSON.stringify(told));
		else
			for (const { metric, name, definition, counterweights } of told) {
				print(`${metric}  ${name}`);
				print(`    ${definition}`);
				print(`    ${m.terminal_against()}: ${counterweights.map((key) => metricName(key)).join(', ')}`);
			}
		return Promise.resolve(exitCodes.done);
	}
};
