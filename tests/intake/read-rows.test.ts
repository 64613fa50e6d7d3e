import { describe, expect, test } from 'vitest';
import { recipeSchema, type Recipe } from '#lib/model/import.ts';
import { csv, takeIn } from './take-in.ts';

const use = (reading: string, ...columns: string[]) => ({ columns, reading, reason: '', or: [] });
const fields = {
	started_at: use('instant:ymd', 'Start'),
	customer_key: use('customer', 'Phone'),
	queue: use('text', 'Queue'),
	agent: use('text', 'Agent'),
	talk_seconds: use('duration:seconds', 'Talk')
};
const header = 'Call,Start,Phone,Queue,Agent,Talk,Type';
const file = (...rows: string[]) => csv(header, ...rows);
const plain: Recipe = recipeSchema.parse({
	version: 1,
	name: 'Telephone',
	kind: 'contacts',
	header: header.split(','),
	fields,
	identity: ['Call'],
	zone: 'Europe/Copenhagen'
});
const taken = (content: string, change: Partial<Recipe> = {}, options = {}) =>
	takeIn('contacts', content, { ...plain, ...change }, options);
const combine = { by: ['Call'], parent: null, cut: 'none', whole: [] } as const;
const byCall: NonNullable<Recipe['combine']> = { ...combine, by: ['Call'], whole: [] };

describe('rows that are no contact of their own', () => {
	const three = file(
		'1,2026-05-14 10:00:01,20100001,Sales,Anna,60,Call',
		'2,2026-05-14 11:00:01,20100002,Sales,Anna,60,Test ',
		'3,2026-05-14 12:00:01,20100003,Sales,Anna,60,Mail'
	);

	test('are left out by a value, in any case, or by lacking one, and counted', async () => {
		const without = await taken(three, { leaveOut: [{ column: 'Type', values: ['test'] }] });
		expect([without.rows, without.read, without.joined, without.refused]).toEqual([[2, 4], 3, 1, 0]);
		const only = await taken(three, { only: [{ column: 'Type', values: ['Call'] }] });
		expect([only.rows, only.joined]).toEqual([[2], 2]);
	});

	test('are parts of another: every row is a record, joined, or refused', async () => {
		const { records, rows, read, joined, refused, issues } = await taken(
			file(
				'1,2026-05-14 10:00:01,20100001,Sales,Anna,60,Call',
				'2,2026-05-14 11:00:01,20100002,Sales,Anna,60,Call',
				'1,2026-05-14 10:02:01,,Support,Bo,30,Call',
				'3,someday,20100003,Sales,Anna,60,Call',
				',2026-05-14 12:00:01,20100004,Sales,Anna,5,Call'
			),
			{ combine: byCall }
		);
		expect([read, records.length, joined, refused]).toEqual([5, 3, 1, 1]);
		expect(records.map(({ identity, talkSeconds }) => [identity, talkSeconds])).toEqual([
			['Call\u001f1', 90],
			['Call\u001f2', 60],
			['Call\u001f', 5]
		]);
		expect(rows).toEqual([2, 3, 6]);
		expect(issues).toEqual([{ row: 5, column: 'Start', code: 'unreadable', value: 'someday' }]);
	});

	test('may be many: what does not fit in memory goes through files and comes out the same', async () => {
		const many = file(
			...Array.from(
				{ length: 600 },
				(_, place) =>
					`${place % 200},2026-05-14 10:00:${String(place % 60).padStart(2, '0')},20100001,Q${place},A${place},1,`
			)
		);
		const byIdentity = (one: { identity: string }, other: { identity: string }) =>
			one.identity.localeCompare(other.identity);
		const [held, spilled] = [
			await taken(many, { combine: byCall }),
			await taken(many, { combine: byCall }, { partsInMemory: 10, batchRows: 7 })
		];
		expect(spilled.records.sort(byIdentity)).toEqual(held.records.sort(byIdentity));
		expect([held.records.length, held.joined, spilled.joined]).toEqual([200, 400, 400]);
		expect(spilled.batches).toBeGreaterThan(20);
	});

	test('keep the customer’s key out of what identifies them', async () => {
		const { records } = await taken(file('1,2026-05-14 10:00:01,20100001,Sales,Anna,60,'), {
			combine: { ...byCall, by: ['Phone'] }
		});
		expect(records[0]?.identity).toBe('Phone\u001fhashed 20100001');
	});
});

describe('events', () => {
	test('say which fields a row gives, besides the common ones', async () => {
		const { records } = await taken(
			file('1,2026-05-14 10:00:01,20100001,Sales,Anna,60,START', '1,2026-05-14 10:02:01,20100001,Sales,Bo,30,end'),
			{
				fields: { started_at: fields.started_at, customer_key: fields.customer_key },
				events: {
					column: 'Type',
					fields: { START: { queue: fields.queue }, END: { talk_seconds: fields.talk_seconds } }
				},
				combine: byCall
			}
		);
		expect(records).toMatchObject([{ queue: 'Sales', talkSeconds: 30, agent: null, customer: 'hashed 20100001' }]);
	});

	test('hide whom they name wherever a problem is shown', async () => {
		const { issues } = await taken(file('1,2026-05-14 10:00:01,6.02E+11,Sales,Anna,60,START'), {
			fields: { started_at: fields.started_at },
			events: { column: 'Type', fields: { START: { customer_key: fields.customer_key } } }
		});
		expect(issues).toEqual([{ row: 2, column: 'Phone', code: 'rounded_id', value: '9.99x+99' }]);
	});
});

