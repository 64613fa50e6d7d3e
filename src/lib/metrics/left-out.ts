/**
 * Measures of the trade that are explained and never counted, by the keys of their words. The Bradford factor (spells² × days
 * off of one person in 52 weeks) has no known origin and no evidence, weighs most on those who are often ill for a
 * short time, and presses people to work while ill. Source: metrics.md P9.
 */
export const leftOut = ['bradford'] as const;
