/**
 * How many rows of a file may be refused before the whole file is: `none`, `few` (a tenth, of a file of some size), or
 * `any`, for somebody who has seen how many they are.
 */
export const tolerances = ['few', 'any', 'none'] as const;
export type Tolerance = (typeof tolerances)[number];

const shares = { none: 0, few: undefined, any: 1 } as const;

/** The share of refused rows that reading bears with; undefined for its own. */
export const mostRefusedShare = (tolerance: Tolerance): number | undefined => shares[tolerance];
