import { describe, expect, test } from 'vitest';
import type { Subject } from '#lib/analyses/analysis.ts';
import { bunching } from '#lib/analyses/bunching.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand } from './evidence-by-hand.ts';
import { calm, hurriedCalls, targetDay } from './hurried-calls.ts';

const odense: Subject = { id: 't', name: 'Odense', fromDay: targetDay };
const run = (evidence: Evidence, subject = odense) =>
	bunching.run(evidence, subject, { random: randomStream(1, 'bunching'), progress: () => {} });
const checked = (result: ReturnType<typeof run>, name: string) => result.checks.find((check) => check.name === name);
const named = (result: ReturnType<typeof run>, name: string) => result.estimates.find((one) => one.name === name);

describe('calls that are ended to hit the number', () => {
	const { evidence, cutShare } = hurriedCalls({ ...calm, hurry: 0.55 });
	const result = run(evidence);

	test('their share is found, a little too high rather than too low', () => {
		expect(result.ending).toBe('seen');
		const share = named(result, 'surplus')?.value ?? NaN;
		expect(cutShare).toBeGreaterThan(0.1);
		expect(share).toBeGreaterThan(0.95 * cutShare);
		expect(share).toBeLessThan(1.25 * cutShare);
		expect(named(result, 'surplus')?.claim).toBe(2);
	});

	test('what they lost is found beside calls of the same length, and claims no more than that the two go together', () => {
		expect(named(result, 'solved_surplus')?.value).toBeGreaterThan(0.45);
		expect(named(result, 'solved_surplus')?.value).toBeLessThan(0.6);
		expect(Math.abs((named(result, 'solved_beside')?.value ?? NaN) - 0.8)).toBeLessThan(0.03);
		expect(named(result, 'lost')?.high).toBeLessThan(0);
		expect(named(result, 'lost')?.claim).toBe(1);
	});

	test('callers who are not recognised when they call again are allowed for', () => {
		const { contacts } = evidence;
		// one contact in five has lost its customer: its own chain, and the chain that it would have gone on with
		const isLost = (row: number): boolean => row % 5 === 0;
		const hidden = {
			...contacts,
			opener: contacts.opener.slice(),
			attempt: contacts.attempt.slice(),
			nextSeconds: contacts.nextSeconds.slice()
		};
		const last = new Map<number, number>();
		for (let row = 0; row < contacts.count; row++) {
			const before = last.get(contacts.customer[row] ?? -1);
			if (isLost(row)) {
				hidden.opener[row] = hidden.attempt[row] = hidden.nextSeconds[row] = -1;
				if (before !== undefined) hidden.nextSeconds[before] = -1;
			}
			last.set(contacts.customer[row] ?? -1, row);
		}
		const found = run({ ...evidence, contacts: hidden });
		for (const name of ['solved_surplus', 'solved_beside'])
			expect(Math.abs((named(found, name)?.value ?? NaN) - (named(result, name)?.value ?? NaN)), name).toBeLessThan(
				0.04
			);
	});

	test('no surplus stands there before the target, without it, or below other whole minutes', () => {
		for (const name of ['timer', 'enough', 'quiet_before', 'quiet_others', 'quiet_lower', 'quiet_upper', 'other_ways'])
			expect(checked(result, name)?.passed, name).not.toBe(false);
		expect(checked(result, 'quiet_before')?.passed).toBe(true);
		expect(checked(result, 'quiet_others')?.passed).toBe(true);
	});

	test('the picture has every call within three minutes of the target, and the curve without the surplus', () => {
		const [after] = result.pictures;
		if (after?.kind !== 'bins') throw new Error('no bins');
		const surplus = after.counts.slice(15, 18).map((count, place) => count - (after.predicted[15 + place] ?? NaN));
		const share = surplus.reduce((sum, each) => sum + each, 0) / (named(result, 'surplus')?.n.contacts ?? NaN);
		expect(after).toMatchObject({ from: 120, width: 10, target: 300 });
		expect(share).toBeCloseTo(named(result, 'surplus')?.value ?? NaN, 9);
	});

	test('nobody is named and no agent stands alone in what is kept', () => {
		expect(JSON.stringify(result)).not.toMatch(/Odense \d/);
	});
});

describe('where nothing of the kind goes on', () => {
	test('nothing is seen, and it says how small a surplus would have been found', () => {
		const result = run(hurriedCalls(calm).evidence);
		expect(result.ending).toBe('nothing_seen');
		expect(named(result, 'surplus')?.detectable).toBeGreaterThan(0);
		expect(named(result, 'surplus')?.detectable).toBeLessThan(0.05);
		expect(named(result, 'lost')).toBeUndefined();
	});
});

describe('what the target did not bring is not told of it', () => {
	test('a surplus that stood there before', () => {
		const result = run(hurriedCalls({ ...calm, hurry: 0.55, before: true }).evidence);
		expect(result.ending).toBe('cannot_tell');
		expect(checked(result, 'quiet_before')?.passed).toBe(false);
	});

	test('a surplus that those without the target have too', () => {
		const result = run(hurriedCalls({ ...calm, hurry: 0.55, everywhere: true }).evidence);
		expect(result.ending).toBe('cannot_tell');
		expect(checked(result, 'quiet_others')?.passed).toBe(false);
	});
});

describe('clocks that do not tell seconds', () => {
	test('a month of minutes is left out, and the rest is told', () => {
		const { evidence } = hurriedCalls({ ...calm, hurry: 0.55, rounding: { month: 9, seconds: 60 } });
		const result = run(evidence);
		expect(result.ending).toBe('seen');
		expect(result.lacking).toContainEqual({ what: 'rounded_months', have: null, need: null });
		expect(result.coverage).toBeLessThan(0.9);
		expect(checked(result, 'timer')).toMatchObject({ passed: true });
	});

	test('nothing but minutes cannot tell', () => {
		const { evidence } = hurriedCalls({ ...calm, hurry: 0.55, rounding: { month: 0, seconds: 60 } });
		const result = run(evidence);
		expect(result.ending).toBe('cannot_tell');
		expect(checked(result, 'timer')?.passed).toBe(false);
		expect(result.estimates).toEqual([]);
	});
});

describe('too little', () => {
	test('a few thousand calls say how many more are needed', () => {
		const result = run(hurriedCalls({ ...calm, hurry: 0.55, calls: 4000 }).evidence);
		expect(result.ending).toBe('cannot_tell');
		expect(result.lacking.map(({ what }) => what)).toEqual(['calls_near']);
	});

	test('without a target of handle time there is nothing to look below', () => {
		const evidence = evidenceByHand({ contacts: [{ day: targetDay, handleSeconds: 100 }] });
		expect(bunching.subjects(evidence)).toEqual([{ id: 'all', name: null, fromDay: null }]);
		expect(run(evidence, { id: 'all', name: null, fromDay: null })).toMatchObject({
			ending: 'lacking',
			lacking: [{ what: 'targets' }]
		});
	});

	test('contacts without handle times say that these are lacking', () => {
		const { evidence } = hurriedCalls({ ...calm, calls: 500 });
		evidence.contacts.handleSeconds.fill(-1);
		expect(run(evidence)).toMatchObject({ ending: 'lacking', lacking: [{ what: 'handle_seconds' }] });
	});
});
