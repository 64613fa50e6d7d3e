import { words } from '#lib/intake/fields-of-kinds/named.ts';
import { nameScore, namesOf, type Names } from './name-score.ts';
import type { Profile } from './profile-column.ts';

const questions = namesOf(
	words(
		'question|question text|question title|driver|statement|spørgsmål|spørgsmålstekst|fråga|frågetext|spørsmål|spørsmålstekst|frage|fragetext'
	)
);
const answers = namesOf(
	words(
		'answer|answer value|answer score|answer text|response|score|value|svar|svarsvärde|svarsalternativ|svarværdi|svarverdi|antwort|antwortwert'
	)
);

/** True where each row is the answer to one of some questions that come again: no row of such a list is a record. */
export function holdsQuestions(columns: Profile[]): boolean {
	const called = (names: Names) => columns.filter(({ name }) => nameScore(name, names).score > 0);
	return called(answers).length > 0 && called(questions).some(comesAgain);
}

const comesAgain = ({ values, times }: Profile): boolean =>
	values.length > 0 && values.length <= times.reduce((sum, count) => sum + count, 0) / 2;

const evaluators = namesOf(
	words(
		'evaluator|evaluated by|evaluation form|evaluation date|evaluation id|quality form|auditor|evalueret af|evaluerer|bedømt af|medlyttet af|' +
			'evaluerad av|bedömare|bedömd av|lyssnad av|medlyssnad av|medlyssnare|evaluert av|vurdert av|medlyttet av|bewertet von|bewerter'
	)
);

/** True for judgements of how somebody worked: each is about a contact, and none is one. */
export const holdsQuality = (columns: Profile[]): boolean =>
	columns.some(({ name }) => nameScore(name, evaluators).score > 0);
