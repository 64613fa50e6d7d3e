import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBeside, windowChange } from '#lib/analyses/radar/window-change.ts';
import { randomStream } from '#lib/statistics/random.ts';

const turn = 26;
/** Weeks around 10 that rise by `more` at the turn. */
function change(seed: number, more: number) {
	const random = randomStream(seed, 'weeks');
	const values = Array.from({ length: turn + 12 }, (_, week) => random.normal(10 + (week < turn ? 0 : more), 1));
	const found = windowChange({ values, weights: values.map(() => 1) }, turn);
	if (!found) throw new Error('no change');
	return found;
}

test('what all others share is no change of one’s own', () => {
	fc.assert(
		fc.property(fc.nat(500), fc.double({ min: -5, max: 5, noNaN: true }), (seed, more) => {
			const own = change(seed, more);
			const beside = changeBeside(own, own);
			expect(beside).toMatchObject({ standardised: 0, p: 1 });
			expect(beside.error).toBeCloseTo(Math.SQRT2 * own.error, 9);
		})
	);
});

test('a change beside others is the difference, turned when they change places', () => {
	fc.assert(
		fc.property(fc.nat(500), fc.double({ min: -5, max: 5, noNaN: true }), (seed, more) => {
			const [own, others] = [change(seed, more), change(seed + 1, 0)];
			const [one, other] = [changeBeside(own, others), changeBeside(others, own)];
			expect(one.change.value).toBeCloseTo(own.change.value - others.change.value, 9);
			expect(one.change.value).toBeCloseTo(-other.change.value, 9);
			expect(one.p).toBeCloseTo(other.p, 12);
			expect(one.change.low).toBeLessThan(one.change.value);
		})
	);
});

test('nothing beside nothing is found by chance about one time in twenty', () => {
	const found = Array.from({ length: 400 }, (_, seed) => changeBeside(change(2 * seed, 0), change(2 * seed + 1, 0)).p);
	const often = found.filter((p) => p < 0.05).length / found.length;
	expect(often).toBeGreaterThan(0.01);
	expect(often).toBeLessThan(0.09);
});
