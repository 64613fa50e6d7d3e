import { expect } from 'vitest';
import type { TruthCheck } from './truth-world.ts';

/** What the radar must see, and what not, in a world whose truth is known. Source: metrics.md C11, D6. */
export const truths: readonly TruthCheck[] = [
	{
		title: 'since the target in Odense, handle time fell while fewer were solved at first contact',
		of: ['default'],
		holds: ({ found, evidence }) => {
			const target = evidence.targets.find(({ unit, value }) => unit?.member === 'Odense' && value === 300);
			const { ending, estimates } = found('gaming_radar', `target:${target?.id ?? ''}`);
			expect(ending).toBe('seen');
			expect(estimates[0]?.name).toBe('aht');
			expect(estimates[0]?.high).toBeLessThan(-20);
			expect(estimates.find(({ name }) => name === 'fcr_repeat')?.high).toBeLessThan(0);
		}
	},
	{
		title: 'a target that stood on paper only raises no flag',
		of: ['default'],
		holds: ({ found, evidence }) => {
			const decoy = evidence.targets.find(({ value }) => value === 290);
			expect(found('gaming_radar', `target:${decoy?.id ?? ''}`).ending).toBe('nothing_seen');
		}
	},
	{
		title: 'a target under which fewer seconds cost no solved contacts raises no flag',
		of: ['almost-harmless', 'null'],
		holds: ({ found, evidence }) => {
			const target = evidence.targets.find(({ unit, value }) => unit?.member === 'Odense' && value === 300);
			expect(found('gaming_radar', `target:${target?.id ?? ''}`).ending).toBe('nothing_seen');
		}
	},
	{
		title: 'nothing is raised where nobody works on a number',
		of: ['null', 'default'],
		holds: ({ found }) => {
			expect(found('gaming_radar', 'all').ending).toBe('nothing_seen');
		}
	}
];
