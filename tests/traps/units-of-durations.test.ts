import { describe, expect, test } from 'vitest';
import { csv } from '../intake/take-in.ts';
import { workbookOf, type Cell } from '../intake/unpack/workbook-of.ts';
import { bring, lookedAt } from './bring.ts';

// exports.md 1.5 and metrics.md E23; every value is made up
const two = (part: number) => String(part).padStart(2, '0');
const start = (row: number) => `2026-01-05 10:${two(row)}:07`;

/** What is read from a column of talk times, ten rows or more. */
async function talkOf(name: string, cells: string[], mark = ';') {
	const rows = cells.map((cell, row) => [`C${row}`, String(4711 + row), start(row), 'Anna', cell].join(mark));
	const { records, issues, found, map } = await bring(
		'contacts',
		csv(['Call ID', 'Customer ID', 'Start time', 'Agent', name].join(mark), rows)
	);
	return {
		seconds: records.map(({ talkSeconds }) => talkSeconds),
		issues: issues.map(({ code }) => code),
		questions: found.questions.map(({ code }) => code).filter((code) => code === 'duration_unit'),
		reading: map.talk_seconds?.split(' as ')[1]
	};
}

const seconds = [185, 240, 95, 320, 410, 150, 275, 305, 60, 199];

describe('1.5 the unit that a column is named for is believed', () => {
	test.each([
		['(s)', 1],
		['(sec)', 1],
		['(seconds)', 1],
		['_sec', 1],
		['_seconds', 1],
		['sek', 1],
		['(sekunder)', 1],
		['(Sekunden)', 1],
		['(ms)', 1000],
		['_ms', 1000],
		['millisek', 1000],
		['(min)', 1 / 60],
		['in minutes', 1 / 60],
		['In Min', 1 / 60],
		['(minutter)', 1 / 60],
		['(minuter)', 1 / 60],
		['(Minuten)', 1 / 60],
		['(hours)', 1 / 3600],
		['(in hrs)', 1 / 3600],
		['(timer)', 1 / 3600],
		['(timmar)', 1 / 3600],
		['(Stunden)', 1 / 3600]
	])('%s', async (unit, factor) => {
		const cells = seconds.map((second) => String(factor < 1 ? (second * factor).toFixed(6) : second * factor));
		const {
			seconds: found,
			questions,
			issues
		} = await talkOf(`Talk time${unit.startsWith('_') ? '' : ' '}${unit}`, cells);
		expect([found, questions, issues]).toEqual([seconds, [], []]);
	});

	test('(HH:mm:ss)', async () => {
		const cells = seconds.map((second) => `00:${two(Math.floor(second / 60))}:${two(second % 60)}`);
		expect((await talkOf('Talk time (HH:mm:ss)', cells)).seconds).toEqual(seconds);
	});
});

describe('1.5 the shape of a cell tells the rest', () => {
	const like = (cell: string, more: string) => [cell, ...Array.from({ length: 9 }, () => more)];

	test.each([
		['00:03:45', '00:02:10', 225],
		['00:00:20.235', '00:02:10.500', 20],
		['57:14:09', '00:02:10', 57 * 3600 + 14 * 60 + 9],
		['19m 10s', '2m 5s', 1150],
		['38s', '2m 5s', 38],
		['1m 5s', '2m 5s', 65],
		['1h 30m', '2m 5s', 5400],
		['45m', '12m', 2700],
		['08.05.09', '00.04.10', 8 * 3600 + 5 * 60 + 9],
		['PT3M45S', 'PT2M', 225]
	])('%s', async (cell, more, expected) => {
		const { seconds: found, issues } = await talkOf('Talk time', like(cell, more));
		expect([found[0], issues]).toEqual([expected, []]);
		expect(found.every((second) => second !== null && second > 0)).toBe(true);
	});

	test('a decimal comma with a point for thousands is one number', async () => {
		const { seconds: found } = await talkOf('Talk time (s)', ['1.234,5', ...seconds.slice(1).map((one) => `${one},5`)]);
		expect([found[0], found[1]]).toEqual([1235, 241]);
	});

	test('parts of a day are parts of a day', async () => {
		const cells = seconds.map((second) => (second / 86_400).toFixed(12));
		expect((await talkOf('Talk time', cells)).seconds).toEqual(seconds);
	});

	test('milliseconds without a word of it are known by their size', async () => {
		const { seconds: found } = await talkOf(
			'Talk time',
			seconds.map((second) => String(second * 1000))
		);
		expect(found).toEqual(seconds);
	});
});

