import { fields } from '#lib/intake/fields.ts';
import { nameScore, namesOf, phraseScore } from './name-score.ts';
import { isTotalsName } from './plain-words.ts';

const everyField = Object.values(fields).flatMap((kind) => Object.values(kind));
const knownNames = namesOf(everyField.flatMap(({ words, clocks }) => [...words, ...(clocks ?? [])]));
const knownPhrases = namesOf(everyField.flatMap(({ phrases }) => phrases ?? []));

/** True for a column name that some system uses, or that only reports of totals have. */
export const isKnownName = (name: string): boolean =>
	nameScore(name, knownNames).score > 0 || isTotalsName(name) || phraseScore(name, knownPhrases).score > 0;
