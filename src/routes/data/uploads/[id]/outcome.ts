import type { Recipe } from '#lib/model/import.ts';
import type { RefusalWords } from '../../refusal-words.ts';
import type { FoundInWords } from './found-in-words.ts';
import type { settledNames, TriedInWords } from './tried-in-words.ts';
import type { ChosenWay } from './way-from-form.ts';

/** What came of the last press of a button, and what was chosen then. */
export type Outcome = {
	recipe: Recipe;
	way: ChosenWay;
	/** The file as it is under the chosen recipe; null where it was refused. */
	found: FoundInWords | null;
	/** Names of the needed fields that have no column yet. */
	lacking: string[];
	/** Names of the fields whose reading was found anew, so that a person may look before anything is done. */
	reread: string[];
	problem: string | null;
	refusal: RefusalWords | null;
	/** The name that a recipe was saved under, and whether an import has to end before that. */
	saved: { name: string; waits: boolean } | null;
};

/** All that the page has to say below its buttons. */
export type WhatCame = {
	outcome: Outcome | null;
	/** What a trial showed, or why it was refused. */
	trial: { tried: TriedInWords | null; refusal: RefusalWords | null } | null;
	names: ReturnType<typeof settledNames>;
};
