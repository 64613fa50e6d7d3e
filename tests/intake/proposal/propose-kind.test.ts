import { describe, expect, test } from 'vitest';
import { profileColumn } from '#lib/intake/proposal/profile-column.ts';
import { proposeKind } from '#lib/intake/proposal/propose-kind.ts';
import { templateHeaders, templateLanguages } from '#lib/intake/templates.ts';
import { kinds } from '#lib/model/records.ts';
import { csv, refusalOf, surveyOf, takeIn } from '../take-in.ts';

test.each([
	'How easy was it to get help?',
	'Hvor nemt var det at få hjælp?',
	'Hvor let var det?',
	'Hur enkelt var det?',
	'Hur lätt var det?',
	'Hvor enkelt var det?',
	'Hvor lett var det?',
	'Wie einfach war es?',
	'Wie leicht war es?'
])('%s asks for the effort', async (asked) => {
	const rows = [7, 3, 5].map((answer, row) => `r${row};2026-01-05 10:00;T${row};${answer}`);
	const { recipe } = await surveyOf(csv(`Response ID;Response date;Ticket ID;${asked}`, ...rows));
	expect([recipe.kind, recipe.fields.effort?.columns]).toEqual(['surveys', [asked]]);
});

test.each([
	[
		'en kunde spørger og får svar',
		csv('Dato;Kundenr.;Agent;Spørgsmål;Svar', '2026-09-01 10:00;4711;Anna;Hvor er min pakke?;På vej')
	]
])('questions that do not come again are no form: %s', async (_, content) => {
	expect((await surveyOf(content)).recipe.kind).toBe('contacts');
});

