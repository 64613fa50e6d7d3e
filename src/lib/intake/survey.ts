import type { Kind } from '#lib/model/records.ts';
import type { Recipe } from '#lib/model/import.ts';
import type { Dialect } from './dialect.ts';
import { fields, lackingFields } from './fields.ts';
import { notesOf, type Note } from './notes.ts';
import { isTotalsName, plainWords, splitZone } from './proposal/plain-words.ts';
import { profileColumn } from './proposal/profile-column.ts';
import { nameScore, namesOf, phraseScore } from './proposal/name-score.ts';
import { proposeUse } from './proposal/propose-fields.ts';
import { proposeIdentity } from './proposal/propose-identity.ts';
import { proposeKind } from './proposal/propose-kind.ts';
import { settleUnits } from './proposal/settle-units.ts';
import { isUsable } from './recipe-problems.ts';
import { Refusal } from './refusal.ts';
import { headerNames, looksLikeValue } from './table/find-header.ts';
import { openTable, type OpenedTable } from './table/open-table.ts';
import { totalsWord } from './table/totals-row.ts';

export type Column = {
	name: string;
	/** Up to five different values as they stand in the file. */
	examples: string[];
	blankShare: number;
	distinct: number;
	/** The field this column is read as; null when it is left alone. */
	field: string | null;
	/** Why: `header:` and the words that were recognised, `values:` and what they look like, or `recipe`. */
	reason: string;
};

/** What is found in a file before anything of it is stored. */
export type Survey = {
	dialect: Dialect;
	bytes: number;
	columns: Column[];
	/** The first rows, as they stand. */
	sample: string[][];
	/** The proposed map; `recipe.name` is a saved recipe's when `known` is true. */
	recipe: Recipe;
	known: boolean;
	/** Required fields of the kind that no column was found for. */
	lacking: string[];
	/** What the file leaves open under this recipe. */
	notes: Note[];
	/** Fields whose column was chosen anew and holds nothing that they can be. */
	unfit: string[];
};

/**
 * What to take into account: the kind that a person chose, saved recipes, and the IANA zone of the clocks, which a column
 * named for UTC overrules unless a person chose it too. `chosen` is a recipe that a person made of the proposal, with the
 * fields whose reading is to be found for the columns they now have.
 */
export type SurveyOptions = {
	kind?: Kind;
	recipes?: Recipe[];
	zone: string;
	zoneIsChosen?: boolean;
	chosen?: { recipe: Recipe; reread: string[] };
};

const rowsShown = 10;

/**
 * Looks at a file before anything of it is stored: how it is written, what its columns are, and how they are proposed
 * to be read. A saved recipe whose header is the file's is taken instead. Throws a Refusal when the file is no table of
 * records.
 */
export async function survey(path: string, options: SurveyOptions): Promise<Survey> {
	const table = await openTable(path, isKnownName);
	refuseUnusable(table);
	const header = headerNames(table.header);
	const evidence = wholeRows(table, header.length);
	const profiles = header.map((name, place) => profileColumn(name, evidence, place));

	const saved = options.recipes?.find(
		(recipe) =>
			sameNames(recipe.header, header) && recipe.kind === (options.kind ?? recipe.kind) && isUsable(recipe, header)
	);
	const unfit: string[] = [];
	const recipe = options.chosen ? rereadRecipe(options.chosen) : saved ? inChosenZone(saved) : proposeRecipe();
	const known = saved !== undefined && !options.chosen;
	const lacking = lackingFields(recipe.kind, Object.keys(recipe.fields));
	if (recipe.kind === 'contacts' && holdsTotals(header, recipe)) throw new Refusal('totals_not_contacts');

	return {
		dialect: table.dialect,
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
		lacking,
		notes: notesOf({ scan: table.scan, recipe, profiles }),
		unfit
	};

	function proposeRecipe(): Recipe {
		const { kind, fields: named, told } = proposeKind(profiles, options.kind);
		if (!told && !options.kind) throw new Refusal('kind_unclear');
		const mapped = settleUnits(named, header, evidence);
		const identity = proposeIdentity(kind, mapped, header, evidence);
		const zone = inUtc(mapped) && !options.zoneIsChosen ? 'UTC' : options.zone;
		return { version: 1, name: kind, kind, header, fields: mapped, identity, zone };
	}

	function rereadRecipe({ recipe: made, reread }: NonNullable<SurveyOptions['chosen']>): Recipe {
		const chosen = { ...made.fields };
		for (const field of reread) {
			const use = chosen[field];
			const columns = profiles.filter(({ name }) => use?.columns.includes(name));
			const reading =
				use && proposeUse(made.kind, field, use.columns[0] === columns[0]?.name ? columns : columns.reverse());
			if (use && reading) chosen[field] = { ...use, reading };
			else if (use) unfit.push(field);
		}
		return { ...made, fields: chosen };
	}

	function inChosenZone(made: Recipe): Recipe {
		return options.zoneIsChosen ? { ...made, zone: options.zone } : made;
	}
}

const sameNames = (one: string[], other: string[]) =>
	one.length === other.length && one.every((name, place) => name === other[place]);

const inUtc = ({ started_at: start, ordered_at: order }: Recipe['fields']): boolean =>
	(start ?? order)?.columns.some((name) => splitZone(plainWords(name)).utc) ?? false;

function useOf(name: string, recipe: Recipe, saved: boolean): Pick<Column, 'field' | 'reason'> {
	const [field, use] = Object.entries(recipe.fields).find(([, { columns }]) => columns.includes(name)) ?? [];
	return { field: field ?? null, reason: use ? (saved ? 'recipe' : use.reason) : '' };
}

const everyField = Object.values(fields).flatMap((kind) => Object.values(kind));
const knownNames = namesOf(everyField.flatMap(({ words, clocks }) => [...words, ...(clocks ?? [])]));
const knownPhrases = everyField.flatMap(({ phrases }) => phrases ?? []);

/** True for a column name that some system uses, or that only reports of totals have. */
export const isKnownName = (name: string): boolean =>
	nameScore(name, knownNames).score > 0 || isTotalsName(name) || phraseScore(name, knownPhrases).score > 0;

/** The rows that have all their cells: totals and sentences at the foot are no evidence of what a column holds. */
function wholeRows({ rows, lastRows }: OpenedTable, cells: number): string[][] {
	const whole = [...rows, ...lastRows].filter((row) => row.length === cells && totalsWord(row) === null);
	return whole.length > 0 ? whole : rows;
}

function refuseUnusable({ header, rows, knownShare, regularity }: OpenedTable): void {
	if (regularity < 0.5 && knownShare < 0.3) throw new Refusal('not_a_table');
	const words = header.join(' ').split(/\s+/).length / header.length;
	if (knownShare === 0 && (header.length === 1 || regularity < 0.9 || words > 5)) throw new Refusal('not_a_table');
	if (knownShare === 0 && header.some(looksLikeValue)) throw new Refusal('no_header');
	if (rows.length === 0) throw new Refusal('header_only');
}

/** Totals have columns that only reports have, and nothing that names the single contact or customer. */
function holdsTotals(header: string[], recipe: Recipe): boolean {
	const totals = header.filter(isTotalsName).length;
	const single = recipe.fields.contact_id ?? recipe.fields.customer_key;
	return totals >= 3 && !single;
}
