import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { contactOutcome, type ContactOutcomeKey } from './contact-outcomes.ts';
import { knownCustomerShare } from './known-customer-share.ts';
import type { ContactOutcome } from './panel-cells.ts';

const secondsADay = 86_400;
const lateDays = 2;
/** Who comes again about the same matter has nearly always done so by then. */
const mostDaysUntilAgain = 30;

/**
 * Of the contacts that follow another about the same matter, the shares (0 to 1) whose customer is recognised, and that come
 * within the days that close an issue. Later ones are those of a month beyond what comes in as many days after it.
 */
export function repeatsSeen({ contacts, cutOffs, throughDay }: Evidence): { known: number; inTime: number } {
	const { issueDays } = cutOffs;
	const lateSpan = mostDaysUntilAgain - issueDays;
	const isOld = (row: number): boolean =>
		(contacts.day[row] ?? none) + mostDaysUntilAgain + lateSpan + lateDays <= throughDay;
	const lastOf = new Int32Array(contacts.customer.reduce((most, each) => Math.max(most, each + 1), 0)).fill(none);
	let [all, soon, late, usual] = [0, 0, 0, 0];
	for (let row = 0; row < contacts.count; row++) {
		if (contacts.opener[row] === none) continue;
		if (isOld(row)) all++;
		const customer = contacts.customer[row] ?? none;
		const before = lastOf[customer] ?? none;
		lastOf[customer] = row;
		if (before === none || !isOld(before) || !isSameReason(contacts, before, row)) continue;
		const days = ((contacts.startedAt[row] ?? 0) - (contacts.startedAt[before] ?? 0)) / secondsADay;
		if (days <= issueDays) soon++;
		else if (days <= mostDaysUntilAgain) late++;
		else if (days <= mostDaysUntilAgain + lateSpan) usual++;
	}
	const byChance = usual / (all - soon - late);
	const ofMatter = {
		soon: soon - (byChance * all * issueDays) / lateSpan,
		late: late - byChance * (all - soon)
	};
	return {
		known: knownCustomerShare(contacts) ?? 1,
		inTime: ofMatter.soon > 0 && ofMatter.late > 0 ? ofMatter.soon / (ofMatter.soon + ofMatter.late) : 1
	};
}

/** Whether two contacts give the same reason, or one of them gives none. */
function isSameReason({ reason }: ContactColumns, one: number, other: number): boolean {
	return reason[one] === none || reason[other] === none || reason[one] === reason[other];
}

/**
 * An outcome as it would be if all who come again were seen to: those not recognised are taken to come as often as others,
 * and further contacts of an issue count whenever they come. Further contacts rise by more than the share that is seen,
 * since whoever is missed opens another issue; on the straight line through their mean. Source: metrics.md C3.
 */
export function outcomeIfSeen(evidence: Evidence, key: ContactOutcomeKey): ContactOutcome {
	const told = contactOutcome(evidence, key);
	if (key === 'fcr') {
		const known = knownCustomerShare(evidence.contacts) ?? 1;
		return (row) => {
			const stayed = told(row);
			return stayed === null ? null : 1 - (1 - stayed) / known;
		};
	}
	if (key !== 'contacts_per_issue' && key !== 'hpi') return told;
	const { handleSeconds, count } = evidence.contacts;
	const own = (row: number): number => (key === 'hpi' ? (handleSeconds[row] ?? 0) : 1);
	const contactsOf = contactOutcome(evidence, 'contacts_per_issue');
	let [issues, further, contacts] = [0, 0, 0];
	for (let row = 0; row < count; row++) {
		const [outcome, ofIssue] = [told(row), contactsOf(row)];
		if (outcome === null || ofIssue === null) continue;
		issues++;
		further += outcome - own(row);
		contacts += ofIssue - 1;
	}
	const { known, inTime } = repeatsSeen(evidence);
	const seen = known * inTime;
	const linked = seen - (1 - seen) * (contacts / issues);
	if (!(linked > 0)) return told;
	const mean = further / issues;
	return (row) => {
		const outcome = told(row);
		if (outcome === null) return null;
		const beyond = outcome - own(row) - mean;
		return own(row) + mean / linked + (beyond * seen) / linked ** 2;
	};
}
