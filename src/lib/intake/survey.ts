import type { Fingerprint, Recipe } from '#lib/model/import.ts';
import type { Container } from './container.ts';
import type { Dialect } from './dialect.ts';
import { changedNames, driftOf, longerParts, turnedDates, unreadableColumns, type Drift } from './drift.ts';
import { lackingFields } from './fields.ts';
import { fingerprintOf } from './fingerprint.ts';
import { leftOutRows, type LeftOutRows } from './left-out-rows.ts';
import type { Note } from './note.ts';
import { notesOf } from './notes.ts';
import { notUnderstood } from './notes/not-understood.ts';
import { rowCapOf } from './notes/row-cap.ts';
import { isKnownName } from './proposal/known-names.ts';
import { freeColumns, personalColumns, type PersonalColumn } from './proposal/personal-columns.ts';
import { profileColumn } from './proposal/profile-column.ts';
import { questionsOf } from './proposal/questions-of.ts';
import { recognise, savedRecipe, type Told } from './proposal/recognise.ts';
import { refuseAverages, refuseTotals, refuseUnusable, wholeRows } from './proposal/sound-table.ts';
import type { Question } from './questions.ts';
import { refuseSwappedDays } from './proposal/swapped-days.ts';
import { openTable } from './table/open-table.ts';

export type Column = {
	name: string;
	/** Up to five different values as they stand in the file. */
	examples: string[];
	blankShare: number;
	distinct: number;
	/** The field this column is read as; null when it is left alone. */
	field: string | null;
	/**
	 * Why: `header:` and the words that were recognised, `values:` and what they look like, `profile:` and the system whose
	 * export it is, or `recipe`.
	 */
	reason: string;
};

/** What is found in a file before anything of it is stored. */
export type Survey = {
	dialect: Dialect;
	/** What the text was taken out of; null for a plain file. */
	container: Container | null;
	bytes: number;
	columns: Column[];
	/** The first rows, as they stand. */
	sample: string[][];
	/** The proposed map; `recipe.name` is a saved recipe's when `known` is true. */
	recipe: Recipe;
	known: boolean;
	/** The source profile behind the recipe, with its version, and whether it was made from a real header. */
	profile: { id: string; evidence: Recipe['evidence'] } | null;
	/** Required fields of the kind that no column was found for. */
	lacking: string[];
	/** What no evidence settles and a person can. */
	questions: Question[];
	/** What figures will suffer from under this recipe. */
	notes: Note[];
	/** Rows that the recipe leaves out by what stands in a column. */
	leftOut: LeftOutRows[];
	/** How the file differs from the last one that the saved recipe took in. */
	drift: Drift[];
	/** Columns without a field that are not kept, and what of a person they seem to hold. */
	personal: PersonalColumn[];
	/** What to compare the next file of this source with. */
	fingerprint: Fingerprint;
	/** Fields whose column was chosen anew and holds nothing that they can be. */
	unfit: string[];
};

/**
 * What to take into account: what people said of the file or of its source (`Told`), the fingerprints of the last files
 * that saved recipes took in, by the recipes' names, and what the file was wrapped in.
 */
export type SurveyOptions = Told & {
	lastFingerprints?: ReadonlyMap<string, Fingerprint>;
	container?: Container | null;
};

const rowsShown = 10;

/**
 * Looks at a file before anything of it is stored: how it is written, what its columns are, and how they are proposed to
 * be read: as a person chose, as a saved recipe or a source profile says, or by names and values. Throws a Refusal when
 * the file is no table of records.
 */
export async function survey(path: string, told: SurveyOptions): Promise<Survey> {
	const { table, rows, profiles } = await openAsTold(path, told);
	const options = { ...told, zone: told.zoneIsChosen ? told.zone : (table.zone ?? told.zone) };
	const { header } = table;
	refuseUnusable(table);
	const { recipe, known, sameHeader, savedHeader, unfit, openUnits } = recognise({ header, rows, profiles }, options);
	refuseTotals(recipe, header);
	refuseAverages(recipe, profiles);
	refuseSwappedDays(recipe, profiles);
	const fingerprint = fingerprintOf(profiles, recipe);
	const last = options.lastFingerprints?.get(recipe.name);
	const named = sameHeader ? [] : changedNames(savedHeader, header);
	const compared = last ? driftOf(last, fingerprint, recipe) : named;

	return {
		dialect: table.dialect,
		container: options.container ?? null,
		bytes: table.scan.bytes,
		columns: profiles.map(({ name, examples, blankShare, distinct }) => ({
			name,
			examples,
			blankShare,
			distinct,
			...useOf(name, recipe, known)
		})),
		sample: table.rows.slice(0, rowsShown),
		recipe,
		known,
		profile: recipe.profile === '' ? null : { id: recipe.profile, evidence: recipe.evidence },
		lacking: lackingFields(recipe.kind, Object.keys(recipe.fields)),
		questions: known ? [] : await questionsOf(recipe, { path, table, profiles, rows, openUnits, zone: options.zone }),
		notes: [
			...(known ? [] : notUnderstood(recipe, profiles)),
			...notesOf({
				...{ table, rowCap: await rowCapOf(path, table), recipe, profiles, rows },
				container: options.container ?? null
			})
		],
		leftOut: leftOutRows(recipe, header, rows),
		drift: known
			? [
					...compared,
					...longerParts(last, recipe, header, rows),
					...turnedDates(recipe, profiles),
					...unreadableColumns(recipe, profiles)
				]
			: [],
		personal: personalColumns(freeColumns(recipe, profiles)),
		fingerprint,
		unfit
	};
}

/**
 * The file in letters as people said, of this file or of its source. Where the bytes prove no encoding, a file whose recipe
 * tells one is opened again in it, and one that no recipe knows in each that a saved recipe tells.
 */
async function openAsTold(path: string, options: SurveyOptions) {
	const { chosen, recipes = [] } = options;
	const told = (some: Recipe[]) => [...new Set(some.map(({ encoding }) => encoding))];
	const [agreed = null, ...others] = chosen ? [chosen.recipe.encoding] : told(recipes);
	const { saved, ...opened } = await openIn(others.length === 0 ? agreed : null, path, options);
	if (chosen || opened.table.scan.encodingProved) return opened;
	for (const encoding of told(saved ? [saved] : recipes)) {
		if (encoding === null || encoding === opened.table.dialect.encoding) continue;
		const again = await openIn(encoding, path, options);
		if (again.saved?.encoding === encoding) return again;
	}
	return opened;
}

async function openIn(encoding: string | null, path: string, options: SurveyOptions) {
	const table = await openTable(path, isKnownName, encoding);
	const { header } = table;
	const rows = wholeRows(table, header.length);
	const profiles = header.map((name, place) => profileColumn(name, rows, place));
	return { table, rows, profiles, saved: savedRecipe({ header, profiles }, options)?.recipe };
}

function useOf(name: string, recipe: Recipe, saved: boolean): Pick<Column, 'field' | 'reason'> {
	const uses = [recipe.fields, ...Object.values(recipe.events?.fields ?? {})].flatMap((some) => Object.entries(some));
	const [field, use] = uses.find(([, { columns }]) => columns.includes(name)) ?? [];
	return { field: field ?? null, reason: use ? (saved ? 'recipe' : use.reason) : '' };
}
