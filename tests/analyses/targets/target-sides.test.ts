import { expect, test } from 'vitest';
import type { EventSeen, TargetHeld } from '#lib/analyses/evidence.ts';
import {
	laterWindow,
	periodIn,
	placeboWindow,
	targetSides,
	targetWindow,
	weeksOf
} from '#lib/analyses/targets/target-sides.ts';
import { evidenceByHand } from '../evidence-by-hand.ts';

const start = 20_400;
const target: TargetHeld = {
	...{ id: '1', metric: 'aht', value: 300, fromDay: start, untilDay: null },
	unit: { dimension: 'site', member: 'Odense' }
};
const contacts = ['Odense', 'Malmö', 'Tallinn', null].flatMap((site) => [
	{ day: start - 300, site, agent: 'a' },
	{ day: start + 300, site, agent: 'a' }
]);
const event = (fromDay: number, dimension: 'queue' | 'team' | 'reason'): EventSeen => {
	return { id: '7', name: 'Moved', type: null, unit: { dimension, member: 'x' }, fromDay, untilDay: null };
};
const windowWith = (events: EventSeen[], targets: TargetHeld[] = [target]) =>
	targetWindow(evidenceByHand({ contacts, events, targets }), target);

test('half a year before is held against three months after, without the first two weeks', () => {
	const window = windowWith([]);
	expect(window).toEqual({ first: start - 182, start, from: start + 14, last: start + 97 });
	expect(weeksOf(window)).toEqual({ before: 26, after: 12 });
	expect([start - 1, start, start + 13, start + 14, start + 98].map((day) => periodIn(window, day))).toEqual([
		...[-1, null, null, 0, null]
	]);
});

test('what moves contacts between units ends the window; what happens to a team, a reason or with the target does not', () => {
	expect(windowWith([event(start + 60, 'queue')]).last).toBe(start + 59);
	expect(windowWith([event(start - 100, 'queue')]).first).toBe(start - 86);
	expect(windowWith([event(start - 100, 'team'), event(start + 50, 'reason'), event(start + 3, 'queue')])).toEqual(
		windowWith([])
	);
	const tightened = { ...target, id: '2', value: 290, fromDay: start + 70 };
	expect(windowWith([], [target, tightened]).last).toBe(start + 69);
});

test('those whose own target began meanwhile are on neither side, as are contacts that do not say where they were', () => {
	const other = { ...target, id: '3', unit: { dimension: 'site', member: 'Tallinn' } as const };
	const evidence = evidenceByHand({ contacts, targets: [target, other] });
	const { sideOf } = targetSides(evidence, target, targetWindow(evidence, target));
	const sideAt = (site: string): number | null =>
		sideOf(evidence.contacts.site.indexOf(evidence.contacts.names.site.indexOf(site)));
	expect([sideAt('Odense'), sideAt('Malmö'), sideAt('Tallinn')]).toEqual([1, 0, null]);
	expect(sideOf(evidence.contacts.site.indexOf(-1))).toBeNull();
});

test('a date without a target lies halfway through the time before, and ends before the target', () => {
	expect(placeboWindow(windowWith([]))).toEqual({
		...{ first: start - 182, start: start - 91, from: start - 77, last: start - 1 }
	});
});

test('half a year later is looked at only where contacts reach eight weeks into it', () => {
	const evidence = evidenceByHand({ contacts, targets: [target] });
	const window = targetWindow(evidence, target);
	expect(laterWindow(evidence, window)).toMatchObject({ from: start + 98, last: start + 279 });
	expect(laterWindow({ ...evidence, throughDay: start + 150 }, window)).toBeNull();
});
