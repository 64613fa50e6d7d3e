import { spellDay } from '#lib/i18n/spell-day.ts';
import { spellMoment } from '#lib/i18n/spell-moment.ts';
import { spellDuration, spellNumber } from '#lib/i18n/spell.ts';
import { wordsFor } from '#lib/i18n/words-for.ts';
import { m } from '#lib/i18n/words.ts';
import type { Kind } from '#lib/model/records.ts';
import { memberName } from '#lib/questions/names.ts';
import type { Shown } from '#lib/server/storage/store.ts';
import { patternOf } from './masked.ts';

type Value = Shown['values'][string];

/** A record in a line: what is known of it, part by part. `before` is what stood there until now. */
export type RecordWords = { row: number; parts: { name: string; value: string; before: string | null }[] };

/** What says nothing that another part does not say. */
const leftOut = ['ivrEntries', 'agentStartedAt', 'items', 'favourable', 'kept'];
const moments = ['startedAt', 'orderedAt', 'answeredAt'];
const says = (values: Shown['values'], name: string): boolean =>
	values[name] !== null && !leftOut.includes(name) && !(name === 'day' && moments.some((moment) => typeof values[moment] === 'number'));

const isoDay = /^\d{4}-\d\d-\d\d$/;
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Parts whose field is called otherwise; a type is that of its kind. */
const fields: Readonly<Record<string, string>> = {
	...{ customer: 'customer_key', seconds: 'session_seconds', value: 'target_value', name: 'event_name' },
	...{ fullTime: 'full_time_share', unit: 'forwarded_to' }
};

function nameOf(part: string, kind: Kind): string {
	const name = part === 'type' ? `${kind.replace(/s$/, '')}_type` : (fields[part] ?? part);
	return wordsFor(`field_${snake(name)}`) ?? wordsFor(`field_${snake(name).replace(/_(at|day)$/, '_on')}`) ?? part;
}

function spelled(name: string, value: Value, zone: string): string {
	if (value === null) return '–';
	if (name === 'customer') return value ? m.import_customer_known() : m.import_customer_unknown();
	if (typeof value === 'boolean') return value ? m.import_yes() : m.import_no();
	if (name === 'outcome') return wordsFor(`scorecard_outcome_${value}`) ?? String(value);
	if (name === 'channel') return memberName('channel', String(value));
	if (typeof value === 'string') return name === 'agent' ? patternOf(value) : isoDay.test(value) ? spellDay(value) : value;
	if (name.endsWith('At')) return spellMoment(value, zone);
	return /seconds$/i.test(name) ? spellDuration(value) : spellNumber(value, Number.isInteger(value) ? 0 : 2);
}

export function recordWords(
	{ row, values, before }: Shown & { before?: Shown['values'] },
	zone: string,
	kind: Kind
): RecordWords {
	const parts = Object.entries(values)
		.filter(([name]) => before?.[name] !== undefined || says(values, name))
		.map(([name, value]) => ({
			name: nameOf(name, kind),
			value: spelled(name, value, zone),
			before: before?.[name] === undefined ? null : spelled(name, before[name], zone)
		}));
	// of a record that changed, the changes are what one looks for
	return {
		row,
		parts: before ? parts.toSorted((a, b) => Number(a.before === null) - Number(b.before === null)) : parts
	};
}
