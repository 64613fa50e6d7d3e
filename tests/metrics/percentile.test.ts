import { describe, expect, test } from 'vitest';
import { ahtMedian, ahtP90 } from '#lib/metrics/aht.ts';
import { breathingRoomP25 } from '#lib/metrics/breathing-room.ts';
import { leastForQuantile } from '#lib/metrics/percentile.ts';
import { waitAbandonedMedian, waitMedian } from '#lib/metrics/wait.ts';
import { viewOf } from './view-of.ts';

const january = { from: '2026-01-01', to: '2026-01-31' };
const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);
const handled = (n: number) => viewOf({ '2026-01-31': { handleKnown: n, values: { handle: upTo(n) } } }, january);

describe('a duration that a share of contacts stay at or below', () => {
	test('of 1 to 1000 seconds the median is 500 and p90 is 900, within one per cent', () => {
		const median = ahtMedian.figure(handled(1000));
		const p90 = ahtP90.figure(handled(1000));
		expect(Math.abs((median.value ?? NaN) / 500 - 1)).toBeLessThan(0.011);
		expect(Math.abs((p90.value ?? NaN) / 900 - 1)).toBeLessThan(0.011);
		expect(median).toMatchObject({ n: 1000, maturity: 'final', indicative: false, missing: null });
		expect(median.low).toBeLessThan(median.value ?? NaN);
		expect(median.high).toBeGreaterThan(median.value ?? NaN);
	});

	test('needs 30 contacts, and ten on its thinner side', () => {
		expect([0.5, 0.25, 0.9].map(leastForQuantile)).toEqual([30, 40, 100]);
		expect(ahtMedian.figure(handled(29))).toMatchObject({
			value: null,
			n: 29,
			missing: { code: 'too_few', least: 30 }
		});
		expect(ahtMedian.figure(handled(30)).value).not.toBeNull();
		expect(ahtP90.figure(handled(99)).missing).toEqual({ code: 'too_few', least: 100 });
		expect(ahtP90.figure(handled(100)).value).not.toBeNull();
	});

	test('two days are pooled, and the medians of the days never averaged', () => {
		const days = {
			'2026-01-30': { answeredWaits: 90, values: { answeredWait: upTo(90).map(() => 10) } },
			'2026-01-31': { answeredWaits: 30, values: { answeredWait: upTo(30).map(() => 1000) } }
		};
		expect(waitMedian.figure(viewOf(days, january)).value).toBeCloseTo(10, 0);
	});

	test('those who gave up are told apart from those who were answered', () => {
		const day = {
			waits: 80,
			answeredWaits: 40,
			abandonedWaits: 40,
			values: { answeredWait: upTo(40).map(() => 0), abandonedWait: upTo(40).map(() => 300) }
		};
		const view = viewOf({ '2026-01-31': day }, january);
		expect(waitMedian.figure(view)).toMatchObject({ value: 0, low: 0, high: 0, n: 40 });
		expect(Math.abs((waitAbandonedMedian.figure(view).value ?? NaN) / 300 - 1)).toBeLessThan(0.01);
	});

	test('is only indicative while its interval reaches more than a fifth to a side', () => {
		expect(ahtMedian.figure(handled(30)).indicative).toBe(true);
	});

	test('breathing room is a team’s, not a queue’s', () => {
		const day = { gaps: 50, values: { gap: upTo(50) } };
		expect(breathingRoomP25.figure(viewOf({ '2026-01-31': day }, { ...january, dimension: 'team' })).n).toBe(50);
		expect(breathingRoomP25.figure(viewOf({ '2026-01-31': day }, { ...january, dimension: 'reason' })).missing).toEqual(
			{
				code: 'not_by_dimension',
				dimension: 'reason'
			}
		);
	});
});
