import { dayOf } from './centre.ts';
import type { ExportTable } from './export-file.ts';
import type { LivedContact } from './lived.ts';
import { sampleDays } from './samples.ts';
import { cell, clock, hoursMinutesSeconds, isoDay } from './spelling.ts';

/** What the partner hands over: English, commas, date and clock apart, a title above and a total below, no flag and no rating. */
export const fjordsvarExport = (contacts: LivedContact[]): ExportTable => {
	const spelled = contacts.map((contact, index) => rowOf(contact, index));
	const header = Object.keys(spelled[0] ?? {});
	return {
		header,
		rows: [...spelled.map((row) => Object.values(row)), header.map((_, place) => (place === 0 ? 'Total' : ''))],
		delimiter: ',',
		lineEnd: '\r\n',
		encoding: 'utf-8 with mark',
		preamble: [`Fjordsvar call report from ${dayOf(0)} to ${dayOf(sampleDays - 1)}`, '']
	};
};

const rowOf = (contact: LivedContact, index: number): Record<string, string> => {
	const past = Math.floor(contact.startSecond / 86_400);
	return {
		'Call ID': `F-${String(30_001 + index)}`,
		'Customer ID': cell(contact.customer) || 'anonymous',
		Date: isoDay(contact.dayIndex + past),
		Time: clock(contact.dayIndex, contact.startSecond),
		Queue: cell(contact.queue),
		'Call reason': cell(contact.reason),
		Agent: cell(contact.agent),
		'Time in IVR': cell(contact.ivrSeconds, hoursMinutesSeconds),
		'Queue wait time': cell(contact.waitSeconds, hoursMinutesSeconds),
		'Talk time': cell(contact.talkSeconds, hoursMinutesSeconds),
		'Wrap-up time': cell(contact.wrapSeconds, hoursMinutesSeconds),
		'Answered (Y/N)': contact.outcome === 'handled' ? 'Y' : 'N',
		Transfers: cell(contact.transfers)
	};
};
