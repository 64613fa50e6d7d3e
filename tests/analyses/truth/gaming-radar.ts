import { expect } from 'vitest';
import { gamingRadar } from '#lib/analyses/gaming-radar.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { gamed, gamingModes } from '../gaming.ts';
import type { TruthCheck } from './truth-world.ts';

/** The last of these weeks are too young to be looked at. */
const weeksGamed = 14;

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
	},
	{
		title: 'a site that begins to work on its numbers, with one contact in twenty, is found',
		of: ['default', 'null'],
		holds: ({ evidence, seed, preset }) => {
			// each world has its own way of doing it: two at the site that has one reason only
			const mode = preset === 'null' ? 'reason_recoding' : (gamingModes[seed % gamingModes.length] ?? 'hang_ups');
			const site = seed === 1 ? 'Tallinn' : 'Odense';
			const fromDay = evidence.throughDay - 7 * weeksGamed;
			const random = randomStream(seed, mode);
			const worked = gamed(evidence, { mode, site, fromDay, share: 0.05, random });
			const subject = { id: `site:${site}`, name: site, fromDay: null };
			const { ending } = gamingRadar.run(worked, subject, { random, progress: () => {} });
			expect(ending, mode).toBe('seen');
		}
	}
];
