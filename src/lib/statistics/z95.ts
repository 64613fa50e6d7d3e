/** The 97.5th percentile of the standard normal distribution: half-width of a two-sided 95 % interval in standard errors. */
export const z95 = 1.959964;
