import type { Calendar } from '#lib/demo/world/calendar.ts';
import { story, targetSeconds, type Preset } from '#lib/demo/world/organisation.ts';
import type { Count } from './planted.ts';
import { dateIn, writeTable } from './staff.ts';

/** In this month the target of Odense becomes 290 seconds, and nobody hears of it. */
export const decoyMonth = 13;
const decoySeconds = 290;

/** The target for handle time, as the management wrote it down. */
export function writeTargets(path: string, calendar: Calendar): Count {
	const header = ['Måltal', 'Mål', 'Gælder for', 'Navn', 'Mål fra', 'Mål til', 'Bonusmål'];
	const from = dateIn(calendar, calendar.firstOf(story.target));
	const decoy = calendar.firstOf(decoyMonth);
	return writeTable(path, 'targets', header, [
		['AHT', String(targetSeconds), 'Lokation', 'Odense', from, dateIn(calendar, decoy - 1), 'Ja'],
		['AHT', String(decoySeconds), 'Lokation', 'Odense', dateIn(calendar, decoy), '', 'Ja'],
		['AHT', String(targetSeconds), 'Lokation', 'Tallinn', from, '', 'Ja']
	]);
}

/** What happened, in the organisation's own words. */
export function writeEvents(path: string, calendar: Calendar, preset: Preset): Count {
	const header = ['Hændelsestype', 'Hændelse', 'Gælder for', 'Navn', 'Skete fra', 'Skete til'];
	const on = (month: number) => dateIn(calendar, calendar.firstOf(month));
	const target = ['Mål', 'Mål for behandlingstid på fem minutter', 'Lokation', 'Odense', on(story.target), ''];
	return writeTable(path, 'events', header, [
		...(preset.target ? [target] : []),
		['Outsourcing', 'Fakturaopkald flyttes til Fjordsvar', 'Kø', 'Odense Faktura', on(story.outsourcing), ''],
		['Forbedring', 'Ny besked ved forsinket levering', 'Årsag', 'Transport', on(story.deliveryMended), ''],
		['Hjemtagning', 'Fakturaopkald besvares igen i Odense', 'Kø', 'Odense Faktura', on(story.homecoming), '']
	]);
}
