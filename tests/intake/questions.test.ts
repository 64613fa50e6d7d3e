import { describe, expect, test } from 'vitest';
import { answer, type Question } from '#lib/intake/questions.ts';
import type { SurveyOptions } from '#lib/intake/survey.ts';
import type { Recipe } from '#lib/model/import.ts';
import { csv, surveyOf, takeIn } from './take-in.ts';

type Asked = Partial<SurveyOptions>;
const plain = 'Call ID,Customer ID,Start time,Agent,Talk time';

async function asked(content: string | Uint8Array, options: Asked = {}): Promise<Question[]> {
	return (await surveyOf(content, options)).questions;
}
const one = async (code: Question['code'], content: string | Uint8Array, options: Asked = {}) =>
	(await asked(content, options)).find((question) => question.code === code);
const dated = (...days: string[]) =>
	csv(plain, ...days.map((day, row) => `C${row},${4711 + row},${day} 10:00:07,Anna,120`));

describe('the order of day and month', () => {
	test('is asked where every date could be read both ways, with how each side reads it', async () => {
		expect(await one('date_order', dated('03/04/2026', '05/04/2026', '12/11/2026'))).toMatchObject({
			column: 'Start time',
			fields: ['started_at'],
			examples: ['03/04/2026 10:00:07', '05/04/2026 10:00:07', '12/11/2026 10:00:07'],
			choices: [
				{ value: 'dmy', samples: ['2026-04-03', '2026-04-05', '2026-11-12'], rows: 0 },
				{ value: 'mdy', samples: ['2026-03-04', '2026-05-04', '2026-12-11'], rows: 0 }
			],
			chosen: 'dmy'
		});
	});

	test('is shown by dates that the sides read otherwise', async () => {
		const days = ['01/01/2026', '02/02/2026', '03/03/2026', '04/04/2026', '08/01/2026'];
		expect(await one('date_order', dated(...days))).toMatchObject({
			examples: ['08/01/2026 10:00:07'],
			choices: [
				{ value: 'dmy', samples: ['2026-01-08'] },
				{ value: 'mdy', samples: ['2026-08-01'] }
			]
		});
	});

	test('is asked of six figures, and the end that changes less is taken for the year', async () => {
		const calls = (...days: string[]) =>
			csv(
				'Call ID,Customer ID,Date,Time,Agent',
				...days.map((day, row) => `C${row},${4711 + row},${day},10:00:07,Anna`)
			);
		const question = await one('date_order', calls('010626', '020626', '030626', '280626'));
		expect(question?.choices.map(({ value, samples }) => [value, samples[1]])).toEqual([
			['dmy', '2026-06-02'],
			['ymd', '2002-06-26']
		]);
		expect(question?.chosen).toBe('dmy');
		expect((await one('date_order', calls('260601', '260602', '260628')))?.chosen).toBe('ymd');
	});

	test('is not asked where one date has no other reading', async () => {
		expect(await one('date_order', dated('03/04/2026', '13/04/2026'))).toBeUndefined();
		expect(await one('date_order', dated('2026-03-04', '2026-05-06'))).toBeUndefined();
		expect(await one('date_order', dated('04/04/2026', '05/05/2026'))).toBeUndefined();
	});

	test('a cell that is no date in any order leaves the question open', async () => {
		const days = Array.from({ length: 30 }, (_, row) => `0${1 + (row % 5)}/0${1 + (row % 4)}/2026`);
		expect(await one('date_order', dated(...days, 'not a date'))).toMatchObject({ chosen: 'dmy' });
	});

	test('is not asked where another column of the file proves it', async () => {
		const file = csv(
			'Call ID,Customer ID,Start time,End time,Agent,Talk time',
			'C1,1,04/03/2026 10:00:07,04/13/2026 10:00:09,Anna,120'
		);
		expect((await surveyOf(file)).recipe.fields.started_at?.reading).toBe('instant:mdy');
		expect(await one('date_order', file)).toBeUndefined();
	});

	test('is asked with the rows on each side where the file contradicts itself', async () => {
		const days = Array.from({ length: 40 }, (_, row) => `${String(13 + (row % 15))}/04/2026`);
		expect(await one('date_order', dated(...days, '04/30/2026', '05/06/2026'))).toMatchObject({
			choices: [
				{ value: 'dmy', rows: 40 },
				{ value: 'mdy', rows: 1 }
			],
			chosen: 'dmy'
		});
	});

	test('proposes the one under which the days lie close together, and asks all the same', async () => {
		const days = ['04/01/2026', '04/02/2026', '04/03/2026', '04/06/2026', '04/07/2026', '04/08/2026'];
		expect(await one('date_order', dated(...days))).toMatchObject({ chosen: 'mdy' });
	});

	test('is what the answer makes it', async () => {
		const file = dated('03/04/2026', '05/04/2026');
		const { recipe } = await surveyOf(file);
		const question = await one('date_order', file);
		const other = question && answer(recipe, question, 'mdy');
		expect(other?.fields.started_at).toMatchObject({ columns: ['Start time'], reading: 'instant:mdy' });
		expect(recipe.fields.started_at?.reading).toBe('instant:dmy');
		const { records } = await takeIn('contacts', file, { ...other });
		expect(records.map(({ day }) => day)).toEqual(['2026-03-04', '2026-05-04']);
	});
});

