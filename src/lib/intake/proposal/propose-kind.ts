import { kinds, type Kind } from '#lib/model/records.ts';
import type { Recipe } from '#lib/model/import.ts';
import { fields as allFields, lackingFields } from '#lib/intake/fields.ts';
import { nameScore, namesOf } from './name-score.ts';
import { proposeFields } from './propose-fields.ts';
import type { Profile } from './profile-column.ts';
import { instantShape } from './value-shapes.ts';

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
	roster: ['team', 'site', 'employer'],
	customers: ['customer_key', 'language', 'from_day', 'until_day'],
	surveys: [
		'answer_id',
		'contact_id',
		'customer_key',
		'answered_at',
		'asked_at',
		'agent',
		'team',
		'queue',
		'language',
		'resolved'
	],
	absence: ['agent', 'team', 'from_day', 'until_day'],
	employment: ['agent', 'team', 'site', 'employer', 'until_day'],
	agent_days: ['agent', 'team', 'day'],
	coaching: ['agent', 'team', 'day', 'topic'],
	training: ['agent', 'team', 'day', 'topic'],
	feedback: ['contact_id', 'customer_key', 'reason', 'team', 'day'],
	targets: ['dimension', 'member', 'from_day', 'until_day'],
	events: ['dimension', 'member', 'from_day', 'until_day'],
	totals: ['day', 'interval_start', 'queue', 'team', 'agent', 'channel']
};
const anyNumber = ['header:id', 'header:#'];

const lackingWeighs = 3;

/**
 * The kind that the columns speak of: told ones before others, then the one that most columns are named for, where a
 * field that the kind cannot do without weighs as much as three names; of two such contacts and orders, then the one that
 * is named more fully.
 */
export function proposeKind(columns: Profile[], given?: Kind): KindProposal {
	const proposals = (given ? [given] : kinds).map((kind) => {
		const fields = proposeFields(kind, columns);
		const lacking = lackingFields(kind, Object.keys(fields)).length;
		const uses = Object.entries(fields);
		const named = uses.filter(([, { reason }]) => reason.startsWith('header:')).length;
		const isToldBy = (field: string) =>
			!shared[kind].includes(field) && !(kind === 'contacts' && field === 'agent' && beginsByTheDay(columns, fields));
		const told = uses.some(([field, { reason }]) => isToldBy(field) && !anyNumber.includes(reason));
		const whole = uses.length / Object.keys(allFields[kind]).length;
		const weight = named + namedInVain(kind, columns, fields) - lacking * lackingWeighs;
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

/** A day and a person are a shift as well as a contact; a contact begins by the clock. */
function beginsByTheDay(columns: Profile[], { started_at: start }: Recipe['fields']): boolean {
	const [date, clock] = start?.columns ?? [];
	const column = columns.find(({ name }) => name === date);
	return clock === undefined && column !== undefined && instantShape(column) === 'date';
}

/** Columns that are named for the kind and hold nothing yet, so that no reading could be found for them. */
function namedInVain(kind: Kind, columns: Profile[], fields: Recipe['fields']): number {
	const used = new Set(Object.values(fields).flatMap((use) => use.columns));
	const blank = columns.filter(({ name, values }) => values.length === 0 && !used.has(name));
	if (blank.length === 0) return 0;
	const names = namesOf(Object.values(allFields[kind]).flatMap(({ words }) => words));
	return blank.filter(({ name }) => nameScore(name, names).score > 0).length;
}
