import type { Recipe } from '#lib/model/import.ts';
import { menuChoices, wholeLengths } from '#lib/intake/fields-of-kinds/contact-fields.ts';
import { measuresByEnd } from '#lib/intake/measures-by-end.ts';
import { percentOf, type Note } from '#lib/intake/note.ts';
import { nameScore, namesOf } from '#lib/intake/proposal/name-score.ts';
import type { Sample } from './sample.ts';

const wholeNames = namesOf(wholeLengths);
const choiceNames = namesOf(menuChoices);
const lengths = ['ivr_seconds', 'wait_seconds', 'talk_seconds', 'hold_seconds', 'wrap_seconds', 'handle_seconds'];

/** What the durations of a file may hold besides, or leave out. */
export function lengthNotes({ kind, fields }: Recipe, sample: Sample): Note[] {
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
	return [...notes, ...negativeNotes(sample), ...shortNotes(sample), ...wrapNotes(sample)];
}

function negativeNotes(sample: Sample): Note[] {
	return lengths.flatMap((field): Note[] => {
		const count = sample.negatives(field);
		return count === 0 ? [] : [{ code: 'negative_lengths', details: { column: sample.columnOf(field), count } }];
	});
}

const veryShortSeconds = 3;
const enoughTalks = 20;
const fewShort = 0.01;

/** Contacts of a second or two: robots, tests, wrong numbers, or an agent who hangs up. */
function shortNotes(sample: Sample): Note[] {
	const field = sample.has('talk_seconds') ? 'talk_seconds' : 'handle_seconds';
	const told = sample
		.seconds(field)
		.filter((seconds) => seconds !== null && seconds > 0)
		.map(Number);
	const count = told.filter((seconds) => seconds < veryShortSeconds).length;
	if (told.length < enoughTalks || count < told.length * fewShort || count === 0) return [];
	return [{ code: 'very_short', details: { column: sample.columnOf(field), count } }];
}

const enoughWraps = 30;
const shareAtLimit = 0.1;

/** Wrap-up that the system ends by itself: many rows with the very longest value, and hardly any just below it. */
function wrapNotes(sample: Sample): Note[] {
	const wraps = sample
		.seconds('wrap_seconds')
		.filter((seconds) => seconds !== null && seconds > 0)
		.map(Number);
	const seconds = wraps.reduce((most, wrap) => Math.max(most, wrap), 0);
	const cut = wraps.filter((wrap) => wrap === seconds).length;
	const justBelow = wraps.filter((wrap) => wrap < seconds && wrap >= seconds * 0.9).length;
	if (wraps.length < enoughWraps || cut < wraps.length * shareAtLimit || cut < 2 * justBelow) return [];
	if (cut === wraps.length) return [];
	const share = percentOf(cut, wraps.length);
	return [{ code: 'wrap_cut', details: { column: sample.columnOf('wrap_seconds'), seconds, share } }];
}
