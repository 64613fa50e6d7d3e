import type { Calendar } from '#lib/demo/world/calendar.ts';
import { coachingLot } from '#lib/demo/world/crew.ts';
import { story, targetSeconds, teams, type Preset } from '#lib/demo/world/organisation.ts';
import { dateIn, type Table } from './staff.ts';

/** In this month the target of Odense becomes 290 seconds, and nobody hears of it. */
export const decoyMonth = 13;
const decoySeconds = 290;

/** The target for handle time, as the management wrote it down. */
export function targetsTable(calendar: Calendar): Table {
	const header = ['Måltal', 'Mål', 'Gælder for', 'Navn', 'Mål fra', 'Mål til', 'Bonusmål'];
	const from = dateIn(calendar, calendar.firstOf(story.target));
	const decoy = calendar.firstOf(decoyMonth);
	const rows = [
		['AHT', String(targetSeconds), 'Lokation', 'Odense', from, dateIn(calendar, decoy - 1), 'Ja'],
		['AHT', String(decoySeconds), 'Lokation', 'Odense', dateIn(calendar, decoy), '', 'Ja'],
		['AHT', String(targetSeconds), 'Lokation', 'Tallinn', from, '', 'Ja']
	];
	return { kind: 'targets', header, rows };
}

/** What happened, in the organisation's own words. */
export function eventsTable(calendar: Calendar, preset: Pick<Preset, 'target'>): Table {
	const header = ['Hændelsestype', 'Hændelse', 'Gælder for', 'Navn', 'Skete fra', 'Skete til'];
	const on = (month: number) => dateIn(calendar, calendar.firstOf(month));
	const target = ['Mål', 'Mål for behandlingstid på fem minutter', 'Lokation', 'Odense', on(story.target), ''];
	const rows = [
		...coachingLot.teams.map((team) => [
			...['Lodtrækning', 'Lodtrækning om en times ekstra coaching', 'Hold', teams[team - 1]?.name ?? ''],
			...[on(coachingLot.from), dateIn(calendar, calendar.firstOf(coachingLot.to + 1) - 1)]
		]),
		...(preset.target ? [target] : []),
		['Outsourcing', 'Fakturaopkald flyttes til Fjordsvar', 'Kø', 'Odense Faktura', on(story.outsourcing), ''],
		['Forbedring', 'Ny besked ved forsinket levering', 'Årsag', 'Transport', on(story.deliveryMended), ''],
		['Hjemtagning', 'Fakturaopkald besvares igen i Odense', 'Kø', 'Odense Faktura', on(story.homecoming), '']
	];
	return { kind: 'events', header, rows };
}
