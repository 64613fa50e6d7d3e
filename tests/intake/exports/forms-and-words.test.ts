import { describe, expect, test } from 'vitest';
import { csv, mapOf, surveyOf, takeIn } from '../take-in.ts';

describe('a form of Microsoft', () => {
	const answered = Date.UTC(2026, 8, 1, 5, 4, 38) / 1000;

	test.each([
		['ID,Start time,Completion time,Email,Name,How likely are you to recommend us to a friend?'],
		['Id,Starttidspunkt,Fuldførelsestidspunkt,Mail,Navn,Hvor sandsynligt er det at du vil anbefale os til andre?'],
		['ID,Starttid,Slutförandetid,E-post,Namn,Hur troligt är det att du skulle rekommendera oss till en vän?'],
		['ID,Starttidspunkt,Fullføringstidspunkt,E-post,Navn,Hvor sannsynlig er det at du vil anbefale oss til en venn?']
	])('is answered when it was completed: %s', async (header) => {
		const content = csv(header, '1,2026-09-01 07:03:18,2026-09-01 07:04:38,anonymous,,6');
		expect((await surveyOf(content)).recipe.kind).toBe('surveys');
		expect((await takeIn('surveys', content)).records).toMatchObject([{ answeredAt: answered, recommend: 6 }]);
	});

	test('that staff answered asks for the team in a sentence', async () => {
		const content = csv(
			'ID,Starttidspunkt,Fuldførelsestidspunkt,Mail,Navn,Hvilket team er du i?,Arbejdsmængden er passende',
			'1,2026-09-01 07:09:34,2026-09-01 07:11:04,anonymous,,Nord,Helt enig'
		);
		expect((await surveyOf(content)).recipe.kind).toBe('pulse');
		expect((await takeIn('pulse', content)).records).toMatchObject([
			{ team: 'Nord', day: '2026-09-01', items: 1, favourable: 1 }
		]);
	});
});

test('a form of Google tells its zone in one digit', async () => {
	const content = csv(
		'Timestamp,How likely are you to recommend us? (0-10),Was your problem solved?',
		'2026/09/01 7:04:07 AM GMT+2,7,Yes'
	);
	expect((await takeIn('surveys', content)).records).toMatchObject([
		{ answeredAt: Date.UTC(2026, 8, 1, 5, 4, 7) / 1000, recommend: 7, resolved: true }
	]);
});

test('SurveyMonkey asks how likely it is that one would recommend, and says what the ends mean', async () => {
	const content = csv(
		'Respondent ID,Collector ID,Start Date,End Date,How likely is it that you would recommend this company to a friend or colleague?',
		'1,4300,09/01/2026 07:01:36 AM,09/01/2026 07:03:16 AM,10 - Extremely likely',
		'2,4300,09/13/2026 07:01:36 AM,09/13/2026 07:03:16 AM,8'
	);
	const { records } = await takeIn('surveys', content);
	expect(records.map(({ recommend }) => recommend)).toEqual([10, 8]);
});

test('a survey that was sent and not answered is asked and unanswered', async () => {
	const content = csv(
		'Besvarelse-ID;Udsendt;Besvaret;Kundenr.;NPS-score',
		'0;13-09-2026 07:07;;K3;',
		'1;13-09-2026 07:12;13-09-2026 10:12;K6;4'
	);
	expect((await takeIn('surveys', content)).records).toMatchObject([
		{ askedAt: Date.UTC(2026, 8, 13, 5, 7) / 1000, answeredAt: null, recommend: null },
		{ askedAt: Date.UTC(2026, 8, 13, 5, 12) / 1000, answeredAt: Date.UTC(2026, 8, 13, 8, 12) / 1000, recommend: 4 }
	]);
});

