import { truths as bunching } from './bunching.ts';
import { truths as customers } from './customers.ts';
import { truths as falseEconomy } from './false-economy.ts';
import { truths as gamingRadar } from './gaming-radar.ts';
import { truths as neverAlone } from './never-alone.ts';
import { truths as partner } from './partner.ts';
import { truths as people } from './people.ts';
import { truths as sanity } from './sanity.ts';
import { truths as targetEffect } from './target-effect.ts';
import { truths as targetMix } from './target-mix.ts';
import type { TruthCheck } from './truth-world.ts';

/** Everything that an analysis must find in a world whose truth is known. */
export const checks: readonly TruthCheck[] = [
	...[...sanity, ...targetEffect, ...bunching, ...falseEconomy, ...customers, ...people],
	...[...partner, ...targetMix, ...gamingRadar, ...neverAlone]
];
