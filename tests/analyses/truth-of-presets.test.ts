import { holdTruths } from './truth/hold-truths.ts';

// a target that did no harm, and one that nobody ever heard of
holdTruths([
	{ preset: 'almost-harmless', seed: 1 },
	{ preset: 'null', seed: 1 }
]);
