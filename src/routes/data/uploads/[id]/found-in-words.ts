import { wordsFor } from '#lib/i18n/words-for.ts';
import type { Recipe } from '#lib/model/import.ts';
import type { Found } from '#lib/server/imports/imports.ts';
import { noteWords } from '../../note-words.ts';
import { fieldChoices, type FieldChoice } from './field-choices.ts';
import { masked } from './masked.ts';
import { questionWords } from './question-words.ts';
import { recipeName } from './recipe-name.ts';
import { zones } from './zones.ts';

export const labelsOf = (names: string[], fields: FieldChoice[]): string[] =>
	names.map((name) => fields.find(({ field }) => field === name)?.label ?? name);

/** What is found in a file, in the reader's words and without what may name a person. */
export function foundInWords(survey: Found, fileName: string, saved: readonly Recipe[], isChosen: boolean) {
	const { dialect, bytes, container, corrects, known, profile, leftOut, drift, personal, questions } = survey;
	const fields = fieldChoices(survey.recipe.kind);
	const recipe =
		known || isChosen ? survey.recipe : { ...survey.recipe, name: recipeName(survey.recipe, fileName, saved) };
	return {
		...masked(survey),
		dialect,
		bytes,
		container,
		corrects,
		known,
		profile,
		leftOut,
		recipe,
		fields,
		lacking: labelsOf(survey.lacking, fields),
		unfit: labelsOf(survey.unfit, fields),
		notes: survey.notes.map(noteWords),
		questions: questions.map(questionWords),
		drift: drift.map(({ code, details }) => wordsFor(`drift_${code}`, details) ?? code),
		personal: personal.map(({ column, reason }) => ({ column, why: wordsFor(`personal_${reason}`) ?? reason })),
		zones: zones.includes(recipe.zone) ? zones : [recipe.zone, ...zones]
	};
}
export type FoundInWords = ReturnType<typeof foundInWords>;
