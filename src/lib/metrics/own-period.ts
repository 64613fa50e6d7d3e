import type { Extent } from '#lib/model/fact.ts';
import type { Traits } from './own-traits.ts';
import { knownOpeners, oldEnough, sharedDays, type PeriodOf } from './period.ts';

/** The days on which everything that goes into a quotient is known; final when no later record can change them. */
export function ownPeriod(traits: readonly Traits[]): PeriodOf {
	const longest = new Map<keyof Extent, number>();
	for (const { kind, days } of traits) longest.set(kind, Math.max(days, longest.get(kind) ?? 0));
	const rules = [...longest].flatMap(([kind, days]) => (days > 0 ? [oldEnough(kind, days)] : []));
	rules.push(sharedDays(...longest.keys()));
	if (traits.some(({ opens }) => opens)) rules.push(knownOpeners);
	return (view) => {
		let left = view;
		let isFinal = true;
		for (const rule of rules) {
			const period = rule(left);
			if ('missing' in period) return period;
			isFinal &&= period.maturity === 'final';
			left = period.view;
		}
		return { view: left, maturity: isFinal ? 'final' : 'provisional' };
	};
}
