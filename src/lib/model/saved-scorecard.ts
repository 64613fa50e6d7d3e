import { z } from 'zod';
import { dimensions, type NamedDimension } from './fact.ts';
import { freeKey } from './free-key.ts';
import { isToldDay } from './told-day.ts';

/** What a whole scorecard weighs. */
export const wholeWeight = 100;

/** Keys that pages have taken: the scorecard that comes with the product, and the one that is being made. */
export const takenKeys: readonly string[] = ['balanced', 'new'];

const named = dimensions.filter((dimension): dimension is NamedDimension => dimension !== 'all');
const mostMetrics = 40;
const unit = z
	.strictObject({ dimension: z.enum(named), member: z.string().min(1).max(200) })
	.nullable()
	.default(null);

const fields = z.strictObject({
	key: z
		.string()
		.regex(/^[a-z0-9][a-z0-9_]{0,59}$/)
		.refine((key) => !takenKeys.includes(key)),
	name: z.string().trim().min(1).max(80),
	/** Whose contacts it opens with; null for all. */
	unit,
	/** Only what it has in common with these, of another dimension. */
	and: unit,
	/** What it opens compared with: the days before, the same a year earlier, or as many days from a chosen one on. */
	baseline: z
		.union([z.enum(['before', 'year']), z.iso.date()])
		.nullable()
		.default(null),
	/** Whole per cent by the key of the metric. */
	weights: z
		.record(z.string().regex(/^[a-z0-9_.]{1,80}$/), z.int().min(1).max(wholeWeight))
		.refine((weights) => Object.keys(weights).length <= mostMetrics)
});

const shape = fields.refine(({ unit, and }) => and === null || (unit !== null && unit.dimension !== and.dimension), {
	path: ['and']
});

/** A scorecard as it stands in a form or a file, before anybody has looked at what its weights come to. */
export const savedShape = shape.refine(
	({ baseline }) => baseline === null || baseline === 'before' || baseline === 'year' || isToldDay(baseline),
	{ path: ['baseline'] }
);

/** What the weights of a scorecard come to. */
export const sumOf = (weights: Readonly<Record<string, number>>): number =>
	Object.values(weights).reduce((sum, weight) => sum + weight, 0);

/** A scorecard that somebody has put together: which metrics it weighs, and how much. */
export const savedScorecardSchema = shape.refine(({ weights }) => sumOf(weights) === wholeWeight);
export type SavedScorecard = z.infer<typeof savedScorecardSchema>;

/** One version of a scorecard. */
export type SavedVersion = {
	/** Unique among the versions of all scorecards. */
	version: number;
	/** 1 for the first of its key. */
	number: number;
	key: string;
	/** Null for a version that took it away. */
	scorecard: SavedScorecard | null;
	by: string;
	/** Seconds since 1970. */
	savedAt: number;
};

/** A key made of a name, other than those that are taken: "Påske, team A" becomes `paske_team_a`. */
export const savedKeyOf = (name: string, taken: readonly string[]): string =>
	freeKey(name, 'scorecard', [...taken, ...takenKeys]);
