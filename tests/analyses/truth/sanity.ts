import { expect } from 'vitest';
import type { Truth } from '#lib/demo/world/truth.ts';
import type { TruthBySite, TruthCheck } from './truth-world.ts';

const after = ['first', 'away', 'home'] as const;

const add = (all: readonly Truth[], name: keyof Truth): number => all.reduce((sum, truth) => sum + truth[name], 0);
const ratio = (all: readonly Truth[], top: keyof Truth, base: keyof Truth): number => add(all, top) / add(all, base);
const within = (value: number, low: number, high: number) => {
	expect(value).toBeGreaterThan(low);
	expect(value).toBeLessThan(high);
};
/** A year's chance to leave after the target, as a share of those who work there. */
const turnover = (world: TruthBySite, site: 0 | 1 | 2): number => {
	const truths = after.map((period) => world[period][site]);
	return (12 * ratio(truths, 'leavingPer1000', 'agentMonths')) / 1000;
};

/** Before any analysis: the world is the one that was meant. Source: metrics.md D7. */
export const truths: readonly TruthCheck[] = [
	{
		title:
			'the world is as it was meant: contacts for each issue, what is solved, given up and answered, times and loads',
		of: ['default'],
		holds: ({ ledger: { on } }) => {
			const whole = Object.values(on).flat();
			within(ratio(whole, 'issueContacts', 'issues'), 1.215, 1.255);
			within(ratio(whole, 'solved', 'handled'), 0.742, 0.768);
			within(ratio(whole, 'abandoned', 'contacts'), 0.048, 0.062);
			within(ratio(whole, 'answers', 'handled'), 0.131, 0.141);
			const [odense, malmo, tallinn] = on.before;
			within(ratio([odense], 'handleSeconds', 'handled'), 343, 367);
			within(ratio([malmo], 'handleSeconds', 'handled'), 322, 346);
			within(ratio([tallinn], 'handleSeconds', 'handled'), 195, 225);
			for (const site of on.before) within(ratio([site], 'load', 'handled'), 46, 51);
		}
	},
	{
		title: 'the target lets more people leave in Odense, and no more in Malmö, which had none (GT11)',
		of: ['default'],
		holds: ({ ledger: { on, off } }) => {
			within(turnover(on, 0) - turnover(off, 0), 0.03, 0.3);
			within(turnover(on, 1) - turnover(off, 1), -0.03, 0.03);
		}
	}
];
