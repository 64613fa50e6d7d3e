import type { ImportEntry, Recipe } from '#lib/model/import.ts';
import type { IssueWords } from '../../issue-words.ts';
import type { RefusalWords } from '../../refusal-words.ts';

/** What came of the last press of a button, and the recipe as it was chosen then. */
export type Outcome = {
	recipe: Recipe;
	/** Names of the needed fields that have no column yet. */
	lacking: string[];
	problem: string | null;
	refusal: RefusalWords | null;
	tried: { entry: ImportEntry; issues: IssueWords[] } | null;
	/** The name that a recipe was saved under. */
	saved: string | null;
};
