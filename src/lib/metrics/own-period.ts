import type { Extent } from '#lib/model/fact.ts';
import type { Traits } from './own-traits.ts';
import { answeredPeriod, oldEnough, sharedDays, type PeriodOf } from './period.ts';

/** The days on which everything that goes into a quotient is known; final when no later record can change them. */
export function ownPeriod(traits: readonly Traits[]): PeriodOf {
	const longest = new Map<keyof Extent, number>();
	for (const { kind, days } of traits) if (days > 0) longest.set(kind, Math.max(days, longest.get(kind) ?? 0));
	// answers say themselves how far contacts have to reach, and need none where they come by themselves
	const kinds = traits.flatMap(({ kind, period }) => (period === answeredPeriod ? [] : [kind]));
	const rules: PeriodOf[] = [
		...[...longest].map(([kind, days]) => oldEnough(kind, days)),
		sharedDays(...new Set(kinds)),
		...new Set(traits.flatMap(({ period }) => period ?? []))
	];
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
