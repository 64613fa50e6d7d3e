import { erlangA, type ImpatientBalance, type ImpatientLine } from './erlang-a.ts';
import { monotoneRoot } from './monotone-root.ts';

/** How arrivals make arrivals: contacts for each issue, and the share (0 to below 1) of those who give up that tries again. */
export type Returning = { contactsPerIssue: number; retrying: number };

/**
 * The arrivals that a line really has when its `arrivals` are issues: λ = λ₀·contacts per issue + retrying·abandoned(λ)·λ,
 * where it rests, and its balance then. Assumes that returns spread like first arrivals. Errors as `erlangA`; RangeError
 * for less than one contact an issue or a retrying share outside 0 to below 1. Source: metrics.md B12; Cohen 1957.
 */
export function retrialLoop(
	line: ImpatientLine,
	{ contactsPerIssue, retrying }: Returning
): { arrivals: number; balance: ImpatientBalance } {
	if (!(contactsPerIssue >= 1 && retrying >= 0 && retrying < 1))
		throw new RangeError(`no loop of ${contactsPerIssue} and ${retrying}`);
	const first = line.arrivals * contactsPerIssue;
	const notAgain = (arrivals: number): number => arrivals * (1 - retrying * erlangA({ ...line, arrivals }).abandoned);
	const arrivals = retrying === 0 ? first : monotoneRoot(notAgain, first, first, first / (1 - retrying));
	return { arrivals, balance: erlangA({ ...line, arrivals }) };
}
