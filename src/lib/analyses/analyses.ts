import type { Analysis } from './analysis.ts';
import { bunching } from './bunching.ts';
import { coaching } from './coaching.ts';
import { gamingRadar } from './gaming-radar.ts';
import { falseEconomy } from './false-economy.ts';
import { load } from './load.ts';
import { menuMaze } from './menu-maze.ts';
import { partner } from './partner.ts';
import { targetMix } from './target-mix.ts';
import { targetEffect } from './target-effect.ts';
import { waitOrSolved } from './wait-or-solved.ts';
import { wellbeingLag } from './wellbeing-lag.ts';
import { whoComesBack } from './who-comes-back.ts';

/** Every analysis there is, in the order of `analysisKeys`. */
export const analyses: readonly Analysis[] = [
	targetEffect,
	bunching,
	falseEconomy,
	waitOrSolved,
	wellbeingLag,
	load,
	menuMaze,
	partner,
	coaching,
	targetMix,
	gamingRadar,
	whoComesBack
];
