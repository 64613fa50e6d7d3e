import { daysBetween } from '#lib/model/day.ts';
import { usualCutOffs, type CutOffs } from '#lib/model/definitions.ts';
import { daySeconds, type ChainContact } from './issues.ts';

/** From one day to another, both included, somebody is a customer; `untilDay` null means still. */
export type CustomerSpell = {
	fromDay: string | null;
	untilDay: string | null;
	/** In the organisation's currency. */
	annualValue: number | null;
	language: number | null;
};

/** A customer's word, after a contact, that the matter was not resolved. */
export type Denial = { answeredAt: number | null; day: string | null };

/** What is known of a customer beside the contacts, and the limits that chains are told apart by. */
export type Background = {
	/** When the customer ordered, in seconds since 1970, ascending. */
	orderedAt: readonly number[];
	spells: readonly CustomerSpell[];
	denials: readonly Denial[];
	/** Whether an agent speaks a language on a day; null when that is not known. */
	speaks: (agent: number, language: number, day: string) => boolean | null;
	/** The number of a reason's family, equal for equal ones. */
	familyOf: (reason: number) => number;
	cutOffs: Pick<CutOffs, 'issueDays' | 'sharedKeyContacts'>;
};

/** Of a customer who never ordered and of whom nothing else is known. */
export const noBackground: Background = {
	orderedAt: [],
	spells: [],
	denials: [],
	speaks: () => null,
	familyOf: (reason) => reason,
	cutOffs: usualCutOffs
};

/** The spell that holds a day, of several the one that began last; null when its start is not known, or there is none. */
export function spellOn(spells: readonly CustomerSpell[], day: string): CustomerSpell | null {
	let found: CustomerSpell | null = null;
	for (const spell of spells) {
		const { fromDay, untilDay } = spell;
		if (fromDay === null || fromDay > day || (untilDay !== null && untilDay < day)) continue;
		if (found?.fromDay == null || fromDay > found.fromDay) found = spell;
	}
	return found;
}

/** A word that comes later than this after an issue's last contact is not about it. */
const deniedWithinDays = 30;

/** Whether a customer says, after an issue began and before the next one did, that it was not resolved. */
export const isDenied = (
	denials: readonly Denial[],
	first: ChainContact,
	last: ChainContact,
	next: ChainContact | null
): boolean =>
	denials.some(({ answeredAt, day }) => {
		if (answeredAt !== null) {
			if (answeredAt < first.startedAt || (next && answeredAt >= next.startedAt)) return false;
			return answeredAt - last.startedAt <= deniedWithinDays * daySeconds;
		}
		// told by the day alone, it is about the last issue that began until then
		if (day === null || day < first.day || (next && day >= next.day)) return false;
		return daysBetween(last.day, day) <= deniedWithinDays;
	});

/** Whether an agent speaks the language of a customer, as told of the customer or else with the contact; null when not known. */
export function languageMet({ spells, speaks }: Background, { agent, language, day }: ChainContact): boolean | null {
	const own = spells.find((spell) => spell.language !== null)?.language ?? language;
	return agent === null || own === null ? null : speaks(agent, own, day);
}
