import type { Kind } from '#lib/model/records.ts';
import type { Recipe } from '#lib/model/import.ts';
import { fields, type Field } from '#lib/intake/fields.ts';
import { plainWords, splitAggregate, splitUnit } from './plain-words.ts';
import type { Profile } from './profile-column.ts';
import { instantShape, looksLikeOutcome, proposeReading } from './propose-reading.ts';

type Mapped = Recipe['fields'];
type Candidate = { field: string; place: number; score: number; word: string };

const wordsOf = new WeakMap<Field, { words: string[]; clocks: string[] }>();
function plainWordsOf(field: Field) {
	let plain = wordsOf.get(field);
	if (!plain) {
		plain = { words: field.words.map(plainWords), clocks: (field.clocks ?? []).map(plainWords) };
		wordsOf.set(field, plain);
	}
	return plain;
}

/** How surely a column name is one of the words, 0 to 1, and which: earlier words are surer, a unit or an average in it less so. */
export function nameScore(name: string, words: string[]): { score: number; place: number } {
	const plain = plainWords(name);
	const forms: [string, number][] = [
		[plain, 1],
		[splitUnit(plain).name, 0.95],
		[splitAggregate(plain).name, 0.6],
		[splitAggregate(splitUnit(plain).name).name, 0.55]
	];
	for (const [form, sureness] of forms) {
		const place = words.indexOf(form);
		if (form && place >= 0) return { score: sureness - Math.min(place, 60) * 0.003, place };
	}
	return { score: 0, place: -1 };
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
				: proposeSingle(wanted, column);
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

function proposeSingle(wanted: Field, column: Profile): { columns: string[]; reading: string } | null {
	const shape = wanted.type === 'day' ? instantShape(column.values) : null;
	if (shape === 'clock') return null;
	const reading = proposeReading(wanted.type, plainWords(column.name), column.values);
	return reading ? { columns: [column.name], reading } : null;
}

/** All pairs of field and column whose name says so, the surest first; started_at before the fields that may share its date. */
function candidates(kind: Kind, columns: Profile[]): Candidate[] {
	const found: Candidate[] = [];
	for (const [field, wanted] of Object.entries(fields[kind])) {
		const { words } = plainWordsOf(wanted);
		for (const [place, column] of columns.entries()) {
			const { score, place: known } = nameScore(column.name, words);
			const word = wanted.words[known] ?? '';
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
	const shape = column ? instantShape(column.values) : null;
	if (!column || !shape) return null;
	const { words, clocks } = plainWordsOf(wanted);
	const free = columns.filter((_, other) => other !== place && !taken.has(other));
	const partner = (of: 'date' | 'clock', names: string[]) =>
		free
			.map((other) => ({ other, score: nameScore(other.name, names).score }))
			.filter(({ other, score }) => score > 0 && instantShape(other.values) === of)
			.sort((a, b) => b.score - a.score)[0]?.other;

	if (shape === 'clock') {
		const date = clocks.length > 0 ? partner('date', words) : columns.find((one) => one.name === startDate);
		const reading = date && instantShape(date.values) !== 'clock' ? proposeReading('instant', '', date.values) : null;
		return date && reading ? { columns: [date.name, column.name], reading } : null;
	}
	const reading = proposeReading('instant', plainWords(column.name), column.values);
	if (!reading) return null;
	const clock = shape === 'date' ? partner('clock', clocks) : undefined;
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
			const dated = free().filter((column) => ['date', 'date-and-clock'].includes(instantShape(column.values) ?? ''));
			const [only] = dated;
			const reading = only && dated.length === 1 ? proposeReading(wanted.type, '', only.values) : null;
			if (only && reading) take(field, only, reading, 'values:date');
		}
		if (field === 'outcome') {
			const column = free().find((one) => looksLikeOutcome(one.values));
			if (column) take(field, column, 'outcome:words', 'values:outcome');
		}
	}
}
