import { holdTruths } from './hold-truths.ts';

// a target that did no harm
holdTruths('almost-harmless', 1);
