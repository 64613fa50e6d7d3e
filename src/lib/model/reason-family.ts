/** What stands between a reason and what it belongs to, where a source writes both in one: dashes and strokes only with room around them. */
const steps = /\s*(?:::|>|\|)\s*|\s+[/–-]\s+/u;

/** The family of a reason: the first part of one written like `Billing > Refund` or `Billing::Refund`, or the reason itself. */
export const familyOfReason = (reason: string): string => {
	const [first = ''] = reason.trim().split(steps);
	return first === '' ? reason : first;
};
