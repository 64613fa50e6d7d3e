import type { Recipe } from '#lib/model/import.ts';
import { percentOf, type Note } from '#lib/intake/note.ts';
import type { Profile } from '#lib/intake/proposal/profile-column.ts';
import { looksLikeNames, roundedShare } from '#lib/intake/proposal/value-shapes.ts';
import { secondsADay } from '#lib/intake/reading/read-date.ts';
import { customerColumns } from '#lib/intake/uses-of.ts';
import type { Sample } from './sample.ts';

/** How well the customers of a file can be told apart. */
export function customerNotes(recipe: Recipe, column: Profile | undefined, sample: Sample): Note[] {
	const { kind } = recipe;
	if (kind !== 'contacts' && kind !== 'orders') return [];
	if (customerColumns(recipe).size === 0) return [{ code: 'no_customer', details: {} }];
	// where what a row tells of decides, no column holds customers alone
	if (!column) return [];
	const seen = kind === 'contacts' ? seenNotes(column.name, sample) : [];
	const share = roundedShare(column);
	if (share > 0)
		return [{ code: 'rounded_ids', details: { column: column.name, share: percentOf(share, 1) } }, ...seen];
	return looksLikeNames(column) ? [{ code: 'customer_names', details: { column: column.name } }, ...seen] : seen;
}

const fewWithheld = 0.05;
const enoughRows = 20;

function seenNotes(column: string, sample: Sample): Note[] {
	const customers = sample.customers();
	const withheld = customers.filter((customer) => customer === null).length;
	const notes: Note[] = [];
	if (customers.length >= enoughRows && withheld >= customers.length * fewWithheld)
		notes.push({ code: 'withheld_customers', details: { column, share: percentOf(withheld, customers.length) } });

	const visits = visitsOf(customers, sample);
	const shared = [...visits.values()].filter(comesTooOften).length;
	if (shared > 0) notes.push({ code: 'shared_numbers', details: { column, count: shared } });
	const transfers = sample.has('queue') ? [...visits.values()].reduce((sum, own) => sum + passedOn(own), 0) : 0;
	if (transfers > 0) notes.push({ code: 'likely_transfers', details: { count: transfers } });
	return notes;
}

type Visit = { second: number; until: number; queue: string | null };

/** When each known customer came, in time order. */
function visitsOf(customers: (string | null)[], sample: Sample): Map<string, Visit[]> {
	const starts = sample.clocks('started_at');
	const queues = sample.texts('queue');
	const [wait, talk, handle] = ['wait_seconds', 'talk_seconds', 'handle_seconds'].map((field) => sample.seconds(field));
	const visits = new Map<string, Visit[]>();
	for (const [row, customer] of customers.entries()) {
		const start = starts[row];
		if (customer === null || !start) continue;
		const length = (wait?.[row] ?? 0) + (talk?.[row] ?? handle?.[row] ?? 0);
		const visit = { second: start.second, until: start.second + length, queue: queues[row] ?? null };
		const own = visits.get(customer);
		if (own) own.push(visit);
		else visits.set(customer, [visit]);
	}
	for (const own of visits.values()) own.sort((a, b) => a.second - b.second);
	return visits;
}

const mostInAMonth = 12;
const monthSeconds = 30 * secondsADay;

/** More contacts in thirty days than one person makes: a company, a care home, a switchboard. */
function comesTooOften(visits: Visit[]): boolean {
	return visits.some((visit, place) => {
		const later = visits[place + mostInAMonth];
		return later !== undefined && later.second - visit.second <= monthSeconds;
	});
}

const passOnSeconds = 120;

/** How often the same customer turns up in another queue within two minutes of the contact before. */
const passedOn = (visits: Visit[]): number =>
	visits.filter((visit, place) => {
		const before = visits[place - 1];
		const near =
			before &&
			(visit.second - before.second <= passOnSeconds || Math.abs(visit.second - before.until) <= passOnSeconds);
		return near && visit.queue !== null && before.queue !== null && visit.queue !== before.queue;
	}).length;
