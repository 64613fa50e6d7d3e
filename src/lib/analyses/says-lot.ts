/** What the organisation calls a lot, in the languages of the product. A pilot alone is none: somebody may have chosen. */
const lotWords =
	/(^|[^\p{L}])(by lot|lottery|lot(s)?|randomi[sz]\w*)($|[^\p{L}])|lodtr|loddtr|lottn|lottdr|tilfældig|slumpm|tilfeldig/iu;

/** Whether a text says that a lot was drawn. */
export const saysLot = (text: string | null): boolean => text !== null && lotWords.test(text);
