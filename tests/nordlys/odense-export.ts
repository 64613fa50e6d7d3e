import type { ExportTable } from './export-file.ts';
import type { LivedContact } from './lived.ts';
import { cell, danishMoment, minutesSeconds } from './spelling.ts';

/**
 * Calls in Odense as a Danish telephone system exports them: semicolons, decimal commas, Windows-1252, day before month,
 * minutes and seconds. It knows the agent but not the team.
 */
export const odenseExport = (contacts: LivedContact[]): ExportTable => {
	const spelled = contacts.map((contact, index) => rowOf(contact, index));
	return {
		header: Object.keys(spelled[0] ?? {}),
		rows: spelled.map((row) => Object.values(row)),
		delimiter: ';',
		lineEnd: '\r\n',
		encoding: 'windows-1252',
		preamble: ['sep=;']
	};
};

/** Withheld numbers look different from one trunk line to the next. */
const withheld = ['', 'Anonym', '0'];

const rowOf = (contact: LivedContact, index: number): Record<string, string> => ({
	'Opkalds-id': String(5_200_001 + index),
	'Kundenr.': cell(contact.customer) || (withheld[index % 3] ?? ''),
	Starttidspunkt: danishMoment(contact.dayIndex, contact.startSecond),
	Kanal: contact.channel === 'chat' ? 'Chat' : 'Telefon',
	Retning: contact.direction === 'in' ? 'Indgående' : 'Udgående',
	Kø: cell(contact.queue),
	Årsag: cell(contact.reason),
	Sprog: contact.language,
	Medarbejder: cell(contact.agent),
	'Menutid (sek.)': cell(contact.ivrSeconds, (seconds) => tenths(seconds, index)),
	Menubesøg: cell(contact.ivrEntries),
	'Ventetid (mm:ss)': cell(contact.waitSeconds, minutesSeconds),
	'Taletid (mm:ss)': cell(contact.talkSeconds, minutesSeconds),
	'Holdetid (mm:ss)': cell(contact.holdSeconds, minutesSeconds),
	'Efterbehandlingstid (mm:ss)': cell(contact.wrapSeconds, minutesSeconds),
	Resultat: contact.outcome === 'handled' ? 'Besvaret' : 'Tabt',
	Omstillinger: cell(contact.transfers),
	Løst: cell(contact.flaggedResolved, (resolved) => (resolved ? 'Ja' : 'Nej')),
	Tilfredshed: cell(contact.rating)
});

/** The menu's clock counts tenths; they round to the whole seconds that passed. */
const tenths = (seconds: number, index: number): string =>
	`${seconds - (index % 2)},${index % 2 === 0 ? index % 5 : 5 + (index % 5)}`;
