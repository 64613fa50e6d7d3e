import type { Analysis } from './analysis.ts';

/** Every analysis there is, in the order of `analysisKeys`. */
export const analyses: readonly Analysis[] = [];
