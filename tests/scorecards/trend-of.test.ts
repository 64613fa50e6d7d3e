import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#lib/model/day.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { trendOf } from '#lib/scorecards/trend-of.ts';
import { noPlan, type Plan } from '#lib/targets/plan.ts';
import { figure, meanHandle, metric, speed, start, weekly } from './hand-made.ts';

const steady = [300, 304, 298, 302, 299, 303, 297, 301, 300, 302, 298, 301, 299, 303];
const dropped = [...steady, 270, 268, 271, 269, 270];
const monday = (week: number): string => addDays(start, 7 * week);

function trend(seconds: number[], measured: Metric = metric('m'), lastDays = 7) {
	const totals = weekly(seconds, lastDays);
	const whole = lastDays === 7 ? seconds.length : seconds.length - 1;
	const view = totals.view('all', '', start, addDays(monday(whole), -1));
	return trendOf(measured, view);
}

describe('a steady series', () => {
	test('is ordinary variation, with limits around its mean and no signal', () => {
		const { points, limits, reading, grain } = trend(steady);
		expect(grain).toBe('week');
		expect(points.map((point) => point.figure.value)).toEqual(steady);
		expect(limits?.mean).toBeCloseTo(300.5);
		expect(limits?.basedOn).toBe(14);
		expect(reading).toEqual({ code: 'ordinary' });
		expect(points.every((point) => point.signal === null)).toBe(true);
	});

	test('of fewer than five weeks has no limits and says how many there are', () => {
		const { limits, reading } = trend(steady.slice(0, 4));
		expect(limits).toBeNull();
		expect(reading).toEqual({ code: 'too_few_points', points: 4 });
	});
});

describe('a series that is mostly one value', () => {
	test('has no limits: one week out of many equal ones does not make the others a signal', () => {
		const { limits, reading, points } = trend([300, 300, 300, 300, 400, 300, 300, 300, 300, 300, 300, 300, 300, 300]);
		expect({ limits, reading }).toEqual({ limits: null, reading: { code: 'too_alike' } });
		expect(points.every((point) => point.signal === null)).toBe(true);
	});
});

describe('a drop', () => {
	test('is a signal since its first week, and worse where higher is better', () => {
		const { reading, points } = trend(dropped);
		expect(reading).toMatchObject({ code: 'signal', direction: 'worse', rise: false, since: monday(14) });
		expect(points.slice(14).map((point) => point.signal)).toEqual(Array(5).fill('worse'));
	});

	test('is better where lower is better', () => {
		expect(trend(dropped, metric('m', { better: 'lower' })).reading).toMatchObject({ direction: 'better' });
	});

	test('of a measure of speed is neither better nor worse', () => {
		const { reading, points } = trend(dropped, speed('aht', ['m']));
		expect(reading).toMatchObject({ direction: 'neither', rise: false });
		expect(points.at(-1)?.signal).toBe('neither');
	});

	test('that is over is ordinary again: the last point speaks', () => {
		expect(trend([...dropped, 300, 304, 299, 303, 298]).reading).toEqual({ code: 'ordinary' });
	});
});

describe('the week that is not over', () => {
	test('is drawn but makes no signal and no limit', () => {
		const { points, reading, limits } = trend([...steady, 100], metric('m'), 3);
		expect(points).toHaveLength(15);
		expect(points.at(-1)).toMatchObject({ unfinished: true, signal: null });
		expect(points.at(-1)?.figure.value).toBe(100);
		expect(reading).toEqual({ code: 'ordinary' });
		expect(limits?.basedOn).toBe(14);
	});
});

describe('weeks that are not final', () => {
	const young = metric('m', {
		figure: (view) => ({ ...meanHandle(view), maturity: view.to >= monday(14) ? 'provisional' : 'final' })
	});

	test('are drawn but make no signal, however far they lie', () => {
		const { points, reading, limits } = trend(dropped, young);
		expect(points.slice(14).every((point) => point.signal === null)).toBe(true);
		expect(limits?.basedOn).toBe(14);
		expect(reading).toEqual({ code: 'ordinary' });
	});
});

test('a week without a value is a gap, not a zero', () => {
	const gap = metric('m', {
		figure: (view) => (view.from === monday(3) ? { ...meanHandle(view), value: null } : meanHandle(view))
	});
	const { points, limits } = trend(steady, gap);
	expect(points[3]?.figure.value).toBeNull();
	expect(limits?.basedOn).toBe(13);
});

test('the limits of a share stay between nothing and all', () => {
	const shares = metric('m', {
		unit: 'share',
		figure: (view) => figure((daysBetween(start, view.from) / 7) % 2 === 0 ? 0.99 : 0.7)
	});
	const { limits } = trend(steady, shares);
	expect(limits?.high).toBe(1);
	expect(limits?.low).toBeCloseTo(0.845 - 2.66 * 0.29);
});

describe('a series whose limits a person let begin again', () => {
	const seconds = [...steady, ...Array.from({ length: 12 }, (_, week) => 270 + (week % 3))];
	const begun = addDays(monday(14), -1);
	const rebase = { metric: 'm', dimension: 'all', member: '', day: begun, by: 'eva', at: 1 } as const;
	const happened = {
		id: '1',
		type: null,
		name: 'New menu',
		unit: { dimension: 'all', member: '' },
		fromDay: begun,
		untilDay: null
	} as const;
	const along = (plan: Partial<Plan>) => {
		const view = weekly(seconds).view('all', '', start, addDays(monday(seconds.length), -1));
		return trendOf(metric('m'), view, { ...noPlan, ...plan });
	};

	test('has new limits from the event on, and the old ones stay to its left', () => {
		const { limits, begins, earlier, reading, points } = along({ events: [happened], rebases: [rebase] });
		expect(begins).toBe(14);
		expect(limits?.mean).toBeCloseTo(271, 0);
		expect(earlier).toMatchObject([{ from: 0, to: 13, limits: { basedOn: 14 } }]);
		expect(earlier?.[0]?.limits.mean).toBeCloseTo(300.5);
		expect(reading).toEqual({ code: 'ordinary' });
		expect(points.filter(({ signal }) => signal !== null)).toEqual([]);
	});

	test('is as it was where the event is gone', () => {
		const { limits, begins, earlier } = along({ rebases: [rebase] });
		expect([begins, earlier]).toEqual([0, []]);
		expect(limits?.basedOn).toBe(25);
	});

	test('has what touches it, and only what is of its metric', () => {
		const { touching } = along({ events: [happened] });
		expect(touching?.events).toMatchObject([{ index: 13, event: { name: 'New menu' } }]);
		expect(touching?.targets).toEqual([]);
	});
});
