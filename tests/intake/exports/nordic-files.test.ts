import { describe, expect, test } from 'vitest';
import { csv, mapOf, surveyOf, takeIn } from '../take-in.ts';

const instant = (iso: string) => Date.parse(iso) / 1000;

test('Danish: semicolons, a decimal comma, mm:ss, days first, Windows letters', async () => {
	const text = csv(
		'Opkalds-id;Kundenr.;Starttidspunkt;Kanal;Retning;Kø;Årsag;Sprog;Medarbejder;Menutid (sek.);Ventetid (mm:ss);Taletid (mm:ss);Holdetid (mm:ss);Efterbehandlingstid (mm:ss);Resultat;Omstillinger;Løst;Tilfredshed (1-5)',
		'520001;211201;17-05-2026 08:12:44;Telefon;Indgående;Kundeservice;Levering;dansk;DPE;45,5;02:47;04:27;00:00;00:46;Besvaret;0;Ja;4',
		'520002;211202;18-05-2026 08:13:44;Telefon;Indgående;Kundeservice;Levering;dansk;;12,0;00:04;00:00;00:00;00:00;Tabt;0;;'
	);
	const bytes = Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1');
	const { records, issues } = await takeIn('contacts', bytes);
	expect(records[0]).toMatchObject({
		customer: 'hashed 211201',
		startedAt: instant('2026-05-17T06:12:44Z'),
		queue: 'Kundeservice',
		ivrSeconds: 46,
		waitSeconds: 167,
		talkSeconds: 267,
		handleSeconds: 313,
		outcome: 'handled',
		resolved: true,
		rating: 4
	});
	expect(records[1]).toMatchObject({ outcome: 'short_abandon', agent: null, rating: null });
	expect(issues).toEqual([]);
});

test('Swedish: date and clock apart, minutes and seconds, a choice of keys', async () => {
	const file = csv(
		'Ärendenr;Kundnummer;Datum;Klockslag;Kanal;Riktning;Svarsgrupp;Kontaktorsak;Handläggare;Arbetsgrupp;Ort;Knappval;Knappvalstid;Kötid;Samtalstid;Parkeringstid;Efterarbete;Utfall;Kopplingar;Löst vid första kontakt;Nöjdhet',
		'Ä1;461001;2026-03-14;08:02:09;Telefon;Inkommande;Kundtjänst;Faktura;ÅLU;Gran;Malmö;2;0:10;0:12;3:10;0:00;0:45;Besvarad;0;Ja;4',
		'Ä2;461002;2026-03-14;08:04:09;Telefon;Inkommande;Kundtjänst;Faktura;;Gran;Malmö;1;0:10;0:42;;;;Övergiven;0;;'
	);
	expect(mapOf(await surveyOf(file))).toMatchObject({
		started_at: 'Datum + Klockslag as instant:ymd',
		ivr_entries: 'Knappval as count',
		reason: 'Kontaktorsak as text',
		wrap_seconds: 'Efterarbete as duration:clock'
	});
	const { records } = await takeIn('contacts', file);
	expect(records[0]).toMatchObject({
		startedAt: instant('2026-03-14T07:02:09Z'),
		agentStartedAt: instant('2026-03-14T07:02:31Z'),
		handleSeconds: 235,
		ivrEntries: 2
	});
	expect(records[1]).toMatchObject({ outcome: 'abandoned_queue', waitSeconds: 42, talkSeconds: null });
});

describe('Norwegian', () => {
	test('with dots in the date and no seconds: breathing room is refused aloud', async () => {
		const file = csv(
			'Henvendelses-ID;Kundenummer;Starttid;Sluttid;Kanal;Retning;Kø;Kontaktårsak;Saksbehandler;Avdeling;Kontor;Menytid;Køtid;Samtaletid;Tid på vent;Etterbehandlingstid;Behandlingstid;Resultat;Løst ved første kontakt',
			'H1;51001;14.03.2026 08:02;14.03.2026 08:08;Telefon;Innkommende;Kundeservice;Faktura;KNO;Salg;Bergen;12;20;200;10;30;240;Besvart;Ja',
			'H2;51002;15.03.2026 08:02;15.03.2026 08:03;Telefon;Innkommende;Kundeservice;Faktura;;Salg;Bergen;12;24;;;;;Tapt;'
		);
		const { notes, recipe } = await surveyOf(file);
		expect(recipe.fields.reason?.columns).toEqual(['Kontaktårsak']);
		expect(notes).toEqual([{ code: 'no_seconds', details: { column: 'Starttid' } }]);
		const { records } = await takeIn('contacts', file);
		expect(records[0]).toMatchObject({ handleSeconds: 240, holdSeconds: 10, agentStartedAt: null });
	});

	test('Telia: clocks with dots, and "Satt over til" whomever', async () => {
		const text = csv(
			'sep=;',
			'Tidspunkt;Innringer;Aksessnummer;Kø;Ventetid;Samtaletid;Snakket med;Status',
			'14.06.2026 08.05.09;91230001;21000000;Kundeservice;00.00.11;00.03.09;Ola;Besvart',
			'14.06.2026 08.06.09;91230002;21000000;Kundeservice;00.00.31;;;Forlot kø',
			'14.06.2026 08.07.09;91230003;21000000;Kundeservice;00.00.12;00.01.09;Ola;Satt over til Teknisk',
			'14.06.2026 08.08.09;91230004;21000000;Kundeservice;00.05.12;;;Tidsavbrudd'
		);
		const { records } = await takeIn('contacts', Buffer.from(text, 'latin1'));
		expect(records.map(({ outcome, talkSeconds }) => [outcome, talkSeconds])).toEqual([
			['handled', 189],
			['abandoned_queue', null],
			['handled', 69],
			['timeout', null]
		]);
		expect(records[0]?.startedAt).toBe(instant('2026-06-14T06:05:09Z'));
	});
});

