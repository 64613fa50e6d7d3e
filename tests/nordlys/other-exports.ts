import { sites, stays } from './centre.ts';
import type { ExportTable } from './export-file.ts';
import type { LivedAnswer, LivedOrder } from './lived.ts';
import { cell, clock, danishAmount, danishDay } from './spelling.ts';

const semicolons = { delimiter: ';', lineEnd: '\r\n', encoding: 'utf-8 with mark' } as const;

/** Orders of the web shop: a Danish file with decimal commas. */
export const ordersExport = (orders: LivedOrder[]): ExportTable => ({
	...semicolons,
	preamble: [],
	header: ['Ordrenr.', 'Kundenr.', 'Ordredato', 'Beløb'],
	rows: orders.map(({ customer, dayIndex, secondOfDay, amountOere }, index) => [
		`N${String(100_001 + index)}`,
		String(customer),
		`${danishDay(dayIndex)} ${clock(dayIndex, secondOfDay).slice(0, 5)}`,
		danishAmount(amountOere)
	])
});

/** The staff pulse by team and day: the five items of WHO-5 and the willingness to recommend the workplace. No names. */
export const pulseExport = (answers: LivedAnswer[]): ExportTable => ({
	...semicolons,
	preamble: [],
	header: ['Svar-id', 'Hold', 'Dato', 'WHO-5 1', 'WHO-5 2', 'WHO-5 3', 'WHO-5 4', 'WHO-5 5', 'Anbefaling'],
	rows: answers.map(({ team, dayIndex, items, recommend }, index) => [
		`P${String(1001 + index)}`,
		team,
		danishDay(dayIndex),
		...items.map(String),
		String(recommend)
	])
});

/** Who worked where, from day to day. Those who were there before the samples begin came on one day long ago. */
export const rosterExport = (): ExportTable => ({
	...semicolons,
	preamble: [],
	header: ['Medarbejder', 'Hold', 'Lokation', 'Arbejdsgiver', 'Fra dato', 'Til dato'],
	rows: stays.map(({ agent, team, site, fromDay, untilDay }) => [
		agent,
		team,
		site,
		sites.find(({ name }) => name === site)?.employer ?? '',
		danishDay(fromDay ?? -400),
		cell(untilDay, danishDay)
	])
});
