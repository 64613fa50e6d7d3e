import { describe, expect, test } from 'vitest';
import { completenessOf } from '#lib/checks/completeness.ts';
import { addDays } from '#lib/model/day.ts';
import { csv } from '../intake/take-in.ts';
import { always, contentOf, total } from '../storage/content.ts';
import { bring, home, zone } from './bring.ts';

// metrics.md E30, E33, E34; every value is made up
const two = (part: number) => String(part).padStart(2, '0');
const header = 'Call ID,Customer ID,Start time,Agent,Talk time (s),Wrap-up time (s)';
const call = (number: number, wrap: number | '' = 10) =>
	`C${number},${4711 + number},2026-03-${two(2 + (number % 20))} 10:${two(number % 60)}:07,Anna,60,${wrap}`;
const calls = (from: number, to: number, wrap: number | '' = 10) =>
	csv(
		header,
		Array.from({ length: to - from }, (_, row) => call(from + row, wrap))
	);

describe('E30', () => {
	test('E30 the same file again changes nothing', async () => {
		const { store, take } = await home();
		await take(calls(0, 30));
		const before = await contentOf(store);
		expect((await take(calls(0, 30))).entry).toMatchObject({ stored: 0, changed: 0, doubled: 30 });
		expect(await contentOf(store)).toEqual(before);
	});

	test('E30 wrap-up that comes late corrects the contact it belongs to, once, and no contact is counted twice', async () => {
		const { store, take } = await home();
		await take(calls(0, 30, ''));
		expect([await total(store, 'wrapKnown'), await total(store, 'handleSeconds')]).toEqual([0, 1800]);
		expect((await take(calls(0, 30), { mode: 'correct' })).entry).toMatchObject({ stored: 0, changed: 30 });
		expect([
			await total(store, 'wrapKnown'),
			await total(store, 'handleSeconds'),
			await total(store, 'contacts')
		]).toEqual([30, 2100, 30]);
		expect((await take(calls(0, 30), { mode: 'correct' })).entry).toMatchObject({ stored: 0, changed: 0, doubled: 30 });
	});

	test('E30 how far the records reach is known, so that young days can be left out', async () => {
		const { store, take } = await home();
		await take(calls(0, 10));
		expect((await store.extent()).contacts).toEqual({ from: '2026-03-02', through: '2026-03-11' });
		await take(calls(10, 20));
		expect((await store.extent()).contacts?.through).toBe('2026-03-21');
	});
});

describe('E33', () => {
	test('E33 a file that ends after exactly 10,000 rows may be cut, and that is said', async () => {
		const { notes } = await bring('contacts', calls(0, 10_000));
		expect(notes.round_rows).toEqual({ count: 10_000 });
	});

	test('E33 a file that was cut off inside a row is refused', async () => {
		const whole = calls(0, 200);
		await expect(bring('contacts', whole.slice(0, whole.length - 20))).rejects.toMatchObject({ code: 'cut_off' });
	});

	test('E33 of overlapping files each contact counts once', async () => {
		const { store, take } = await home();
		await take(calls(0, 30));
		expect((await take(calls(20, 50))).entry).toMatchObject({ stored: 20, doubled: 10 });
		expect(await total(store, 'contacts')).toBe(50);
	});

	test('E33 a day that is missing, or less than half there, is a gap; one that is a little thin is not', async () => {
		const days = Array.from({ length: 70 }, (_, place) => addDays('2026-03-02', place));
		const rows = days.flatMap((day, place) => {
			if (place % 7 > 4 || day === '2026-04-08') return [];
			const each = day === '2026-04-15' ? 2 : day === '2026-04-16' ? 5 : 6;
			return Array.from({ length: 8 * each }, (_, row) => {
				const clock = `${two(8 + Math.floor(row / each))}:${two((row % each) * 9)}:07`;
				return `${day}-${row},${row},${day} ${clock},Anna,60,10`;
			});
		});
		const { store, take } = await home();
		await take(csv(header, rows));
		const found = completenessOf(await store.hourCounts(always), zone);
		const stateOn = (day: string) => found.find((one) => one.day === day)?.state;
		expect(['2026-04-08', '2026-04-15', '2026-04-16', '2026-04-11'].map(stateOn)).toEqual([
			'gap',
			'gap',
			'whole',
			'closed'
		]);
	});
});

