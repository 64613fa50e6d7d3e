import type { Metric } from '#lib/metrics/metric.ts';
import { savedShape, sumOf, wholeWeight, type SavedScorecard } from '#lib/model/saved-scorecard.ts';
import type { MembersOf } from '#lib/model/scope-named.ts';
import { gainSign } from './gain-of.ts';

/** Why a scorecard cannot be kept as it is. */
export type SavedFault =
	/** The weights come to something else than 100. */
	| { code: 'wrong_sum'; sum: number }
	| { code: 'unknown_metric'; key: string }
	/** Neither more nor less of it is a gain: there is nothing to weigh. */
	| { code: 'no_direction'; metric: Metric }
	/** Speed, and nothing that it is to be weighed against carries any weight. */
	| { code: 'speed_alone'; metric: Metric; counterweights: string[] };

type Weights = Readonly<Record<string, number>>;

/** Whether a metric speaks of speed: of that perspective, or seconds that the organisation has defined itself. */
export const isOfSpeed = ({ perspective, own, unit }: Metric): boolean =>
	perspective === 'speed' || (own !== undefined && unit === 'seconds');

/** What a metric of speed must be weighed against, one at least: its counterweights, other speed aside. */
export const counterweightsOf = (metric: Metric, metrics: readonly Metric[]): Metric[] =>
	metrics.filter((other) => metric.counterweights.includes(other.key) && !isOfSpeed(other));

/** Everything that is wrong with weights; a scorecard without faults may be kept. */
export function faultsOfWeights(weights: Weights, metrics: readonly Metric[]): SavedFault[] {
	const sum = sumOf(weights);
	return [
		...(sum === wholeWeight ? [] : [{ code: 'wrong_sum', sum } as const]),
		...Object.keys(weights).flatMap((key): SavedFault[] => {
			const metric = metrics.find((other) => other.key === key);
			if (!metric) return [{ code: 'unknown_metric', key }];
			if (gainSign(metric) === 0) return [{ code: 'no_direction', metric }];
			const counterweights = counterweightsOf(metric, metrics).map((other) => other.key);
			const isAlone = isOfSpeed(metric) && !counterweights.some((other) => Object.hasOwn(weights, other));
			return isAlone ? [{ code: 'speed_alone', metric, counterweights }] : [];
		})
	];
}

/** A scorecard that may be kept, or why there is none: where it is unlike a scorecard, or what is wrong with it. */
export type CheckedSaved =
	| { scorecard: SavedScorecard }
	| { problem: 'unreadable'; places: string[] }
	| { problem: 'faults'; name: string; faults: SavedFault[] };

/** The one gate to a saved scorecard, for a form, a file and a command alike. */
export function checkedSaved(found: unknown, metrics: readonly Metric[], membersOf: MembersOf): CheckedSaved {
	const parsed = savedShape.safeParse(found);
	if (!parsed.success) {
		return { problem: 'unreadable', places: [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))] };
	}
	const unknown = (['unit', 'and'] as const).filter((part) => {
		const unit = parsed.data[part];
		return unit && !membersOf(unit.dimension).includes(unit.member);
	});
	if (unknown.length > 0) return { problem: 'unreadable', places: unknown };
	const faults = faultsOfWeights(parsed.data.weights, metrics);
	return faults.length > 0 ? { problem: 'faults', name: parsed.data.name, faults } : { scorecard: parsed.data };
}