describe('the decimal mark', () => {
	const orders = (...amounts: string[]) =>
		csv(
			'Order number;Customer ID;Order date;Amount',
			...amounts.map((amount, row) => `O${row};${4711 + row};2026-05-14 10:00;${amount}`)
		);

	test('is asked where 1.234 is all there is, and until then the column is left alone', async () => {
		const file = orders('1.234', '2.500');
		const { recipe } = await surveyOf(file);
		expect(recipe.fields.amount).toBeUndefined();
		const question = await one('decimal_mark', file);
		expect(question).toMatchObject({
			column: 'Amount',
			fields: ['amount'],
			choices: [
				{ value: 'number:point', samples: ['1.234', '2.5'] },
				{ value: 'number:comma', samples: ['1234', '2500'] }
			],
			chosen: ''
		});
		const told = question && answer(recipe, question, 'number:comma');
		const { records } = await takeIn('orders', file, { ...told });
		expect(records.map(({ amount }) => amount)).toEqual([1234, 2500]);
	});

	test('is asked of amounts with a currency too, which proves no mark', async () => {
		expect(await one('decimal_mark', orders('1.500 kr', '1.234'))).toMatchObject({
			choices: [{ samples: ['1.5', '1.234'] }, { samples: ['1500', '1234'] }]
		});
		expect(await one('decimal_mark', orders('1.500 kr', '2.500 kr'))).toBeDefined();
	});

	test('is asked for the few such numbers among whole ones', async () => {
		const few = [...Array.from({ length: 30 }, (_, row) => String(row + 100)), '1.234'];
		expect(await one('decimal_mark', orders(...few))).toBeDefined();
	});

	test('is not asked where another number of the column proves it', async () => {
		expect(await one('decimal_mark', orders('1.234', '99,50'))).toBeUndefined();
		expect(await one('decimal_mark', orders('1.234', '1.250.000'))).toBeUndefined();
	});

	test('is asked of lengths whose unit stands behind them', async () => {
		const file = csv(
			'Call ID;Customer ID;Start time;Talk time',
			...['1.234 sek', '2.500 sek.'].map((talk, row) => `C${row};${4711 + row};2026-01-05 10:00:07;${talk}`)
		);
		const { recipe } = await surveyOf(file);
		expect(recipe.fields.talk_seconds).toBeUndefined();
		const question = await one('decimal_mark', file);
		expect(question).toMatchObject({
			column: 'Talk time',
			fields: ['talk_seconds'],
			examples: ['1.234 sek', '2.500 sek.'],
			choices: [
				{ value: 'duration:spelled-point', samples: ['1.234', '2.5'] },
				{ value: 'duration:spelled-comma', samples: ['1234', '2500'] }
			],
			chosen: ''
		});
		for (const [value, seconds] of [
			['duration:spelled-comma', [1234, 2500]],
			['duration:spelled-point', [1, 3]]
		] as const) {
			const told = question && answer(recipe, question, value);
			const { records } = await takeIn('contacts', file, { ...told });
			expect(records.map(({ talkSeconds }) => talkSeconds)).toEqual(seconds);
		}
	});

	test('is no question of lengths in clocks or words', async () => {
		const file = csv('Call ID;Customer ID;Start time;Talk time', 'C1;1;2026-01-05 10:00:07;0:02:03');
		expect(await one('decimal_mark', file)).toBeUndefined();
	});
});

