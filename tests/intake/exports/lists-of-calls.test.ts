import { describe, expect, test } from 'vitest';
import { csv, mapOf, refusalOf, surveyOf, takeIn } from '../take-in.ts';

const instant = (iso: string) => Date.parse(iso) / 1000;

describe('lists of calls that somebody keeps', () => {
	test('in Danish: shortened names, and who was not answered', async () => {
		const file = csv(
			'Kald-id;Dato;Kl.;Varighed;Medarb.;Kø;Resultat',
			'1001;02-03-2026;08:05;03:12;Anne Holm;Salg;Besvaret',
			'1002;22-03-2026;08:06;00:41;;Salg;Ikke besvaret'
		);
		const { records } = await takeIn('contacts', file);
		expect(records).toMatchObject([
			{ agent: 'Anne Holm', outcome: 'handled' },
			{ agent: null, outcome: 'missed' }
		]);
	});

	test('in Swedish: waited, talked, worked after', async () => {
		const file = csv(
			'Samtal nr;Datum;Kl;Inkommande/Utgående;Kund;Väntat;Pratat;Efterjobb;Handl.;Kö;Utfall',
			'1;2026-03-02;08:05;Inkommande;K3;0:25;7:53;0:35;Ida;Sälj;Svarat',
			'2;2026-03-02;08:06;Utgående;K4;0:00;0:00;0:00;Bo;Sälj;Ej svar'
		);
		const { records } = await takeIn('contacts', file);
		expect(records).toMatchObject([
			{ direction: 'in', agent: 'Ida', waitSeconds: 25, talkSeconds: 473, wrapSeconds: 35, outcome: 'handled' },
			{ direction: 'out', agent: 'Bo', outcome: 'missed' }
		]);
	});

	test('in Norwegian: one column of days is the day of the start, and a lost call is no total', async () => {
		const file = csv(
			'Samtale;Dag;Starttid;Kundeservice;Medarb;Tema;Løst?;Tapt',
			'1;02.03.2026;09:44:14;Salg;Ida;Faktura;Ja;',
			'2;22.03.2026;10:19:42;Salg;;;;x'
		);
		const { recipe } = await surveyOf(file);
		expect([recipe.kind, recipe.fields.started_at?.columns]).toEqual(['contacts', ['Dag', 'Starttid']]);
		const { records } = await takeIn('contacts', file);
		expect(records.map(({ startedAt, outcome }) => [startedAt, outcome])).toEqual([
			[instant('2026-03-02T08:44:14Z'), 'handled'],
			[instant('2026-03-22T09:19:42Z'), 'abandoned_queue']
		]);
	});

	test('in plain words: when it was, what it was about, who took it, how long it lasted', async () => {
		const swedish = csv(
			'Datum;Klockan;Telefonnr;Vad gällde det;Tog samtalet;Samtalets längd',
			'2026-03-02;08.49;0701000001;Faktura;Ida;7:53',
			'2026-03-02;09.44;0701000002;Flytt;Bo;3:50'
		);
		expect((await takeIn('contacts', swedish)).records[0]).toMatchObject({
			reason: 'Faktura',
			agent: 'Ida',
			talkSeconds: 473
		});
		const norwegian = csv(
			'Dato;Klokka;Tlf;Hva gjaldt det;Tatt av;Ventetid i sek.',
			'02.03.2026;08.49;40000001;Faktura;Ida;25',
			'22.03.2026;09.44;40000002;Flytting;Bo;31'
		);
		expect((await takeIn('contacts', norwegian)).records[0]).toMatchObject({
			startedAt: instant('2026-03-02T07:49:00Z'),
			reason: 'Faktura',
			agent: 'Ida',
			waitSeconds: 25
		});
	});

	test('lengths written like clocks say no time of day', async () => {
		const file = csv(
			'Dato;Starttid;Besvaret;Kunde;Agent;Resultat',
			'02-03-2026;09:44:14;00:00:25;4001;Ida;Besvaret',
			'22-03-2026;10:19:42;00:01:12;4002;Ida;Besvaret'
		);
		expect((await surveyOf(file)).recipe.fields).not.toHaveProperty('agent_started_at');
	});

	test('a running number is the call’s, and no total of calls', async () => {
		const file = csv(
			'Dato;Kald;Tid i kø;Samtaletid;Medarbejder',
			...Array.from({ length: 12 }, (_, at) => `02-03-2026 08:${10 + at}:07;${100200 + at};${20 + at};${200 + at};Ida`)
		);
		const { recipe } = await surveyOf(file);
		expect([recipe.kind, recipe.fields.contact_id?.columns]).toEqual(['contacts', ['Kald']]);
	});

	test('what happened to a case on one day is not read as having happened on another', async () => {
		const file = csv(
			'Oprettet dato;Oprettet kl.;Lukket dato;Lukket kl.;Besvaret dato;Besvaret kl.;Kundenr;Besvaret af',
			'02-03-2026;08:05:10;22-03-2026;10:00:00;04-03-2026;09:15:20;4001;Ida',
			'03-03-2026;08:06:10;23-03-2026;11:00:00;05-03-2026;09:16:20;4002;Ida'
		);
		expect(mapOf(await surveyOf(file))).toMatchObject({
			started_at: 'Oprettet dato + Oprettet kl. as instant:dmy',
			agent_started_at: 'Besvaret dato + Besvaret kl. as instant:dmy'
		});
	});

	test('the time of day of an answer is no length', async () => {
		const file = csv(
			'Ärende;Inkom datum;Inkom tid;Kund;Handl.;Svar datum;Svar tid',
			'100200;2026-03-02;08:49;K2;Ida;2026-03-03;08:52',
			'100201;2026-03-02;09:44;K3;Bo;2026-03-03;09:52'
		);
		const { recipe } = await surveyOf(file);
		expect(recipe.fields).not.toHaveProperty('wait_seconds');
		expect(recipe.fields).not.toHaveProperty('reason');
		expect(recipe.fields.started_at?.columns).toEqual(['Inkom datum', 'Inkom tid']);
	});

	test('a plan of shifts, which begin by the quarter of an hour, holds no contacts', async () => {
		const shifts = (minute: (at: number) => string) =>
			csv(
				'Dato;Starttid;Sluttid;Medarbejder;Afdeling',
				...Array.from({ length: 6 }, (_, at) => `1${at}-03-2026;08:${minute(at)};16:00;Anna ${at};Nord`)
			);
		expect((await refusalOf(surveyOf(shifts(() => '15')))).code).toBe('kind_unclear');
		expect((await surveyOf(shifts((at) => `1${at}`))).recipe.kind).toBe('contacts');
	});
});

