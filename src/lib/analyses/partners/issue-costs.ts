import { none } from '#lib/model/contact-columns.ts';
import type { CostCell, CostSums } from '#lib/analyses/partner-costs.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { contactOutcome } from '#lib/analyses/rows/contact-outcomes.ts';
import { ownEmployer } from './moved-matters.ts';

/**
 * What issues took, whoever dealt with their contacts, by their reason and by who opened them: `sideOf` puts an opener with the
 * partner (0), with ourselves (1), or leaves it out. A contact of nobody known is of its opener's side. Source: metrics.md E7, C8.
 */
export function costSums(evidence: Evidence, sideOf: (row: number) => 0 | 1 | null): CostSums {
	const { contacts } = evidence;
	const own = ownEmployer(evidence);
	const [partnerSeconds, partnerContacts, ownSeconds] = [0, 0, 0].map(() => new Float64Array(contacts.count));
	const add = (sums: Float64Array | undefined, row: number, amount: number): void => {
		if (sums) sums[row] = (sums[row] ?? 0) + amount;
	};
	for (let row = 0; row < contacts.count; row++) {
		const opener = contacts.opener[row] ?? none;
		if (opener === none) continue;
		const seconds = Math.max(0, contacts.handleSeconds[row] ?? none);
		const employer = [contacts.employer[row], contacts.employer[opener]].find((each) => each !== none);
		if (employer === own) add(ownSeconds, opener, seconds);
		else {
			add(partnerSeconds, opener, seconds);
			add(partnerContacts, opener, 1);
		}
	}
	const [workOf, solvedOf] = [contactOutcome(evidence, 'hpi'), contactOutcome(evidence, 'fcr')];
	const cells = new Map<number, [CostCell, CostCell]>();
	for (let row = 0; row < contacts.count; row++) {
		const [side, reason] = [sideOf(row), contacts.reason[row] ?? none];
		const solved = solvedOf(row);
		if (side === null || reason === none || solved === null || workOf(row) === null) continue;
		let both = cells.get(reason);
		if (!both) cells.set(reason, (both = [nothing(), nothing()]));
		const took = [partnerSeconds?.[row] ?? 0, partnerContacts?.[row] ?? 0, ownSeconds?.[row] ?? 0, solved];
		const cell = both[side];
		cell.issues++;
		for (const [place, one] of took.entries()) {
			cell.sums[place] = (cell.sums[place] ?? 0) + one;
			for (const [at, other] of took.entries()) {
				const products = cell.products[place];
				if (products) products[at] = (products[at] ?? 0) + one * other;
			}
		}
	}
	return [...cells.values()];
}

const nothing = (): CostCell => ({ issues: 0, sums: [0, 0, 0, 0], products: [0, 0, 0, 0].map(() => [0, 0, 0, 0]) });