describe('the unit of a length', () => {
	const talks = (...lengths: (string | number)[]) =>
		csv(plain, ...lengths.map((length, row) => `C${row},${4711 + row},2026-01-05 10:00:07,Anna,${length}`));

	test('is not asked where only one unit makes it as long as a conversation', async () => {
		expect(await one('duration_unit', talks(185, 240, 320, 95))).toBeUndefined();
	});

	test('is asked where seconds and minutes are both as long as a conversation, with samples of both', async () => {
		expect(await one('duration_unit', talks(12, 25, 31, 44))).toMatchObject({
			column: 'Talk time',
			fields: ['talk_seconds'],
			examples: ['12', '25', '31'],
			choices: [
				{ value: 'duration:seconds', samples: ['0:00:12', '0:00:25', '0:00:31'] },
				{ value: 'duration:minutes', samples: ['0:12:00', '0:25:00', '0:31:00'] }
			],
			chosen: 'duration:seconds'
		});
	});

	test('goes with the other lengths of the file before it is asked', async () => {
		const file = csv(
			'Call ID,Customer ID,Start time,Agent,Wait time,Talk time',
			'C1,1,2026-01-05 10:00:07,Anna,12,185',
			'C2,2,2026-01-05 10:10:07,Anna,25,240'
		);
		expect(await one('duration_unit', file)).toBeUndefined();
	});

	test('is asked of two parts that may be minutes or hours', async () => {
		expect(
			await one('duration_unit', csv('Call ID,Customer ID,Start time,Wait time', 'C1,1,2026-01-05 10:00:07,0:12'))
		).toMatchObject({
			choices: [
				{ value: 'duration:clock', samples: ['0:00:12'] },
				{ value: 'duration:clock-hours-minutes', samples: ['0:12:00'] }
			]
		});
	});

	test('is what the answer makes it', async () => {
		const file = talks(12, 25, 31, 44);
		const question = await one('duration_unit', file);
		const { recipe } = await surveyOf(file);
		const told = question && answer(recipe, question, 'duration:minutes');
		const { records } = await takeIn('contacts', file, { ...told });
		expect(records.map(({ talkSeconds }) => talkSeconds)).toEqual([720, 1500, 1860, 2640]);
	});
});

describe('the zone of the clocks', () => {
	const summer = csv(plain, 'C1,4711,2026-07-06 10:00:07,Anna,120');

	test('is asked of a new source, with the moment that each zone makes of a clock', async () => {
		expect(await one('zone', summer)).toMatchObject({
			examples: ['2026-07-06 10:00:07'],
			choices: [
				{ value: 'Europe/Copenhagen', samples: ['2026-07-06T08:00:07Z'] },
				{ value: 'UTC', samples: ['2026-07-06T10:00:07Z'] }
			],
			chosen: 'Europe/Copenhagen'
		});
		expect(await one('summer_time', summer)).toMatchObject({
			choices: [
				{ value: 'follows', samples: ['2026-07-06T08:00:07Z'], rows: 0 },
				{ value: 'never', samples: ['2026-07-06T09:00:07Z'], rows: 0 }
			],
			chosen: 'follows'
		});
	});

	test('rows in the hour that summer time skips speak against following it', async () => {
		const file = csv(plain, 'C1,4711,2026-03-29 02:30:07,Anna,120', 'C2,4712,2026-03-29 02:40:07,Anna,120');
		expect((await one('summer_time', file))?.choices.map(({ value, rows }) => [value, rows])).toEqual([
			['follows', 0],
			['never', 2]
		]);
	});

	test('is kept in the recipe, and a file with a known recipe is asked nothing', async () => {
		const { recipe, questions } = await surveyOf(summer);
		const [zone, summerTime] = ['zone', 'summer_time'].map((code) =>
			questions.find((question) => question.code === code)
		);
		const told = zone && summerTime && answer(answer(recipe, zone, 'Europe/Helsinki'), summerTime, 'never');
		expect(told).toMatchObject({ zone: 'Europe/Helsinki', summerTime: 'never' });
		expect(await asked(summer, { recipes: told ? [told] : [] })).toEqual([]);
	});

	test('is not asked where cells say it, days have no clock, or the zone has no summer time', async () => {
		expect(await asked(csv(plain, 'C1,4711,2026-07-06T10:00:07Z,Anna,120'))).toEqual([]);
		expect(await asked(csv(plain, 'C1,4711,2026-07-06,Anna,120'))).toEqual([]);
		expect(await one('summer_time', summer, { zone: 'Africa/Nairobi', zoneIsChosen: true })).toBeUndefined();
	});
});

