import type { Recipe } from '#lib/model/import.ts';
import { sampleOf } from '#lib/intake/notes/sample.ts';
import { proposeLines } from './order-lines.ts';
import { enough, repeated, repeatsWhole } from './repeated-ids.ts';

const longestSeconds = 4 * 3600;
const mayRepeat = [
	...['ivr_seconds', 'ivr_entries', 'wait_seconds'],
	...['talk_seconds', 'hold_seconds', 'wrap_seconds', 'handle_seconds']
];

/**
 * Rows that are parts of one contact: wherever the contact's id comes again it is the same customer, within hours, with
 * another agent or in another queue. Null where ids do not repeat, too seldom to tell, or for another reason.
 * Source: metrics.md E17.
 */
export function proposeParts(
	{ kind, fields }: Pick<Recipe, 'kind' | 'fields'>,
	header: string[],
	rows: string[][]
): Recipe['combine'] {
	if (kind === 'orders') return proposeLines({ fields }, header, rows);
	const column = fields.contact_id?.columns[0];
	if (kind !== 'contacts' || column === undefined || !fields.customer_key) return null;
	const groups = repeated(rows, header.indexOf(column));
	if (groups.length < enough) return null;

	const sample = sampleOf({ fields }, header, groups.flat());
	const [customers, starts] = [sample.customers(), sample.clocks('started_at')];
	const [agents, queues] = [sample.texts('agent'), sample.texts('queue')];
	let first = 0;
	for (const group of groups) {
		const places = [...group.keys()].map((place) => first + place);
		const different = (values: unknown[]) => new Set(places.map((place) => values[place])).size;
		const seconds = places.flatMap((place) => starts[place]?.second ?? []);
		const isNear = Math.max(...seconds) - Math.min(...seconds) <= longestSeconds;
		const isPassedOn = different(agents) > 1 || different(queues) > 1;
		if (different(customers) > 1 || !isNear || !isPassedOn) return null;
		first += group.length;
	}
	const isRepeated = (field: string) => repeatsWhole(groups, header.indexOf(fields[field]?.columns[0] ?? ''));
	return { by: [column], parent: null, cut: 'none', whole: mayRepeat.filter(isRepeated) };
}
