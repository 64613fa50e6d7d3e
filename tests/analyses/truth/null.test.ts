import { holdTruths } from './hold-truths.ts';

// a target that nobody ever heard of
holdTruths('null', 1);
