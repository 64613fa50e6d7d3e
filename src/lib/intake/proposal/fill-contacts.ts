import { wholeLengths } from '#lib/intake/fields-of-kinds/contact-fields.ts';
import { words } from '#lib/intake/fields-of-kinds/named.ts';
import { readDirection } from '#lib/intake/reading/read-word.ts';
import { readUccxDisposition, saysSolved } from '#lib/intake/reading/read-codes.ts';
import { instantReader } from '#lib/intake/readings.ts';
import type { Recipe } from '#lib/model/import.ts';
import { nameScore, namesOf, type Names } from './name-score.ts';
import { plainWords } from './plain-words.ts';
import type { Profile } from './profile-column.ts';
import { enough, proposeReading, shareRead } from './propose-reading.ts';
import { instantShape, looksLikeDirection, looksLikeOutcome, looksLikeState } from './value-shapes.ts';

const timed = ['ivr_seconds', 'wait_seconds', 'talk_seconds', 'hold_seconds', 'wrap_seconds', 'handle_seconds'];
const wholeNames = namesOf(wholeLengths);
const personNames = namesOf(['contact id', 'kontakt id']);
const firstAnswers = namesOf(
	words(
		'first response|first response at|first response time|first reply|first reply at|first reply time|first answer|first answered at|first responded at|initial response|initial response time|' +
			'første svar|første svar kl|første svar sendt|første besvarelse|besvaret første gang|første svartidspunkt|' +
			'första svar|första svaret|första svar kl|första svar skickat|besvarat första gången|' +
			'første svar gitt|besvart første gang|erste antwort|erste antwort am|erstantwort'
	)
);

const dispositions = namesOf(['contact disposition']);
const ofUccx = /\b(?:csq|node id|session id|originator dn)\b/;

const callers = namesOf(
	words(
		'from|from number|caller|caller number|caller id|calling number|a number|a nummer|fra|fra nummer|opkalder|från|från nummer|uppringande nummer|anropende nummer|ringer|innringer|anrufer|anrufernummer'
	)
);
const calledOnes = namesOf(
	words(
		'to|to number|called|called number|callee|dialled number|dialed number|destination number|b number|b nummer|til|til nummer|kaldt nummer|till|till nummer|uppringt nummer|anropt nummer|oppringt nummer|angerufene nummer|zielrufnummer'
	)
);

/** What the fields of a contact together say about columns that a name alone leaves open. */
export function fillContacts(columns: Profile[], taken: Set<number>, mapped: Recipe['fields']): void {
	const columnOf = (field: string) => columns.find(({ name }) => name === mapped[field]?.columns[0]);
	const free = () => columns.filter((_, place) => !taken.has(place));
	const named = (names: Names) =>
		free().flatMap((column) => {
			const { score, word } = nameScore(column.name, names);
			return score > 0 ? [{ column, reason: `header:${word}` }] : [];
		});

	// in a register of customers the contact is a person, and comes back
	const { contact_id: id, customer_key: customer } = mapped;
	const person = columnOf('contact_id');
	if (id && !customer && person && nameScore(person.name, personNames).score > 0 && comesBack(person)) {
		mapped.customer_key = { ...id, reading: 'customer' };
		delete mapped.contact_id;
	}

	const ended = columnOf('outcome');
	if (ended && !mapped.direction && looksLikeDirection(ended))
		mapped.direction = { columns: [ended.name], reading: 'direction', reason: 'values:direction', or: [] };
	const way = columnOf('direction');
	if (way && !mapped.outcome && looksLikeOutcome(way))
		mapped.outcome = { columns: [way.name], reading: 'outcome:words', reason: 'values:outcome', or: [] };

	const [code] = named(dispositions);
	if (code && !ended && columns.some(({ name }) => ofUccx.test(plainWords(name)))) {
		const coded = code.column.values.length > 0 && shareRead(readUccxDisposition, code.column) === 1;
		if (coded) mapped.outcome = { columns: [code.column.name], reading: 'outcome:uccx', reason: code.reason, or: [] };
		if (coded) taken.add(columns.indexOf(code.column));
	}

	// the house calls from its own number: the customer is the other one then
	const caller = customer ? columnOf('customer_key') : named(callers)[0]?.column;
	const [called] = named(calledOnes);
	const isPair = caller && called && nameScore(caller.name, callers).score > 0;
	if (mapped.direction?.columns.length === 1 && isPair && wereCalled(called.column, columnOf('direction'))) {
		const reason = customer?.reason ?? `header:${caller.name}`;
		mapped.customer_key = { columns: [caller.name, called.column.name], reading: 'customer', reason, or: [] };
		for (const column of [caller, called.column]) taken.add(columns.indexOf(column));
	}

	const state = mapped.resolved
		? undefined
		: free().find((column) => looksLikeState(column) && column.values.some(saysSolved));
	if (state) {
		mapped.resolved = { columns: [state.name], reading: 'flag:solved', reason: 'values:state', or: [] };
		taken.add(columns.indexOf(state));
	}

	// who wrote waits until the first answer, wherever it is told by the clock
	const { columns: [start, clock] = [], reading: startReading = '' } = mapped.started_at ?? {};
	const answer = named(firstAnswers).find(
		({ column }) =>
			instantShape(column) === 'date-and-clock' && shareRead(instantReader(startReading), column) >= enough
	);
	if (answer && start !== undefined && clock === undefined && !mapped.wait_seconds) {
		const { column, reason } = answer;
		mapped.wait_seconds = { columns: [start, column.name], reading: 'duration:between', reason, or: [] };
		taken.add(columns.indexOf(column));
	}

	// the length of the whole contact is its handle time only where nothing tells the waiting from the work
	if (timed.some((field) => mapped[field])) return;
	for (const { column, reason } of named(wholeNames)) {
		const reading = proposeReading('duration', column.name, column);
		if (!reading) continue;
		mapped.handle_seconds = { columns: [column.name], reading, reason, or: [] };
		return;
	}
}

/** Not where the called number is the house's own, whichever way the call went: few numbers for many calls that went out. */
function wereCalled(called: Profile, direction: Profile | undefined): boolean {
	const out = direction?.values.map((value, place) =>
		readDirection(value) === 'out' ? (direction.times[place] ?? 0) : 0
	);
	const calls = (out ?? []).reduce((sum, times) => sum + times, 0);
	return calls < mostCallsEach || called.distinct > Math.max(fewNumbers, calls / mostCallsEach);
}
const mostCallsEach = 5;
const fewNumbers = 3;

const comesBack = ({ values, times }: Profile): boolean =>
	values.length < times.reduce((sum, count) => sum + count, 0) * 0.7;
