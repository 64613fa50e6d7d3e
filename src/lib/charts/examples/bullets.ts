import type { Bullet } from '#lib/charts/bullet.ts';
import { m } from '#lib/i18n/words.ts';

/** Short of a target, better than it, and without a figure. */
export function bulletExamples(): { name: string; label: string; data: Bullet }[] {
	const solved = { unit: 'share', target: 0.75, band: 0.02, better: 'higher' } as const;
	return [
		{
			name: 'short',
			label: m.charts_example_bullet_short(),
			data: { ...solved, value: 0.712, low: 0.698, high: 0.726 }
		},
		{
			name: 'reached',
			label: m.charts_example_bullet_reached(),
			data: { unit: 'seconds', target: 300, band: null, better: 'lower', value: 271, low: 262, high: 280 }
		},
		{ name: 'none', label: m.charts_example_bullet_none(), data: { ...solved, value: null, low: null, high: null } }
	];
}