describe('the rows of a file are recognised as', () => {
	test.each([
		['contacts', csv('Agent,Date,Topic', 'Anna,2026-01-05 10:00:07,Billing')],
		[
			'contacts',
			csv('Ticket ID,Created time,Status,Group,Type,Agent', '1,2026-01-05 10:00:07,Closed,Support,Question,Anna')
		],
		['contacts', csv('Starttid;Kundenr.;Kø;Samtaletid', '05-01-2026 10:00:07;4711;Salg;120')],
		['contacts', csv('Date,Customer ID,Rating,Resolved,Agent', '2026-01-05 10:00:07,4711,4,Y,Anna')],
		['orders', csv('Name,Email,Created at,Total', '#1,anna@example.com,2026-05-01 10:00:00 +0200,99.50')],
		['customers', csv('Customer ID,Segment,Signup date,Annual value', '1,Gold,2020-01-01,1200')],
		['customers', csv('Kundenr.;Segment;Kunde siden;Sprog', '1;Guld;01-02-2020;da')],
		[
			'surveys',
			csv('Response ID,Response date,Ticket ID,How likely are you to recommend us (0-10)', 'r1,2026-01-05 10:00,T1,9')
		],
		['surveys', csv('Contact ID,Submitted at,CSAT,Effort score', 'C1,2026-01-05 10:00:00,4,6')],
		['absence', csv('Employee,Absence type,Start date,End date,Hours', 'Anna,Sick,2026-01-05,2026-01-06,14.8')],
		['absence', csv('Medarbejder;Fraværstype;Fra dato;Til dato', 'AND;Sygdom;05-01-2026;06-01-2026')],
		['employment', csv('Employee ID,Hire date,Termination date,FTE,Department', '12,2020-01-01,,0.8,North')],
		['employment', csv('Medarbejder;Ansat fra;Ansat til;Beskæftigelsesgrad', 'AND;01-02-2020;;100 %')],
		['roster', csv('Agent,Team,From,To', 'Anna,North,2026-01-01,')],
		[
			'agent_days',
			csv(
				'Agent,Date,Logged in,Ready time,Not ready time,Calls handled',
				'Anna,2026-01-05,07:24:00,01:10:00,00:40:00,41'
			)
		],
		['coaching', csv('Agent,Coach,Session date,Topic,Minutes', 'Anna,Bo,2026-01-05,Listening,45')],
		['training', csv('Employee,Course,Course date,Hours,Result', 'Anna,Excel,2026-01-05,3,82')],
		[
			'feedback',
			csv('Date,Feedback type,Category,Forwarded at,Decided at', '2026-01-05,Complaint,Billing,2026-01-06,2026-01-08')
		],
		['targets', csv('Metric,Target,From,To,Team', 'AHT,300,2026-01-01,2026-06-30,North')],
		['events', csv('Event,Date,Team', 'New menu,2026-03-09,')],
		['events', csv('Hændelse;Fra;Til', 'Ny menu;09-03-2026;')],
		['totals', csv('Date,Offered,Answered,Abandoned,Service Level %,Avg Talk', '2026-01-05,217,204,13,76.28%,0:02:14')],
		['totals', csv('Dato;Antal kald;Besvarede;Svarprocent', '05-01-2026;217;204;94,0 %')],
		[
			'totals',
			csv(
				'Interval Start,Interval End,Queue,Offered,Answered,Total Talk',
				'2026-01-05 10:00,2026-01-05 10:30,Sales,20,18,3600'
			)
		],
		['pulse', csv('Team,Date,WHO-5 score,eNPS', 'North,2026-05-01,64,9')],
		['coaching', csv('Dato;Coach;Medarbejder;Emne;Varighed;Score', '05-01-2026;Bo;Anna;Lytning;30;4')],
		['coaching', csv('Datum;Coach;Medarbetare;Ämne;Minuter', '2026-01-05;Bo;Anna;Lyssna;30')],
		[
			'feedback',
			csv(
				'Dato;Sagsnr.;Kundenr.;Ris/ros;Emne;Team;Videresendt den;Svar til kunden',
				'05-01-2026;S1;K1;Ris;Faktura;Nord;06-01-2026;08-01-2026'
			)
		],
		['feedback', csv('Dato;Kunde;Medarbejder;Ros/klage', '05-01-2026;K1;Anna;Klage')],
		[
			'surveys',
			csv('Dato;Medarbejder;Smiley;Kommentar', '05-01-2026 07:02;Anna;Meget sur;', '05-01-2026 07:05;Bo;Glad;')
		],
		['surveys', csv('Dato;Medarbejder;Karakter;Løst?;Kommentar', '01-03-2026;Anna;4;ja;', '14-03-2026;Bo;2;nej;')],
		[
			'surveys',
			csv(
				'Review Id,Review Created (UTC),Reviewer name,Review Title,Review Stars,Review Status',
				'64a,2026-03-01 10:00:05,Ole,Fine,5,active'
			)
		],
		[
			'surveys',
			csv(
				'Ticket ID,Ticket satisfaction rating,Satisfaction rating - Date,Assignee name,Requester email',
				'5000,good,2026-03-01 10:00:05,Eva,anna@example.com'
			)
		],
		[
			'surveys',
			csv(
				'Respondent-ID;Status;Oprettet;Gennemført;E-mail;Medarbejder;Hvor tilfreds var du med betjeningen?',
				'1;Gennemført;01-03-2026 10:05;02-03-2026 07:00;anna@example.com;Eva;Meget tilfreds'
			)
		],
		[
			'orders',
			csv(
				'ID,Purchase Date,Grand Total (Base),Status,Customer Email,Customer Group',
				'000000001,"Mar 1, 2026, 8:05:00 AM","DKK1,317.04",complete,anna@example.com,General'
			)
		],
		[
			'orders',
			csv('Nr.;Kundenr.;Kundenavn;Bogføringsdato;Beløb;Annulleret', '103001;10000;Firma A/S;01-03-2026;1.317,04;Nej')
		],
		[
			'orders',
			csv(
				'Order Number,Order Status,Order Date,Email (Billing),Order Total Amount',
				'3001,Completed,2026-03-01 08:05,anna@example.com,99.5'
			)
		],
		[
			'orders',
			csv('Document Type,No.,Sell-to Customer No.,Order Date,Status,Amount', 'Order,S1,D10000,2026-03-01,Open,99.5')
		],
		['coaching', csv('Dato;Coach;Medarbejder;Team;Emne;Varighed (min)', '01-03-2026;Bo;Anna;Nord;Lytning;30')],
		['coaching', csv('Datum;Coachad av;Medarbetare;Typ;Tid', '2026-03-01;Bo;Anna;1-1;0:30')],
		[
			'training',
			csv('Förnamn;Efternamn;Kurs;Startdatum;Slutfört datum;Status', 'Anna;Berg;Excel;2026-03-01;2026-03-02;Slutförd')
		],
		['training', csv('Medarbejder;Kursus;Tilmeldt;Gennemført', 'Anna;Excel;01-03-2026;04-03-2026')],
		[
			'training',
			csv(
				'Full name,Email address,Course full name,Completion date,Time spent',
				'Anna Berg,anna@example.com,Excel,"Sunday, 1 March 2026, 8:05 AM",1 hour 20 mins'
			)
		],
		['surveys', csv('Timestamp,Ticket,Agent,How did we do?', '2026-03-01 10:00:05,S1,Eva,Great')],
		[
			'contacts',
			csv('Conversation ID,Start,Agent,Queue,Handle Time,Evaluator', 'c1,2026-03-01 10:05:09,Anna,Sales,120,Bo')
		],
		['contacts', csv('Dato;Kundenr.;Medarbejder;Blev sagen løst?', '01-03-2026 10:00;4711;Eva;Ja')],
		['events', csv('Dato fra;Dato til;Hvad skete der;Type;Team', '01-03-2026;15-03-2026;Ny menu;IVR;Nord')],
		['employment', csv('Medarbejder;Team;Ansat;Fratrådt', 'M1;Nord;01-12-2024;05-01-2026')],
		['employment', csv('Ansatt;Avdeling;Ansatt dato;Sluttet dato', 'M1;Nord;01.12.2024;05.01.2026')],
		['employment', csv('ID,First name,Department,Hire date,Termination date', '7,Anna,North,2024-12-01,')],
		['employment', csv('User/Employee ID,Department,Hire Date,Termination Date', '7,North,2024-12-01,')],
		['training', csv('Kursus;Deltager;Afdeling;Gennemført den;Timer', 'Excel;Anna;Nord;05-01-2026;3')],
		[
			'pulse',
			csv('Dato;Team;Hvor sandsynligt er det, at du vil anbefale os som arbejdsplads? (0-10)', '05-05-2026;Nord;9')
		],
		[
			'pulse',
			csv(
				'Svarsdatum;Enhet;Hur nöjd är du med ditt jobb? (1-5);Hur sannolikt är det att du skulle rekommendera oss som arbetsgivare? (0-10)',
				'2026-05-05;Nord;4;9'
			)
		],
		[
			'pulse',
			csv(
				'Date,Team,"How likely are you to recommend us as a place to work? (0-10)",I have the support I need (1-5)',
				'2026-05-05,North,9,4'
			)
		],
		[
			'surveys',
			csv('Date,Team,How likely are you to recommend us? (0-10),How satisfied were you? (1-5)', '2026-05-05,North,9,4')
		]
	])('%s: %s', async (kind, content) => {
		const { recipe, lacking } = await surveyOf(content);
		expect([recipe.kind, lacking]).toEqual([kind, []]);
	});
});

