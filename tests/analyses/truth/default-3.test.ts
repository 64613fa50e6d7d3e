import { holdTruths } from './hold-truths.ts';

holdTruths('default', 3);
