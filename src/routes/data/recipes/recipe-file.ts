import { wordsFor } from '#lib/i18n/words-for.ts';
import { m } from '#lib/i18n/words.ts';
import { parseRecipe } from '#lib/intake/parse-recipe.ts';
import { lintRecipe, type RecipeProblem } from '#lib/intake/recipe-problems.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import type { Recipe } from '#lib/model/import.ts';
import { refusalWords } from '../refusal-words.ts';

/** A recipe that a person brought, or why it is none: a sentence, and the faults to mend. */
export type BroughtRecipe = { recipe: Recipe } | { problem: string; faults: string[] };

const faultWords = ({ code, detail }: RecipeProblem): string =>
	wordsFor(`lint_${code}`, { detail: code === 'field_lacking' ? (wordsFor(`field_${detail}`) ?? detail) : detail }) ??
	detail;

/** Reads the text of a recipe file; one that has faults is not used. What it becomes is a person's own. */
export function recipeFromText(text: string): BroughtRecipe {
	let recipe: Recipe;
	try {
		recipe = parseRecipe(JSON.parse(text));
	} catch (error) {
		if (error instanceof SyntaxError) return { problem: m.recipes_not_json(), faults: [] };
		if (!(error instanceof Refusal)) throw error;
		return { problem: refusalWords({ code: error.code, details: error.details }).message, faults: [] };
	}
	const faults = lintRecipe(recipe);
	if (faults.length > 0) return { problem: m.recipes_faults({ name: recipe.name }), faults: faults.map(faultWords) };
	return { recipe: { ...recipe, evidence: 'own' } };
}
