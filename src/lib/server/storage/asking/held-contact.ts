import type { Contact } from '#lib/model/contact.ts';
import { dayNumber } from '#lib/model/day.ts';
import type { IntRow } from '../int-rows.ts';
import { directionOf, flagOf, type Counted, type CountedCells } from '../records/contact-row.ts';
import { outcomeOf } from '../records/outcome-numbers.ts';

/** Where each part of a contact stands in its row; times are seconds from the midnight, by UTC, that its day begins with. */
export const at = {
	startedAt: 0,
	agentStartedAt: 1,
	nextSeconds: 2,
	sameNextSeconds: 3,
	issueSeconds: 4,
	yearlyValue: 5,
	agentsMet: 6,
	agent: 7,
	outcome: 8,
	direction: 9,
	ivrSeconds: 10,
	ivrEntries: 11,
	waitSeconds: 12,
	talkSeconds: 13,
	holdSeconds: 14,
	wrapSeconds: 15,
	handleSeconds: 16,
	transfers: 17,
	coldTransfers: 18,
	namedReached: 19,
	resolved: 20,
	rating: 21,
	site: 22,
	team: 23,
	queue: 24,
	channel: 25,
	reason: 26,
	language: 27,
	employer: 28,
	attempt: 29,
	sameAgent: 30,
	languageMet: 31,
	issueContacts: 32,
	issueHandleSeconds: 33,
	returnWindow: 34,
	followed: 35,
	ending: 36,
	leftWindow: 37
} as const satisfies Record<Exclude<keyof CountedCells, 'day'>, number>;
/** So many of them, the first, need 32 bits. */
export const wide = 7;

/** The midnight, by UTC, that a day begins with. */
export const midnightOf = (day: string): number => dayNumber(day) * 86_400;

/** A contact whose parts stay in their row of numbers until they are asked for: most never are. */
export class HeldContact implements Counted {
	readonly day: string;
	#row: IntRow;

	constructor(row: IntRow, day: string) {
		this.day = day;
		this.#row = row;
	}

	get startedAt() {
		return midnightOf(this.day) + (this.#row.get(at.startedAt) ?? 0);
	}
	get agentStartedAt() {
		const started = this.#row.get(at.agentStartedAt);
		return started === null ? null : midnightOf(this.day) + started;
	}
	get outcome() {
		return outcomeOf(this.#row.get(at.outcome) ?? 0);
	}
	get direction(): Contact['direction'] {
		return directionOf(this.#row.get(at.direction));
	}
	get resolved() {
		return flagOf(this.#row.get(at.resolved));
	}
	get namedReached() {
		return flagOf(this.#row.get(at.namedReached));
	}
	get nextSeconds() {
		return this.#row.get(at.nextSeconds);
	}
	get sameNextSeconds() {
		return this.#row.get(at.sameNextSeconds);
	}
	get issueSeconds() {
		return this.#row.get(at.issueSeconds);
	}
	get yearlyValue() {
		return this.#row.get(at.yearlyValue);
	}
	get agent() {
		return this.#row.get(at.agent);
	}
	get ivrSeconds() {
		return this.#row.get(at.ivrSeconds);
	}
	get ivrEntries() {
		return this.#row.get(at.ivrEntries);
	}
	get waitSeconds() {
		return this.#row.get(at.waitSeconds);
	}
	get talkSeconds() {
		return this.#row.get(at.talkSeconds);
	}
	get holdSeconds() {
		return this.#row.get(at.holdSeconds);
	}
	get wrapSeconds() {
		return this.#row.get(at.wrapSeconds);
	}
	get handleSeconds() {
		return this.#row.get(at.handleSeconds);
	}
	get transfers() {
		return this.#row.get(at.transfers);
	}
	get coldTransfers() {
		return this.#row.get(at.coldTransfers);
	}
	get rating() {
		return this.#row.get(at.rating);
	}
	get site() {
		return this.#row.get(at.site);
	}
	get team() {
		return this.#row.get(at.team);
	}
	get queue() {
		return this.#row.get(at.queue);
	}
	get channel() {
		return this.#row.get(at.channel);
	}
	get reason() {
		return this.#row.get(at.reason);
	}
	get language() {
		return this.#row.get(at.language);
	}
	get employer() {
		return this.#row.get(at.employer);
	}
	get attempt() {
		return this.#row.get(at.attempt);
	}
	get sameAgent() {
		return this.#row.get(at.sameAgent);
	}
	get agentsMet() {
		return this.#row.get(at.agentsMet);
	}
	get languageMet() {
		return this.#row.get(at.languageMet);
	}
	get issueContacts() {
		return this.#row.get(at.issueContacts);
	}
	get issueHandleSeconds() {
		return this.#row.get(at.issueHandleSeconds);
	}
	get returnWindow() {
		return this.#row.get(at.returnWindow);
	}
	get followed() {
		return this.#row.get(at.followed);
	}
	get ending() {
		return this.#row.get(at.ending);
	}
	get leftWindow() {
		return this.#row.get(at.leftWindow);
	}
}
