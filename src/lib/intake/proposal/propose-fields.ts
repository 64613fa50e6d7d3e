import type { Kind } from '#lib/model/records.ts';
import type { Recipe } from '#lib/model/import.ts';
import type { Field, FieldType } from '#lib/intake/field.ts';
import { caseNames } from '#lib/intake/fields-of-kinds/contact-fields.ts';
import { fields } from '#lib/intake/fields.ts';
import { fillContacts } from './fill-contacts.ts';
import { fillNames } from './fill-names.ts';
import { isPiecePrice } from './order-lines.ts';
import { nameScore, namesOf, namesOfField, phraseScore, type Names } from './name-score.ts';
import { isOfContact, isPivoted, plainWords, splitAggregate, withoutSubject } from './plain-words.ts';
import type { Profile } from './profile-column.ts';
import { otherDay, readsAsMuch } from './other-day.ts';
import { proposeReading } from './propose-reading.ts';
import { isTurned } from './turned-scale.ts';
import type { Reading } from '#lib/intake/readings.ts';
import {
	instantShape,
	looksLikeChannel,
	looksLikeIds,
	looksLikeLegs,
	looksLikeLengths,
	looksLikeNames,
	looksLikeNumbering,
	looksLikeFeedback,
	looksLikeOutcome,
	looksLikeOwnNumber,
	looksLikeProse,
	looksLikeState,
	looksLikeWork,
	roundedShare
} from './value-shapes.ts';

type Mapped = Recipe['fields'];
type Candidate = { field: string; place: number; score: number; word: string };

/** The field that is looked for first, as the clocks of others may hang on its date. */
const datedBy = (kind: Kind): string => (kind === 'totals' ? 'day' : 'started_at');

/** The date that a clock without one of its own belongs to: of a contact where no other is named for it, of totals the day. */
const sharedDate = (kind: Kind, wanted: Field, mapped: Mapped): string | undefined =>
	kind === 'totals' || !wanted.clocks ? mapped[datedBy(kind)]?.columns[0] : undefined;

const isInstant = (field: Field) => field.type === 'instant' || field.type === 'day';

/** Proposes for each field of a kind the column, or date and clock columns, that it is read from, how, and why. */
export function proposeFields(kind: Kind, columns: Profile[]): Mapped {
	const mapped: Mapped = {};
	const taken = new Set<number>();

	for (const { field, place, word } of candidates(kind, columns)) {
		const column = columns[place];
		const wanted = fields[kind][field];
		if (!column || !wanted || mapped[field] || taken.has(place)) continue;
		if (field === 'amount' && isPiecePrice(column.name, columns)) continue;
		const found =
			wanted.type === 'instant'
				? proposeInstant(wanted, place, columns, taken, sharedDate(kind, wanted, mapped))
				: proposeSingle(wanted, column, columns, mapped);
		if (!found) continue;
		mapped[field] = { ...found, reason: `header:${word}`, or: [] };
		for (const name of found.columns) taken.add(columns.findIndex((one) => one.name === name));
	}
	fillFromValues(kind, columns, taken, mapped);
	shareOrder(columns, mapped);
	if (kind === 'contacts') fillContacts(columns, taken, mapped);
	fillNames(kind, columns, mapped);
	// in the order of the table, so that a page and a saved recipe read the same way
	return Object.fromEntries(
		Object.keys(fields[kind]).flatMap((field) => (mapped[field] ? [[field, mapped[field]] as const] : []))
	);
}

function proposeSingle(
	wanted: Field,
	column: Profile,
	columns: Profile[],
	mapped: Mapped
): { columns: string[]; reading: string } | null {
	if (wanted.type === 'day' && instantShape(column) === 'clock') return null;
	if (wanted.type === 'duration' && isClockOfDate(column, columns)) return null;
	const reading = proposeReading(wanted.type, column.name, column);
	// a column of days that are all blank so far is written like the other days of the file
	const likeOthers =
		wanted.type === 'day' && column.values.length === 0
			? Object.values(mapped).find((use) => use.reading.startsWith('day:'))?.reading
			: undefined;
	const chosen = reading ?? likeOthers;
	return chosen === undefined ? null : { columns: [column.name], reading: chosen };
}

/** All pairs of field and column whose name says so, the surest first; before them what others may share the date of. */
function candidates(kind: Kind, columns: Profile[]): Candidate[] {
	const found: Candidate[] = [];
	for (const [field, wanted] of Object.entries(fields[kind])) {
		const { names, phrases, unless } = namesOfField(wanted);
		for (const [place, column] of columns.entries()) {
			const named = namedAs(kind, wanted, column.name, names);
			const { score, word } = named.score > 0 ? named : phraseScore(column.name, phrases);
			if (score > 0 && phraseScore(column.name, unless).score === 0)
				found.push({ field, place, word, score: score * trust(field, wanted, column) });
		}
	}
	const first = (candidate: Candidate) => Number(candidate.field === datedBy(kind));
	return found.filter(({ score }) => score > 0).sort((a, b) => first(b) - first(a) || b.score - a.score);
}

