import type { SavedScorecard } from '#lib/model/saved-scorecard.ts';
import type { Question } from '#lib/questions/question.ts';

/** A scorecard to weigh by: a saved one, or the one that comes with the product. */
export type Definition = Pick<SavedScorecard, 'key' | 'unit' | 'and' | 'baseline' | 'weights'> & {
	/** Null for the one that comes with the product, which is named in the reader's language. */
	name: string | null;
};

/** The scorecard that comes with the product: the four figures that stand first on every sheet, alike in weight. */
export const balanced: Definition = {
	key: 'balanced',
	name: null,
	unit: null,
	and: null,
	baseline: null,
	weights: { fcr_repeat: 25, return_rate: 25, who5: 25, aht: 25 }
};

/** The scorecard of a key, null when there is none. */
export const definitionOf = (key: string, saved: readonly { scorecard: SavedScorecard }[]): Definition | null =>
	[balanced, ...saved.map(({ scorecard }) => scorecard)].find((one) => one.key === key) ?? null;

/** The question that a scorecard opens with, beside what is asked anyway. */
export function openingOf({ unit, and, baseline }: Definition, asked: Question): Question {
	const { and: second, ...question } = asked;
	const within = unit ? and : second;
	return {
		...question,
		...(unit && { unit }),
		...(within && { and: within }),
		...(baseline && { compare: baseline })
	};
}
