import type { Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import { unreadableColumns } from '#lib/intake/drift.ts';
import { knownSource } from '#lib/intake/known-source.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import { ownRecipe, type OwnRecipe } from './own-recipe.ts';
import { freeColumns, personalReason } from './personal-columns.ts';
import { plainWords, splitZone } from './plain-words.ts';
import type { Profile } from './profile-column.ts';
import { isUnnamed, proposeByValues } from './propose-by-values.ts';
import { proposeUse } from './propose-fields.ts';
import { proposeIdentity } from './propose-identity.ts';
import { proposeKind } from './propose-kind.ts';
import { proposeLeftOut } from './propose-left-out.ts';
import { proposeParts } from './propose-parts.ts';
import { settleUnits } from './settle-units.ts';
import { shiftsAmong } from './shifts-among.ts';
import { holdsPivot, holdsTotals } from './sound-table.ts';
import type { UnitChoices } from './unit-choices.ts';
import { withoutGroups } from './without-groups.ts';

/**
 * What people said: the kind that a person chose, saved recipes, and the IANA zone of the clocks, which a column named
 * for UTC overrules unless a person chose it too. `chosen` is a recipe that a person made of the proposal, with the
 * fields whose reading is to be found for the columns they now have.
 */
export type Told = {
	kind?: Kind;
	recipes?: Recipe[];
	zone: string;
	zoneIsChosen?: boolean;
	chosen?: { recipe: Recipe; reread: string[] };
};

type File = { header: string[]; rows: string[][]; profiles: Profile[] };

export type Recognised = {
	recipe: Recipe;
	/** A recipe of one's own, which has answered all questions before. */
	known: boolean;
	/** The header that the saved recipe was made for, and whether it is the file's; the same for a new source. */
	savedHeader: string[];
	sameHeader: boolean;
	unfit: string[];
	/** Durations whose unit no evidence settles. */
	openUnits: UnitChoices[];
};

/**
 * The recipe for a file: a person's choice, else a saved one with the same header, else a saved one whose needed columns
 * are all there, else that of a known system, else one by names and values.
 */
export function recognise(file: File, options: Told): Recognised {
	const { header, rows, profiles } = file;
	const fresh = { known: false, savedHeader: header, sameHeader: true, unfit: [] };
	if (options.chosen) {
		const { recipe, unfit } = rereadRecipe(options.chosen, profiles);
		return { ...fresh, recipe, unfit, openUnits: settleUnits(recipe, header, rows).open };
	}
	const own = savedRecipe(file, options);
	if (own) {
		const saved = options.recipes?.find(({ name }) => name === own.recipe.name) ?? own.recipe;
		const recipe = options.zoneIsChosen ? { ...own.recipe, zone: options.zone } : own.recipe;
		return { recipe, known: true, savedHeader: saved.header, sameHeader: own.sameHeader, unfit: [], openUnits: [] };
	}
	const source = knownSource(header, rows, options.kind, options.recipes);
	const { recipe, openUnits } = source ? ofSource(source, file, options) : proposed(file, options);
	return { ...fresh, recipe: withKept(recipe, profiles), openUnits };
}

/** A saved recipe that the file is read by. */
export function savedRecipe({ header, profiles }: Omit<File, 'rows'>, { recipes = [], kind }: Told): OwnRecipe | null {
	return ownRecipe(recipes, header, kind, (recipe) => unreadableColumns(recipe, profiles).length === 0);
}

/** The recipe of a known system; its units give way where the columns do not add up, and its zone where it leaves that to the organisation. */
function ofSource(source: Recipe, { header, rows }: File, options: Told) {
	const { fields } = settleUnits(source, header, rows, true);
	const zone = source.zone === '' || options.zoneIsChosen ? zoneOf(fields, options) : source.zone;
	return { recipe: { ...source, header, fields, zone }, openUnits: [] };
}

function proposed({ header, rows, profiles }: File, options: Told): { recipe: Recipe; openUnits: UnitChoices[] } {
	const { kind, fields: named } = kindAndFields(header, profiles, options.kind);
	const { fields, open } = settleUnits({ kind, fields: named }, header, rows);
	const combine = proposeParts({ kind, fields }, header, rows);
	const left = proposeLeftOut(kind, profiles);
	const recipe: Recipe = {
		version: 1,
		name: kind,
		kind,
		header,
		fields,
		identity: combine?.by ?? proposeIdentity(kind, fields, header, rows),
		zone: zoneOf(fields, options),
		summerTime: 'follows',
		sheet: null,
		encoding: null,
		combine,
		leaveOut: [...left.leaveOut, ...shiftsAmong({ kind, fields }, header)],
		only: left.only,
		events: null,
		kept: [],
		names: {},
		evidence: 'own',
		profile: '',
		knownBy: null
	};
	return { recipe, openUnits: open };
}

function kindAndFields(
	header: string[],
	profiles: Profile[],
	chosen: Kind | undefined
): Pick<Recipe, 'kind' | 'fields'> {
	if (isUnnamed(header)) {
		if (!chosen) throw new Refusal('kind_unclear');
		return { kind: chosen, fields: proposeByValues(chosen, profiles) };
	}
	const names = withoutGroups(header);
	const called = profiles.map((profile, place) => ({ ...profile, name: names[place] ?? profile.name }));
	const given = chosen ?? (holdsTotals(names, proposeKind(called, 'contacts')) ? 'totals' : undefined);
	const proposed = proposeKind(called, given);
	const isPivot = given === undefined && holdsPivot(names, proposed);
	const { kind, fields, told } = isPivot ? { ...proposeKind(called, 'totals'), told: true } : proposed;
	if (!told && given === undefined) throw new Refusal('kind_unclear');
	const whole = (name: string) => header[names.indexOf(name)] ?? name;
	const uses = Object.entries(fields).map(
		([field, use]) => [field, { ...use, columns: use.columns.map(whole) }] as const
	);
	return { kind, fields: Object.fromEntries(uses) };
}

/** UTC where the column says so and nobody says otherwise. */
const zoneOf = (
	{ started_at: start, ordered_at: order, answered_at: answer }: Recipe['fields'],
	{ zone, zoneIsChosen }: Told
) =>
	!zoneIsChosen && (start ?? order ?? answer)?.columns.some((name) => splitZone(plainWords(name)).utc) ? 'UTC' : zone;

/** With the columns that no field was found for, but for those that seem to hold something of a person. */
function withKept(recipe: Recipe, profiles: Profile[]): Recipe {
	if (recipe.kind !== 'contacts') return recipe;
	const impersonal = freeColumns(recipe, profiles).filter((column) => personalReason(column) === null);
	return { ...recipe, kept: impersonal.map(({ name }) => name) };
}

function rereadRecipe({ recipe, reread }: NonNullable<Told['chosen']>, profiles: Profile[]) {
	const fields = { ...recipe.fields };
	const unfit: string[] = [];
	for (const field of reread) {
		const use = fields[field];
		const columns = profiles.filter(({ name }) => use?.columns.includes(name));
		const reading =
			use && proposeUse(recipe.kind, field, use.columns[0] === columns[0]?.name ? columns : columns.reverse());
		if (use && reading) fields[field] = { ...use, reading };
		else if (use) unfit.push(field);
	}
	return { recipe: { ...recipe, fields }, unfit };
}
