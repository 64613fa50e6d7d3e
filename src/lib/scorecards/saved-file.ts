import { parse, stringify, YAMLParseError } from 'yaml';
import type { Metric } from '#lib/metrics/metric.ts';
import type { SavedScorecard } from '#lib/model/saved-scorecard.ts';
import type { MembersOf } from '#lib/model/scope-named.ts';
import { checkedSaved, type SavedFault } from './saved-faults.ts';

/** Scorecards as the text of a YAML file, which `savedFromYaml` reads back the same. */
export const savedToYaml = (scorecards: readonly SavedScorecard[]): string =>
	stringify({ scorecards }, { lineWidth: 100 });

/** What a file holds, or why nothing of it is taken. */
export type SavedFile =
	| { scorecards: SavedScorecard[] }
	| { problem: 'not_yaml'; line: number }
	| { problem: 'unreadable'; places: string[] }
	/** Two of them have one key. */
	| { problem: 'doubled'; key: string }
	| { problem: 'faults'; of: { name: string; faults: SavedFault[] }[] };

/** Reads the text of a YAML file: a list of scorecards under `scorecards`, or one scorecard. */
export function savedFromYaml(text: string, metrics: readonly Metric[], membersOf: MembersOf): SavedFile {
	let found: unknown;
	try {
		found = parse(text);
	} catch (error) {
		if (error instanceof YAMLParseError) return { problem: 'not_yaml', line: error.linePos?.[0].line ?? 1 };
		// an alias that is unfolded too often is a ReferenceError
		if (error instanceof ReferenceError) return { problem: 'not_yaml', line: 1 };
		throw error;
	}
	const listed: unknown =
		typeof found === 'object' && found !== null && 'scorecards' in found ? found.scorecards : [found];
	if (!Array.isArray(listed) || listed.length === 0) return { problem: 'unreadable', places: ['scorecards'] };
	const checked = listed.map((one: unknown) => checkedSaved(one, metrics, membersOf));
	const places = checked.flatMap((one, place) =>
		'places' in one ? one.places.map((path) => [place, path].filter((part) => part !== '').join('.')) : []
	);
	if (places.length > 0) return { problem: 'unreadable', places };
	const of = checked.flatMap((one) => ('faults' in one ? [{ name: one.name, faults: one.faults }] : []));
	if (of.length > 0) return { problem: 'faults', of };
	const scorecards = checked.flatMap((one) => ('scorecard' in one ? [one.scorecard] : []));
	const doubled = scorecards.find(({ key }, place) => scorecards.findIndex((other) => other.key === key) !== place);
	return doubled ? { problem: 'doubled', key: doubled.key } : { scorecards };
}
