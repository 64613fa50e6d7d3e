import { z } from 'zod';
import { dimensions, type NamedDimension } from './fact.ts';
import { freeKey } from './free-key.ts';
import { ownMeasures } from './own-measures.ts';

/** What a metric of one's own may be counted in. */
export const ownUnits = ['share', 'seconds', 'count', 'rating', 'ratio'] as const;
export type OwnUnit = (typeof ownUnits)[number];

/** Where a metric of one's own stands on a scorecard. */
export const ownPerspectives = ['customers', 'people', 'journey', 'learning', 'speed'] as const;

/** Which way is good; a metric of speed has no good direction. */
export const ownDirections = ['higher', 'lower', 'none'] as const;

const mostTerms = 12;
const mostCounterweights = 6;
const named = dimensions.filter((dimension): dimension is NamedDimension => dimension !== 'all');
const measure = z.enum(ownMeasures);

const termsSchema = z.strictObject({
	plus: z.array(measure).min(1).max(mostTerms),
	minus: z.array(measure).max(mostTerms).default([])
});

/** A metric that the organisation has defined itself: how it is kept, and how it stands in a file. */
export const ownMetricSchema = z.strictObject({
	key: z.string().regex(/^own_[a-z0-9_]{1,60}$/),
	name: z.string().trim().min(1).max(80),
	definition: z.string().trim().min(1).max(600),
	numerator: termsSchema,
	denominator: termsSchema,
	/** Only what concerns one reason, or one member of another dimension; null for everything. */
	filter: z
		.strictObject({ dimension: z.enum(named), member: z.string().min(1).max(200) })
		.nullable()
		.default(null),
	unit: z.enum(ownUnits),
	direction: z.enum(ownDirections),
	perspective: z.enum(ownPerspectives),
	/** Keys of the catalogue. */
	counterweights: z.array(z.string().min(1).max(80)).max(mostCounterweights).default([])
});
export type OwnMetric = z.infer<typeof ownMetricSchema>;
export type OwnTerms = OwnMetric['numerator'];

/** A key made of a name, other than those that are taken: "Hold time, billing" becomes `own_hold_time_billing`. */
export const ownKeyOf = (name: string, taken: readonly string[]): string => freeKey(name, 'metric', taken, 'own_');
