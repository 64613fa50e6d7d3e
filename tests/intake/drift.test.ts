import { describe, expect, test } from 'vitest';
import { driftOf } from '#lib/intake/drift.ts';
import type { Fingerprint, Recipe } from '#lib/model/import.ts';
import { csv, surveyOf } from './take-in.ts';

const everywhere: (row: number) => string = () => 'Sales';
const rows = (talk: (row: number) => string | number, queue = everywhere) =>
	Array.from(
		{ length: 30 },
		(_, row) => `C${row},${4711 + row},2026-01-05 10:${String(row).padStart(2, '0')}:07,${queue(row)},${talk(row)}`
	);
const header = 'Call ID,Customer ID,Start time,Queue,Talk time';
const january = csv(header, ...rows((row) => 180 + row));

async function known(): Promise<{ recipe: Recipe; last: Fingerprint }> {
	const { recipe, fingerprint } = await surveyOf(january);
	return { recipe: { ...recipe, name: 'Telephone' }, last: fingerprint };
}

/** How a file differs from January's, by code and column. */
async function driftIn(content: string): Promise<[string, string][]> {
	const { recipe, last } = await known();
	const { drift, known: isKnown } = await surveyOf(content, {
		recipes: [recipe],
		lastFingerprints: new Map([['Telephone', last]])
	});
	expect(isKnown).toBe(true);
	return drift.map(({ code, details }) => [code, details.column]);
}

