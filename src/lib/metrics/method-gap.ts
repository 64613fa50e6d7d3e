import { differenceOf } from '#lib/statistics/difference.ts';
import { clipped } from '#lib/statistics/interval.ts';
import { combined } from './combined.ts';
import { fcrFlag } from './fcr-flag.ts';
import { fcrRepeat } from './fcr-repeat.ts';
import { fcrSurvey } from './fcr-survey.ts';
import type { Measured } from './figure.ts';
import type { Metric } from './metric.ts';

const family = { perspective: 'learning', better: null, counterweights: ['fcr_repeat', 'csat.response'] } as const;
const points = 100;

/** One way of counting what was solved less the count by repeat, in percentage points; taken as independent, which widens the interval. */
const lessRepeat = (method: Measured, source: string): Measured =>
	combined({
		unit: 'points',
		parts: [method, fcrRepeat],
		combine: ([told, repeat]) => {
			if (!told || !repeat) return null;
			const { value, low, high } = differenceOf(told, repeat);
			return { value: points * value, ...clipped({ low: points * low, high: points * high }, -points, points) };
		},
		source
	});

/**
 * Method gap of the agents' flags: share flagged as resolved less share solved by repeat, in percentage points. A drift means
 * that the measure changed, not the work; no good direction. Source: metrics.md L7.
 */
export const methodGapFlag = {
	key: 'method_gap.flag',
	headline: true,
	...family,
	...lessRepeat(fcrFlag, '100 × (fcr_flag − fcr_repeat)')
} as const satisfies Metric;

/** Method gap of the survey: share of customers who say it was solved less share solved by repeat, in percentage points. Source: metrics.md L7. */
export const methodGapSurvey = {
	key: 'method_gap.survey',
	headline: false,
	...family,
	...lessRepeat(fcrSurvey, '100 × (fcr_survey − fcr_repeat)')
} as const satisfies Metric;
