import type { NamedDimension } from '#lib/model/fact.ts';

/** The kinds of unit that have a scorecard each: who works, and where. */
export const unitDimensions = ['site', 'employer', 'team'] as const satisfies readonly NamedDimension[];
