import { spellMoment } from '#lib/i18n/spell-moment.ts';
import { spellDuration, spellNumber } from '#lib/i18n/spell.ts';
import { wordsFor } from '#lib/i18n/words-for.ts';
import { m } from '#lib/i18n/words.ts';
import type { Shown } from '#lib/server/storage/store.ts';
import { patternOf } from './masked.ts';

type Value = Shown['values'][string];

/** A record in a line: what is known of it, part by part. `before` is what stood there until now. */
export type RecordWords = { row: number; parts: { name: string; value: string; before: string | null }[] };

/** What says nothing that another part does not say. */
const leftOut = ['day', 'ivrEntries', 'agentStartedAt', 'kept'];

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function nameOf(name: string): string {
	if (name === 'customer') return m.field_customer_key();
	return wordsFor(`field_${snake(name)}`) ?? wordsFor(`field_${snake(name).replace(/_(at|day)$/, '_on')}`) ?? name;
}

function spelled(name: string, value: Value, zone: string): string {
	if (value === null) return '–';
	if (name === 'customer') return value ? m.import_customer_known() : m.import_customer_unknown();
	if (typeof value === 'boolean') return value ? m.import_yes() : m.import_no();
	if (name === 'outcome') return wordsFor(`scorecard_outcome_${value}`) ?? String(value);
	if (typeof value === 'string') return name === 'agent' ? patternOf(value) : value;
	if (name.endsWith('At')) return spellMoment(value, zone);
	return name.endsWith('Seconds') ? spellDuration(value) : spellNumber(value, Number.isInteger(value) ? 0 : 2);
}

export function recordWords({ row, values, before }: Shown & { before?: Shown['values'] }, zone: string): RecordWords {
	const parts = Object.entries(values)
		.filter(([name, value]) => before?.[name] !== undefined || (value !== null && !leftOut.includes(name)))
		.map(([name, value]) => ({
			name: nameOf(name),
			value: spelled(name, value, zone),
			before: before?.[name] === undefined ? null : spelled(name, before[name], zone)
		}));
	// of a record that changed, the changes are what one looks for
	return {
		row,
		parts: before ? parts.toSorted((a, b) => Number(a.before === null) - Number(b.before === null)) : parts
	};
}