test.each([
	['CSAT', '0', '1'],
	['Tilfredshed (1 = meget tilfreds, 5 = meget utilfreds)', '1', '5'],
	['How satisfied were you? (1 is very satisfied)', '1', '5']
])('answers that cannot be read are no contacts, and none of them is turned: %s', async (question, one, other) => {
	const content = csv(
		`Response ID;Submitted at;Agent;${question}`,
		`1;2026-03-01 10:00;Eva;${one}`,
		`2;2026-03-14 10:00;Eva;${other}`
	);
	const { recipe, lacking } = await surveyOf(content);
	expect([recipe.kind, lacking]).toEqual(['surveys', ['rating']]);
});

test('the time of a review is that of Greenwich where its column says so', async () => {
	const { recipe } = await surveyOf(csv('Review Id,Review Created (UTC),Review Stars', '64a,2026-03-01 10:00:05,5'));
	expect(recipe.zone).toBe('UTC');
});

test('the empty template of every kind is recognised in every language', () => {
	const taken = kinds.flatMap((kind) =>
		templateLanguages.flatMap((language) => {
			const columns = templateHeaders(kind, language).map((name) => profileColumn(name, [], 0));
			const found = proposeKind(columns).kind;
			return found === kind ? [] : [`${kind} in ${language} is taken for ${found}`];
		})
	);
	expect(taken).toEqual([]);
});

test('a report of totals without a day is known for what it is, and lacks the day', async () => {
	const content = csv(
		'Index;Incoming Calls;Answered Calls;Answer Rate;Abandoned Calls;Answer Speed (AVG);Talk Duration (AVG)',
		'1;217;204;94.01%;13;0:00:17;0:02:14',
		'2;200;182;91.00%;18;0:00:20;0:02:22'
	);
	const { recipe, lacking } = await surveyOf(content);
	expect([recipe.kind, lacking]).toEqual(['totals', ['day']]);
});