describe('is taken in by its words', () => {
	test.each([
		[
			'contacts',
			csv(
				'Case Number,Case Title,Customer,Origin,Subject,Status,Owner,Created On,Resolved On',
				'CAS-1,Invoice,Company 1,Email,Invoice,Resolved,Anna,2026-09-01 07:03:47,2026-09-05 00:03:47'
			),
			{ started_at: 'Created On as instant:ymd' }
		],
		[
			'contacts',
			csv(
				'#,Titel,Status,Gruppe,Besitzer,Kunde,Erstellungskanal,Erstellt am,Erste Reaktion in Min',
				'62000,Frage,offen,Support,Lars Holm,Kunde 0,E-Mail,13.09.2026 07:09,476'
			),
			{
				agent: 'Besitzer as text',
				channel: 'Erstellungskanal as channel',
				wait_seconds: 'Erste Reaktion in Min as duration:minutes'
			}
		],
		[
			'orders',
			csv('Fakturanr.;Kundenr.;Fakturadato;Valuta;Nettobeløb;Bruttobeløb', '1;23;13-09-2026;DKK;1.234,50;1.543,13'),
			{ ordered_at: 'Fakturadato as instant:dmy', amount: 'Bruttobeløb as number' }
		],
		[
			'orders',
			csv('Fakturanummer;Kundenummer;Fakturadato;Beløp inkl. mva', '1;48;13.09.2026;12 500,00'),
			{ ordered_at: 'Fakturadato as instant:dmy', amount: 'Beløp inkl. mva as number' }
		],
		[
			'orders',
			csv('Fakturanr;Kundnr;Fakturadatum;Förfallodatum;Totalt', '1;48;2026-09-13;2026-09-30;1 250,00'),
			{ ordered_at: 'Fakturadatum as instant:ymd', amount: 'Totalt as number' }
		]
	])('%s: %s', async (kind, content, map) => {
		const found = await surveyOf(content);
		expect([found.recipe.kind, found.lacking]).toEqual([kind, []]);
		expect(mapOf(found)).toMatchObject(map);
	});
});

test('a table whose header tells the zone of its clocks is read in it, unless a person chose another', async () => {
	const zoned = (id: string) => `"{""ImportId"":""${id}"",""timeZone"":""America/Denver""}"`;
	const content = csv(
		'StartDate,EndDate,RecordedDate,ResponseId,Q1',
		'Start Date,End Date,Recorded Date,Response ID,How satisfied were you?',
		[
			zoned('startDate'),
			zoned('endDate'),
			zoned('endDate'),
			'"{""ImportId"":""_recordId""}"',
			'"{""ImportId"":""QID1""}"'
		].join(','),
		'2026-09-01 07:03:58,2026-09-01 07:05:28,2026-09-01 07:05:29,R_1,4'
	);
	expect((await surveyOf(content)).recipe.zone).toBe('America/Denver');
	expect((await surveyOf(content, { zone: 'Europe/Oslo', zoneIsChosen: true })).recipe.zone).toBe('Europe/Oslo');
});

test.each([
	['How easy was it to get help?', 'Very easy', 'Difficult', [7, 2]],
	['The company made it easy for me', 'Strongly agree', 'Disagree', [7, 2]],
	['Kundeindsats', 'Meget let', 'Svært', [7, 2]]
])('effort told in words is read: %s', async (question, one, other, effort) => {
	const file = csv(
		`Response ID;Submitted at;CSAT;${question}`,
		`1;2026-03-01 10:00;5;${one}`,
		`2;2026-03-14 10:00;2;${other}`
	);
	expect((await takeIn('surveys', file)).records.map((record) => record.effort)).toEqual(effort);
});

test('who agrees to something about effort has not said that it was easy', async () => {
	const file = csv(
		'Response ID;Submitted at;CSAT;Customer effort',
		'1;2026-03-01 10:00;5;Strongly agree',
		'2;2026-03-14 10:00;2;Disagree'
	);
	expect((await surveyOf(file)).recipe.fields.effort).toBeUndefined();
});