describe('WHO-5 in Danish', () => {
	const statements =
		'Jeg har følt mig glad og i godt humør;Jeg har følt mig rolig og afslappet;Jeg har følt mig aktiv og energisk;Jeg er vågnet frisk og udhvilet;"Min hverdag har været fyldt med ting, der interesserer mig"';

	test('is recognised by its statements, and a scale in brackets is no part of a name', async () => {
		const file = csv(
			`Tidsstempel;Team;${statements};Anbefaling (0-10)`,
			'14-03-2026 10:11:12;Birk;4;3;4;4;5;9',
			'15-03-2026 10:11:12;Eg;5;3;5;3;4;10'
		);
		const { recipe } = await surveyOf(file);
		expect(recipe.kind).toBe('pulse');
		const { records } = await takeIn('pulse', file);
		expect(records).toMatchObject([
			{ team: 'Birk', day: '2026-03-14', who5: 80, recommend: 9 },
			{ team: 'Eg', day: '2026-03-15', who5: 80, recommend: 10 }
		]);
	});

	test('is read from the words of the questionnaire', async () => {
		const file = csv(
			`Dato;Team;${statements}`,
			'14-03-2026;Birk;Hele tiden;Det meste af tiden;Lidt mere end halvdelen af tiden;Lidt mindre end halvdelen af tiden;Lidt af tiden',
			'15-03-2026;Birk;På intet tidspunkt;På intet tidspunkt;På intet tidspunkt;På intet tidspunkt;Lidt af tiden'
		);
		const { records } = await takeIn('pulse', file);
		expect(records.map(({ who5 }) => who5)).toEqual([60, 4]);
	});
});

describe('shops', () => {
	test('Shopify: lines of one order are one order', async () => {
		const file = csv(
			'Name,Email,Financial Status,Paid at,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Billing Phone,Id,Tags,Source',
			"#1001,jane@example.com,paid,2026-05-01 10:00:05 +0200,EUR,80.00,85.00,2026-05-01 10:00:00 +0200,1,Lamp,'+4520100001,4500,,web",
			'#1001,jane@example.com,,,,,,2026-05-01 10:00:00 +0200,1,Shade,,,,web',
			"#1002,bo@example.com,paid,2026-05-02 10:00:05 +0200,EUR,20.00,25.00,2026-05-02 10:00:00 +0200,1,Bulb,'+4520100002,4501,,web"
		);
		const { recipe, notes } = await surveyOf(file);
		expect(recipe.kind).toBe('orders');
		expect(notes).toEqual([]);
		const { records, refused } = await takeIn('orders', file);
		expect(records.map(({ orderedAt, amount }) => [orderedAt, amount])).toEqual([
			[instant('2026-05-01T08:00:00Z'), 85],
			[instant('2026-05-02T08:00:00Z'), 25]
		]);
		expect(refused).toBe(0);
	});

	test('WooCommerce and Stripe, the one by names, the other in UTC', async () => {
		const woo = csv(
			'Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution',
			'2026-05-14 10:00:00,3000,"1.230,50 kr.",Completed,Jane Roe,returning,1× Lamp,1,,1230.5,Direct'
		);
		expect((await surveyOf(woo)).notes.map(({ code }) => code)).toEqual(['customer_names']);
		const stripe = csv(
			'id,Description,Seller Message,Created (UTC),Amount,Amount Refunded,Currency,Fee,Mode,Status,Customer ID,Customer Email',
			'ch_1,,Payment complete.,2026-05-14 10:00:00,"1,230.50",0.00,dkk,1.1,Live,Paid,cus_1,jane@example.com'
		);
		const { recipe } = await surveyOf(stripe);
		expect(recipe.zone).toBe('UTC');
		const { records } = await takeIn('orders', stripe);
		expect(records).toMatchObject([
			{ orderedAt: instant('2026-05-14T10:00:00Z'), amount: 1230.5, customer: 'hashed cus_1' }
		]);
	});
});

