import { kinds, type Kind } from '#lib/model/records.ts';
import type { Recipe } from '#lib/model/import.ts';
import { lackingFields } from '#lib/intake/fields.ts';
import { proposeFields } from './propose-fields.ts';
import type { Profile } from './profile-column.ts';

/** The kind that the columns speak of: whole kinds before those that lack a field, then the one that most columns are named for. */
export function proposeKind(columns: Profile[], given?: Kind): { kind: Kind; fields: Recipe['fields'] } {
	const proposals = (given ? [given] : kinds).map((kind) => {
		const fields = proposeFields(kind, columns);
		const lacking = lackingFields(kind, Object.keys(fields)).length;
		const named = Object.values(fields).filter(({ reason }) => reason.startsWith('header:')).length;
		return { kind, fields, lacking, named };
	});
	proposals.sort((a, b) => Number(a.lacking > 0) - Number(b.lacking > 0) || b.named - a.named);
	const [{ kind, fields } = { kind: given ?? 'contacts', fields: {} }] = proposals;
	return { kind, fields };
}
