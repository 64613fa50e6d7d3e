import { isSampled } from '#lib/demo/world/customers.ts';
import type { Calendar } from '#lib/demo/world/calendar.ts';
import { faultAt, minutesOnlyMonth } from '#lib/demo/exports/odense-calls.ts';
import { wrapFromMonth } from '#lib/demo/exports/fjordsvar-calls.ts';
import { seenOf } from '#lib/demo/exports/seen.ts';
import type { LivedDay } from '#lib/demo/world/live-day.ts';
import { odense, reasons, tallinn, type Size } from '#lib/demo/world/organisation.ts';
import { queues } from '#lib/demo/world/route.ts';
import { flagOf } from '#lib/demo/world/voices.ts';

/** A contact as an import should find it: what its source says after everything that was planted in it. */
export type Expected = {
	queue: string;
	customer: string | null;
	/** Seconds since 1970. */
	startedAt: number;
	reason: string;
	outcome: 'handled' | 'abandoned' | 'short' | 'menu';
	waitSeconds: number | null;
	handleSeconds: number | null;
	transfers: number;
	resolved: boolean;
};

const offsets = new Map<string, number>();
function midnightOf(day: string): number {
	let seconds = offsets.get(day);
	if (seconds === undefined) {
		seconds = Temporal.ZonedDateTime.from(`${day}T12:00[Europe/Copenhagen]`).epochMilliseconds / 1000 - 43_200;
		offsets.set(day, seconds);
	}
	return seconds;
}

/** Keeps what each system will have written of the contacts of a sample, in the order of the world. */
export function expectContacts(seed: number, size: Size, calendar: Calendar) {
	const contacts: Expected[] = [];
	let answeredInOdense = 0;
	return {
		contacts,
		watch: ({ contacts: lived }: LivedDay) => {
			for (const contact of lived) {
				if (!isSampled(seed, contact.customer, size)) continue;
				const seen = seenOf(seed, size, contact);
				if (!seen) throw new Error('a sampled contact was not seen');
				const { site } = contact.agent;
				const month = calendar.monthOf(contact.day);
				const step = site === odense && month === minutesOnlyMonth ? 60 : 1;
				const cut = (seconds: number) => Math.floor(seconds / step) * step;
				const isFirst = site === odense && !contact.isAbandoned;
				const fault = isFirst ? faultAt(answeredInOdense++)?.code : undefined;
				if (fault === 'unreadable') continue;
				const wait = cut(contact.waitSeconds);
				const hasWrap = fault !== 'negative' && !(site === tallinn && month < wrapFromMonth);
				const handle = cut(seen.talkSeconds) + cut(seen.holdSeconds) + (hasWrap ? cut(seen.wrapSeconds) : 0);
				const begun = midnightOf(calendar.dayOf(contact.day)) + seen.startSecond;
				contacts.push({
					queue: queues[contact.queue]?.name ?? '',
					customer: fault === 'rounded_id' ? null : seen.key,
					startedAt: cut(begun),
					reason: reasons[contact.reason]?.name ?? '',
					outcome: contact.isAbandoned ? lostAfter(wait, site) : 'handled',
					waitSeconds: fault === 'error_cell' ? null : wait,
					handleSeconds: contact.isAbandoned ? null : handle,
					transfers: contact.isTransferred ? 1 : 0,
					resolved: flagOf(seed, contact)
				});
			}
		}
	};
}

/** Who waited for nothing never entered a queue; the product calls less than ten seconds a short abandon. */
function lostAfter(wait: number, site: number): Expected['outcome'] {
	if (wait === 0) return 'menu';
	return wait < 10 && site >= 0 ? 'short' : 'abandoned';
}

const day = 86_400;

/** Issues by the plain rule: seven days of silence, or another reason, after a contact that was answered. */
export function countIssues(contacts: readonly Expected[]) {
	const keyed = contacts.filter(({ customer }) => customer !== null);
	const result = { issues: 0, again: 0, keyed: 0 };
	for (const own of Map.groupBy(keyed, ({ customer }) => customer).values()) {
		own.sort((a, b) => a.startedAt - b.startedAt);
		const isShared = own.some((contact, place) => {
			const later = own[place + 12];
			return later !== undefined && later.startedAt - contact.startedAt <= 30 * day;
		});
		if (isShared) continue;
		const handled = own.filter(({ outcome }) => outcome === 'handled');
		result.keyed += handled.length;
		for (const [place, contact] of handled.entries()) {
			const before = handled[place - 1];
			const after = handled[place + 1];
			const opens = !before || contact.startedAt - before.startedAt > 7 * day || contact.reason !== before.reason;
			if (!opens) continue;
			result.issues++;
			const gap = after ? after.startedAt - contact.startedAt : Infinity;
			if (gap > 0 && gap <= 7 * day) result.again++;
		}
	}
	return result;
}
