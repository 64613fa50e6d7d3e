import { describe, expect, test } from 'vitest';
import { csv, surveyOf, takeIn } from '../take-in.ts';

describe('half hours whose date and clock stand apart', () => {
	// 08:30 in Copenhagen in January is 07:30 of Greenwich
	const half = Date.UTC(2026, 0, 5, 7, 30) / 1000;

	test.each([
		['Date,Time,Queue,Offered,Answered,Abandoned,AHT', '2026-01-05,08:30,Private,20,18,2,300'],
		['Date,Interval Start,Offered,Answered,Abandoned,AHT,ASA', '2026-01-05,08:30,20,18,2,300,20'],
		['Dato;Interval;Kø;Tilbudt;Besvaret;Tabt;Gns. behandlingstid', '05-01-2026;08:30 - 09:00;Privat;20;18;2;06:19'],
		['Datum;Tid;Kö;Erbjudna;Besvarade;Tappade;Medelväntetid', '2026-01-05;08:30-09:00;Privat;20;18;2;00:00:25']
	])('%s', async (header, row) => {
		expect((await surveyOf(csv(header, row))).recipe.kind).toBe('totals');
		const { records } = await takeIn('totals', csv(header, row));
		expect(records).toMatchObject([{ day: '2026-01-05', startedAt: half, offered: 20, answered: 18, abandoned: 2 }]);
	});
});

test('"Tapt" are the abandoned of a Norwegian report', async () => {
	const { records } = await takeIn('totals', csv('Dato;Kø;Tilbudt;Besvart;Tapt', '01.05.2026;Privat;100;93;7'));
	expect(records).toMatchObject([{ offered: 100, answered: 93, abandoned: 7 }]);
});
