import { describe, expect, test } from 'vitest';
import { csv } from '../intake/take-in.ts';
import { bring, lookedAt, utc } from './bring.ts';

// exports.md 1.6 and metrics.md E21, E22; every value is made up
const fileOf = (cells: string[], name = 'Start time') =>
	csv(
		`Call ID;Customer ID;${name};Agent`,
		cells.map((cell, row) => `C${row};${4711 + row};${cell};Anna`)
	);
const startsOf = async (cells: string[], name?: string) =>
	(await bring('contacts', fileOf(cells, name))).records.map(({ startedAt }) => startedAt);

describe('1.6 a start is read however it is written', () => {
	test.each([
		['2026-08-21T09:00:06', '2026-08-21T07:00:06Z'],
		['2026-08-21 09:00:06', '2026-08-21T07:00:06Z'],
		['2026-08-21T09:00:06Z', '2026-08-21T09:00:06Z'],
		['2026-08-21 09:00:06+00', '2026-08-21T09:00:06Z'],
		['2026-08-21 09:00:06 +0200', '2026-08-21T07:00:06Z'],
		['Fri, 21 Aug 2026 09:00:06', '2026-08-21T07:00:06Z'],
		['1787302806', '2026-08-21T09:00:06Z'],
		['1787302806000', '2026-08-21T09:00:06Z'],
		['46255.375', '2026-08-21T07:00:00Z'],
		['8/21/26 9:00 AM', '2026-08-21T07:00:00Z'],
		['21-08-2026 09:00', '2026-08-21T07:00:00Z'],
		['21.08.2026 09:00:06', '2026-08-21T07:00:06Z'],
		['21/08/26 09:00', '2026-08-21T07:00:00Z'],
		['21.08.2026 09.00.06', '2026-08-21T07:00:06Z'],
		['21. august 2026 kl. 09.00', '2026-08-21T07:00:00Z']
	])('%s', async (cell, iso) => {
		expect(await startsOf([cell, cell, cell])).toEqual([utc(iso), utc(iso), utc(iso)]);
	});

	test.each(['2026', '26'])('days with dots are no clocks, however small their numbers: 01.09.%s', async (year) => {
		const days = ['01', '02', '11', '20'];
		const file = csv(
			'Dato;Klokkeslett;Kundenummer;Kø;Medarbeider;Resultat',
			days.map((day, row) => `${day}.09.${year};08.15.0${row};2001${row};Support;Anna Berg;Besvart`)
		);
		const { records } = await bring('contacts', file);
		expect(records.map(({ startedAt }) => startedAt)).toEqual(
			days.map((day, row) => utc(`2026-09-${day}T06:15:0${row}Z`))
		);
	});

	test('an absence that ends on a day with dots ends', async () => {
		const file = csv(
			'Navn;Orsak;Fr.o.m.;T.o.m.',
			['01', '02', '03', '04'].map((day, row) => `Anna ${'ABCD'[row]};Sjuk;${day}.10.2026;${day}.11.2026`)
		);
		const { records, map } = await bring('absence', file);
		expect(map).toMatchObject({ absence_type: 'Orsak as text', until_day: 'T.o.m. as day:dmy' });
		expect(records[0]).toMatchObject({ fromDay: '2026-10-01', untilDay: '2026-11-01' });
	});

	test('date and clock in two columns are one start', async () => {
		const file = csv(
			'Call ID;Customer ID;Date;Time;Agent',
			'C1;1;21-08-2026;09:00:06;Anna',
			'C2;2;22-08-2026;10:00:06;Anna'
		);
		expect((await bring('contacts', file)).records.map(({ startedAt }) => startedAt)).toEqual([
			utc('2026-08-21T07:00:06Z'),
			utc('2026-08-22T08:00:06Z')
		]);
	});
});

describe('1.6 the order of day and month', () => {
	test('is the whole column’s: one day past the twelfth settles it for all', async () => {
		expect((await startsOf(['03/04/2026 09:00:06', '05/04/2026 09:00:06', '21/04/2026 09:00:06']))[0]).toBe(
			utc('2026-04-03T07:00:06Z')
		);
		expect((await startsOf(['03/04/2026 09:00:06', '03/05/2026 09:00:06', '03/21/2026 09:00:06']))[0]).toBe(
			utc('2026-03-04T08:00:06Z')
		);
	});

	test('is settled by the last row of a long file too', async () => {
		const cells = [
			...Array.from({ length: 3000 }, (_, row) => `0${1 + (row % 9)}/04/2026 09:00:06`),
			'21/04/2026 09:00:06'
		];
		const [first] = await startsOf(cells);
		expect(first).toBe(utc('2026-04-01T07:00:06Z'));
	});

	test('is asked where no row settles it, and never guessed in silence', async () => {
		const { questions } = await lookedAt(fileOf(['03/04/2026 09:00:06', '05/04/2026 09:00:06', '06/07/2026 09:00:06']));
		expect(questions.map(({ code }) => code)).toContain('date_order');
	});
});

