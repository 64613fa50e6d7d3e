import { describe, expect, test } from 'vitest';
import { settleUnits } from '#lib/intake/proposal/settle-units.ts';

const use = (reading: string, column: string) => ({
	columns: [column],
	reading: `duration:${reading}`,
	reason: '',
	or: []
});

/** The readings after settling, of columns named like their fields without the unit. */
function settle(readings: Record<string, string>, header: string[], ...rows: (string | number)[][]) {
	const fields = Object.fromEntries(
		Object.entries(readings).map(([field, reading]) => [
			field,
			reading.startsWith('instant')
				? { columns: [field], reading, reason: '', or: [] }
				: use(reading, header.find((name) => name.startsWith(field.replace('_seconds', ''))) ?? '')
		])
	);
	const settled = settleUnits(
		{ kind: 'contacts', fields },
		header,
		rows.map((row) => row.map(String))
	);
	return Object.fromEntries(Object.entries(settled.fields).map(([field, { reading }]) => [field, reading]));
}

const parts = ['talk', 'hold', 'wrap', 'handle'];
const times = (talk: string, hold: string, wrap: string, handle: string) => ({
	talk_seconds: talk,
	hold_seconds: hold,
	wrap_seconds: wrap,
	handle_seconds: handle
});

describe('talk, hold and wrap-up make up the handle time', () => {
	test('so a short wrap-up beside long milliseconds is milliseconds', () => {
		const found = settle(
			times('milliseconds', 'seconds', 'seconds', 'milliseconds'),
			parts,
			[190_000, 0, 4000, 194_000],
			[120_000, 3000, 6000, 129_000]
		);
		expect(found).toMatchObject({ hold_seconds: 'duration:milliseconds', wrap_seconds: 'duration:milliseconds' });
	});

	test('and a wrap-up in seconds beside talk in milliseconds stays what it is', () => {
		const readings = times('milliseconds', 'seconds', 'seconds', 'seconds');
		expect(settle(readings, parts, [190_000, 0, 40, 230], [120_000, 10, 60, 190])).toEqual({
			talk_seconds: 'duration:milliseconds',
			hold_seconds: 'duration:seconds',
			wrap_seconds: 'duration:seconds',
			handle_seconds: 'duration:seconds'
		});
	});

	test('so what fits already is left alone', () => {
		const readings = times('seconds', 'seconds', 'seconds', 'seconds');
		const found = settle(readings, parts, [190, 0, 40, 230], [120, 10, 60, 190]);
		expect(new Set(Object.values(found))).toEqual(new Set(['duration:seconds']));
	});

	test('and a unit in the name is never overruled', () => {
		const header = ['talk', 'hold', 'wrap (s)', 'handle'];
		const readings = times('milliseconds', 'milliseconds', 'seconds', 'milliseconds');
		const found = settle(readings, header, [190_000, 0, 4000, 194_000], [120_000, 3000, 6000, 129_000]);
		expect(found.wrap_seconds).toBe('duration:seconds');
	});
});

describe('no part is longer than the contact', () => {
	const ends = { started_at: 'instant:ymd', ended_at: 'instant:ymd' };
	const header = ['started_at', 'ended_at', 'wait'];

	test('so a wait that outlasts it is milliseconds', () => {
		const found = settle(
			{ ...ends, wait_seconds: 'seconds' },
			header,
			['2026-05-01 10:00:00', '2026-05-01 10:05:00', 4000],
			['2026-05-01 11:00:00', '2026-05-01 11:03:00', 9000]
		);
		expect(found.wait_seconds).toBe('duration:milliseconds');
	});

	test('and one that lies within it is seconds', () => {
		const found = settle({ ...ends, wait_seconds: 'seconds' }, header, [
			'2026-05-01 10:00:00',
			'2026-05-01 10:05:00',
			40
		]);
		expect(found.wait_seconds).toBe('duration:seconds');
	});

	test('but for a clock that is rounded to minutes', () => {
		const found = settle({ ...ends, wait_seconds: 'seconds' }, header, ['2026-05-01 10:00', '2026-05-01 10:00', 50]);
		expect(found.wait_seconds).toBe('duration:seconds');
	});
});

describe('where no sum can be made', () => {
	const header = ['wait', 'talk'];
	test('a long wait goes with the milliseconds of the file, a short one does not', () => {
		const readings = { wait_seconds: 'seconds', talk_seconds: 'milliseconds' };
		expect(settle(readings, header, [8000, 190_000]).wait_seconds).toBe('duration:milliseconds');
		expect(settle(readings, header, [35, 190_000]).wait_seconds).toBe('duration:seconds');
		expect(settle({ wait_seconds: 'seconds' }, header, [8000, 5]).wait_seconds).toBe('duration:seconds');
	});
});

