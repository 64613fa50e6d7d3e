import { closeSync, openSync, writeSync } from 'node:fs';
import { randomStream, type Random } from '#lib/statistics/random.ts';
import { addDays } from '#lib/model/day.ts';

export type ContactsFile = {
	rows: number;
	seed: number;
	firstDay: string;
	days: number;
	/** Number of the first contact, so that files can follow one another. */
	firstId: number;
	customers: number;
};

export const contactColumns = [
	'contact_id',
	'customer_id',
	'started_at',
	'ended_at',
	'channel',
	'direction',
	'queue',
	'reason',
	'language',
	'agent',
	'team',
	'site',
	'employer',
	'ivr_seconds',
	'ivr_entries',
	'wait_seconds',
	'talk_seconds',
	'hold_seconds',
	'wrap_seconds',
	'handle_seconds',
	'outcome',
	'transfers',
	'resolved',
	'rating'
] as const;

const openFrom = 8 * 3600;
const openSeconds = 12 * 3600;
const queues = ['Service', 'Technical support', 'Billing', 'Orders', 'Returns', 'Business'] as const;
const reasons = ['Invoice', 'Delivery', 'Fault', 'Account', 'Change', 'Complaint', 'Question', 'Cancellation'] as const;
const languages = ['da', 'sv', 'nb', 'en'] as const;
const sites = ['Odense', 'Malmö', 'Tromsø', 'Aalborg', 'Bergen'] as const;

const instant = (day: string, second: number): string => {
	const two = (count: number) => String(count).padStart(2, '0');
	return `${day} ${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
};

/** One contact of 24 columns, about 150 bytes; four of five are answered, one of ten customers is unknown. */
const row = (random: Random, id: number, day: string, second: number, customers: number): string => {
	const isAnswered = random.chance(0.85);
	const [ivr, wait] = [
		random.whole(5, 90),
		random.chance(0.4) ? random.whole(0, 5) : Math.round(random.exponential(70))
	];
	const talk = Math.round(40 + random.exponential(240));
	const [hold, wrap] = [random.chance(0.2) ? random.whole(5, 90) : 0, random.whole(5, 60)];
	const agent = random.whole(1, 1000);
	const handle = isAnswered ? talk + hold + wrap : 0;
	const ifAnswered = (cell: number | string) => (isAnswered ? cell : '');
	return [
		`C${String(id).padStart(10, '0')}`,
		random.chance(0.1) ? '' : 10_000_000 + random.whole(0, customers - 1),
		instant(day, second),
		instant(day, second + ivr + wait + handle),
		'phone',
		'inbound',
		random.pick(queues),
		random.pick(reasons),
		random.pick(languages),
		ifAnswered(`agent-${agent}`),
		ifAnswered(`Team ${1 + (agent % 50)}`),
		ifAnswered(sites[agent % 5] ?? sites[0]),
		ifAnswered(agent % 5 === 4 ? 'Partner' : 'Own'),
		ivr,
		random.chance(0.05) ? 2 : 1,
		wait,
		ifAnswered(talk),
		ifAnswered(hold),
		ifAnswered(wrap),
		ifAnswered(handle),
		isAnswered ? 'handled' : 'abandoned',
		ifAnswered(random.chance(0.1) ? 1 : 0),
		ifAnswered(random.chance(0.8) ? 'yes' : 'no'),
		isAnswered && random.chance(0.15) ? random.whole(1, 5) : ''
	].join(',');
};

/** Writes contacts in order of time, the same bytes for the same seed; `change` may alter a row, counted from 0. */
export const writeContacts = (
	path: string,
	{ rows, seed, firstDay, days, firstId, customers }: ContactsFile,
	change: (line: string, index: number) => string = (line) => line
): void => {
	const random = randomStream(seed, 'contacts of the bench');
	const file = openSync(path, 'w');
	let lines: string[] = [contactColumns.join(',')];
	for (let index = 0; index < rows; index += 1) {
		const place = (index * days) / rows;
		const second = openFrom + Math.floor((place % 1) * openSeconds);
		lines.push(change(row(random, firstId + index, addDays(firstDay, Math.floor(place)), second, customers), index));
		if (lines.length === 20_000) {
			writeSync(file, `${lines.join('\n')}\n`);
			lines = [];
		}
	}
	if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`);
	closeSync(file);
};
