import { holdTruths } from './truth/hold-truths.ts';

holdTruths([1, 2, 3].map((seed) => ({ preset: 'default', seed })));