describe('names and columns', () => {
	test('a name that stands for a known one is read as that', async () => {
		const { records } = await taken(
			file('1,2026-05-14 10:00:01,1,Sales DK,Anna B.,60,', '2,2026-05-14 10:00:01,1,Support,Bo,60,'),
			{ names: { agent: { 'Anna B.': 'Anna Berg' }, queue: { 'Sales DK': 'Sales' } } }
		);
		expect(records.map(({ agent, queue }) => [agent, queue])).toEqual([
			['Anna Berg', 'Sales'],
			['Bo', 'Support']
		]);
	});

	test('columns that are kept go with the contact, in the order they are asked for', async () => {
		const { records } = await taken(
			file('1,2026-05-14 10:00:01,1,Sales,Anna,60,- ', '2,2026-05-14 10:00:01,1,Sales,Bo,60, x '),
			{
				kept: ['Type', 'Queue']
			}
		);
		expect(records.map(({ kept }) => kept)).toEqual([
			[null, 'Sales'],
			['x', 'Sales']
		]);
		expect((await taken(file('1,2026-05-14 10:00:01,1,Sales,Anna,60,'))).records[0]?.kept).toBeNull();
	});

	test('a length may be the rest of another, or lie between two clocks', async () => {
		const { records, issues } = await takeIn(
			'contacts',
			csv(
				'Start,Agent time,Hold,Wrap from,Wrap to',
				'2026-05-14 10:00:01,100,30,2026-05-14 10:02:00,2026-05-14 10:02:45',
				'2026-05-14 10:00:01,100,,2026-05-14 10:02:00,',
				'2026-05-14 10:00:01,10,30,2026-05-14 10:02:00,2026-05-14 10:01:00',
				'2026-05-14 10:00:01,,30,later,2026-05-14 10:01:00'
			),
			{
				fields: {
					started_at: use('instant:ymd', 'Start'),
					talk_seconds: use('duration:seconds', 'Agent time', 'Hold'),
					wrap_seconds: use('duration:between', 'Wrap from', 'Wrap to')
				},
				identity: []
			}
		);
		expect(records.map(({ talkSeconds, wrapSeconds }) => [talkSeconds, wrapSeconds])).toEqual([
			[70, 45],
			[100, null],
			[null, null],
			[null, null]
		]);
		expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
			[4, 'Agent time + Hold', 'negative'],
			[4, 'Wrap from + Wrap to', 'negative'],
			[5, 'Wrap from + Wrap to', 'unreadable']
		]);
	});
});

describe('the two nights', () => {
	const at = (clock: string) => `${clock.slice(0, 2)},2026-10-25 ${clock},1,Sales,Anna,60,`;
	const started = async (rows: string[], change: Partial<Recipe> = {}) => {
		const { records, issues } = await taken(file(...rows), change);
		return {
			utc: records.map(({ startedAt }) => new Date(startedAt * 1000).toISOString().slice(11, 16)),
			doubled: issues.filter(({ code }) => code === 'doubled_hour').map(({ row }) => row)
		};
	};

	test('the hour that comes twice is its second where a file in order of time would go back', async () => {
		expect(await started(['01:50:00', '02:10:00', '02:50:00', '02:05:00', '02:40:00', '03:10:00'].map(at))).toEqual({
			utc: ['23:50', '00:10', '00:50', '01:05', '01:40', '02:10'],
			doubled: [3, 4, 5, 6]
		});
	});

	test('it is its first in a file without order', async () => {
		expect(await started(['05:00:00', '01:50:00', '02:50:00', '02:05:00'].map(at))).toEqual({
			utc: ['04:00', '23:50', '00:50', '00:05'],
			doubled: [4, 5]
		});
	});

	test('a system that stays on standard time all year has neither night', async () => {
		const rows = ['2,2026-07-01 02:30:00,1,Sales,Anna,60,', '3,2026-03-29 02:30:00,1,Sales,Anna,60,', at('02:30:00')];
		expect(await started(rows, { summerTime: 'never' })).toEqual({ utc: ['01:30', '01:30', '01:30'], doubled: [] });
	});

	test('without a zone the clocks are the organisation’s', async () => {
		const { records } = await taken(
			file('1,2026-05-14 10:00:00,1,Sales,Anna,60,'),
			{ zone: '' },
			{ organisationZone: 'Europe/Helsinki' }
		);
		expect(new Date((records[0]?.startedAt ?? 0) * 1000).toISOString()).toBe('2026-05-14T07:00:00.000Z');
	});
});
