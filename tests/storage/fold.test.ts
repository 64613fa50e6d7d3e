import { expect, test } from 'vitest';
import type { Mode } from '#lib/model/import.ts';
import { fold } from '#lib/server/storage/taking/fold.ts';
import { Past } from '#lib/server/storage/records/past.ts';
import { add, correct, replace } from './records-by-hand.ts';

/** What has become of a record that imports tell, each by its mode and recipe; null says nothing of it. */
function fate(...imports: [mode: Mode, recipeName: string, body: string | null, day?: string][]) {
	const past = imports.map(([mode, recipeName], index) => ({
		id: index + 1,
		mode,
		recipeName,
		firstRecord: 1,
		lastRecord: 0
	}));
	const tellings = imports.flatMap(([, , body, day = '2026-03-02'], index) =>
		body === null ? [] : [{ importId: index + 1, body, day }]
	);
	const { shown, removedBy } = fold(tellings.reverse(), new Past(past));
	return [shown?.body ?? null, shown?.importId ?? null, removedBy];
}
const march = replace('2026-03-01', '2026-03-31');

test('the first to add a record is heard', () => {
	expect(fate([add, 'A', 'x'], [add, 'A', 'y'])).toEqual(['x', 1, []]);
	expect(fate()).toEqual([null, null, []]);
});

test('the last to correct a record is heard; who says the same changes nothing', () => {
	expect(fate([add, 'A', 'x'], [correct, 'A', 'y'], [add, 'A', 'z'], [correct, 'A', 'y'])).toEqual(['y', 2, []]);
	expect(fate([correct, 'A', 'x'], [march, 'B', 'y'])).toEqual(['y', 2, []]);
});

test('a replacement takes out what its recipe brought for the period', () => {
	expect(fate([add, 'A', 'x'], [march, 'A', null])).toEqual([null, null, [2]]);
	expect(fate([add, 'B', 'x'], [march, 'A', null])).toEqual(['x', 1, []]);
	expect(fate([add, 'A', 'x', '2026-04-01'], [march, 'A', null])).toEqual(['x', 1, []]);
});

test('a replacement leaves what another recipe says of the record, whichever of them came first', () => {
	expect(fate([add, 'A', 'x'], [add, 'B', 'x'], [march, 'A', null])).toEqual(['x', 2, [3]]);
	expect(fate([add, 'B', 'x'], [add, 'A', 'x'], [march, 'A', null])).toEqual(['x', 1, [3]]);
	expect(fate([add, 'A', 'x'], [add, 'B', 'y'], [march, 'A', null])).toEqual(['y', 2, [3]]);
	expect(fate([add, 'A', 'x'], [correct, 'B', 'y'], [march, 'A', null])).toEqual(['y', 2, [3]]);
	expect(fate([add, 'B', 'x'], [correct, 'A', 'y'], [march, 'A', null])).toEqual(['x', 1, [3]]);
	expect(fate([add, 'A', 'x'], [add, 'B', 'x'], [march, 'A', null], [march, 'B', null])).toEqual([null, null, [3, 4]]);
});

test('a replacement goes by the day that its recipe gave the record last', () => {
	expect(fate([add, 'A', 'x'], [correct, 'A', 'y', '2026-04-01'], [march, 'A', null])).toEqual(['y', 2, []]);
	expect(fate([add, 'A', 'x', '2026-04-01'], [correct, 'A', 'y'], [march, 'A', null])).toEqual([null, null, [3]]);
	expect(fate([add, 'A', 'x'], [add, 'A', 'y', '2026-04-01'], [march, 'A', null])).toEqual([null, null, [3]]);
});

test('a record that was taken out can come again, and be taken out again', () => {
	expect(fate([add, 'A', 'x'], [march, 'A', null], [add, 'A', 'y'])).toEqual(['y', 3, [2]]);
	expect(fate([add, 'A', 'x'], [march, 'A', null], [add, 'A', 'y'], [march, 'A', null])).toEqual([null, null, [2, 4]]);
});

test('a record that belongs to no day is in no period', () => {
	const past = new Past([{ id: 2, mode: march, recipeName: 'A', firstRecord: 1, lastRecord: 0 }]);
	expect(fold([{ importId: 2, body: 'x', day: null }], past).shown?.body).toBe('x');
	expect(fold([], past)).toEqual({ shown: null, removedBy: [] });
});
