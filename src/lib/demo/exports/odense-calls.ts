import type { Calendar } from '#lib/demo/world/calendar.ts';
import { lot } from '#lib/demo/world/lot.ts';
import { reasons } from '#lib/demo/world/organisation.ts';
import { queues } from '#lib/demo/world/route.ts';
import { flagOf, thingOf } from '#lib/demo/world/voices.ts';
import { countIssue, countOf, countPlanted, countStored, type Count } from './planted.ts';
import { contactIdOf, deskSecondsOf, type Seen } from './seen.ts';
import { initialsOf, loginOf } from './logins.ts';
import { clock, danishDate, danishMoment, minutesSeconds } from './spell.ts';
import { openTextFile } from './text-file.ts';
import { withCells } from './with-cells.ts';

/** A file of contacts that is filled as the world is lived; `nights` writes what happens while the centre is closed. */
export type CallsFile = { add: (seen: Seen) => void; night: (day: number) => void; close: () => Record<string, Count> };

const header = [
	...['Opkalds-id', 'Kundenr.', 'Starttidspunkt', 'Kanal', 'Retning', 'Kø', 'Årsag', 'Sprog', 'Medarbejder'],
	...['Menutid (sek.)', 'Menubesøg', 'Ventetid (mm:ss)', 'Taletid (mm:ss)', 'Holdetid (mm:ss)'],
	...['Efterbehandlingstid (mm:ss)', 'Resultat', 'Omstillinger', 'Løst', 'Pusterum (sek.)', 'Kald den dag']
];
const column = (name: string): number => header.indexOf(name);

/** The month in which the system kept minutes only. */
export const minutesOnlyMonth = 5;
const testShare = 0.003;
/** Who takes a call that is passed on. */
const switchboard = 'OMST';

/** Faults that spreadsheets leave in a few rows, by the place of the answered call in the file. */
const faults: Record<number, { column: string; text: string; code: string }> = {
	101: { column: 'Ventetid (mm:ss)', text: '#VÆRDI!', code: 'error_cell' },
	1402: { column: 'Ventetid (mm:ss)', text: '#VÆRDI!', code: 'error_cell' },
	2503: { column: 'Ventetid (mm:ss)', text: '#VÆRDI!', code: 'error_cell' },
	703: { column: 'Efterbehandlingstid (mm:ss)', text: '-00:12', code: 'negative' },
	2104: { column: 'Efterbehandlingstid (mm:ss)', text: '-00:12', code: 'negative' },
	402: { column: 'Starttidspunkt', text: '31-02-2026 10:15:00', code: 'unreadable' },
	1803: { column: 'Starttidspunkt', text: '31-02-2026 10:15:00', code: 'unreadable' },
	904: { column: 'Kundenr.', text: '2,1E+06', code: 'rounded_id' },
	2305: { column: 'Kundenr.', text: '2,1E+06', code: 'rounded_id' }
};
export const faultAt = (answered: number): { column: string; text: string; code: string } | undefined =>
	faults[answered];

const withheld = ['', 'Anonym', '0'];

/** Calls in Odense: a Danish system with semicolons, Windows-1252, the day first, mm:ss beside decimal commas. It knows the agent, not the team, and gives each part of a call that is passed on a row. */
export function openOdenseCalls(path: string, seed: number, calendar: Calendar): CallsFile {
	const file = openTextFile(path, header, {
		delimiter: ';',
		lineEnd: '\r\n',
		encoding: 'windows-1252',
		preamble: ['sep=;']
	});
	const count = countOf('contacts');
	let answered = 0;

	function write(cells: string[]) {
		file.row(cells);
		countStored(count);
	}

	return {
		add(seen) {
			const { contact } = seen;
			const thing = thingOf(contact);
			const cells = cellsOf(seed, calendar, seen);
			if (seen.key === null) countPlanted(count, 'anonymous');
			if (seen.isSwitchboard) countPlanted(count, 'sharedKey');
			if (seen.startSecond < 86_400 && endOf(seen) >= 86_400) countPlanted(count, 'pastMidnight');
			if (calendar.monthOf(contact.day) === minutesOnlyMonth) countPlanted(count, 'minutesOnly');
			const fault = contact.isAbandoned ? undefined : faultAt(answered++);
			if (fault) {
				cells[column(fault.column)] = fault.text;
				countIssue(count, fault.code);
			}
			const rows = fault ? [cells] : rowsOf(calendar, seen, cells);
			for (const row of rows) file.row(row);
			countStored(count);
			if (rows.length > 1) {
				count.read++;
				count.joined++;
				countPlanted(count, 'legs');
			}
			if (fault?.code === 'unreadable') {
				count.refused++;
				count.stored--;
			}
			if (lot(seed, thing, 'test') < testShare) {
				write(testCall(calendar, contact.number, contact.day, seen.startSecond));
				countPlanted(count, 'internal');
			}
		},
		night(day) {
			for (const cells of nightCalls(calendar, day)) {
				write(cells);
				countPlanted(count, 'nightOfChange');
				if (isDoubled(calendar, day)) countIssue(count, 'doubled_hour');
			}
		},
		close() {
			file.close();
			return { '': count };
		}
	};
}

