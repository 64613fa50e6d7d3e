import { describe, expect, test } from 'vitest';
import { csv, refusalOf, surveyOf, takeIn } from '../take-in.ts';

// column names as plans and rosters write them; every value is made up

test.each([
	[
		'Person,Employee ID,Team,Date,Activity,Start time,End time,Duration',
		'Anna Berg,1000,Blue,2026-09-01,Phone,08:00,10:00,2:00',
		'Anna Berg,1000,Blue,2026-09-01,Lunch,10:00,10:30,0:30'
	],
	[
		'Agent;Aktivitet;Start;Slut;Varighed',
		'Anna Berg;Telefon;2026-09-01 08:00;2026-09-01 10:00;2:00',
		'Anna Berg;Frokost;2026-09-01 10:00;2026-09-01 10:30;0:30'
	]
])('what a workforce plan sets people to do is no training and no contact: %s', async (header, ...rows) => {
	expect(await refusalOf(surveyOf(csv(header, ...rows)))).toMatchObject({ code: 'kind_unclear' });
});

test('a length tells a contact beside a customer', async () => {
	const { recipe } = await surveyOf(
		csv('Start time,Phone number,Duration', '2026-09-01 08:00:05,4520100001,182', '2026-09-01 08:04:05,4520100002,61')
	);
	expect(recipe.kind).toBe('contacts');
	expect(recipe.fields.handle_seconds?.columns).toEqual(['Duration']);
});

test('two hours of a course are no two minutes', async () => {
	const file = csv(
		'Medarbejder;Kursus;Kursusdato;Kursustid',
		'Anna Berg;Indvækst;2026-09-01;2:00',
		'Jonas Lind;Ny telefoni;2026-09-02;1:45',
		'Maria Holm;Ny telefoni;2026-09-02;7:30'
	);
	expect((await surveyOf(file)).recipe.kind).toBe('training');
	expect((await takeIn('training', file)).records.map(({ seconds }) => seconds)).toEqual([7200, 6300, 27000]);
});

test('of shifts with a reason for absence, those without one are no absence', async () => {
	const file = csv(
		'Badge No;Employee;Unit;Shift type;Date;Start;End;Worked hours;Absence reason',
		'100;Anna Berg;Support;Kundservice;2026-09-01;08:00;16:30;8,00;',
		'101;Jonas Lind;Support;Kundservice;2026-09-01;08:00;16:30;0,00;Sjuk',
		'100;Anna Berg;Support;Kundservice;2026-09-02;08:00;16:30;8,00;'
	);
	const { records, joined } = await takeIn('absence', file);
	expect(records).toMatchObject([{ agent: 'Jonas Lind', type: 'Sjuk', fromDay: '2026-09-01' }]);
	expect([records.length, joined]).toEqual([1, 2]);
});

test('absence whose reason nobody wrote down is absence all the same', async () => {
	const file = csv(
		'Employee;Absence reason;From date;To date',
		'Anna Berg;;2026-09-01;2026-09-02',
		'Jonas Lind;Sjuk;2026-09-01;2026-09-01'
	);
	expect((await takeIn('absence', file)).records.map(({ type }) => type)).toEqual([null, 'Sjuk']);
});

test('a person is a first name and a last name', async () => {
	const roster = csv(
		'Ansættelsesnummer;Fornavn;Efternavn;Afdeling;Leder;Ansat dato;Fratrådt dato;Arbejdssted',
		'100;Anna;Berg;Kundeservice;Hanne Holm;01-03-2018;;Aarhus',
		'101;Jonas ;Lind;Kundeservice;Hanne Holm;28-02-2019;30-06-2026;Odense'
	);
	expect((await surveyOf(roster)).recipe.kind).toBe('roster');
	expect((await takeIn('roster', roster)).records).toMatchObject([
		{ agent: 'Anna Berg', team: 'Kundeservice', site: 'Aarhus', fromDay: '2018-03-01', untilDay: null },
		{ agent: 'Jonas Lind', team: 'Kundeservice', site: 'Odense', fromDay: '2019-02-28', untilDay: '2026-06-30' }
	]);
	const absence = csv(
		'Badge No;First name;Last name;Date;Absence reason',
		'100;Anna;Berg;2026-09-14;Sjuk',
		'101;;;2026-09-15;Sjuk'
	);
	const { records, refused } = await takeIn('absence', absence);
	expect(records).toMatchObject([{ agent: 'Anna Berg', type: 'Sjuk' }]);
	expect(refused).toBe(1);
});