const sureOfSubject = 0.85;

/** How surely a column is named so; of contacts also where the name says first what every row is, as in "Chat start date". */
function namedAs(kind: Kind, { type, required }: Field, column: string, names: Names): { score: number; word: string } {
	const own = nameScore(column, names);
	const plain = plainWords(column);
	if (own.score === 0 && kind === 'contacts' && required) {
		const { score, word } = nameScore(plain.replace(/ (?:dato|datum|date)$/, ''), names);
		if (score > 0) return { score: score * sureOfSubject, word };
	}
	const bare = withoutSubject(plain);
	// what is told of a contact in words may be told of a person
	if (own.score > 0 || kind !== 'contacts' || bare === null || (isOfContact(plain) && ofPerson.has(type))) return own;
	const { score, word } = nameScore(bare, names);
	return { score: score * sureOfSubject, word };
}
const ofPerson: ReadonlySet<FieldType> = new Set(['text', 'customer']);

/** What goes from the worst answer up to the best. */
const ofOpinion: FieldType[] = ['rating', 'recommend', 'effort', 'agreement'];

/** Promoters, passives and detractors, in words or as 1 to 3: the answers themselves are better. */
const isGroup = /\b(?:group|gruppe|grupp)$/;

/** What was done after the contact, where it may be a code as well as its length. */
const isWork = (column: Profile): boolean =>
	/wrap|efterb|etterb/.test(plainWords(column.name)) && looksLikeWork(column);

const namesOfCase = namesOf(caseNames);
const isCase = ({ name }: Profile): boolean => nameScore(name, namesOfCase).score > 0;

/** Whatever a row is a type of: a channel only where the values say so. */
const isOfManyKinds = /^(?:(?:contact|interaction|conversation) |henvendelses|kontakt)?(?:type?|art)$/;
const isLaterInstant: ReadonlySet<string> = new Set(['agent_started_at', 'queue_started_at', 'ended_at']);

const ofNumbers: ReadonlySet<FieldType> = new Set(['count', 'duration', 'amount', 'hours', 'share']);

/** How far the values bear out what the name says: 1 when they do not speak against it, 0 when they rule it out. */
function trust(field: string, wanted: Field, column: Profile): number {
	// a column without a value cannot contradict its name, and proves nothing
	if (column.values.length === 0) return 0.5;
	if (ofOpinion.includes(wanted.type) && isTurned(column.name)) return 0;
	if (isPivoted(column.name) && !ofNumbers.has(wanted.type)) return 0;
	if (wanted.sum && splitAggregate(plainWords(column.name)).average) return 0;
	if (wanted.type === 'count' && looksLikeNumbering(column)) return 0;
	if (field === 'customer_key' && looksLikeOwnNumber(column)) return 0;
	if (field === 'customer_key') return roundedShare(column) > 0.5 || looksLikeNames(column) ? 0.5 : 1;
	if (field === 'contact_id' && isCase(column)) return looksLikeIds(column) ? 1 : 0;
	if (field === 'agent' && plainWords(column.name) === 'operator')
		return looksLikeNames(column) || column.values.every((value) => value.includes('@')) ? 1 : 0;
	if (field === 'reason' && isCase(column) && looksLikeIds(column)) return 0;
	if (field === 'reason' && looksLikeOutcome(column)) return 0.8;
	const isType = isOfManyKinds.test(plainWords(column.name));
	if (field === 'reason')
		return looksLikeProse(column) || looksLikeLegs(column) || isWork(column) || (isType && looksLikeChannel(column))
			? 0
			: 1;
	if (field === 'channel' && isType) return looksLikeChannel(column) ? 1 : 0;
	if (isLaterInstant.has(field) && looksLikeLengths(column)) return 0;
	if (field === 'outcome' && looksLikeState(column)) return 0;
	// a disposition or a call type is the reason in one system and the outcome in another
	if (field === 'outcome' && looksLikeOutcome(column)) return 1.03;
	if (field === 'recommend' && isGroup.test(plainWords(column.name)))
		return column.values.every((value) => /^[123]$/.test(value)) ? 0 : 0.9;
	// what every row needs is better taken from the column that has it in every row
	return wanted.required ? 1 - column.blankShare / 10 : 1;
}