describe('how letters are written', () => {
	const file = csv(plain, 'C1,4711,2026-01-05 10:00:07,Søren Åse,120', 'C2,4712,2026-01-06 10:00:07,Bjørn,120');

	test('is asked where the bytes do not prove it, with the same words in each way', async () => {
		const question = await one('encoding', Buffer.from(file, 'latin1'));
		expect(question).toMatchObject({ chosen: 'windows-1252' });
		expect(question?.choices[0]).toEqual({ value: 'windows-1252', samples: ['Søren', 'Åse', 'Bjørn'], rows: 0 });
		expect(question?.choices.length).toBeGreaterThan(1);
		expect(new Set(question?.choices.map(({ samples }) => samples.join())).size).toBe(question?.choices.length);
	});

	test('is shown by words that people write, in ways that people might', async () => {
		const titled = csv('Rapport – Kundeservice', plain, 'C1,4711,2026-01-05 10:00:07,Mette Kjær,120');
		const question = await one('encoding', Buffer.from(titled.replace('–', '\x96'), 'latin1'));
		expect(question?.choices[0]?.samples).toEqual(['Kjær']);
		expect(question?.choices.map(({ samples }) => samples[0])).not.toContain('Kjµr');
	});

	test('is not asked of UTF-8 and plain letters', async () => {
		expect(await one('encoding', file)).toBeUndefined();
		expect(await one('encoding', csv(plain, 'C1,4711,2026-01-05 10:00:07,Anna,120'))).toBeUndefined();
	});

	test('is read as the answer says', async () => {
		const bytes = Buffer.from(file, 'latin1');
		const { recipe, questions } = await surveyOf(bytes);
		const question = questions.find(({ code }) => code === 'encoding');
		const told = question && answer(recipe, question, 'windows-1257');
		const found = told && (await surveyOf(bytes, { chosen: { recipe: told, reread: [] } }));
		expect(found?.dialect.encoding).toBe('windows-1257');
		expect(found?.questions.find(({ code }) => code === 'encoding')?.chosen).toBe('windows-1257');
	});

	test('is remembered with its own source, beside others that are written otherwise', async () => {
		const other = {
			...(await surveyOf(csv('Order id,Ordered at,Customer', 'O1,2026-01-05,4711'))).recipe,
			name: 'other'
		};
		const source = { ...(await surveyOf(file)).recipe, name: 'riga', encoding: 'windows-1257' };
		const found = async (head: string, recipes: Recipe[]) => {
			const bytes = Buffer.from(file.replace('Start time', head), 'latin1');
			const { known, dialect, columns } = await surveyOf(bytes, { recipes });
			return { known, encoding: dialect.encoding, agents: columns[3]?.examples };
		};
		// what is å and ø in Windows-1252 is å and ų in Windows-1257
		const inBaltic = { known: true, encoding: 'windows-1257', agents: ['Sųren Åse', 'Bjųrn'] };
		expect(await found('Start time', [source, other])).toEqual(inBaltic);
		// whose file it is shows in its letters alone
		const renamed = (name: string) => (name === 'Start time' ? 'Sākums' : name);
		const { started_at: start } = source.fields;
		const fields = { ...source.fields, ...(start && { started_at: { ...start, columns: ['Sākums'] } }) };
		const lettered = { ...source, header: source.header.map(renamed), fields };
		expect(await found('S\u00e2kums', [other, lettered])).toEqual(inBaltic);
	});
});

describe('which end of the scale of effort is the easy one', () => {
	const answers = (name: string, ...given: number[]) =>
		csv(
			`Response ID,Submitted at,${name}`,
			...given.map((effort, row) => `R${row},2026-03-${String(row + 10)} 10:00,${effort}`)
		);
	const ofFive = [4, 2, 5, 5, 1, 3, 4, 4, 5, 2];

	test('is asked where the name says effort, with how each side reads the answers', async () => {
		expect(await one('effort_way', answers('CES (1-7)', 6, 1))).toEqual({
			code: 'effort_way',
			column: 'CES (1-7)',
			fields: ['effort'],
			examples: ['6', '1'],
			choices: [
				{ value: 'scale:1-7', samples: ['6', '1'], rows: 0 },
				{ value: 'effort:7-1', samples: ['2', '7'], rows: 0 }
			],
			chosen: 'scale:1-7'
		});
	});

	test.each([
		['the name says so', answers('Customer effort (1-5)', 5, 2)],
		['none of many answers goes past it', answers('Customer effort', ...ofFive)]
	])('is asked of a scale to five where %s', async (_, content) => {
		expect((await one('effort_way', content))?.choices.map(({ value }) => value)).toEqual(['effort:1-5', 'effort:5-1']);
	});

	test('is asked of a scale to ten', async () => {
		const asked = await one('effort_way', answers('CES (1-10)', 9, 2));
		expect(asked?.choices.map(({ value }) => value)).toEqual(['effort:1-10', 'effort:10-1']);
	});

	test('is not asked where the name says that it was easy', async () => {
		expect(await one('effort_way', answers('How easy was it to get help (1-5)', 5, 2))).toBeUndefined();
	});

	test('turns the answers when answered', async () => {
		const { recipe, questions } = await surveyOf(answers('CES (1-7)', 6, 1));
		const question = questions.find(({ code }) => code === 'effort_way');
		expect(question && answer(recipe, question, 'effort:7-1').fields.effort?.reading).toBe('effort:7-1');
	});
});