describe('the next file of a source', () => {
	test('that is like the last one has not drifted', async () => {
		expect(await driftIn(january)).toEqual([]);
		expect(await driftIn(csv(header, ...rows((row) => 120 + row * 9)))).toEqual([]);
	});

	test('in milliseconds, minutes or parts of a day has another unit', async () => {
		expect(await driftIn(csv(header, ...rows((row) => (180 + row) * 1000)))).toEqual([['unit_changed', 'Talk time']]);
		expect(await driftIn(csv(header, ...rows((row) => ((180 + row) / 60).toFixed(1))))).toEqual([
			['unit_changed', 'Talk time']
		]);
		expect(await driftIn(csv(header, ...rows((row) => ((180 + row) / 86_400).toFixed(7))))).toEqual([
			['unit_changed', 'Talk time']
		]);
	});

	test('that puts lengths longer than the handle time where zeros were has another unit', async () => {
		const calls = (hold: (row: number) => number) =>
			csv(
				'Call ID,Customer ID,Start time,Talk time,Hold time,Handle time',
				...Array.from(
					{ length: 30 },
					(_, row) => `C${row},${4711 + row},2026-01-05 10:${10 + row}:07,${100 + row},${hold(row)},${130 + row}`
				)
			);
		const { recipe, fingerprint } = await surveyOf(calls(() => 0));
		expect(recipe.fields.hold_seconds?.reading).toBe('duration:seconds');
		const next = async (content: string) =>
			(
				await surveyOf(content, {
					recipes: [{ ...recipe, name: 'Calls' }],
					lastFingerprints: new Map([['Calls', fingerprint]])
				})
			).drift;
		expect(await next(calls((row) => (row % 2) * 25_000))).toEqual([
			{ code: 'unit_changed', details: { column: 'Hold time', before: 0, now: 25_000 } }
		]);
		expect(await next(calls((row) => (row % 2) * 25))).toEqual([]);
	});

	test('whose dates lie closer together with the month in front has them turned', async () => {
		const calls = (date: (day: number) => string) =>
			csv(
				'Call ID,Customer ID,Start time,Talk time',
				...Array.from({ length: 90 }, (_, row) => `C${row},${4711 + row},${date(1 + (row % 9))} 10:00:07,${180 + row}`)
			);
		const dated = await surveyOf(calls((day) => `${day + 12}/06/2026`));
		expect(dated.recipe.fields.started_at?.reading).toBe('instant:dmy');
		const next = async (content: string) =>
			(
				await surveyOf(content, {
					recipes: [{ ...dated.recipe, name: 'Calls' }],
					lastFingerprints: new Map([['Calls', dated.fingerprint]])
				})
			).drift;
		expect(await next(calls((day) => `0${day}/07/2026`))).toEqual([]);
		expect(await next(calls((day) => `07/0${day}/2026`))).toEqual([
			{
				code: 'dates_turned',
				details: { column: 'Start time', example: '07/01/2026 10:00:07', before: '2026-01-07', now: '2026-07-01' }
			}
		]);
	});

	describe('with its clocks', () => {
		const calls = (shift: number, length = 8, zone = '') =>
			csv(
				'Call ID,Customer ID,Start time,Talk time',
				Array.from({ length: 90 }, (_, row) => {
					const start = new Date(
						Date.UTC(2026, 2, 2 + (row % 20), 8, (row % 45) * ((60 * length) / 45) + 60 * shift, 7)
					);
					return `C${row},${4711 + row},${start.toISOString().slice(0, 19)}${zone},${180 + row}`;
				})
			);
		const next = async (content: string, first = calls(0)) => {
			const { recipe, fingerprint } = await surveyOf(first);
			const recipes = [{ ...recipe, name: 'Calls' }];
			return (await surveyOf(content, { recipes, lastFingerprints: new Map([['Calls', fingerprint]]) })).drift;
		};

		test('an hour or two off may be of another zone', async () => {
			expect(await next(calls(-1))).toEqual([
				{ code: 'clock_moved', details: { column: 'Start time', before: '08:21–15:28', now: '07:22–14:28' } }
			]);
			expect(await next(calls(2))).toMatchObject([{ code: 'clock_moved' }]);
		});

		test('open longer, or a few minutes off, has the same', async () => {
			expect(await next(calls(0, 10))).toEqual([]);
			expect(await next(calls(0.2))).toEqual([]);
		});

		test('in Greenwich’s time moves with the summer, and has not drifted', async () => {
			expect(await next(calls(-1, 8, 'Z'), calls(0, 8, 'Z'))).toEqual([]);
		});
	});

	test('whose agents were blank in some rows and are in all is another', async () => {
		const calls = (blank: number) =>
			csv(
				'Call ID,Customer ID,Start time,Agent,Talk time',
				Array.from({ length: 30 }, (_, row) => {
					const agent = row < blank ? '' : 'Anna';
					return `C${row},${4711 + row},2026-01-05 10:${10 + row}:07,${agent},${180 + row}`;
				})
			);
		const { recipe, fingerprint } = await surveyOf(calls(6));
		const next = (content: string) =>
			surveyOf(content, {
				recipes: [{ ...recipe, name: 'Calls' }],
				lastFingerprints: new Map([['Calls', fingerprint]])
			});
		expect((await next(calls(30))).drift).toMatchObject([{ code: 'blank_changed', details: { column: 'Agent' } }]);
		expect((await next(calls(12))).drift).toEqual([]);
	});

	test('whose shares are another hundred times as large has another level, and with a sign of percent has not', async () => {
		const days = (share: (day: number) => string) =>
			csv(
				'Date;Offered;Answered %',
				...Array.from({ length: 28 }, (_, day) => `2026-06-${10 + (day % 20)};200;${share(day)}`)
			);
		const { recipe, fingerprint } = await surveyOf(days((day) => `${80 + (day % 9)},5`));
		expect(recipe.fields.answered_share?.reading).toBe('share:percent');
		const next = async (content: string) =>
			(
				await surveyOf(content, {
					recipes: [{ ...recipe, name: 'Days' }],
					lastFingerprints: new Map([['Days', fingerprint]])
				})
			).drift;
		expect(await next(days((day) => `0,${80 + (day % 9)}`))).toMatchObject([
			{ code: 'level_changed', details: { column: 'Answered %', before: '0.845', now: '0.0084' } }
		]);
		expect(await next(days((day) => `${81 + (day % 9)} %`))).toEqual([]);
	});

	test('whose waiting is told by two clocks has not drifted', async () => {
		const content = csv(
			'Call ID,Created at,First response,Agent',
			...Array.from(
				{ length: 30 },
				(_, row) => `C${row},2026-01-05 10:${10 + row}:07,2026-01-05 11:${10 + row}:08,Anna`
			)
		);
		const { recipe } = await surveyOf(content);
		expect(recipe.fields.wait_seconds?.reading).toBe('duration:between');
		const again = await surveyOf(content, { recipes: [{ ...recipe, name: 'Tickets' }] });
		expect([again.known, again.recipe.name, again.drift]).toEqual([true, 'Tickets', []]);
	});

	test('may be named as every object has a member', async () => {
		const { recipe, last } = await known();
		for (const name of ['constructor', '__proto__', 'toString']) {
			const recipes = [{ ...recipe, name }];
			const drifted = async (lastFingerprints: Map<string, Fingerprint>) =>
				(await surveyOf(csv(header, ...rows((row) => (180 + row) * 4)), { recipes, lastFingerprints })).drift;
			expect(await drifted(new Map()), name).toEqual([]);
			expect(await drifted(new Map([[name, last]])), name).toMatchObject([{ code: 'level_changed' }]);
		}
	});

	test('with calls four times as long lies at another level', async () => {
		expect(await driftIn(csv(header, ...rows((row) => (180 + row) * 4)))).toEqual([['level_changed', 'Talk time']]);
	});

	test('with blanks where names were is told', async () => {
		const blank = rows(
			(row) => 180 + row,
			(row) => (row < 20 ? '' : 'Sales')
		);
		expect(await driftIn(csv(header, ...blank))).toEqual([['blank_changed', 'Queue']]);
	});

	test('with other columns is still known, and they are named', async () => {
		const content = january.replace('Talk time', 'Conversation length').replace('Queue', 'Queue');
		expect(await driftIn(content)).toEqual([
			['column_gone', 'Talk time'],
			['column_new', 'Conversation length']
		]);
	});

	test('whose clocks became words can no longer be read', async () => {
		expect(await driftIn(csv(header, ...rows(() => 'three minutes')))).toEqual([['unreadable', 'Talk time']]);
	});

	test('is compared by its columns alone where no file went before', async () => {
		const { recipe } = await known();
		const { drift } = await surveyOf(january.replace('Queue', 'Line'), { recipes: [recipe] });
		expect(drift).toEqual([
			{ code: 'column_gone', details: { column: 'Queue' } },
			{ code: 'column_new', details: { column: 'Line' } }
		]);
	});

	test('that lacks a needed column is another source', async () => {
		const { recipe } = await known();
		const { known: isKnown, drift } = await surveyOf(january.replace('Start time', 'Begun'), { recipes: [recipe] });
		expect([isKnown, drift]).toEqual([false, []]);
	});
});

describe('a fingerprint', () => {
	test('holds no number of a customer: only lengths, amounts and counts have a middle', async () => {
		const { last } = await known();
		expect(last.columns).toEqual([
			{ name: 'Call ID', blankShare: 0, median: null },
			{ name: 'Customer ID', blankShare: 0, median: null },
			{ name: 'Start time', blankShare: 0, median: null },
			{ name: 'Queue', blankShare: 0, median: null },
			{ name: 'Talk time', blankShare: 0, median: 194 }
		]);
	});

	test('gives clocks in seconds and leaves columns of words without a middle', async () => {
		const content = csv(header, ...rows((row) => `0:03:${String(row).padStart(2, '0')}`));
		const { fingerprint } = await surveyOf(content);
		expect(fingerprint.columns.at(-1)).toEqual({ name: 'Talk time', blankShare: 0, median: 194 });
	});

	test('of nothing but zeros says nothing of a level', async () => {
		const { recipe, last } = await known();
		const zero = { columns: last.columns.map((column) => ({ ...column, median: 0 })) };
		expect(driftOf(last, zero, recipe)).toEqual([]);
		expect(driftOf(zero, last, recipe)).toEqual([]);
	});
});
