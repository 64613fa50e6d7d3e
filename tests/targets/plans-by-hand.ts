import { noPlan, type Happening, type Plan } from '#lib/targets/plan.ts';
import type { Target } from '#lib/targets/target.ts';
import type { Scope } from '#lib/model/scope-named.ts';

export const whole: Scope = { dimension: 'all', member: '' };
export const blue: Scope = { dimension: 'team', member: 'Blue' };

/** A target of three quarters solved, of all, from the first of January on. */
export const target = (more: Partial<Target> = {}): Target => ({
	id: '1',
	metric: 'fcr_repeat',
	unit: whole,
	value: 0.75,
	endValue: null,
	band: null,
	fromDay: '2026-01-01',
	untilDay: null,
	payLinked: false,
	counterweight: null,
	reviewDay: null,
	owner: null,
	...more
});

export const event = (fromDay: string, more: Partial<Happening> = {}): Happening => ({
	id: '1',
	type: 'menu',
	name: 'New menu',
	unit: whole,
	fromDay,
	untilDay: null,
	...more
});

export const plan = (more: Partial<Plan>): Plan => ({ ...noPlan, ...more });
