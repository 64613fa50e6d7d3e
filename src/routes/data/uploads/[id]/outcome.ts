import type { ImportEntry, Recipe } from '#lib/model/import.ts';
import type { IssueWords } from '../../issue-words.ts';
import type { RefusalWords } from '../../refusal-words.ts';

/** What came of the last press of a button, and the recipe as it was chosen then. */
export type Outcome = {
	recipe: Recipe;
	/** Names of the needed fields that have no column yet. */
	lacking: string[];
	/** What the file leaves open under the chosen recipe. */
	notes: string[];
	/** Names of the fields whose chosen column does not hold what they are. */
	unfit: string[];
	/** Names of the fields whose reading was found anew, so that a person may look before anything is done. */
	reread: string[];
	problem: string | null;
	refusal: RefusalWords | null;
	tried: { entry: ImportEntry; issues: IssueWords[] } | null;
	/** The name that a recipe was saved under. */
	saved: string | null;
};