test('Planday: a list of shifts is absence, or days at work for those who say so, and no roster of teams', async () => {
	const file = csv(
		'Date,Title,Salary identifier,Employee,Shift type,Start time,End time,Hours,Department,Employee group,Position,Shift status',
		'14/05/2026,,0017,Anna Berg,Normal,08:00:00,16:00:00,7.50,Support,Agents,Advisor,Approved',
		'15/05/2026,,0018,Carl Dahl,Sickness,08:00:00,16:00:00,7.50,Support,Agents,Advisor,Approved'
	);
	expect((await surveyOf(file)).recipe).toMatchObject({ kind: 'absence', profile: 'planday-absence@1' });
	expect((await surveyOf(file, { kind: 'agent_days' })).recipe.profile).toBe('planday-agent-days@1');
	expect((await surveyOf(file, { kind: 'roster' })).lacking).toEqual(['from_day']);
});

test('totals: what was received and what was answered, as reports of three countries name them', async () => {
	const told = async (names: string) =>
		(await takeIn('totals', csv(`Dato;Kø;${names}`, '2026-09-01;A;236;223;13', '2026-09-02;A;31;22;9'))).records.map(
			({ offered, answered, abandoned }) => [offered, answered, abandoned]
		);
	const counted = [
		[236, 223, 13],
		[31, 22, 9]
	];
	expect(await told('Mottagna kontakter;Besvarade kontakter;Övergivna kontakter')).toEqual(counted);
	expect(await told('Inkomna samtal;Besvarade samtal;Övergivna samtal')).toEqual(counted);
	expect(await told('Modtagne henvendelser;Besvarede henvendelser;Tabte henvendelser')).toEqual(counted);
	expect(await told('Mottatte samtaler;Besvarte samtaler;Tapte samtaler')).toEqual(counted);
	expect(await told('Mottatte henvendelser;Besvarte henvendelser;Tapte henvendelser')).toEqual(counted);
});

test('Swedish: an agent’s day of hours and minutes is no contact, and eight hours are no eight minutes', async () => {
	const row = (place: number) => `Anna Berg;1000;2026-09-${10 + place};08:00;07:${10 + place};05:29;22`;
	const file = csv(
		'Agent;Anställningsnummer;Datum;Schemalagd tid;Inloggad tid;Tillgänglig tid;Besvarade samtal',
		...Array.from({ length: 20 }, (_, place) => row(place))
	);
	const { recipe, questions } = await surveyOf(file);
	expect(recipe.kind).toBe('agent_days');
	expect(questions.map(({ code }) => code)).toContain('duration_unit');
	expect((await takeIn('agent_days', file)).records[0]).toMatchObject({
		scheduledSeconds: 28800,
		loggedInSeconds: 25800,
		contacts: 22
	});
});

test.each([
	['Ticket created - Timestamp', '2026-09-01T10:20:29'],
	['Ticket created - Date', '2026-09-01'],
	['Call - Timestamp', '2026-09-01T09:02:57'],
	['Skapat', '2026-09-01 08:05:03']
])('a contact begins at %j', async (name, begin) => {
	const file = csv(
		`Number,${name},Closed at,Queue,Phone number`,
		...Array.from({ length: 12 }, (_, place) => `T${place},${begin},2026-09-02 10:00:11,Support,453000327${place}`)
	);
	expect((await surveyOf(file)).recipe.fields.started_at?.columns).toEqual([name]);
});

test('what was cancelled, drafted, credited or sent back is no purchase', async () => {
	const file = csv(
		'Nr.;Type;Kundenr.;Bogføringsdato;Beløb;Status;Annulleret',
		'1;Faktura;10000;01-03-2026;100,00;Afsendt;Nej',
		'2;Faktura;10000;01-03-2026;100,00;Afsendt;Ja',
		'3;Kreditnota;10000;02-03-2026;100,00;Afsendt;Nej',
		'4;Faktura;10000;14-03-2026;100,00;Kladde;Nej',
		'5;Ordre;10000;15-03-2026;100,00;Returneret;Nej'
	);
	const { records, joined } = await takeIn('orders', file);
	expect([records.map(({ day }) => day), joined]).toEqual([['2026-03-01'], 4]);
});