const endOf = ({ contact, startSecond }: Seen): number =>
	startSecond + contact.ivrSeconds + contact.waitSeconds + contact.handleSeconds;

function cellsOf(seed: number, calendar: Calendar, seen: Seen): string[] {
	const { contact } = seen;
	const { agent, day, number, isAbandoned } = contact;
	const month = calendar.monthOf(day);
	const step = month === minutesOnlyMonth ? 60 : 1;
	const cut = (seconds: number) => seconds - (seconds % step);
	const spent = (seconds: number) => (isAbandoned ? '' : minutesSeconds(cut(seconds)));
	return [
		contactIdOf(contact),
		seen.key ?? withheld[number % 3] ?? '',
		danishMoment(calendar, day, cut(seen.startSecond)),
		'Telefon',
		'Indgående',
		queues[contact.queue]?.name ?? '',
		isAbandoned ? '' : (reasons[contact.reason]?.name ?? ''),
		contact.isSwedish ? 'svensk' : 'dansk',
		isAbandoned ? '' : loginOf(agent, month),
		tenths(cut(contact.ivrSeconds), Math.floor(lot(seed, thingOf(contact), 'tenths') * 10)),
		String(contact.ivrEntries),
		minutesSeconds(cut(contact.waitSeconds)),
		spent(seen.talkSeconds),
		spent(seen.holdSeconds),
		spent(seen.wrapSeconds),
		isAbandoned ? 'Tabt' : 'Besvaret',
		isAbandoned ? '' : contact.isTransferred ? '1' : '0',
		isAbandoned ? '' : flagOf(seed, contact) ? 'Ja' : 'Nej',
		contact.gapSeconds === null ? '' : String(contact.gapSeconds),
		String(contact.load)
	];
}

/** The rows of a call: two of one that the switchboard took first, but for the month in which seconds are lost. */
function rowsOf(calendar: Calendar, seen: Seen, cells: string[]): string[][] {
	const { contact, startSecond, talkSeconds } = seen;
	const first = calendar.monthOf(contact.day) === minutesOnlyMonth ? 0 : deskSecondsOf(seen);
	if (first === 0) return [cells];
	const begun = startSecond + contact.ivrSeconds + contact.waitSeconds + first;
	return [
		withCells(header, cells, {
			Medarbejder: switchboard,
			'Taletid (mm:ss)': minutesSeconds(first),
			'Holdetid (mm:ss)': '',
			'Efterbehandlingstid (mm:ss)': '',
			Løst: '',
			'Pusterum (sek.)': '',
			'Kald den dag': ''
		}),
		withCells(header, cells, {
			Starttidspunkt: danishMoment(calendar, contact.day, begun),
			'Menutid (sek.)': '0,0',
			Menubesøg: '0',
			'Ventetid (mm:ss)': '00:00',
			'Taletid (mm:ss)': minutesSeconds(talkSeconds - first)
		})
	];
}

/** The menu's clock counts tenths, which round to the whole seconds that passed. */
const tenths = (seconds: number, tenth: number): string =>
	seconds === 0 ? '0,0' : tenth < 5 ? `${String(seconds)},${String(tenth)}` : `${String(seconds - 1)},${String(tenth)}`;

/** Somebody of the house tries whether the line works. */
const testCall = (calendar: Calendar, number: number, day: number, second: number): string[] => [
	...[`T${String(5_000_001 + number)}`, '70101010', danishMoment(calendar, day, second + 30), 'Telefon', 'Intern'],
	...['Test', '', '', '', '0,0', '1', '00:01', '00:02', '00:00', '00:00', 'Test', '0', '', '', '']
];

const hour = 3600;
const isDoubled = (calendar: Calendar, day: number): boolean => calendar.dayOf(day).slice(5, 7) === '10';

/** Four calls around the hour that the clock skips, or shows twice, in the night of a Sunday; the file keeps their order. */
function nightCalls(calendar: Calendar, day: number): string[][] {
	const date = calendar.dayOf(day);
	const seconds = isDoubled(calendar, day)
		? [2.2, 2.7, 2.1, 2.6].map((hours) => hours * hour)
		: [1.5, 1.9, 3.1, 3.6].map((hours) => hours * hour);
	return seconds.map((second, place) => [
		...[`N${date.replaceAll('-', '')}${String(place)}`, 'Anonym', `${danishDate(date)} ${clock(second)}`],
		...['Telefon', 'Indgående', 'Odense Vagt', 'Konto', 'dansk', initialsOf(50 + place), '12,0', '1', '00:05'],
		...['02:00', '00:00', '00:20', 'Besvaret', '0', 'Ja', '', '']
	]);
}
