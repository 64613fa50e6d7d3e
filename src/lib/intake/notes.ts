import type { Recipe } from '#lib/model/import.ts';
import { allFields } from './fields.ts';
import { measuresByEnd } from './measures-by-end.ts';
import { menuChoices, wholeLengths } from './proposal/contact-fields.ts';
import { nameScore, namesOf } from './proposal/name-score.ts';
import { plainWords, splitZone } from './proposal/plain-words.ts';
import type { Profile } from './proposal/profile-column.ts';
import { otherDay } from './proposal/other-day.ts';
import { hasNoClock, looksLikeNames, roundedShare, showsNoSeconds } from './proposal/value-shapes.ts';
import { isAmbiguousNumber } from './reading/read-number.ts';
import type { Scan } from './table/scan-bytes.ts';

/**
 * What a file leaves open, each with what stands in `details`: `ambiguous_date` column, example, day (as it is read);
 * `ambiguous_number` column, example; `no_seconds`, `no_clock`, `customer_names`, `repeated_ids`, `whole_length`,
 * `menu_choices`, `zone_told` column; `zone_contradicts` column, zone; `length_from_end` start, end; `rounded_ids` column,
 * share (percent, `< 1` for less); `encoding_guessed` encoding; `nuls` count; `no_customer` nothing.
 */
export const noteCodes = [
	'ambiguous_date',
	'ambiguous_number',
	'no_seconds',
	'no_clock',
	'zone_told',
	'zone_contradicts',
	'whole_length',
	'length_from_end',
	'menu_choices',
	'no_customer',
	'customer_names',
	'rounded_ids',
	'repeated_ids',
	'encoding_guessed',
	'nuls'
] as const;
export type NoteCode = (typeof noteCodes)[number];

/** Something that no evidence in the file settles, or that a figure will suffer from: for a person to know, not a refusal. */
export type Note = { code: NoteCode; details: Record<string, string | number> };

type File = { scan: Scan; recipe: Recipe; profiles: Profile[] };

/** What must be said about a file that is read by a recipe, the gravest first. */
export function notesOf({ scan, recipe, profiles }: File): Note[] {
	const columnsOf = (field: string) =>
		(recipe.fields[field]?.columns ?? []).flatMap((name) => profiles.find((column) => column.name === name) ?? []);
	return [
		...dateNotes(recipe, columnsOf),
		...numberNotes(recipe, profiles),
		...clockNotes(recipe, columnsOf),
		...lengthNotes(recipe),
		...customerNotes(recipe, columnsOf),
		...identityNotes(recipe),
		...(scan.encodingProved
			? []
			: [
					{
						code: 'encoding_guessed',
						details: { encoding: scan.encoding === 'windows-1252' ? 'Windows-1252' : 'UTF-16' }
					} as const
				]),
		...(scan.nuls === 0 ? [] : [{ code: 'nuls', details: { count: scan.nuls } } as const])
	];
}

type ColumnsOf = (field: string) => Profile[];

const isDated = (field: string) => ['instant', 'day'].includes(allFields[field]?.type ?? '');

/** One note for each way of reading dates that no column read so proves. */
function dateNotes({ fields }: Recipe, columnsOf: ColumnsOf): Note[] {
	const orders = new Map<string, Note | null>();
	for (const [field, { reading }] of Object.entries(fields)) {
		const [column] = isDated(field) ? columnsOf(field) : [];
		if (!column) continue;
		const order = reading.slice(reading.indexOf(':'));
		const open = otherDay(reading, column);
		if (!open) orders.set(order, null);
		else if (!orders.has(order))
			orders.set(order, { code: 'ambiguous_date', details: { column: column.name, ...open } });
	}
	return [...orders.values()].filter((note) => note !== null);
}

const numeric = ['duration', 'amount'];
const numberNames = namesOf(
	Object.values(allFields).flatMap(({ type, words }) => (numeric.includes(type) ? words : []))
);

