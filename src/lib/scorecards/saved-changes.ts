import type { SavedScorecard } from '#lib/model/saved-scorecard.ts';

/** What differs between two versions of a scorecard. A weight of null is none. */
export type SavedChange =
	| { what: 'name'; before: string; after: string }
	| { what: 'unit'; before: SavedScorecard['unit']; after: SavedScorecard['unit'] }
	| { what: 'and'; before: SavedScorecard['and']; after: SavedScorecard['and'] }
	| { what: 'baseline'; before: SavedScorecard['baseline']; after: SavedScorecard['baseline'] }
	| { what: 'weight'; key: string; before: number | null; after: number | null };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What has to change for one version to become the other; nothing where they say the same. */
export function changesBetween(before: SavedScorecard, after: SavedScorecard): SavedChange[] {
	const keys = [...new Set([...Object.keys(before.weights), ...Object.keys(after.weights)])];
	return [
		...(before.name === after.name ? [] : [{ what: 'name', before: before.name, after: after.name } as const]),
		...(same(before.unit, after.unit) ? [] : [{ what: 'unit', before: before.unit, after: after.unit } as const]),
		...(same(before.and, after.and) ? [] : [{ what: 'and', before: before.and, after: after.and } as const]),
		...(before.baseline === after.baseline
			? []
			: [{ what: 'baseline', before: before.baseline, after: after.baseline } as const]),
		...keys.flatMap((key) => {
			const [was, is] = [before.weights[key] ?? null, after.weights[key] ?? null];
			return was === is ? [] : [{ what: 'weight', key, before: was, after: is } as const];
		})
	];
}

/** What taking a file in would do to one scorecard: null for what is not there yet. */
export type Difference = { scorecard: SavedScorecard; changes: SavedChange[] | null };

/** What taking scorecards in would do to those that are there. */
export const differencesOf = (there: readonly SavedScorecard[], coming: readonly SavedScorecard[]): Difference[] =>
	coming.map((scorecard) => {
		const before = there.find(({ key }) => key === scorecard.key);
		return { scorecard, changes: before ? changesBetween(before, scorecard) : null };
	});
