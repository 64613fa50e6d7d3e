import { isBlank } from './is-blank.ts';
import { unreadable, type Read } from './mishap.ts';
import { digitsOnly } from './read-number.ts';
import { readText } from './read-text.ts';
import type { OutcomeWord } from './read-word.ts';

const listed = (cell: string): string[] => cell.split(/[;,|]/).filter((part) => !isBlank(part.trim()));

/** The name with a star among several in one cell, without it; the first where none has one. */
export const readStarredOfList: Read<string> = (cell) => {
	const names = listed(cell);
	const chosen = names.find((name) => name.includes('*')) ?? names[0] ?? '';
	return readText(chosen.replaceAll('*', ''));
};

/** What stands before a bracket at the end: `Anna Berg (101)` is Anna Berg. */
export const readBeforeBracket: Read<string> = (cell) => readText(cell.replace(/\s*\([^()]*\)\s*$/, ''));

// an id of Salesforce that begins with 00G, or a name such as Kø - Support and Supportkö
const ownedByQueue = /^00G[a-z\d]{12}(?:[a-z\d]{3})?$|(?:queue|kø|kö|warteschlange)(?!\p{L})/iu;

/** Of owners, who may be persons and queues, the queues. */
export const readQueue: Read<string> = (cell) => (ownedByQueue.test(cell) ? readText(cell) : null);

/** Of owners, who may be persons and queues, the persons. */
export const readPerson: Read<string> = (cell) => (ownedByQueue.test(cell) ? null : readText(cell));

/** One where the cell holds anything, such as the instant of a transfer. */
export const countFilled: Read<number> = (cell) => (isBlank(cell) ? null : 1);

/** How many more than one: of a number, such as stations, or of the names in a list. */
export const countAfterFirst: Read<number> = (cell) => {
	if (isBlank(cell)) return null;
	const number = digitsOnly(cell.trim());
	return Math.max(0, (number >= 0 ? number : new Set(listed(cell).map((name) => name.trim())).size) - 1);
};

const solved = new Set(
	(
		'solved|closed|resolved|completed|complete|done|løst|lukket|afsluttet|færdigbehandlet|löst|stängd|stängt|avslutad|avslutat|' +
		'åtgärdat|avsluttet|stengt|ferdigbehandlet|gelöst|geschlossen|abgeschlossen|erledigt'
	).split('|')
);

const toldSolved = /^(?:solved|resolved|løst|löst|færdigbehandlet|ferdigbehandlet|åtgärdat|gelöst|erledigt)$/i;
const unsolved = new Set(
	(
		'open|new|pending|snoozed|on hold|on-hold|waiting|waiting on customer|waiting for customer|in progress|active|assigned|reopened|merged|' +
		'aktiv|åben|ny|nyt|afventer|afventer kunde|venter|i gang|igangværende|under behandling|tildelt|genåbnet|parkeret|' +
		'öppen|öppet|nytt|pågående|pågår|väntar|väntar på kund|väntande|vilande|tilldelad|återöppnad|' +
		'åpen|åpent|avventer|venter på kunde|på vent|under arbeid|pågår|gjenåpnet|' +
		'offen|neu|wartend|in bearbeitung|zugewiesen|wiedereröffnet|wieder geöffnet'
	).split('|')
);

/** Whether a word is the state of a ticket. */
export const isTicketState = (cell: string): boolean =>
	solved.has(cell.trim().toLowerCase()) || unsolved.has(cell.trim().toLowerCase());

/** Whether a state says that the matter is solved, which closed alone does not. Source: metrics.md E26. */
export const saysSolved = (cell: string): boolean => toldSolved.test(cell.trim());

/**
 * Whether a ticket's state says that the matter is solved, in a system that closes only what was solved; every other state
 * says that it is not, but for a ticket that went up in another, which says nothing.
 */
export const readSolvedState: Read<boolean> = (cell) =>
	isBlank(cell) || cell.trim().toLowerCase() === 'merged' ? null : solved.has(cell.trim().toLowerCase());

// a code may be known and say nothing of how it ended
const codeReader = (codes: Record<string, OutcomeWord | null>): Read<OutcomeWord> => {
	const known = new Map(Object.entries(codes));
	return (cell) => {
		const outcome = known.get(cell.trim().toLowerCase());
		return outcome !== undefined || isBlank(cell) ? (outcome ?? null) : unreadable;
	};
};

const uccxDisposition = codeReader({ 1: 'abandoned', 2: 'handled' });
const neverReached = /^\s*(?:[3-9]|[1-9]\d)\s*$/;

/** Contact dispositions of Cisco UCCX: 1 abandoned, 2 handled; 4 aborted, 5 on rejected, 99 cleared, the rest never reached an agent. */
export const readUccxDisposition: Read<OutcomeWord> = (cell) =>
	neverReached.test(cell) ? 'failed' : uccxDisposition(cell);

/** Result codes of a queue in Puzzel's raw data; moved on, left by a digit and fallback say nothing of the end. */
export const readPuzzelResult = codeReader({
	k: 'handled',
	h: 'abandoned',
	t: 'timeout',
	q: 'callback_requested',
	f: 'overflow',
	s: 'missed',
	c: 'abandoned',
	e: 'failed',
	a: null,
	b: null,
	d: null,
	m: null
});
