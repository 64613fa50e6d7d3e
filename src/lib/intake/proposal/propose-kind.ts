import { kinds, type Kind } from '#lib/model/records.ts';
import type { Recipe } from '#lib/model/import.ts';
import { lackingFields } from '#lib/intake/fields.ts';
import { proposeFields } from './propose-fields.ts';
import type { Profile } from './profile-column.ts';

/** The kind that the columns speak of: whole kinds before those that lack a field, then the one that most columns serve. */
export function proposeKind(columns: Profile[], given?: Kind): { kind: Kind; fields: Recipe['fields'] } {
	const proposals = (given ? [given] : kinds).map((kind) => {
		const fields = proposeFields(kind, columns);
		const lacking = lackingFields(kind, Object.keys(fields)).length;
		return { kind, fields, lacking, served: Object.keys(fields).length };
	});
	proposals.sort((a, b) => Number(a.lacking > 0) - Number(b.lacking > 0) || b.served - a.served);
	const [{ kind, fields } = { kind: given ?? 'contacts', fields: {} }] = proposals;
	return { kind, fields };
}
