import { expect } from 'vitest';
import { simulate, type PolicyOutcome } from '#lib/analyses/policy.ts';
import type { Truth } from '#lib/demo/world/truth.ts';
import type { TruthCheck } from './truth-world.ts';

/** What the contacts and the people of a site really were like, where it can be simulated too. */
const trueOf = (truth: Truth) => ({
	aht: truth.handleSeconds / truth.handled,
	fcr: truth.quietForAWeek / truth.issues,
	contacts_per_issue: truth.issueContacts / truth.issues,
	hpi: truth.issueHandleSeconds / truth.issues,
	work_per_solved: truth.issueHandleSeconds / truth.quietForAWeek,
	turnover: (12 * truth.leavingPer1000) / 1000 / truth.agentMonths,
	who5: truth.wellbeing / truth.handled
});

/** Over all worlds: whether an outcome that was lived lies within the band of four in five drawings. */
const covered: boolean[] = [];

/** At least 70 % of outcomes in bands of 80 %, over all worlds of the usual preset. */
export function expectBandsToHold(): void {
	expect(covered).toHaveLength(24);
	expect(covered.filter(Boolean).length / covered.length).toBeGreaterThanOrEqual(0.7);
}

/** A year on is held against the last months that were lived, half a year to a year after the target began. */
const soon = ['aht', 'fcr', 'contacts_per_issue', 'hpi', 'who5'] as const;
const later = { turnover: 'turnover', aht_later: 'aht', work_per_solved_later: 'work_per_solved' } as const;

/** The policy that was lived besides: nobody held to the target. Source: metrics.md C10. */
export const truths: readonly TruthCheck[] = [
	{
		title: 'worlds without the target are lived beside what the simulator expects of them',
		of: ['default'],
		holds: ({ found, ledger }) => {
			const { model } = found('target_mix');
			const told = model && simulate(model, { share: 0, staff: 0 });
			if (!told || 'refused' in told) throw new Error('the simulator says nothing');
			const count = (outcome: PolicyOutcome, change: number) => {
				const { band80 } = told.expected.find((one) => one.outcome === outcome)?.change ?? {};
				expect(band80, outcome).toBeDefined();
				covered.push(band80 !== undefined && band80.low <= change && change <= band80.high);
			};
			const [on, off] = [trueOf(ledger.on.first[0]), trueOf(ledger.off.first[0])];
			for (const name of soon) count(name, off[name] - on[name]);
			const [onLater, offLater] = [trueOf(ledger.on.home[0]), trueOf(ledger.off.home[0])];
			for (const [outcome, name] of Object.entries(later))
				count(outcome as keyof typeof later, offLater[name] - onLater[name]);
		}
	},
	{
		title: 'the simulator says nothing of what was not seen',
		of: ['default'],
		holds: ({ found }) => {
			const { model } = found('target_mix');
			if (!model) throw new Error('there is no model');
			expect(simulate(model, { share: 1.2, staff: 0 })).toMatchObject({ refused: 'share' });
			expect(simulate(model, { share: 1, staff: -0.5 })).toMatchObject({ refused: 'load' });
		}
	}
];