test('first and last names tell neither staff nor customers', async () => {
	const file = csv('First name;Last name;Created', 'Anna;Berg;2026-09-14', 'Jonas;Lind;2026-09-15');
	expect(await refusalOf(surveyOf(file))).toMatchObject({ code: 'kind_unclear' });
});

test.each([
	['7:30', '29:36', '7:24'],
	['7,5 t', '29,6 t', '7,4 t'],
	['7 t 30 min', '29 timer 36 min', '444 min.'],
	['7,5', '29,6', '7,4']
])('hours of absence are hours, written as %s', async (one, many, whole) => {
	const file = csv(
		'Medarbejder;Fraværstype;Fra dato;Til dato;Timer',
		`Anna Berg;Sygdom;03-02-2025;03-02-2025;${one}`,
		`Bo Lund;Ferie;04-02-2025;07-02-2025;${many}`,
		`Dorte Ek;Sygdom;14-02-2025;14-02-2025;${whole}`
	);
	expect((await takeIn('absence', file)).records.map(({ hours }) => hours)).toEqual([7.5, 29.6, 7.4]);
});

test('a day of absence is no number of hours that anybody knows', async () => {
	const days = ['1 dag', '2 dage', '1 d'].map((hours, place) => `Anna Berg;Ferie;0${place + 3}-02-2025;${hours}`);
	const { records } = await takeIn('absence', csv('Medarbejder;Fraværstype;Fra dato;Timer', ...days));
	expect(records.map(({ hours }) => hours)).toEqual([null, null, null]);
});

test('leave of SuccessFactors is absence, and what was not approved is none', async () => {
	const file = csv(
		'User Sys ID,First Name,Last Name,Time Type,Start Date,End Date,Quantity in Days,Quantity in Hours,Approval Status',
		'100,Anna,Berg,Sick,03/01/2026,03/02/2026,2,16,APPROVED',
		'101,Bo,Lund,Vacation,03/25/2026,03/26/2026,2,16,PENDING'
	);
	expect((await surveyOf(file)).recipe.kind).toBe('absence');
	const { records, joined } = await takeIn('absence', file);
	expect([records.length, joined]).toEqual([1, 1]);
	expect(records).toMatchObject([{ agent: 'Anna Berg', type: 'Sick', fromDay: '2026-03-01', hours: 16 }]);
});

test('of shifts with a reason for leave, the type of a shift is no absence', async () => {
	const file = csv(
		'Badge No;Employee;Unit;Shift type;Date;Begin time;End time;Hours;Leave reason',
		'100;Anna Berg;Nord;Support;2026-03-01;08:00;16:30;08:00;',
		'101;Bo Lund;Nord;Support;2026-03-02;08:00;16:30;08:00;Sick'
	);
	const { records } = await takeIn('absence', file);
	expect(records).toMatchObject([{ agent: 'Bo Lund', type: 'Sick', hours: 8 }]);
	expect(records).toHaveLength(1);
});

test('hours and minutes with a dot between are asked about', async () => {
	const dotted = csv('Namn;Datum;Schemalagd tid;Inloggad', 'Anna;2026-03-01;8.00;7.45', 'Bo;2026-03-14;8.00;7.30');
	const tenths = csv('Namn;Datum;Schemalagd tid;Inloggad', 'Anna;2026-03-01;8.00;7.75', 'Bo;2026-03-14;8.00;7.80');
	const offered = async (file: string) =>
		(await surveyOf(file)).questions
			.filter(({ column }) => column === 'Inloggad')
			.flatMap(({ choices }) => choices.map(({ value }) => value));
	const clock = 'duration:clock-hours-minutes';
	expect(await offered(dotted)).toEqual(expect.arrayContaining(['duration:hours', clock]));
	expect(await offered(tenths)).not.toContain(clock);
});

