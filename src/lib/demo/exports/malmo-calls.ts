import { daysBetween } from '#lib/model/day.ts';
import type { Calendar } from '#lib/demo/world/calendar.ts';
import { reasons, teams } from '#lib/demo/world/organisation.ts';
import { queues } from '#lib/demo/world/route.ts';
import { flagOf } from '#lib/demo/world/voices.ts';
import { countOf, countPlanted, countStored } from './planted.ts';
import type { CallsFile } from './odense-calls.ts';
import { contactIdOf, type Seen } from './seen.ts';
import { initialsOf } from './logins.ts';
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

const halfYears = [1, 7, 13];
/** Each export begins some days before the one before it ends, as exports made by hand do. */
const overlapDays = 3;

/** Calls in Malmö: workbooks of half a year each, by a Swedish system that keeps the time of Greenwich and knows team and place. */
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
			const cells = cellsOf(seed, calendar, seen);
			const holding = parts.filter(({ from, until }) => from <= day && day < until);
			for (const [place, part] of holding.entries()) {
				const half = parts.indexOf(part) + 1;
				part.file ??= openWorkbook(pathOf(half), 'Samtal', header);
				part.file.row(cells);
				countStored(part.count);
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

function cellsOf(seed: number, calendar: Calendar, seen: Seen): SheetCell[] {
	const { contact, startSecond } = seen;
	const { agent, isAbandoned } = contact;
	const day = calendar.dayOf(contact.day);
	const begun = startSecond - secondsBeforeGreenwich(day);
	const handled = <Cell extends SheetCell>(cell: Cell): Cell | null => (isAbandoned ? null : cell);
	return [
		contactIdOf(contact),
		seen.key === null ? 'Anonym' : Number(seen.key),
		{ moment: daysBetween('1970-01-01', day) + begun / 86_400 },
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
