/**
 * The 97.5th percentile of the standard normal distribution: half-width of a two-sided 95 % interval in standard errors.
 * Source: NIST/SEMATECH e-Handbook, 1.3.6.7.1.
 */
export const z95 = 1.959964;
