import { describe, expect, test } from 'vitest';
import type { Draw, PolicyModel } from '#lib/analyses/policy.ts';
import { policyIn, policyInWords } from '#lib/answers/policy-in-words.ts';

const draw: Draw = { aht: -30, fcr: -0.03, contacts_per_issue: 0.06, who5: null, return_90: null, slopeAbove: null };
const model: PolicyModel = {
	now: {
		...{ share: 1, aht: 300, fcr: 0.8, contacts_per_issue: 1.25, hpi: 360 },
		...{ who5: 56, return_90: 0.45 }
	},
	knee: null,
	days: [52],
	seen: { share: { from: 0, to: 1 }, load: { from: 30, to: 80 } },
	draws: [draw, draw]
};
const asked = (search: string) => policyIn(new URLSearchParams(search), model);

describe('a mix that is asked for', () => {
	test('is read from the address in percent, and is as now where the address says nothing or nonsense', () => {
		expect(asked('share=40&staff=-3')).toEqual({ share: 0.4, staff: -0.03, solving: 0, ceiling: null });
		expect(asked('share=&staff=many')).toEqual({ share: 1, staff: 0, solving: 0, ceiling: null });
		expect(asked('share=900&staff=-900')).toEqual({ share: 1, staff: -0.5, solving: 0, ceiling: null });
	});

	test('is told as a table of what is expected, with the change from now', () => {
		const { said, rows, chance } = policyInWords(model, asked('share=0'), 'en');
		expect(said).toBe(
			'With 0\u00a0% of the agents held to the target and the number of agents changed by 0\u00a0%, expected against now:'
		);
		const solved = rows.find(({ name }) => name === 'Solved at first contact');
		expect(solved).toMatchObject({ value: '83.0\u00a0%', change: '+3.0 points' });
		expect(rows.map(({ name }) => name)).not.toContain('Staff wellbeing');
		expect(chance).toContain('drawings');
	});

	test('asks for no weight on solving where none was tried, and says so if the address does', () => {
		expect(policyInWords(model, asked(''), 'en').solving).toBeNull();
		const refused = policyInWords(model, asked('solving=50'), 'nb');
		expect(refused.said).toContain('Ingen egne data');
		expect(refused.rows).toEqual([]);
		const solving = { aht: 12, fcr: 0.05, contacts_per_issue: -0.04 };
		const known = { ...model, draws: [{ ...draw, solving }] };
		const told = policyInWords(known, asked('solving=50'), 'en');
		expect([told.solving, ...told.besides]).toEqual([50, 'Besides, 50\u00a0% are held to a target of solving.']);
		expect(told.rows.find(({ name }) => name === 'Handle time')?.change).toBe('+6.0\u00a0s');
	});

	test('with a ceiling on contacts a day says how many agents that takes', () => {
		expect(asked('ceiling=45').ceiling).toBe(45);
		const { besides, ceiling } = policyInWords(model, asked('ceiling=40'), 'en');
		expect(ceiling).toBe(40);
		expect(besides).toEqual([
			'No agent takes more than 40 contacts a day: in all that takes 130.0\u00a0% (130.0–130.0) of the agents there are now.'
		]);
		expect(policyInWords({ ...model, knee: 50 }, asked(''), 'en').ceilingHint).toContain('From 50 on');
		const unknown = policyInWords({ ...model, days: null }, asked('ceiling=40'), 'da');
		expect([unknown.ceiling, unknown.rows]).toEqual([undefined, []]);
		expect(unknown.said).toContain('Ingen egne data');
	});

	test('is refused in words where it was never seen', () => {
		const { said, rows } = policyInWords(model, asked('staff=-50'), 'da');
		expect(rows).toEqual([]);
		expect(said).toContain('30 til 80');
	});
});
