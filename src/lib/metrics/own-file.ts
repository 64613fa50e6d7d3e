import { parse, stringify, YAMLParseError } from 'yaml';
import { ownMetricSchema, type OwnMetric } from '#lib/model/own-metric.ts';
import { faultsOf, type OwnFault } from './own-faults.ts';

/** Metrics of one's own as the text of a YAML file, which `ownFromYaml` reads back the same. */
export const ownToYaml = (metrics: readonly OwnMetric[]): string => stringify({ metrics }, { lineWidth: 100 });

/** What a file holds, or why nothing of it is taken: where it is unlike a metric, or what is wrong with one. */
export type OwnFile =
	| { metrics: OwnMetric[] }
	| { problem: 'not_yaml'; line: number }
	| { problem: 'unreadable'; places: string[] }
	/** Two of them have one key. */
	| { problem: 'doubled'; key: string }
	| { problem: 'faults'; of: { name: string; faults: OwnFault[] }[] };

/** Reads the text of a YAML file: a list of metrics under `metrics`, or one metric. */
export function ownFromYaml(text: string): OwnFile {
	let found: unknown;
	try {
		found = parse(text);
	} catch (error) {
		if (error instanceof YAMLParseError) return { problem: 'not_yaml', line: error.linePos?.[0].line ?? 1 };
		// an alias that is unfolded too often is a ReferenceError
		if (error instanceof ReferenceError) return { problem: 'not_yaml', line: 1 };
		throw error;
	}
	const listed: unknown = typeof found === 'object' && found !== null && 'metrics' in found ? found.metrics : [found];
	const parsed = ownMetricSchema.array().min(1).safeParse(listed);
	if (!parsed.success) {
		return { problem: 'unreadable', places: [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))] };
	}
	const faulty = parsed.data
		.map((own) => ({ name: own.name, faults: faultsOf(own) }))
		.filter(({ faults }) => faults.length > 0);
	if (faulty.length > 0) return { problem: 'faults', of: faulty };
	const metrics = parsed.data;
	const doubled = metrics.find(({ key }, place) => metrics.findIndex((other) => other.key === key) !== place);
	return doubled ? { problem: 'doubled', key: doubled.key } : { metrics };
}
