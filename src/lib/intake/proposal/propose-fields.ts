import type { Kind } from '#lib/model/records.ts';
import type { Recipe } from '#lib/model/import.ts';
import { fields, type Field } from '#lib/intake/fields.ts';
import { nameScore, namesOf, type Names } from './name-score.ts';
import { plainWords } from './plain-words.ts';
import type { Profile } from './profile-column.ts';
import { proposeReading } from './propose-reading.ts';
import { instantShape, looksLikeOutcome } from './value-shapes.ts';

type Mapped = Recipe['fields'];
type Candidate = { field: string; place: number; score: number; word: string };

const known = new WeakMap<Field, { names: Names; clockNames: Names }>();
function namesOfField(field: Field) {
	let names = known.get(field);
	if (!names) {
		names = { names: namesOf(field.words), clockNames: namesOf(field.clocks ?? []) };
		known.set(field, names);
	}
	return names;
}

const isInstant = (field: Field) => field.type === 'instant' || field.type === 'day';

/** Proposes for each field of a kind the column, or date and clock columns, that it is read from, how, and why. */
export function proposeFields(kind: Kind, columns: Profile[]): Mapped {
	const mapped: Mapped = {};
	const taken = new Set<number>();

	for (const { field, place, word } of candidates(kind, columns)) {
		const column = columns[place];
		const wanted = fields[kind][field];
		if (!column || !wanted || mapped[field] || taken.has(place)) continue;
		const found =
			wanted.type === 'instant'
				? proposeInstant(wanted, place, columns, taken, mapped.started_at?.columns[0])
				: proposeSingle(wanted, column, mapped);
		if (!found) continue;
		mapped[field] = { ...found, reason: `header:${word}` };
		for (const name of found.columns) taken.add(columns.findIndex((one) => one.name === name));
	}
	fillFromValues(kind, columns, taken, mapped);
	// in the order of the table, so that a page and a saved recipe read the same way
	return Object.fromEntries(
		Object.keys(fields[kind]).flatMap((field) => (mapped[field] ? [[field, mapped[field]] as const] : []))
	);
}

function proposeSingle(wanted: Field, column: Profile, mapped: Mapped): { columns: string[]; reading: string } | null {
	if (wanted.type === 'day' && instantShape(column) === 'clock') return null;
	const reading = proposeReading(wanted.type, plainWords(column.name), column);
	// a column of days that are all blank so far is written like the other days of the file
	const likeOthers =
		wanted.type === 'day' && column.values.length === 0
			? Object.values(mapped).find((use) => use.reading.startsWith('day:'))?.reading
			: undefined;
	const chosen = reading ?? likeOthers;
	return chosen === undefined ? null : { columns: [column.name], reading: chosen };
}

/** All pairs of field and column whose name says so, the surest first; started_at before the fields that may share its date. */
function candidates(kind: Kind, columns: Profile[]): Candidate[] {
	const found: Candidate[] = [];
	for (const [field, wanted] of Object.entries(fields[kind])) {
		const { names } = namesOfField(wanted);
		for (const [place, column] of columns.entries()) {
			const { score, word } = nameScore(column.name, names);
			// a column without a value cannot contradict its name, and proves nothing
			if (score > 0) found.push({ field, place, word, score: column.values.length === 0 ? score / 2 : score });
		}
	}
	const first = (candidate: Candidate) => Number(candidate.field === 'started_at');
	return found.sort((a, b) => first(b) - first(a) || b.score - a.score);
}

/** A column with date and clock, or a date column together with its clock. */
function proposeInstant(
	wanted: Field,
	place: number,
	columns: Profile[],
	taken: Set<number>,
	startDate: string | undefined
): { columns: string[]; reading: string } | null {
	const column = columns[place];
	const shape = column ? instantShape(column) : null;
	if (!column || !shape) return null;
	const { names, clockNames } = namesOfField(wanted);
	const free = columns.filter((_, other) => other !== place && !taken.has(other));
	const partner = (of: 'date' | 'clock', called: Names) =>
		free
			.map((other) => ({ other, score: nameScore(other.name, called).score }))
			.filter(({ other, score }) => score > 0 && instantShape(other) === of)
			.sort((a, b) => b.score - a.score)[0]?.other;

	if (shape === 'clock') {
		const date = clockNames.size > 0 ? partner('date', names) : columns.find((one) => one.name === startDate);
		const reading = date && instantShape(date) !== 'clock' ? proposeReading('instant', '', date) : null;
		return date && reading ? { columns: [date.name, column.name], reading } : null;
	}
	const reading = proposeReading('instant', '', column);
	if (!reading) return null;
	const clock = shape === 'date' ? partner('clock', clockNames) : undefined;
	return { columns: clock ? [column.name, clock.name] : [column.name], reading };
}

/** Where no name helped: the only column of dates, and a column of words that tell outcomes. */
function fillFromValues(kind: Kind, columns: Profile[], taken: Set<number>, mapped: Mapped): void {
	const free = () => columns.filter((_, place) => !taken.has(place));
	const take = (field: string, column: Profile, reading: string, reason: string) => {
		mapped[field] = { columns: [column.name], reading, reason };
		taken.add(columns.indexOf(column));
	};
	for (const [field, wanted] of Object.entries(fields[kind])) {
		if (mapped[field]) continue;
		if (wanted.required && isInstant(wanted)) {
			const dated = free().filter((column) => ['date', 'date-and-clock'].includes(instantShape(column) ?? ''));
			const [only] = dated;
			const reading = only && dated.length === 1 ? proposeReading(wanted.type, '', only) : null;
			if (only && reading) take(field, only, reading, 'values:date');
		}
		if (field === 'outcome') {
			const column = free().find((one) => looksLikeOutcome(one));
			if (column) take(field, column, 'outcome:words', 'values:outcome');
		}
	}
}