describe('names that say one thing and values that say another', () => {
	test('reasons may be things that channels are called by', async () => {
		const row = (at: number, why: string) => `${at};1${at}-03-2026 08:44:14;${why};400${at};Ida`;
		const file = csv('Kald-id;Dato;Kategori;Kundenr;Medarbejder', row(1, 'Telefoni'), row(2, 'Mail'), row(3, 'TV'));
		expect(mapOf(await surveyOf(file))).toMatchObject({ reason: 'Kategori as text' });
	});

	test('the country of a call is not the place that it was answered in', async () => {
		const file = csv(
			'Call ID,Start time,Call country,Agent',
			'1,2026-03-02 08:44:14,DK,Ida',
			'2,2026-03-13 08:44:14,SE,Bo'
		);
		expect((await surveyOf(file)).recipe.fields).not.toHaveProperty('site');
	});

	test('calls counted from the most to the fewest are still counted', async () => {
		const rows = Array.from({ length: 12 }, (_, at) => `2026-03-02;Agent ${at};${300 - at};${280 - at};02:14`);
		const file = csv('Datum;Agent;Samtal;Besvarade samtal;Medelsamtalstid', ...rows);
		expect(mapOf(await surveyOf(file, { kind: 'totals' }))).toMatchObject({ offered: 'Samtal as count' });
	});
});
