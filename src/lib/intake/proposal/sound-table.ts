import type { Recipe } from '#lib/model/import.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import { knownSource } from '#lib/intake/known-source.ts';
import { looksLikeValue } from '#lib/intake/table/looks-like-value.ts';
import type { OpenedTable } from '#lib/intake/table/open-table.ts';
import { isBlankRow } from '#lib/intake/table/tokenise.ts';
import { totalsWord } from '#lib/intake/table/totals-row.ts';
import { isPivotedTotals, isTotalsName, plainWords } from './plain-words.ts';
import type { Profile } from './profile-column.ts';

/**
 * The rows that have all their cells: totals and sentences at the foot are no evidence of what a column holds. Where nothing
 * names the columns there are as many as the widest row has, and rows of a log differ.
 */
export function wholeRows({ rows, lastRows, dialect }: OpenedTable, cells: number): string[][] {
	const isWhole = (row: string[]) => row.length === cells || (dialect.headerRows === 0 && row.length > 1);
	const whole = [...rows, ...lastRows].filter((row) => isWhole(row) && totalsWord(row) === null);
	return whole.length > 0 ? whole : rows;
}

/** A log of events has no names, rows of any width, and cells that its system is known by. */
const isKnownLog = ({ header, rows, dialect }: OpenedTable): boolean =>
	dialect.headerRows === 0 && knownSource(header, rows) !== null;

/** Throws a Refusal for a text that is no table, or a table without rows. */
export function refuseUnusable(table: OpenedTable): void {
	const { header, rows, knownShare, regularity, dialect } = table;
	if (isKnownLog(table)) return;
	if (regularity < 0.5 && knownShare < 0.3) throw new Refusal('not_a_table');
	// lines that a spreadsheet wrapped in quotation marks and then gave more cells
	if (dialect.quote === '' && /^"[^"]*$/.test(header[0] ?? '')) throw new Refusal('not_a_table');
	const unnamed = dialect.headerRows === 0;
	const words = unnamed ? 0 : header.join(' ').split(/\s+/).length / header.length;
	if (knownShare === 0 && (header.length === 1 || regularity < 0.9 || words > 5)) throw new Refusal('not_a_table');
	if (knownShare === 0 && !unnamed && header.some(looksLikeValue)) throw new Refusal('no_header');
	if (rows.length === 0) throw new Refusal('header_only');
	const past = rows.filter((row) => row.length > header.length && !isBlankRow(row.slice(header.length)));
	if (past.length > rows.length / 2) throw new Refusal('more_cells_than_names');
}

const namesOne = ({ fields }: Pick<Recipe, 'fields'>): boolean =>
	(fields.contact_id ?? fields.customer_key) !== undefined;

/** Totals have columns that only reports have, and nothing that names the single contact or customer. */
export const holdsTotals = (header: string[], recipe: Pick<Recipe, 'fields'>): boolean =>
	header.filter(isTotalsName).length >= 3 && !namesOne(recipe);

/** True for what a pivot table made of contacts: one of its sums is enough. */
export const holdsPivot = (header: string[], recipe: Pick<Recipe, 'kind' | 'fields'>): boolean =>
	recipe.kind === 'contacts' && header.some(isPivotedTotals) && !namesOne(recipe);

/** Throws a Refusal where totals are to be read as contacts: each row would count as one. */
export function refuseTotals(recipe: Recipe, header: string[]): void {
	const isTotals = holdsTotals(header, recipe) || holdsPivot(header, recipe);
	if (recipe.kind === 'contacts' && !recipe.profile && isTotals) throw new Refusal('totals_not_contacts');
}

const ofThoseWhoAnswered = new Set(
	(
		'respondents|number of respondents|responses|number of responses|number of answers|answers|invited|response rate|participation rate|' +
		'antal svar|antal besvarelser|antal respondenter|antal inviterede|inviterede|besvarelsesprocent|svarandel|' +
		'antal inbjudna|inbjudna|antal svarande|antall svar|antall besvarelser|antall respondenter|inviterte|antall inviterte|' +
		'anzahl antworten|anzahl teilnehmer|teilnahmequote'
	)
		.split('|')
		.map(plainWords)
);

/** Throws a Refusal where averages of a team are to be read as answers: each row would count as one person. */
export function refuseAverages({ kind, fields, profile }: Recipe, profiles: Profile[]): void {
	if (profile || kind === 'totals' || kind === 'agent_days') return;
	const counted =
		!namesOne({ fields }) && !fields.answer_id && profiles.some(({ name }) => ofThoseWhoAnswered.has(plainWords(name)));
	if (counted || holdsMeansOfWho5(fields.who5, profiles)) throw new Refusal('averages_not_answers');
}

/** What a person scores is four times a sum of whole points, but for an answer that lacks one. */
function holdsMeansOfWho5(who5: Recipe['fields'][string] | undefined, profiles: Profile[]): boolean {
	const column = profiles.find(({ name }) => who5?.reading === 'scale:0-100' && who5.columns.includes(name));
	const values = column?.values ?? [];
	const between = values.filter((value) => Number(value) % 4 !== 0).length;
	return between > 0 && between >= values.length / 2;
}
