import { spellInstant } from '#lib/i18n/spell-day.ts';
import { spellCount } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { ContactRow } from '#lib/server/storage/store.ts';
import { nextInWords, outcomeName } from './contact-in-words.ts';

/** One contact of an issue chain, in words. */
export type Attempt = {
	id: number;
	at: string;
	/** How long after the contact before it; null for the first. */
	gap: string | null;
	/** Which attempt it was; null where it belongs to no issue. */
	attempt: string | null;
	about: string;
	/** Whether the chain was opened from this contact. */
	here: boolean;
};

/** A number that many share has contacts without end: so many are shown to each side. */
const mostBeside = 6;

/**
 * The issue chain that a contact belongs to, in order of time: from the contact that opens the issue to the last before the
 * next issue, as far as they are near. `contacts` are all of one customer's, in order of time.
 */
export function chainOf(contacts: readonly ContactRow[], id: number, zone: string): Attempt[] {
	const place = contacts.findIndex((contact) => contact.id === id);
	if (place < 0) return [];
	const opens = ({ attempt }: ContactRow) => attempt === 1;
	const first = Math.max(0, contacts.slice(0, place + 1).findLastIndex(opens));
	const following = contacts.slice(place + 1).findIndex(opens);
	const chain = contacts.slice(first, following < 0 ? undefined : place + 1 + following);
	const here = place - first;
	const shown = chain.map((contact, step) => {
		const before = chain[step - 1];
		const { attempt, outcome, reason, queue, team } = contact;
		return {
			id: contact.id,
			at: spellInstant(contact.startedAt, zone),
			gap: before ? nextInWords(contact.startedAt - before.startedAt) : null,
			attempt: attempt === null ? null : m.exports_attempt({ number: spellCount(attempt) }),
			about: [outcomeName(outcome), reason ?? queue, team].filter((word) => word !== null).join(' · '),
			here: contact.id === id
		};
	});
	return shown.slice(Math.max(0, here - mostBeside), here + mostBeside + 1);
}
