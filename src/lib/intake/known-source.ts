import type { FieldUse, Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import { lackingFields } from './fields.ts';
import { fitUse } from './fit-use.ts';
import { profiles } from './profiles/profiles.ts';
import { plainWords, splitZone } from './proposal/plain-words.ts';
import { profileColumn, type Profile } from './proposal/profile-column.ts';
import { proposeFields } from './proposal/propose-fields.ts';
import { proposeLeftOut } from './proposal/propose-left-out.ts';
import { enough } from './proposal/propose-reading.ts';
import { lintRecipe } from './recipe-problems.ts';
import { columnsOf } from './uses-of.ts';

/** A name as fingerprints compare it: "Contact_ID" and "contact id" are one. */
const plain = (name: string) => plainWords(name).replaceAll(' ', '');

/**
 * The recipe of the source whose file this is, for the columns as the file names them, or null where no source profile
 * knows it. Files without names are known by what the first rows look like. Where the values of a column plainly
 * contradict the profile, they win. `kind` asks for a profile of that kind. Among `own` recipes those that say how they
 * know their files, and not for which columns they were made, come before the profiles.
 */
export function knownSource(
	header: string[],
	firstRows: string[][],
	kind?: Kind,
	own: readonly Recipe[] = []
): Recipe | null {
	const names = new Set(header.map(plain));
	const [best] = [
		...own.filter((recipe) => recipe.header.length === 0 && lintRecipe(recipe).length === 0),
		...profiles()
	]
		.filter((profile) => kind === undefined || profile.kind === kind)
		.map((profile) => ({ profile, score: likeness(profile, names, firstRows) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score);
	return best ? fitted(best.profile, header, firstRows) : null;
}

const rowsLookedAt = 50;

/** How much of what a profile knows its files by is there; 0 where it is not its file. */
function likeness({ knownBy }: Recipe, names: Set<string>, rows: string[][]): number {
	if (!knownBy) return 0;
	const { needs, hints, never, cells } = knownBy;
	if (cells.length > 0) {
		const patterns = cells.map((pattern) => new RegExp(pattern));
		const sample = rows.slice(0, rowsLookedAt).filter((row) => row.length > 1);
		const alike = sample.filter((row) => patterns.every((pattern, place) => pattern.test(row[place] ?? ''))).length;
		return sample.length > 0 && alike > sample.length * enough ? cells.length : 0;
	}
	const has = (name: string) => names.has(plain(name));
	const hinted = hints.filter(has).length;
	if (!needs.every((spellings) => spellings.some(has)) || never.some(has)) return 0;
	return hints.length > 0 && hinted === 0 ? 0 : needs.length * 2 + hinted;
}

/** A profile made for a file: its own column names, what it lacks left out. */
function fitted(profile: Recipe, header: string[], rows: string[][]): Recipe {
	const columns = columnsByName(header, rows);
	const fitTo = (evidence: Map<string, Profile>) => (some: Record<string, FieldUse>) =>
		fit(some, evidence, profile.profile);
	const name = columnNamer(profile, columns);
	const choices = (some: Recipe['only']) =>
		some.flatMap(({ column, values }) => name(column).map((own) => ({ column: own, values })));
	const { events } = profile;
	const proposed = proposeLeftOut(profile.kind, [...columns.values()]);
	const [eventColumn] = events ? name(events.column) : [];
	const recipe: Recipe = {
		...profile,
		header,
		fields: fitTo(columns)(profile.fields),
		identity: profile.identity.flatMap(name),
		combine: combineOf(profile, name),
		leaveOut: [...choices(profile.leaveOut), ...proposed.leaveOut],
		only: [...choices(profile.only), ...proposed.only],
		events:
			events && eventColumn !== undefined
				? { column: eventColumn, fields: fitEvents(events.fields, eventColumn) }
				: null,
		kept: profile.kept.flatMap(name),
		knownBy: null
	};
	return {
		...recipe,
		fields: withMore(recipe, [...columns.values()], profile),
		zone: profile.zone || zoneTold(recipe)
	};

	/** The rows of an event alone are evidence of what its columns hold. */
	function fitEvents(fields: NonNullable<Recipe['events']>['fields'], column: string) {
		const place = header.indexOf(column);
		const told = (event: string) => rows.filter((row) => row[place]?.trim().toLowerCase() === event.toLowerCase());
		return Object.fromEntries(
			Object.entries(fields).map(([event, some]) => [event, fitTo(columnsByName(header, told(event)))(some)])
		);
	}
}

/** The columns by the names that fingerprints compare; of columns with one name the first. */
function columnsByName(header: string[], rows: string[][]): Map<string, Profile> {
	const columns = new Map<string, Profile>();
	for (const [place, name] of header.entries())
		if (!columns.has(plain(name))) columns.set(plain(name), profileColumn(name, rows, place));
	return columns;
}

function fit(some: Record<string, FieldUse>, columns: Map<string, Profile>, source: string): Record<string, FieldUse> {
	const find = (names: string[]): Profile[] | null => {
		const found = names.flatMap((name) => columns.get(plain(name)) ?? []);
		return found.length === names.length ? found : null;
	};
	return Object.fromEntries(
		Object.entries(some).flatMap(([field, use]) => {
			const own = fitUse(field, use, find, source);
			return own ? [[field, own] as const] : [];
		})
	);
}

/** Finds the file's name for a column, by any of the names that a field knows it by; none where it has no such column. */
function columnNamer({ fields, events }: Recipe, byName: Map<string, Profile>): (name: string) => string[] {
	const uses = [fields, ...Object.values(events?.fields ?? {})].flatMap((some) => Object.values(some));
	return (name) => {
		const spellings =
			uses.map(({ columns, or }) => [columns, ...or].flat()).find((names) => names.includes(name)) ?? [];
		const found = [name, ...spellings].map((one) => byName.get(plain(one))).find((column) => column !== undefined);
		return found ? [found.name] : [];
	};
}

/** Without the column that names the part before, or one of those that parts share, nothing tells the parts of a contact. */
function combineOf({ combine }: Recipe, name: (column: string) => string[]): Recipe['combine'] {
	if (!combine) return null;
	const by = combine.by.flatMap(name);
	const parent = combine.parent === null ? null : name(combine.parent)[0];
	return by.length === combine.by.length && parent !== undefined ? { ...combine, by, parent } : null;
}

/** True for a profile made without a real header, which may lack columns that the file has and names well. */
const leavesMore = ({ evidence, events, knownBy }: Recipe): boolean =>
	evidence === 'best-effort' && events === null && knownBy !== null && knownBy.needs.length > 0;

/** In one source hold is a part of talk and in another it is not, whatever they are called. */
const oneInOther = ['talk_seconds', 'hold_seconds', 'handle_seconds'];

/**
 * The fields with those that column names tell: where the profile leaves more, where it leaves to the customer what the
 * kind cannot do without, such as the questions of a survey, and what this file calls otherwise than the profile.
 */
function withMore(recipe: Recipe, columns: Profile[], profile: Recipe): Record<string, FieldUse> {
	const { kind, fields } = recipe;
	const all = leavesMore(profile) || lackingFields(kind, Object.keys(fields)).length > 0;
	const missing = Object.keys(profile.fields).filter((field) => !fields[field] && !oneInOther.includes(field));
	if (!all && (missing.length === 0 || profile.events)) return fields;
	const taken = columnsOf(recipe);
	const found = proposeFields(
		kind,
		columns.filter(({ name }) => !taken.has(name))
	);
	const wanted = Object.entries(found).filter(([field]) => all || missing.includes(field));
	return { ...Object.fromEntries(wanted), ...fields };
}

/** Greenwich's, where the column of the start is named for it. */
const zoneTold = ({ fields: { started_at: start, ordered_at: order, answered_at: answer } }: Recipe): string =>
	(start ?? order ?? answer)?.columns.some((name) => splitZone(plainWords(name)).utc) ? 'UTC' : '';
