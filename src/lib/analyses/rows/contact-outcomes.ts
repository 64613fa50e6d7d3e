import { outcomes } from '#lib/model/contact.ts';
import { none } from '#lib/model/contact-columns.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { gapsBefore } from './gaps-before.ts';
import type { ContactOutcome } from './panel-cells.ts';
import { roundedMonths } from './rounded-months.ts';

/** What can be said of a contact that an agent handled. */
export const contactOutcomes = [
	'aht',
	'fcr',
	'contacts_per_issue',
	'hpi',
	'transfers',
	'short_calls',
	'gap_le5',
	'csat',
	'said_solved',
	'return_90'
] as const;
export type ContactOutcomeKey = (typeof contactOutcomes)[number];

const handled = outcomes.indexOf('handled');
/** Days in which facts about a contact may still come in. Source: metrics.md 0.4. */
const lateDays = 2;
const secondsADay = 86_400;
/** Source: metrics.md P2. */
const shortGapSeconds = 5;
/** Told in seconds, so not where those were rounded. */
const ofSeconds: readonly ContactOutcomeKey[] = ['aht', 'hpi', 'short_calls', 'gap_le5'];

/**
 * How each outcome is read off a contact: handle seconds; 1 for an opener that was followed by no other of the customer for the
 * days that close an issue; contacts and handle seconds of the issue that it
 * opened; transfers; 1 for talk below the cut-off; 1 for a contact taken
 * within five seconds of the one before; 1 for a rating of 4 or 5; 1 for an answer that it was solved; 1 for an
 * opener whose customer bought within 90 days. Contacts too young to tell say nothing, nor do seconds from months in
 * which they were rounded. Source: metrics.md E1 to J12.
 */
export function contactOutcome(evidence: Evidence, key: ContactOutcomeKey): ContactOutcome {
	const { contacts, cutOffs, throughDay } = evidence;
	const known = (column: Int32Array, row: number): number | null => {
		const found = column[row] ?? none;
		return found === none ? null : found;
	};
	const isHandled = (row: number): boolean => contacts.outcome[row] === handled;
	const isOld = (row: number, days: number): boolean => (contacts.day[row] ?? none) + days + lateDays <= throughDay;
	const opens = (row: number): boolean => contacts.opener[row] === row;
	/** An issue that is still quiet when it closes, with what follows upon a repeat, is whole after some weeks. */
	const issueDays = 3 * cutOffs.issueDays;
	const isRounded = ofSeconds.includes(key) ? roundedMonths(contacts) : () => false;
	switch (key) {
		case 'aht':
			return (row) => (isHandled(row) && !isRounded(row) ? known(contacts.handleSeconds, row) : null);
		case 'fcr':
			return (row) => {
				if (!opens(row) || !isOld(row, cutOffs.issueDays)) return null;
				const next = contacts.nextSeconds[row] ?? none;
				return next === none || next > cutOffs.issueDays * secondsADay ? 1 : 0;
			};
		case 'contacts_per_issue':
			return (row) => (opens(row) && isOld(row, issueDays) ? known(contacts.issueContacts, row) : null);
		case 'hpi':
			return (row) =>
				opens(row) && isOld(row, issueDays) && !isRounded(row) ? known(contacts.issueHandleSeconds, row) : null;
		case 'transfers':
			return (row) => (isHandled(row) ? known(contacts.transfers, row) : null);
		case 'short_calls':
			return (row) => {
				const talk = isHandled(row) && !isRounded(row) ? known(contacts.talkSeconds, row) : null;
				return talk === null ? null : Number(talk < cutOffs.shortTalkSeconds);
			};
		case 'gap_le5': {
			const gaps = gapsBefore(evidence);
			return (row) => {
				const gap = isRounded(row) ? null : known(gaps, row);
				return gap === null ? null : Number(gap <= shortGapSeconds);
			};
		}
		case 'csat':
			return (row) => {
				const rating = isHandled(row) ? known(contacts.rating, row) : null;
				return rating === null ? null : Number(rating >= 4);
			};
		case 'said_solved':
			return (row) => (isHandled(row) ? known(contacts.saidSolved, row) : null);
		case 'return_90': {
			const bought = boughtWithin(evidence, 90);
			return (row) => (opens(row) && isOld(row, 90) ? bought(row) : null);
		}
	}
}

/** Whether the customer of a contact bought in so many days after its day: 1 or 0; null for unknown customers. */
export function boughtWithin({ contacts, orders }: Evidence, days: number): ContactOutcome {
	const count = orders.customer.reduce((most, each) => Math.max(most, each + 1), 0);
	const firsts = new Int32Array(count + 1).fill(-1);
	for (let at = orders.customer.length - 1; at >= 0; at--) firsts[orders.customer[at] ?? count] = at;
	return (row) => {
		const customer = contacts.customer[row] ?? none;
		const day = contacts.day[row] ?? none;
		if (customer === none || orders.customer.length === 0) return null;
		for (let at = firsts[customer] ?? -1; at >= 0 && orders.customer[at] === customer; at++) {
			const on = orders.day[at] ?? none;
			if (on > day) return Number(on <= day + days);
		}
		return 0;
	};
}
