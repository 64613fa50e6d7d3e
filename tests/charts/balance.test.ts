import { describe, expect, test } from 'vitest';
import { balanceDrawing } from '#lib/charts/balance.ts';

const box = { width: 720, height: 184 };
const drawing = (value: number, low: number, high: number) => balanceDrawing({ value, low, high }, box);

describe('a balance', () => {
	test('sinks on the side that gained more', () => {
		const left = drawing(0.3, 0.2, 0.4);
		expect(left.tilt).toBeGreaterThan(0);
		expect(left.left.y).toBeGreaterThan(left.right.y);
		const right = drawing(-0.3, -0.4, -0.2);
		expect(right.tilt).toBe(-left.tilt);
		expect(right.left.y).toBeLessThan(right.right.y);
	});

	test('tilts the more, the more one side gained, but never beyond twelve degrees', () => {
		expect(drawing(0.2, 0.1, 0.3).tilt).toBeCloseTo(4.8);
		expect(drawing(0.5, 0.4, 0.6).tilt).toBe(12);
		expect(drawing(50, 40, 60).tilt).toBe(12);
		expect(drawing(-50, -60, -40).tilt).toBe(-12);
	});

	test('lies level while the interval holds zero, and shows how wide it is', () => {
		const level = drawing(0.2, -0.1, 0.5);
		expect(level).toMatchObject({ tilt: 0, clear: false });
		expect(level.left.y).toBe(level.pivot.y);
		expect(level.wedges).not.toBeNull();
	});

	test('lies level without a wedge while nothing is known', () => {
		expect(balanceDrawing(null, box)).toMatchObject({ tilt: 0, clear: false, wedges: null });
	});

	test('says how far down each arm may reach, so that words stand clear of it', () => {
		const level = drawing(0.1, -0.2, 0.4);
		expect(level.lowest.left).toBeGreaterThan(level.pivot.y);
		expect(level.lowest.right).toBeGreaterThan(level.pivot.y);
		const clear = drawing(0.3, 0.2, 0.4);
		expect(clear.lowest.left).toBeGreaterThan(clear.left.y);
		expect(clear.lowest.right).toBeLessThan(clear.pivot.y);
		const { lowest, pivot } = balanceDrawing(null, box);
		expect(lowest).toEqual({ left: pivot.y, right: pivot.y });
	});

	test('has arms of equal length, whichever way it leans', () => {
		const { pivot, left, right } = drawing(0.4, 0.3, 0.5);
		const arm = (end: { x: number; y: number }): number => Math.hypot(end.x - pivot.x, end.y - pivot.y);
		expect(arm(left)).toBeCloseTo(arm(right), 1);
		expect(arm(left)).toBeCloseTo(331.2, 0);
	});
});
