import type { Analysis } from './analysis.ts';
import { bunching } from './bunching.ts';
import { coaching } from './coaching.ts';
import { load } from './load.ts';
import { partner } from './partner.ts';
import { wellbeingLag } from './wellbeing-lag.ts';

/** Every analysis there is, in the order of `analysisKeys`. */
export const analyses: readonly Analysis[] = [bunching, wellbeingLag, load, partner, coaching];
