import { daysBetween } from '#lib/model/day.ts';
import type { Calendar } from '#lib/demo/world/calendar.ts';
import { reasons, teams } from '#lib/demo/world/organisation.ts';
import { queues } from '#lib/demo/world/route.ts';
import { flagOf } from '#lib/demo/world/voices.ts';
import { countOf, countPlanted, countStored } from './planted.ts';
import type { CallsFile } from './odense-calls.ts';
import { contactIdOf, deskSecondsOf, type Seen } from './seen.ts';
import { initialsOf } from './logins.ts';
import { withCells } from './with-cells.ts';
import { openWorkbook, type SheetCell, type WorkbookFile } from './workbook-file.ts';

const header = [
	...[
		'Samtals-ID',
		'Kundnr',
		'Starttid (UTC)',
		'Kanal',
		'Riktning',
		'Kö',
		'Orsak',
		'Språk',
		'Handläggare',
		'Team',
		'Ort'
	],
	...['Knappvalstid (s)', 'Menybesök', 'Kötid (s)', 'Samtalstid (s)', 'Parkeringstid (s)', 'Efterbehandlingstid (s)'],
	...['Resultat', 'Kopplingar', 'Löst', 'Andrum', 'Samtal den dagen']
];

/** Who takes a call that is passed on. */
const switchboard = 'VÄXEL';

const halfYears = [1, 7, 13];
/** Each export begins some days before the one before it ends, as exports made by hand do. */
const overlapDays = 3;

/** Calls in Malmö: workbooks of half a year each, by a Swedish system that keeps the time of Greenwich, knows team and place, and gives each part of a call that is passed on a row. */
export function openMalmoCalls(pathOf: (half: number) => string, seed: number, calendar: Calendar): CallsFile {
	const parts = halfYears.map((month, place) => ({
		from: calendar.firstOf(month) - (place === 0 ? 0 : overlapDays),
		until: calendar.firstOf(month + 6),
		count: countOf('contacts'),
		file: null as WorkbookFile | null
	}));
	return {
		add(seen) {
			const { day } = seen.contact;
			const rows = rowsOf(calendar, seen, cellsOf(seed, calendar, seen));
			const holding = parts.filter(({ from, until }) => from <= day && day < until);
			for (const [place, part] of holding.entries()) {
				const half = parts.indexOf(part) + 1;
				part.file ??= openWorkbook(pathOf(half), 'Samtal', header);
				for (const cells of rows) part.file.row(cells);
				countStored(part.count);
				if (rows.length > 1) {
					part.count.read++;
					part.count.joined++;
					countPlanted(part.count, 'legs');
				}
				if (place > 0) {
					part.count.doubled++;
					part.count.stored--;
				}
				if (seen.key === null) countPlanted(part.count, 'anonymous');
				if (seen.isSwitchboard) countPlanted(part.count, 'sharedKey');
			}
		},
		night: () => {},
		close() {
			for (const { file } of parts) file?.close();
			return Object.fromEntries(parts.map(({ count }, place) => [String(place + 1), count]));
		}
	};
}

const summer = new Map<string, number>();

/** Seconds that the clock of Copenhagen and Stockholm is before Greenwich's, on a day at noon. */
function secondsBeforeGreenwich(isoDay: string): number {
	let seconds = summer.get(isoDay);
	if (seconds === undefined) {
		seconds = Temporal.ZonedDateTime.from(`${isoDay}T12:00[Europe/Stockholm]`).offsetNanoseconds / 1e9;
		summer.set(isoDay, seconds);
	}
	return seconds;
}

/** A moment by the clock of Greenwich, in days since 1970. */
function momentOf(calendar: Calendar, day: number, second: number): SheetCell {
	const date = calendar.dayOf(day);
	return { moment: daysBetween('1970-01-01', date) + (second - secondsBeforeGreenwich(date)) / 86_400 };
}

/** The rows of a call: two of one that the switchboard took first. */
function rowsOf(calendar: Calendar, seen: Seen, cells: SheetCell[]): SheetCell[][] {
	const { contact, startSecond, talkSeconds } = seen;
	const first = deskSecondsOf(seen);
	if (first === 0) return [cells];
	const begun = startSecond + contact.ivrSeconds + contact.waitSeconds + first;
	return [
		withCells(header, cells, {
			Handläggare: switchboard,
			'Samtalstid (s)': first,
			'Parkeringstid (s)': null,
			'Efterbehandlingstid (s)': null,
			Löst: null,
			Andrum: null,
			'Samtal den dagen': null
		}),
		withCells(header, cells, {
			'Starttid (UTC)': momentOf(calendar, contact.day, begun),
			'Knappvalstid (s)': 0,
			Menybesök: 0,
			'Kötid (s)': 0,
			'Samtalstid (s)': talkSeconds - first
		})
	];
}

function cellsOf(seed: number, calendar: Calendar, seen: Seen): SheetCell[] {
	const { contact, startSecond } = seen;
	const { agent, isAbandoned } = contact;
	const handled = <Cell extends SheetCell>(cell: Cell): Cell | null => (isAbandoned ? null : cell);
	return [
		contactIdOf(contact),
		seen.key === null ? 'Anonym' : Number(seen.key),
		momentOf(calendar, contact.day, startSecond),
		'Telefon',
		'Inkommande',
		queues[contact.queue]?.name ?? '',
		handled(reasons[contact.reason]?.name ?? ''),
		'svenska',
		handled(initialsOf(agent.number)),
		handled(teams[agent.team - 1]?.name ?? ''),
		handled('Malmö'),
		contact.ivrSeconds,
		contact.ivrEntries,
		contact.waitSeconds,
		handled(seen.talkSeconds),
		handled(seen.holdSeconds),
		handled(seen.wrapSeconds),
		isAbandoned ? 'Tappad' : 'Besvarad',
		handled(contact.isTransferred ? 1 : 0),
		handled(flagOf(seed, contact) ? 'Ja' : 'Nej'),
		contact.gapSeconds,
		contact.load
	];
}