describe('1.6 the zone of the clocks', () => {
	test('is asked of a new source and lies in its recipe', async () => {
		const { questions, recipe } = await lookedAt(fileOf(['2026-07-06 09:00:06', '2026-07-07 09:00:06']));
		expect(questions.map(({ code }) => code)).toContain('zone');
		const { records } = await bring('contacts', fileOf(['2026-07-06 09:00:06']), {
			change: { ...recipe, zone: 'America/New_York' }
		});
		expect(records[0]?.startedAt).toBe(utc('2026-07-06T13:00:06Z'));
	});

	test('is not asked where every cell tells its own', async () => {
		const { questions } = await lookedAt(fileOf(['2026-07-06T09:00:06Z', '2026-07-07T09:00:06Z']));
		expect(questions.map(({ code }) => code)).not.toContain('zone');
	});
});

describe('E21 midnight', () => {
	test('E21 a contact belongs to the local day on which it began, whenever it ended', async () => {
		const { records } = await bring(
			'contacts',
			csv(
				'Call ID,Customer ID,Start time,End time,Agent',
				'C1,1,2026-03-04 23:58:00,2026-03-05 00:07:00,Anna',
				'C2,2,2026-03-05 00:00:00,2026-03-05 00:01:00,Anna'
			)
		);
		expect(records.map(({ day, handleSeconds }) => [day, handleSeconds])).toEqual([
			['2026-03-04', 540],
			['2026-03-05', 60]
		]);
	});

	test('E21 a clock in UTC late in the evening is already the next local day', async () => {
		const { records } = await bring(
			'contacts',
			fileOf(['2026-03-04T23:30:06Z', '2026-07-04T21:30:06Z', '2026-07-04T22:30:06Z'])
		);
		expect(records.map(({ day }) => day)).toEqual(['2026-03-05', '2026-07-04', '2026-07-05']);
	});
});

describe('E22 the two nights of summer time', () => {
	const calls = (...clocks: string[]) =>
		csv(
			'Call ID,Customer ID,Start time,End time,Agent',
			clocks.map((pair, row) => `C${row},${row},${pair},Anna`)
		);

	test('E22 27 October 2024 02:30 in Copenhagen is two moments, and the order of the rows tells which', async () => {
		const file = fileOf([
			'2024-10-27 01:50:00',
			'2024-10-27 02:30:00',
			'2024-10-27 02:50:00',
			'2024-10-27 02:30:00',
			'2024-10-27 03:10:00'
		]);
		const { records, issues, notes } = await bring('contacts', file);
		expect(records.map(({ startedAt }) => startedAt)).toEqual(
			[
				'2024-10-26T23:50:00Z',
				'2024-10-27T00:30:00Z',
				'2024-10-27T00:50:00Z',
				'2024-10-27T01:30:00Z',
				'2024-10-27T02:10:00Z'
			].map(utc)
		);
		expect(issues.map(({ code }) => code)).toEqual(['doubled_hour', 'doubled_hour', 'doubled_hour']);
		expect(notes.doubled_hour).toMatchObject({ count: 3, zone: 'Europe/Copenhagen' });
	});

	test('E22 a call over the hour that comes twice is as long as it was, not an hour shorter or below zero', async () => {
		const { records } = await bring(
			'contacts',
			calls('2024-10-27 02:50:00,2024-10-27 02:10:00', '2024-10-27 04:00:00,2024-10-27 04:05:00')
		);
		expect(records.map(({ handleSeconds }) => handleSeconds)).toEqual([1200, 300]);
	});

	test('E22 a call over the hour that is missing in spring is as long as it was, not an hour longer', async () => {
		const { records } = await bring(
			'contacts',
			calls('2024-03-31 01:55:00,2024-03-31 03:05:00', '2024-03-31 04:00:00,2024-03-31 04:05:00')
		);
		expect(records.map(({ handleSeconds }) => handleSeconds)).toEqual([600, 300]);
	});

	test('E22 a clock in the hour that spring skips is told', async () => {
		const { issues, notes } = await bring('contacts', fileOf(['2024-03-31 02:30:00', '2024-03-31 04:30:00']));
		expect(issues.map(({ code }) => code)).toEqual(['missing_hour']);
		expect(notes.missing_hour).toMatchObject({ count: 1 });
	});

	test('E22 a partner in Helsinki keeps its own clock, an hour before ours, on the same days', async () => {
		const { records } = await bring('contacts', fileOf(['2026-03-04 00:30:00', '2026-07-04 09:30:00']), {
			zone: 'Europe/Helsinki'
		});
		expect(records.map(({ startedAt, day }) => [startedAt, day])).toEqual([
			[utc('2026-03-03T22:30:00Z'), '2026-03-03'],
			[utc('2026-07-04T06:30:00Z'), '2026-07-04']
		]);
	});
});
