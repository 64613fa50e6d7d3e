import type { Metric } from '#lib/metrics/metric.ts';
import { savedKeyOf } from '#lib/model/saved-scorecard.ts';
import type { MembersOf } from '#lib/model/scope-named.ts';
import { unitOf } from '#lib/questions/ask.ts';
import type { Definition } from '#lib/scorecards/balanced.ts';
import { checkedSaved, type CheckedSaved } from '#lib/scorecards/saved-faults.ts';

/** A scorecard as its form holds it: texts, whatever they are. */
export type Draft = Record<'name' | 'unit' | 'and' | 'baseline' | 'since', string> & {
	weights: Record<string, string>;
};

/** What the form of a scorecard holds; one that is made from another has no name yet. */
export function draftOf({ unit, and, baseline, weights }: Definition, name: string): Draft {
	const isDay = baseline !== null && baseline !== 'before' && baseline !== 'year';
	return {
		name,
		unit: textOfUnit(unit),
		and: textOfUnit(and),
		baseline: isDay ? '' : (baseline ?? ''),
		since: isDay ? baseline : '',
		weights: Object.fromEntries(Object.entries(weights).map(([key, weight]) => [key, String(weight)]))
	};
}

const textOfUnit = (unit: Definition['unit']): string => (unit ? `${unit.dimension}:${unit.member}` : '');

const prefix = 'weight.';

/** Reads a form: what it holds, and the scorecard that it makes, or why it makes none. */
export function savedFromForm(
	form: FormData,
	key: string,
	taken: readonly string[],
	metrics: readonly Metric[],
	membersOf: MembersOf
): { draft: Draft; checked: CheckedSaved } {
	const textOf = (name: string): string => {
		const text = form.get(name);
		return typeof text === 'string' ? text.trim() : '';
	};
	const weights = Object.fromEntries(
		[...form.keys()]
			.filter((name) => name.startsWith(prefix))
			.map((name) => [name.slice(prefix.length), textOf(name)] as const)
			.filter(([, text]) => text !== '' && text !== '0')
	);
	const draft = {
		name: textOf('name'),
		unit: textOf('unit'),
		and: textOf('and'),
		baseline: textOf('baseline'),
		since: textOf('since'),
		weights
	};
	// a text is no unit, and is refused as such
	const unitIn = (text: string) => (text === '' ? null : (unitOf(text) ?? text));
	const checked = checkedSaved(
		{
			key: key === 'new' ? savedKeyOf(draft.name, taken) : key,
			name: draft.name,
			unit: unitIn(draft.unit),
			and: unitIn(draft.and),
			baseline: draft.since || draft.baseline || null,
			weights: Object.fromEntries(Object.entries(weights).map(([metric, text]) => [metric, Number(text)]))
		},
		metrics,
		membersOf
	);
	return { draft, checked };
}
