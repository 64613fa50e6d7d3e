import { kinds, type Kind } from '#lib/model/records.ts';
import type { Recipe } from '#lib/model/import.ts';
import { lackingFields } from '#lib/intake/fields.ts';
import { proposeFields } from './propose-fields.ts';
import type { Profile } from './profile-column.ts';

export type KindProposal = {
	kind: Kind;
	fields: Recipe['fields'];
	/** Something in the file is found in this kind of file only; a date, a team and a number are in all of them. */
	told: boolean;
};

const shared: Record<Kind, string[]> = {
	contacts: ['customer_key', 'started_at', 'ended_at', 'channel', 'reason', 'language', 'team', 'site', 'employer'],
	orders: ['customer_key', 'ordered_at'],
	pulse: ['team', 'answered_on'],
	roster: ['team', 'site', 'employer']
};
const anyNumber = ['header:id', 'header:#'];

/** The kind that the columns speak of: whole kinds before those that lack a field, told ones before others, then the one that most columns are named for. */
export function proposeKind(columns: Profile[], given?: Kind): KindProposal {
	const proposals = (given ? [given] : kinds).map((kind) => {
		const fields = proposeFields(kind, columns);
		const lacking = lackingFields(kind, Object.keys(fields)).length;
		const uses = Object.entries(fields);
		const named = uses.filter(([, { reason }]) => reason.startsWith('header:')).length;
		const told = uses.some(([field, { reason }]) => !shared[kind].includes(field) && !anyNumber.includes(reason));
		return { kind, fields, lacking, named, told };
	});
	proposals.sort(
		(a, b) => Number(a.lacking > 0) - Number(b.lacking > 0) || Number(b.told) - Number(a.told) || b.named - a.named
	);
	const [{ kind, fields, told } = { kind: given ?? 'contacts', fields: {}, told: false }] = proposals;
	return { kind, fields, told };
}
