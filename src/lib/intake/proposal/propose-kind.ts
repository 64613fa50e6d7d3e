import { kinds, type Kind } from '#lib/model/records.ts';
import type { Recipe } from '#lib/model/import.ts';
import { fields as allFields, lackingFields } from '#lib/intake/fields.ts';
import { nameScore, namesOf } from './name-score.ts';
import { proposeFields } from './propose-fields.ts';
import type { Profile } from './profile-column.ts';
import { hasTelltale, isTold } from './what-tells.ts';

export type KindProposal = {
	kind: Kind;
	fields: Recipe['fields'];
	/** Something in the file is found in this kind of file only; a date, a team and a number are in all of them. */
	told: boolean;
};

const lackingWeighs = 3;

/**
 * The kind that the columns speak of: told ones before others, then the one that most columns are named for, where a
 * field that the kind cannot do without weighs as much as three names and a telltale name as one; of two such contacts and
 * orders, then the one that is named more fully.
 */
export function proposeKind(columns: Profile[], given?: Kind): KindProposal {
	const proposals = (given ? [given] : kinds).map((kind) => {
		const fields = proposeFields(kind, columns);
		const lacking = lackingFields(kind, Object.keys(fields)).length;
		const inVain = namedInVain(kind, columns, fields);
		const uses = Object.entries(fields);
		const named = uses.filter(([, { reason }]) => reason.startsWith('header:')).length;
		// a person belongs somewhere from a day on, or there is no roster
		const isHalf = kind === 'roster' && (lacking > inVain || !(fields.team ?? fields.site ?? fields.employer));
		const told = !isHalf && isTold(kind, columns, fields);
		const whole = uses.length / Object.keys(allFields[kind]).length;
		const weight = named + Number(hasTelltale(kind, columns)) + inVain - lacking * lackingWeighs;
		return { kind, fields, told, weight, whole };
	});
	const main = ({ kind }: { kind: Kind }) => Number(kind === 'contacts' || kind === 'orders');
	proposals.sort(
		(a, b) =>
			Number(b.told) - Number(a.told) || b.weight - a.weight || (a.told ? main(b) - main(a) : 0) || b.whole - a.whole
	);
	const [{ kind, fields, told } = { kind: given ?? 'contacts', fields: {}, told: false }] = proposals;
	return { kind, fields, told };
}

/** Columns that are named for the kind and hold nothing yet, so that no reading could be found for them. */
function namedInVain(kind: Kind, columns: Profile[], fields: Recipe['fields']): number {
	const used = new Set(Object.values(fields).flatMap((use) => use.columns));
	const blank = columns.filter(({ name, values }) => values.length === 0 && !used.has(name));
	if (blank.length === 0) return 0;
	const names = namesOf(Object.values(allFields[kind]).flatMap(({ words }) => words));
	return blank.filter(({ name }) => nameScore(name, names).score > 0).length;
}