describe('menu, wait and work make up the time from start to end', () => {
	const header = ['started_at', 'ended_at', 'wait', 'talk'];
	const ends = { started_at: 'instant:ymd', ended_at: 'instant:ymd' };
	const rows = (write: (waited: number, talked: number) => [string | number, string | number]) =>
		[3, 5, 8, 13].map((minutes) => {
			const two = (part: number) => String(part).padStart(2, '0');
			return ['2026-05-01 10:00:00', `2026-05-01 10:${two(minutes + 1)}:00`, ...write(60, minutes * 60)];
		});

	test('so lengths in minutes are minutes', () => {
		const found = settle(
			{ ...ends, wait_seconds: 'seconds', talk_seconds: 'seconds' },
			header,
			...rows((waited, talked) => [waited / 60, talked / 60])
		);
		expect(found).toMatchObject({ wait_seconds: 'duration:minutes', talk_seconds: 'duration:minutes' });
	});

	test('and each column has a unit of its own', () => {
		const found = settle(
			{ ...ends, wait_seconds: 'seconds', talk_seconds: 'seconds' },
			header,
			...rows((waited, talked) => [waited, talked * 1000])
		);
		expect(found).toMatchObject({ wait_seconds: 'duration:seconds', talk_seconds: 'duration:milliseconds' });
	});

	test('so parts of a day are parts of a day', () => {
		const found = settle(
			{ ...ends, wait_seconds: 'seconds', talk_seconds: 'seconds' },
			header,
			...rows((waited, talked) => [waited, talked / 86_400])
		);
		expect(found).toMatchObject({ wait_seconds: 'duration:seconds', talk_seconds: 'duration:days' });
	});

	test('so minutes and seconds that a spreadsheet took for hours and minutes are put right', () => {
		const found = settle(
			{ ...ends, wait_seconds: 'seconds', talk_seconds: 'clock' },
			header,
			...rows((waited, talked) => [waited, `${talked / 60}:00:00`])
		);
		expect(found).toMatchObject({ wait_seconds: 'duration:seconds', talk_seconds: 'duration:clock-sixtieths' });
	});

	test('so hours and minutes of a ticket are hours and minutes', () => {
		const found = settle(
			{ started_at: 'instant:ymd', ended_at: 'instant:ymd', handle_seconds: 'clock' },
			['started_at', 'ended_at', 'handle'],
			...['1:30', '2:00', '0:45'].map((length, row) => [
				'2026-05-01 10:00:00',
				`2026-05-01 ${['11:30', '12:00', '10:45'][row] ?? ''}:00`,
				length
			])
		);
		expect(found.handle_seconds).toBe('duration:clock-hours-minutes');
	});
});

describe('what a length can be', () => {
	const many = (values: (row: number) => string | number) => Array.from({ length: 30 }, (_, row) => [values(row)]);

	test('makes talks of a few units minutes, once there are enough of them', () => {
		expect(settle({ talk_seconds: 'seconds' }, ['talk'], ...many((row) => (2 + row / 10).toFixed(1)))).toEqual({
			talk_seconds: 'duration:minutes'
		});
		expect(settle({ talk_seconds: 'seconds' }, ['talk'], [3], [4])).toEqual({ talk_seconds: 'duration:seconds' });
	});

	test('makes talks of many hours what a spreadsheet made of minutes', () => {
		expect(settle({ talk_seconds: 'clock' }, ['talk'], ...many((row) => `${3 + (row % 5)}:45:00`))).toEqual({
			talk_seconds: 'duration:clock-sixtieths'
		});
		expect(settle({ talk_seconds: 'clock' }, ['talk'], ...many((row) => `0:0${row % 9}:45`))).toEqual({
			talk_seconds: 'duration:clock'
		});
	});

	test('leaves alone what its name says', () => {
		expect(settle({ talk_seconds: 'seconds' }, ['talk (s)'], ...many(() => 3))).toEqual({
			talk_seconds: 'duration:seconds'
		});
	});
});

describe('a unit that nothing settles', () => {
	const open = (...lengths: number[]) => {
		const fields = { talk_seconds: use('seconds', 'talk') };
		return settleUnits(
			{ kind: 'contacts', fields },
			['talk'],
			lengths.map((length) => [String(length)])
		).open;
	};

	test('is left to a person', () => {
		expect(open(15, 25, 40).map(({ field, column }) => [field, column])).toEqual([['talk_seconds', 'talk']]);
		expect(open(185, 240, 300)).toEqual([]);
	});

	test('is never asked of sums, nor of a known system', () => {
		const fields = { talk_seconds: use('seconds', 'talk') };
		expect(settleUnits({ kind: 'totals', fields }, ['talk'], [['15']]).open).toEqual([]);
		expect(settleUnits({ kind: 'contacts', fields }, ['talk'], [['15']], true).open).toEqual([]);
	});
});

describe('a column of nothing but zeros', () => {
	const rows = Array.from({ length: 30 }, (_, row) => [100_000 + row * 1000, 0, 30_000, 130_000 + row * 1000]);
	const readings = times('milliseconds', 'seconds', 'milliseconds', 'milliseconds');

	test('has the unit of the other parts of the work', () => {
		expect(settle(readings, parts, ...rows)).toMatchObject({ hold_seconds: 'duration:milliseconds' });
		const blank = rows.map(([talk = 0, , wrap = 0, handle = 0]) => [talk, '', wrap, handle]);
		expect(settle(readings, parts, ...blank)).toMatchObject({ hold_seconds: 'duration:milliseconds' });
	});

	test('keeps the unit that its name tells', () => {
		const named = ['talk', 'hold (s)', 'wrap', 'handle'];
		expect(settle(readings, named, ...rows)).toMatchObject({ hold_seconds: 'duration:seconds' });
	});
});

test('a length with a dot in it is a clock beside clocks, and minutes beside minutes', () => {
	const header = ['talk', 'wrap'];
	const rows = Array.from({ length: 40 }, (_, row) => [`${1 + (row % 8)}.${10 + row}`, '0.45']);
	const found = (talk: string) => settle({ talk_seconds: talk, wrap_seconds: 'seconds' }, header, ...rows).wrap_seconds;
	expect([found('clock'), found('minutes-point')]).toEqual(['duration:clock', 'duration:minutes']);
});
