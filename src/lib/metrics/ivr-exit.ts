import type { Metric } from './metric.ts';
import { share } from './share.ts';

/**
 * Ended in the menu, over contacts that entered one. Share, 0 to 1; no good direction: the menu may have helped, or the
 * customer may have given up on it. Files without a single such end leave them out. Source: metrics.md J3.
 */
export const ivrExit = {
	key: 'ivr_exit',
	headline: true,
	perspective: 'journey',
	better: null,
	counterweights: ['repeat_rate', 'straight_through'],
	...share({
		events: ['menuExits'],
		among: ['menuEntered'],
		sources: ['contacts', 'menu_entries', 'menu_exits'],
		expected: { events: ['menuExits'], source: 'menu_exits' }
	})
} as const satisfies Metric;