/** How some columns, chosen for a field, are best read; null when they cannot be that. */
export function proposeUse(kind: Kind, field: string, columns: Profile[]): Reading | null {
	const wanted = fields[kind][field];
	const [first, second] = columns;
	if (!wanted || !first || (second && instantShape(second) !== 'clock')) return null;
	return proposeReading(wanted.type, first.name, first);
}

/** A column with date and clock, or a date column together with its clock. */
function proposeInstant(
	wanted: Field,
	place: number,
	columns: Profile[],
	taken: Set<number>,
	sharedDate: string | undefined
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
		const date =
			free.find((other) => ofOneEvent(other, column) && instantShape(other) === 'date') ??
			partner('date', names) ??
			columns.find((one) => one.name === sharedDate) ??
			(wanted.required ? onlyDate(columns) : undefined);
		const reading = date && instantShape(date) !== 'clock' ? proposeReading('instant', '', date) : null;
		return date && reading ? { columns: [date.name, column.name], reading } : null;
	}
	const reading = proposeReading('instant', '', column);
	if (!reading) return null;
	const ownClock = free.find(
		(other) => ofOneEvent(other, column) && instantShape(other) === 'clock' && !looksLikeLengths(other)
	);
	const clock = shape === 'date' ? (ownClock ?? partner('clock', clockNames)) : undefined;
	return { columns: clock ? [column.name, clock.name] : [column.name], reading };
}

/** A date and a clock are named for the same: `Besvaret dato` and `Besvaret kl.` */
function ofOneEvent(one: Profile, other: Profile): boolean {
	const [event, ...more] = plainWords(one.name).split(' ');
	return more.length > 0 && plainWords(other.name).startsWith(`${event ?? ''} `);
}

/** The time of day of what a date stands beside, and no length: `Svar tid` with `Svar datum`. */
const isClockOfDate = (column: Profile, columns: Profile[]): boolean =>
	instantShape(column) === 'clock' &&
	!looksLikeLengths(column) &&
	columns.some((other) => ofOneEvent(other, column) && instantShape(other) === 'date');

/** A day that a clock belongs to, whatever it is called: the file has no other. */
function onlyDate(columns: Profile[]): Profile | undefined {
	const dated = columns.filter((column) => ['date', 'date-and-clock'].includes(instantShape(column) ?? ''));
	return dated.length === 1 && dated[0] && instantShape(dated[0]) === 'date' ? dated[0] : undefined;
}

/** A date that could be read two ways is read as another column of the file proves. */
function shareOrder(columns: Profile[], mapped: Mapped): void {
	const dated = Object.values(mapped).flatMap((use) => {
		const column = columns.find(({ name }) => name === use.columns[0]);
		const [type, order] = use.reading.split(':');
		return column && order && (type === 'instant' || type === 'day') ? [{ use, column, type, order }] : [];
	});
	const isOpen = ({ use, column }: (typeof dated)[number]) => otherDay(use.reading, column) !== null;
	const proved = dated.find((one) => ['dmy', 'mdy'].includes(one.order) && !isOpen(one));
	if (!proved) return;
	for (const one of dated.filter(isOpen)) {
		const reading = `${one.type}:${proved.order}`;
		if (readsAsMuch(reading, one.use.reading, one.column)) one.use.reading = reading;
	}
}

/** Where no name helped: the only column of dates, and a column of words that tell outcomes. */
function fillFromValues(kind: Kind, columns: Profile[], taken: Set<number>, mapped: Mapped): void {
	const free = () => columns.filter((_, place) => !taken.has(place));
	const take = (field: string, column: Profile, reading: string, reason: string) => {
		mapped[field] = { columns: [column.name], reading, reason, or: [] };
		taken.add(columns.indexOf(column));
	};
	for (const [field, wanted] of Object.entries(fields[kind])) {
		if (mapped[field]) continue;
		// the day of a shift is not the first day in a team
		if (wanted.required && isInstant(wanted) && field !== 'from_day') {
			const dated = free().filter((column) => ['date', 'date-and-clock'].includes(instantShape(column) ?? ''));
			const [only] = dated;
			const reading = only && dated.length === 1 ? proposeReading(wanted.type, '', only) : null;
			if (only && reading) take(field, only, reading, 'values:date');
		}
		if (field === 'outcome') {
			const column = free().find((one) => looksLikeOutcome(one) && !looksLikeState(one));
			if (column) take(field, column, 'outcome:words', 'values:outcome');
		}
		if (field === 'feedback_type') {
			const column = columns.find(looksLikeFeedback);
			if (column && mapped.reason?.columns.includes(column.name)) delete mapped.reason;
			if (column) take(field, column, 'text', 'values:feedback');
		}
	}
}
