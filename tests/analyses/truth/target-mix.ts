import { expect } from 'vitest';
import { simulate, type PolicyOutcome } from '#lib/analyses/policy.ts';
import type { Truth } from '#lib/demo/world/truth.ts';
import type { TruthCheck } from './truth-world.ts';

/** What the contacts of a site really were like, where it can be simulated too. */
const trueOf = (truth: Truth): Partial<Record<PolicyOutcome, number>> => ({
	aht: truth.handleSeconds / truth.handled,
	fcr: truth.quietForAWeek / truth.issues,
	contacts_per_issue: truth.issueContacts / truth.issues,
	hpi: truth.issueHandleSeconds / truth.issues,
	who5: truth.wellbeing / truth.handled
});

/** Over all worlds: whether an outcome that was lived lies within the band of four in five drawings. */
const covered: boolean[] = [];
const outcomesOfAll = 15;

/** The policy that was lived besides: nobody held to the target. Source: metrics.md C10; at least 70 % of outcomes in bands of 80 %. */
export const truths: readonly TruthCheck[] = [
	{
		title:
			'worlds without the target are as the simulator expects them: seven in ten outcomes and more lie within four in five drawings',
		of: ['default'],
		holds: ({ found, ledger }) => {
			const { model } = found('target_mix');
			const told = model && simulate(model, { share: 0, staff: 0 });
			if (!told || 'refused' in told) throw new Error('the simulator says nothing');
			const [on, off] = [trueOf(ledger.on.first[0]), trueOf(ledger.off.first[0])];
			for (const { outcome, change } of told.expected) {
				const [one, other] = [on[outcome], off[outcome]];
				if (one === undefined || other === undefined) continue;
				covered.push(change.band80.low <= other - one && other - one <= change.band80.high);
			}
			expect(covered.length % 5).toBe(0);
			if (covered.length === outcomesOfAll)
				expect(covered.filter(Boolean).length / outcomesOfAll).toBeGreaterThanOrEqual(0.7);
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