test.each([
	['an employee', csv('answerId,employeeId,surveyDate,questionText,answerScore', '1,7,2026-09-01,I have a say,8')],
	['a description', csv('Kontakt;Dato;Betalingsdato;Beskrivelse', 'Firma;01-09-2026;02-09-2026;Levering')],
	['a type', csv('Dato;Team;Type;Antal', '01-09-2026;Nord;Pris;4')],
	[
		'hours',
		csv('Medarbejdernr;Navn;Dato;Mødetid;Gåtid;Timer;Lønartnavn', '100;Anna;01-09-2026;08:00;15:24;7,4;Normaltid')
	],
	['hours of a shift', csv('Employee;Date;Shift type;Timer', 'Anna;2026-09-01;Support;7,5')],
	['a first and a last day', csv('Employee,Start date,End date', 'Anna,2026-09-01,2026-09-02')],
	[
		'a form that asks the customer',
		csv('Tidspunkt;Sagsnr;Blev din henvendelse løst?;Ville du anbefale os? (ja/nej)', '2026-09-01 10:00;S1;Ja;Nej')
	],
	['a form of quality', csv('Dato;Medarbejder;Evalueret af;Samtale-ID;Samlet score', '01-09-2026;Anna;Bo;S1;84 %')],
	['an evaluation', csv('Evaluation Date,Agent,Evaluator,Conversation ID,Score', '2026-09-01 10:00:05,Anna,Bo,c1,42')],
	['a mark for a conversation', csv('Dato;Medarbejder;Lyttet af;Evaluator;Karakter', '01-09-2026;Anna;Bo;Bo;4')],
	['points', csv('Datum;Agent;Poäng', '2026-09-01;Anna;42')],
	['a person, a score', csv('Dato;Team;Medarbejder;Score', '01-09-2026;Nord;Anna;4')],
	[
		'a question, an answer',
		csv('Date,Group,Question,Answer', '2026-09-01,North,I feel valued,4', '2026-09-02,South,I feel valued,6')
	],
	[
		'a question of a person',
		csv(
			'Date,Department,Employee ID,Driver,Question,Score',
			'2026-09-01,North,100,Workload,My workload is fine,8',
			'2026-09-01,North,101,Workload,My workload is fine,3'
		)
	]
])('%s and a day are in files of many kinds: what the rows are is asked', async (_, content) => {
	expect((await refusalOf(surveyOf(content))).code).toBe('kind_unclear');
});

test('an employment ends on the day that "Fratrådt den" tells', async () => {
	const { records } = await takeIn(
		'employment',
		csv('Initialer;Ansat den;Fratrådt den;Fratrædelsesårsag', 'AND;01-02-2020;31-03-2026;Flyttet')
	);
	expect(records).toMatchObject([{ fromDay: '2020-02-01', untilDay: '2026-03-31' }]);
});

test('days away with a type are absence where the type says why, and else where a person belonged', async () => {
	const spells = (type: string) =>
		csv(
			'Medarbejder;Fra;Til;Type;Afdeling',
			`AND;01-02-2026;03-02-2026;${type};Nord`,
			`BO;13-02-2026;14-02-2026;${type};Syd`
		);
	expect((await surveyOf(spells('Sygdom'))).recipe.kind).toBe('absence');
	expect((await surveyOf(spells('Fast'))).recipe.kind).toBe('roster');
});

describe('praise and complaints', () => {
	const said = (header: string, types: string[], more = '') =>
		surveyOf(
			csv(
				header,
				Array.from({ length: 30 }, (_, row) => `0${1 + (row % 9)}-03-2026;${types[row % types.length]};S${row}${more}`)
			)
		);

	test('with a case number are feedback and no contacts, whatever their column is called', async () => {
		const { recipe } = await said('Dato;Type;Sagsnr.;Medarbejder', ['Ros', 'Klage', 'Forslag'], ';AND');
		expect([recipe.kind, recipe.fields.feedback_type?.columns]).toEqual(['feedback', ['Type']]);
		const swedish = await said('Mottaget;Kategori;Ärende', ['Beröm', 'Klagomål', 'Synpunkt']);
		expect([swedish.recipe.kind, swedish.recipe.fields.feedback_type?.columns]).toEqual(['feedback', ['Kategori']]);
	});

	test('are contacts where they took time, or where most rows are about something else', async () => {
		const calls = await said('Dato;Type;Sagsnr.;Samtaletid (sek.)', ['Ros', 'Klage'], ';120');
		expect(calls.recipe.kind).toBe('contacts');
		const cases = await said(
			'Dato;Type;Sagsnr.;Medarbejder',
			['Spørgsmål', 'Faktura', 'Ros', 'Klage', 'Levering'],
			';AND'
		);
		expect(cases.recipe.kind).toBe('contacts');
		const moods = await said('Dato;Stemning;Sagsnr.;Medarbejder', ['Positiv', 'Negativ'], ';AND');
		expect(moods.recipe.kind).toBe('contacts');
	});
});

test('the breaks of a plan tell no day at work', async () => {
	const plan = csv('Dato;Medarbejder;Planlagt start;Planlagt slut;Pause (min)', '02-03-2026;AND;08:00;16:00;30');
	await expect(surveyOf(plan)).rejects.toMatchObject({ code: 'kind_unclear' });
});

test('a course begins on the day that it is taken', async () => {
	const { recipe } = await surveyOf(
		csv('Kursus;Startdato;Slutdato;Deltager;Timer', 'GDPR;02-03-2026;03-03-2026;AND;7,4')
	);
	expect([recipe.kind, recipe.fields.day?.columns]).toEqual(['training', ['Startdato']]);
});
