import { outcomes } from '#lib/model/contact.ts';
import type { ContactColumns } from '#lib/model/contact-columns.ts';
import { boundsWithoutAnswer } from '#lib/statistics/non-response-bounds.ts';
import { weightedShare } from '#lib/statistics/non-response.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import type { Estimated } from '#lib/analyses/analysis.ts';
import type { AskedCells } from './rated-rows.ts';

/** A figure as it was, without a test. */
export const described = (
	name: string,
	unit: Estimated['unit'],
	value: number | null,
	n: Estimated['n']
): Estimated => ({
	...{ name, unit, value, low: null, high: null, n, method: 'raw', p: null, q: null, detectable: null, claim: 0 }
});

/** Those who gave up waiting rate nothing: they have a line of their own. */
export function gaveUp({ outcome }: ContactColumns): Estimated[] {
	let [left, offered] = [0, 0];
	for (const each of outcome) {
		if (each === outcomes.indexOf('abandoned_queue')) left += 1;
		if (each === outcomes.indexOf('abandoned_queue') || each === outcomes.indexOf('handled')) offered += 1;
	}
	if (offered === 0) return [];
	return [{ ...described('gave_up', 'share', 0, { contacts: offered }), ...wilson(left, offered) }];
}

/** The satisfied among those who were helped: weighted for silence, and between which ends whatever the silent think. Source: metrics.md E3. */
export function satisfied(cells: AskedCells): Estimated[] {
	const asked = cells.map((cell) => ({ asked: cell.asked, answered: cell.answered, events: cell.satisfied }));
	const weighted = weightedShare(asked);
	const sum = (key: 'asked' | 'answered' | 'events'): number => asked.reduce((total, cell) => total + cell[key], 0);
	const bounds = boundsWithoutAnswer({ asked: sum('asked'), answered: sum('answered'), events: sum('events') });
	if (!weighted || !bounds) return [];
	const { value, low, high } = weighted;
	return [
		{ ...described('satisfied', 'share', value, { contacts: sum('answered') }), low, high, method: 'standardised' },
		{ ...described('satisfied_at_worst', 'share', null, { contacts: sum('asked') }), ...bounds }
	];
}