describe('1.5 two parts of a clock', () => {
	test('are minutes and seconds where a cell of the column has three parts', async () => {
		const { seconds: found } = await talkOf('Talk time', ['1:05', '0:43', '0:01:05', ...Array<string>(7).fill('2:10')]);
		expect(found.slice(0, 3)).toEqual([65, 43, 65]);
	});

	test('are hours and minutes where the column is named in hours and a first part is past 23', async () => {
		const { seconds: found, reading } = await talkOf('Talk time (in hrs)', [
			'26:30',
			...Array<string>(9).fill('00:14')
		]);
		expect([found[0], found[1], reading]).toEqual([26 * 3600 + 1800, 840, 'duration:clock-hours-minutes']);
	});

	test('are asked about where nothing settles it', async () => {
		const cells = Array.from({ length: 10 }, (_, row) => `0:${two(10 + row)}`);
		expect((await talkOf('Talk time', cells)).questions).toEqual(['duration_unit']);
	});
});

describe('1.5 each column of a file has a unit of its own', () => {
	test('wait in seconds, talk in milliseconds, wrap-up in seconds', async () => {
		const file = csv(
			'Call ID,Customer ID,Start time,Agent,Wait time,Talk time,Wrap-up time,Handle time',
			...seconds.map(
				(talk, row) => `C${row},${row},${start(row)},Anna,${5 + row},${talk * 1000},${20 + row},${talk + 20 + row}`
			)
		);
		const { records } = await bring('contacts', file);
		expect(records.map(({ talkSeconds }) => talkSeconds)).toEqual(seconds);
		expect(records.map(({ waitSeconds }) => waitSeconds)).toEqual(seconds.map((_, row) => 5 + row));
		expect(records.map(({ wrapSeconds }) => wrapSeconds)).toEqual(seconds.map((_, row) => 20 + row));
	});

	test.each([
		['a thousand times too long', (talk: number) => String(talk * 1000)],
		['parts of a day', (talk: number) => (talk / 86_400).toFixed(10)],
		['minutes', (talk: number) => (talk / 60).toFixed(6)]
	])('what does not add up to the handle time is %s', async (_, write) => {
		const file = csv(
			'Call ID,Customer ID,Start time,Agent,Talk time,Hold time,Wrap-up time,Handle time',
			...seconds.map((talk, row) => `C${row},${row},${start(row)},Anna,${write(talk)},10,20,${talk + 30}`)
		);
		const { records } = await bring('contacts', file);
		expect(records.map(({ talkSeconds }) => talkSeconds)).toEqual(seconds);
		expect(records.map(({ handleSeconds }) => handleSeconds)).toEqual(seconds.map((talk) => talk + 30));
	});

	test('wait and talk that outlast the call from start to end are milliseconds', async () => {
		const file = csv(
			'Call ID,Customer ID,Start time,End time,Agent,Wait time,Talk time',
			...seconds.map((talk, row) => {
				const begin = Date.UTC(2026, 0, 5, 10, row, 7);
				const end = new Date(begin + (talk + 12) * 1000).toISOString().slice(0, 19).replace('T', ' ');
				return `C${row},${row},${start(row)},${end},Anna,12000,${talk * 1000}`;
			})
		);
		const { records } = await bring('contacts', file);
		expect(records.map(({ waitSeconds, talkSeconds }) => [waitSeconds, talkSeconds])).toEqual(
			seconds.map((talk) => [12, talk])
		);
	});
});

