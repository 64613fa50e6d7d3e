import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/model/day.ts';
import { touching } from '#lib/targets/touching.ts';
import { touchingInWords } from '#lib/targets/touching-in-words.ts';
import { blue, event, plan, target, whole } from './plans-by-hand.ts';

const first = '2026-03-02';
const weeks = [0, 1, 2, 3].map((week) => ({ from: addDays(first, 7 * week), to: addDays(first, 7 * week + 6) }));
const comment = (id: number, day: string, more = {}) => ({
	id,
	metric: 'fcr_repeat',
	...whole,
	day,
	body: `Said ${id}`,
	againDay: null,
	by: 'browser',
	at: 1_772_500_000,
	...more
});
const along = (more: Parameters<typeof plan>[0]) => touching('fcr_repeat', whole, weeks, plan(more));

describe('along the points of a chart', () => {
	test('an event stands where its day lies: a Monday between two weeks', () => {
		const { events } = along({ events: [event('2026-03-09'), event('2026-03-12'), event('2026-05-01')] });
		expect(events.map(({ place, index }) => [place, index])).toEqual([
			[0.5, 1],
			[0.5 + 3 / 7, 1]
		]);
	});

	test('comments of this chart alone are numbered in the order of their days', () => {
		const { comments } = along({
			comments: [
				comment(5, '2026-03-02'),
				comment(9, '2026-03-16'),
				comment(1, '2026-03-16', { metric: 'aht' }),
				comment(2, '2026-03-16', blue)
			]
		});
		expect(comments.map(({ number, index, comment: { id } }) => [number, index, id])).toEqual([
			[1, 0, 5],
			[2, 2, 9]
		]);
	});

	test('a target is one line as long as it is the one to follow', () => {
		const { targets } = along({
			targets: [target(), target({ id: '2', value: 0.8, fromDay: '2026-03-16' })]
		});
		expect(targets.map(({ from, to }) => [from, to])).toEqual([
			[
				{ place: -0.5, value: 0.75 },
				{ place: 1.5, value: 0.75 }
			],
			[
				{ place: 1.5, value: 0.8 },
				{ place: 3.5, value: 0.8 }
			]
		]);
	});

	test('a path slopes', () => {
		const path = target({ value: 0.7, endValue: 0.8, fromDay: '2026-03-02', untilDay: '2026-03-29' });
		const [line] = along({ targets: [path] }).targets;
		expect([line?.from.value, line?.to.value]).toEqual([0.7, 0.8]);
	});

	test('limits begin again at the first point that lies wholly after the day', () => {
		const rebase = { metric: 'fcr_repeat', ...whole, day: '2026-03-12', by: 'eva', at: 1 };
		expect(along({ events: [event('2026-03-12')], rebases: [rebase] }).begins).toEqual([
			{ index: 2, day: '2026-03-12' }
		]);
	});
});

describe('in words', () => {
	const told = touchingInWords(
		along({
			targets: [target({ value: 0.7, endValue: 0.8, fromDay: '2026-03-02', untilDay: '2026-03-29' })],
			events: [event('2026-03-09', { untilDay: '2026-03-20' })],
			comments: [comment(5, '2026-03-09'), comment(6, '2026-03-09', { by: 'eva' })],
			rebases: [{ metric: 'fcr_repeat', ...whole, day: '2026-03-09', by: 'eva', at: 1 }]
		}),
		'share',
		(index) => `week ${index}`,
		'en'
	);

	test('each point says what happened and what was written there', () => {
		expect([...told.also]).toEqual([[1, ['New menu, 9 to 20 March', 'Comment 1: Said 5', 'Comment 2: Said 6']]]);
	});

	test('each point says what was to be reached by its end', () => {
		expect([...told.targets].map(([index, value]) => [index, Math.round(value * 1000)])).toEqual([
			[0, 725],
			[1, 750],
			[2, 775],
			[3, 800]
		]);
	});

	test('who wrote is told where it is known, and when', () => {
		expect(told.comments.map(({ by }) => by)).toEqual(['3 March', '3 March, eva']);
	});

	test('what limits begin at is named, and where else they could', () => {
		expect(told.begins).toBe('New menu, 9 to 20 March');
		expect(told.rebases).toEqual([{ day: '2026-03-09', name: 'New menu, 9 to 20 March', isOn: true }]);
	});
});