test('a course that nobody has finished yet was not taken, and a day of it is no length', async () => {
	const file = csv(
		'Deltager;Kursus;Gennemført;Varighed;Status',
		'Anna;Excel;01-03-2026;2 timer;Gennemført',
		'Bo;Excel;14-03-2026;1 dag;Gennemført',
		'Eva;Excel;15-03-2026;2 timer;Tilmeldt'
	);
	const { records, joined, issues } = await takeIn('training', file);
	expect(records.map(({ agent, seconds }) => [agent, seconds])).toEqual([
		['Anna', 7200],
		['Bo', null]
	]);
	expect([joined, issues.map(({ row, column, code }) => [row, column, code])]).toEqual([
		1,
		[[3, 'Varighed', 'unreadable']]
	]);
});

test('hours that take others back, or are parts of a day, are no hours of absence', async () => {
	const hoursOf = async (...hours: string[]) => {
		const rows = hours.map((one, place) => `Anna Berg;Ferie;0${place + 3}-02-2025;${one}`);
		return takeIn('absence', csv('Medarbejder;Fraværstype;Fra dato;Timer', ...rows));
	};
	const taken = await hoursOf('-7,4', '7,4');
	expect([taken.records.map(({ hours }) => hours), taken.issues.map(({ code }) => code)]).toEqual([
		[null, 7.4],
		['negative']
	]);
	const parts = await hoursOf('0,308333333333333', '0,154166666666667');
	expect(parts.records.map(({ hours }) => hours)).toEqual([null, null]);
});

test('hours of a week are no share of full time', async () => {
	const shareOf = async (name: string, ...shares: string[]) => {
		const rows = shares.map((share, place) => `${place};Nord;01-02-2025;${share}`);
		return (await surveyOf(csv(`Medarbejdernr;Afdeling;Ansættelsesdato;${name}`, ...rows))).recipe.fields
			.full_time_share;
	};
	expect(await shareOf('Beskæftigelsesgrad', '37', '30', '20')).toBeUndefined();
	expect((await shareOf('Beskæftigelsesgrad', '100', '30', '20'))?.reading).toBe('share:percent');
	expect((await shareOf('Beskæftigelsesgrad', '1', '0,8'))?.reading).toBe('share');
});

describe('the last day of absence', () => {
	const away = (...rows: string[]) => csv('Medarbejder;Fraværstype;Fra;Til', rows);
	const lastDays = async (file: string) =>
		(await takeIn('absence', file)).records.map(({ fromDay, untilDay }) => [fromDay, untilDay]);

	test('is the day before where the end is the midnight after it, which is said', async () => {
		const file = away(
			'Anna Berg;Sygdom;14-09-2026 00:00;15-09-2026 00:00',
			'Bo Dahl;Sygdom;14-09-2026 08:00;14-09-2026 16:00',
			'Bo Dahl;Sygdom;21-09-2026 00:00;23-09-2026 24:00'
		);
		expect(await lastDays(file)).toEqual([
			['2026-09-14', '2026-09-14'],
			['2026-09-14', '2026-09-14'],
			['2026-09-21', '2026-09-23']
		]);
		expect((await surveyOf(file)).notes).toContainEqual({ code: 'ends_at_midnight', details: { column: 'Til' } });
	});

	test.each([
		['Anna Berg;Sygdom;14-09-2026 00:00;14-09-2026 00:00', 'Bo Dahl;Sygdom;14-09-2026 00:00;15-09-2026 00:00'],
		['Anna Berg;Sygdom;14-09-2026;14-09-2026', 'Bo Dahl;Sygdom;14-09-2026;15-09-2026']
	])('is the end itself where the clock is only there for show, or not at all: %s', async (...rows) => {
		expect(await lastDays(away(...rows))).toEqual([
			['2026-09-14', '2026-09-14'],
			['2026-09-14', '2026-09-15']
		]);
		expect((await surveyOf(away(...rows))).notes.map(({ code }) => code)).not.toContain('ends_at_midnight');
	});
});
