import { describe, expect, test } from 'vitest';
import { settleUnits } from '#lib/intake/proposal/settle-units.ts';

const use = (reading: string, column: string) => ({ columns: [column], reading: `duration:${reading}`, reason: '' });

/** The readings after settling, of columns named like their fields without the unit. */
function settle(readings: Record<string, string>, header: string[], ...rows: (string | number)[][]) {
	const fields = Object.fromEntries(
		Object.entries(readings).map(([field, reading]) => [
			field,
			reading.startsWith('instant')
				? { columns: [field], reading, reason: '' }
				: use(reading, header.find((name) => name.startsWith(field.replace('_seconds', ''))) ?? '')
		])
	);
	const settled = settleUnits(
		fields,
		header,
		rows.map((row) => row.map(String))
	);
	return Object.fromEntries(Object.entries(settled).map(([field, { reading }]) => [field, reading]));
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
