import { describe, expect, test } from 'vitest';
import { startsOf } from '#lib/answers/starts.ts';
import { aht } from '#lib/metrics/aht.ts';
import type { Happening } from '#lib/targets/plan.ts';
import type { Target } from '#lib/targets/target.ts';
import { kept } from './results-by-hand.ts';

const target: Target = {
	...{ id: '1', metric: 'aht', unit: { dimension: 'site', member: 'Odense' }, value: 300, fromDay: '2025-11-22' },
	...{ endValue: null, band: null, untilDay: null, payLinked: false, counterweight: null, reviewDay: null, owner: null }
};
const event = (id: string, more: Partial<Happening> = {}): Happening => ({
	...{ id, type: 'Outsourcing', name: 'Bills move', fromDay: '2026-02-22', untilDay: null },
	unit: { dimension: 'queue', member: 'Bills' },
	...more
});
const move = kept({ subject: { id: '6', name: 'Bills move', fromDay: 20_506 } });
const coached = kept({ key: 'coaching', subject: { id: 'all', name: null, fromDay: null } });
const starts = (targets: Target[], events: Happening[], found = [move, coached]) =>
	startsOf({ targets, events }, found, [aht], 'en');

describe('what the story starts from', () => {
	test('is told with the newest first, by name, value and place', () => {
		const [first, second] = starts([target], [event('6')]);
		expect(first).toMatchObject({ day: '22 February', name: 'Bills move', where: 'Bills (queue)' });
		expect(second).toMatchObject({ name: 'Target: Handle time, 5:00', where: 'Odense (site)' });
	});

	test('says of a path from where to where it goes, and not where it is', () => {
		const [path] = starts([{ ...target, endValue: 240, untilDay: '2026-12-31' }], []);
		expect(path?.name).toBe('Target: Handle time, from 5:00 to 4:00');
	});

	test('leads a target for handle time to what came with it, and any other to the radar that watches its pair', () => {
		const other = { ...target, id: '2', metric: 'occupancy' };
		expect(starts([target, other], []).map(({ asked }) => asked?.at)).toEqual(['/target-effect?of=1', '/gaming-radar']);
	});

	test('leads work that moved to the partner, and a lot to coaching', () => {
		const lot = event('3', { type: 'Lodtrækning', fromDay: '2025-08-22' });
		expect(starts([], [event('6'), lot]).map(({ asked }) => asked?.at)).toEqual(['/partner?of=6', '/coaching']);
	});

	test('is led nowhere by what no question is about, not even where a target has the same number', () => {
		const effect = kept({ key: 'target_effect', subject: { id: '9', name: 'Odense', fromDay: null } });
		expect(starts([], [event('9')], [effect])[0]?.asked).toBeNull();
	});

	test('tells one event in several places once', () => {
		const [one, ...others] = starts([], [event('6'), event('7', { unit: { dimension: 'queue', member: 'Other' } })]);
		expect(others).toEqual([]);
		expect(one?.where).toBe('Bills (queue) and Other (queue)');
	});

	test('says of a target without a first day that it has none, and puts it last', () => {
		const always = starts([{ ...target, fromDay: null }], [event('6')]).at(-1);
		expect(always).toMatchObject({ day: 'Without a first day', id: 'target 1' });
	});
});