describe('numbers that begin anew', () => {
	const month = (name: string, number: (row: number) => number = (row) => row, talk = 60) =>
		csv(
			header,
			Array.from(
				{ length: 20 },
				(_, row) => `${number(row)},${4711 + row},2026-${name}-${two(2 + row)} 10:00:07,Anna,${talk},10`
			)
		);

	test('are not taken for those of the month before: the file is refused, and nothing of it is there', async () => {
		const { store, take } = await home();
		await take(month('03'));
		await expect(take(month('04'))).rejects.toMatchObject({
			code: 'numbers_reused',
			details: { column: 'Call ID', count: 20, records: 20 }
		});
		expect([await total(store, 'contacts'), (await store.imports()).length]).toEqual([20, 1]);
		await take(month('04'), { change: { identity: ['Call ID', 'Start time'] } });
		expect(await total(store, 'contacts')).toBe(40);
	});

	test('are not those that overlap, nor rows that come corrected', async () => {
		const { take } = await home();
		await take(month('03'));
		expect((await take(month('03', (row) => row, 90))).entry).toMatchObject({ stored: 0, changed: 20 });
		expect((await take(month('04', (row) => row + 12))).entry).toMatchObject({ stored: 12, changed: 8 });
		expect((await take(month('05'), { mode: 'correct' })).entry).toMatchObject({ stored: 0, changed: 20 });
	});
});

describe('contacts that are known under other names of columns', () => {
	const dryRun = { dryRun: true };
	const named = (header: string, from: number, to: number, agent = 'Anna') =>
		csv(
			header,
			Array.from(
				{ length: to - from },
				(_, row) =>
					`C${from + row},${4711 + from + row},2026-03-${two(2 + ((from + row) % 20))} 10:${two(from + row)}:07,${agent},60`
			)
		);
	const english = 'Call ID,Customer ID,Start time,Agent,Talk time (s)';
	const danish = 'Opkalds-id,Kundenr.,Starttid,Medarbejder,Samtaletid (sek.)';

	test('are told before they count twice, and days that follow are not', async () => {
		const { take } = await home();
		await take(named(english, 0, 30));
		expect((await take(named(danish, 25, 50), dryRun)).thereAlready).toBe(5);
		expect((await take(named(danish, 30, 50))).thereAlready).toBe(0);
	});

	test('are told from others of the same second, of other customers or with other agents', async () => {
		const { take } = await home();
		await take(named(english, 0, 30));
		expect((await take(named(danish, 0, 30, 'Bo'), dryRun)).thereAlready).toBe(0);
		expect((await take(named(danish, 0, 30).replace(/,47(\d\d),/g, ',99$1,'), dryRun)).thereAlready).toBe(0);
	});

	test('are not told by a date alone', async () => {
		const days = (header: string) =>
			csv(
				header,
				Array.from({ length: 30 }, (_, row) => `C${row},${4711 + row},2026-03-${two(2 + (row % 20))},Anna,60`)
			);
		const { take } = await home();
		await take(days(english));
		expect(await take(days(danish), dryRun)).toMatchObject({ entry: { stored: 30 }, thereAlready: 0 });
	});
});

describe('E34', () => {
	const menu = (clock: (row: number) => string) =>
		csv(
			'Call ID,Customer ID,Start time,Agent,IVR time (s),Wait time (s),Talk time (s),Outcome',
			Array.from({ length: 20 }, (_, row) => `C${row},${4711 + row},2026-03-02 10:${clock(row)},Anna,5,10,60,Answered`)
		);
	const answered = (clock: (row: number) => string) =>
		csv(
			'Call ID,Customer ID,Start time,Answered at,Agent,Talk time (s),Outcome',
			Array.from(
				{ length: 20 },
				(_, row) => `C${row},${4711 + row},2026-03-02 10:${clock(row)},2026-03-02 10:${clock(row)},Anna,60,Answered`
			)
		);

	test.each([
		['start', menu],
		['answer', answered]
	])('E34 a clock of the %s without seconds measures no breathing room, and that is said', async (_, file) => {
		const exact = (row: number) => `${two(row * 2)}:07`;
		const rounded = (row: number) => two(row * 2);
		const { store, take } = await home();
		await take(file(exact));
		expect(await total(store, 'gaps')).toBe(19);
		const other = await home();
		await other.take(file(rounded));
		expect([await total(other.store, 'handled'), await total(other.store, 'gaps')]).toEqual([20, 0]);
		expect(Object.keys((await bring('contacts', file(rounded))).notes)).toContain('no_seconds');
	});
});