/** Numbers such as 1.234 in a column whose decimal mark nothing shows, whether it is read or was left alone for that. */
function numberNotes({ fields }: Recipe, profiles: Profile[]): Note[] {
	return profiles.flatMap((column): Note[] => {
		const example = column.values.find(isAmbiguousNumber);
		const use = Object.entries(fields).find(([, { columns }]) => columns[0] === column.name);
		const open = use
			? numeric.includes(allFields[use[0]]?.type ?? '') && !/point$|comma$/.test(use[1].reading)
			: nameScore(column.name, numberNames).score > 0;
		return example !== undefined && open
			? [{ code: 'ambiguous_number', details: { column: column.name, example } }]
			: [];
	});
}

function clockNotes({ kind, fields, zone }: Recipe, columnsOf: ColumnsOf): Note[] {
	const when = kind === 'contacts' ? 'started_at' : kind === 'orders' ? 'ordered_at' : '';
	const use = fields[when];
	const columns = columnsOf(when);
	const told = columns.find(({ name }) => splitZone(plainWords(name)).utc);
	const notes: Note[] = [];
	if (told && zone === 'UTC') notes.push({ code: 'zone_told', details: { column: told.name } });
	if (told && zone !== 'UTC') notes.push({ code: 'zone_contradicts', details: { column: told.name, zone } });
	if (!use || kind !== 'contacts') return notes;

	const column = use.columns.join(' + ');
	if (hasNoClock(use.reading, columns)) return [...notes, { code: 'no_clock', details: { column } }];
	// only what could tell when an agent was free again can suffer from it
	if (!fields.agent || !(fields.agent_started_at || (fields.ivr_seconds && fields.wait_seconds))) return notes;
	const taken = fields.agent_started_at ?? use;
	const takenColumns = fields.agent_started_at ? columnsOf('agent_started_at') : columns;
	if (showsNoSeconds(taken.reading, takenColumns))
		notes.push({ code: 'no_seconds', details: { column: taken.columns.join(' + ') } });
	return notes;
}

const wholeNames = namesOf(wholeLengths);
const choiceNames = namesOf(menuChoices);

function lengthNotes({ kind, fields }: Recipe): Note[] {
	if (kind !== 'contacts') return [];
	const notes: Note[] = [];
	for (const field of ['handle_seconds', 'talk_seconds']) {
		const [column = ''] = fields[field]?.columns ?? [];
		if (nameScore(column, wholeNames).score > 0) notes.push({ code: 'whole_length', details: { column } });
	}
	const { started_at: start, ended_at: end } = fields;
	if (start && end && measuresByEnd((field) => fields[field] !== undefined))
		notes.push({
			code: 'length_from_end',
			details: { start: start.columns.join(' + '), end: end.columns.join(' + ') }
		});
	const [choices = ''] = fields.ivr_entries?.columns ?? [];
	if (nameScore(choices, choiceNames).score > 0) notes.push({ code: 'menu_choices', details: { column: choices } });
	return notes;
}

function customerNotes({ kind, fields }: Recipe, columnsOf: ColumnsOf): Note[] {
	if (kind !== 'contacts' && kind !== 'orders') return [];
	const [column] = columnsOf('customer_key');
	if (!fields.customer_key || !column) return [{ code: 'no_customer', details: {} }];
	const share = roundedShare(column);
	if (share > 0)
		return [
			{ code: 'rounded_ids', details: { column: column.name, share: share < 0.01 ? '< 1' : Math.round(share * 100) } }
		];
	return looksLikeNames(column) ? [{ code: 'customer_names', details: { column: column.name } }] : [];
}

/** An id that does not tell the rows apart: other columns, or the whole row, have to help. */
function identityNotes({ fields, identity }: Recipe): Note[] {
	const [column] = (fields.contact_id ?? fields.order_id ?? fields.answer_id)?.columns ?? [];
	const alone = identity.length === 1 && identity[0] === column;
	return column === undefined || alone ? [] : [{ code: 'repeated_ids', details: { column } }];
}