describe('E23', () => {
	test('E23 a length below zero is missing and told, never counted', async () => {
		const { seconds: found, issues } = await talkOf('Talk time (s)', ['-30', '185', '240']);
		expect([found, issues]).toEqual([[null, 185, 240], ['negative']]);
	});

	test('E23 hold in the tools of Asterisk is the wait, not the customer on hold', async () => {
		const at = 1_777_600_000;
		const file = [
			`${at}|c1|sales|NONE|ENTERQUEUE||4520100001|1`,
			`${at + 21}|c1|sales|SIP/102|CONNECT|21|bridge|3`,
			`${at + 81}|c1|sales|SIP/102|COMPLETECALLER|21|60|1`,
			`${at + 90}|c2|sales|NONE|ENTERQUEUE||4520100002|1`,
			`${at + 99}|c2|sales|SIP/102|CONNECT|9|bridge|3`,
			`${at + 140}|c2|sales|SIP/102|COMPLETEAGENT|9|41|1`,
			''
		].join('\n');
		const { records } = await bring('contacts', file);
		expect(records.map(({ waitSeconds, holdSeconds, talkSeconds }) => [waitSeconds, holdSeconds, talkSeconds])).toEqual(
			[
				[21, null, 60],
				[9, null, 41]
			]
		);
	});

	test('E23 a whole length that may hold the menu is no talk time, and that is said', async () => {
		const file = csv(
			'Call ID,Customer ID,Start time,Agent,IVR time (s),Duration (s)',
			...seconds.map((talk, row) => `C${row},${row},${start(row)},Anna,30,${talk}`)
		);
		const { records, map } = await bring('contacts', file);
		expect(map.talk_seconds).toBeUndefined();
		expect(records.every(({ talkSeconds }) => talkSeconds === null)).toBe(true);
	});

	test('E23 a workbook’s parts of a day are seconds, past 24 hours too', async () => {
		const clock = (value: number): Cell => ({ value: value / 86_400, style: 1 });
		const rows: Cell[][] = [
			['Call ID', 'Customer ID', 'Start time', 'Agent', 'Talk time'],
			...[...seconds, 90_000].map((talk, row): Cell[] => [`C${row}`, 4711 + row, start(row), 'Anna', clock(talk)])
		];
		const { records } = await bring(
			'contacts',
			workbookOf({ sheets: [{ name: 'Calls', rows }], formats: ['[h]:mm:ss'] })
		);
		expect(records.map(({ talkSeconds }) => talkSeconds)).toEqual([...seconds, 90_000]);
	});

	test('E23 minutes and seconds that a spreadsheet took for hours and minutes are put right', async () => {
		const file = csv(
			'Call ID,Customer ID,Start time,Agent,Talk time',
			...Array.from({ length: 30 }, (_, row) => `C${row},${row},${start(row)},Anna,${3 + (row % 4)}:45:00`)
		);
		const { records } = await bring('contacts', file);
		expect(records[0]?.talkSeconds).toBe(225);
	});

	test('E23 a true length among them is read as it stands, and which they are is asked', async () => {
		// 3:45:00 was typed as 3:45; 0:05:10 came out of a system, as nobody types seconds behind hours and minutes
		const talks = Array.from({ length: 30 }, (_, row) => (row === 7 ? '0:05:10' : `${3 + (row % 4)}:45:00`));
		const file = csv(
			'Call ID,Customer ID,Start time,Agent,Talk time',
			...talks.map((talk, row) => `C${row},${row},${start(row)},Anna,${talk}`)
		);
		const { records, found } = await bring('contacts', file);
		expect([records[0]?.talkSeconds, records[7]?.talkSeconds]).toEqual([225, 310]);
		const question = found.questions.find(({ code }) => code === 'duration_unit');
		expect(question?.choices.map(({ value, samples }) => [value, samples[0]])).toEqual([
			['duration:clock', '3:45:00'],
			['duration:clock-sixtieths', '0:03:45']
		]);
		expect(question?.chosen).toBe('duration:clock-sixtieths');
	});

	test('E23 lengths that are mostly nothing, or whole minutes of a system, are no such ones', async () => {
		const file = csv(
			'Call ID,Customer ID,Start time,Agent,Talk time,Hold time',
			...Array.from(
				{ length: 30 },
				(_, row) =>
					`C${row},${row},${start(row)},Anna,0:0${3 + (row % 4)}:${row ? '00' : '10'},0:0${row ? '0:00' : '1:10'}`
			)
		);
		const { records, found } = await bring('contacts', file);
		expect([records[0]?.talkSeconds, records[1]?.talkSeconds, records[0]?.holdSeconds]).toEqual([190, 240, 70]);
		expect(found.questions.map(({ code }) => code)).not.toContain('duration_unit');
	});

	test('E23 seconds or minutes that nothing settles are asked about, with samples of both', async () => {
		const file = csv(
			'Call ID,Customer ID,Start time,Agent,Talk time',
			...[12, 25, 31, 44].map((talk, row) => `C${row},${row},${start(row)},Anna,${talk}`)
		);
		const found = await lookedAt(file);
		expect(found.questions.map(({ code }) => code)).toContain('duration_unit');
	});
});
