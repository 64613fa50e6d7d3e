import type { ExportTable } from './export-file.ts';
import type { LivedContact } from './lived.ts';
import { cell, isoMoment } from './spelling.ts';

/** Calls in Malmö as a Swedish telephone system exports them: semicolons, UTF-8, year first, whole seconds, with team and place. */
export const malmoExport = (contacts: LivedContact[]): ExportTable => {
	const spelled = contacts.map((contact, index) => rowOf(contact, index));
	return {
		header: Object.keys(spelled[0] ?? {}),
		rows: spelled.map((row) => Object.values(row)),
		delimiter: ';',
		lineEnd: '\n',
		encoding: 'utf-8',
		preamble: []
	};
};

const rowOf = (contact: LivedContact, index: number): Record<string, string> => ({
	'Samtals-ID': `M${String(800_001 + index)}`,
	Kundnr: cell(contact.customer) || 'Anonym',
	Starttid: isoMoment(contact.dayIndex, contact.startSecond),
	Kanal: contact.channel === 'chat' ? 'Chat' : 'Telefon',
	Riktning: contact.direction === 'in' ? 'Inkommande' : 'Utgående',
	Kö: cell(contact.queue),
	Orsak: cell(contact.reason),
	Språk: contact.language,
	Handläggare: cell(contact.agent),
	Team: cell(contact.team),
	Ort: contact.agent === null ? '' : contact.site,
	'Knappvalstid (s)': cell(contact.ivrSeconds),
	Menybesök: cell(contact.ivrEntries),
	'Kötid (s)': cell(contact.waitSeconds),
	'Samtalstid (s)': cell(contact.talkSeconds),
	'Parkeringstid (s)': cell(contact.holdSeconds),
	'Efterbehandlingstid (s)': cell(contact.wrapSeconds),
	Resultat: contact.outcome === 'handled' ? 'Besvarad' : 'Tappad',
	Kopplingar: cell(contact.transfers),
	Löst: cell(contact.flaggedResolved, (resolved) => (resolved ? 'Ja' : 'Nej')),
	Betyg: cell(contact.rating)
});
