import type { Metric } from './metric.ts';
import { percentile } from './percentile.ts';
import { peoplesDimensions } from './rule.ts';

const family = { perspective: 'people', better: 'higher', counterweights: ['wait.p90', 'abandonment'] } as const;
const gap = {
	distribution: 'gap',
	counted: 'gaps',
	sources: ['contacts', 'agent', 'second_clock', 'all_contacts'],
	dimensions: peoplesDimensions
} as const;

/** Breathing room: the pause, in seconds, between two contacts of an agent that half stay at or below. Source: metrics.md P1. */
export const breathingRoomMedian = {
	key: 'breathing_room.median',
	headline: true,
	...family,
	...percentile({ ...gap, q: 0.5 })
} as const satisfies Metric;

/** The pause, in seconds, that the shortest quarter stay at or below. Source: metrics.md P1. */
export const breathingRoomP25 = {
	key: 'breathing_room.p25',
	headline: false,
	...family,
	...percentile({ ...gap, q: 0.25 })
} as const satisfies Metric;
