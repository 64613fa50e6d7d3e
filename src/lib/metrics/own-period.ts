import type { Extent } from '#lib/model/fact.ts';
import type { Traits } from './own-traits.ts';
import { oldEnough, periodOf, wholePeriod, type PeriodOf } from './period.ts';

/** The days on which everything that goes into a quotient is known; final when no later record can change them. */
export function ownPeriod(traits: readonly Traits[]): PeriodOf {
	const longest = new Map<keyof Extent, number>();
	for (const { kind, days, period } of traits)
		if (days > 0 || !period) longest.set(kind, Math.max(days, longest.get(kind) ?? 0));
	const rules = [...longest].map(([kind, days]): PeriodOf => {
		if (days > 0) return oldEnough(kind, days);
		return kind === 'contacts' ? wholePeriod : periodOf(kind);
	});
	rules.push(...new Set(traits.flatMap(({ period }) => period ?? [])));
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
