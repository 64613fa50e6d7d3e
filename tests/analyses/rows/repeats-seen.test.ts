import { describe, expect, test } from 'vitest';
import { contactOutcome } from '#lib/analyses/rows/contact-outcomes.ts';
import { outcomeIfSeen, repeatsSeen } from '#lib/analyses/rows/repeats-seen.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand, type ContactByHand } from '../evidence-by-hand.ts';

const lastDay = 20_600;

/** Issues of one to five contacts, a share of which comes again; of these some after the issue's week, and some under no name. */
function issues({ again, late, unknown, usual = 0 }: { again: number; late: number; unknown: number; usual?: number }) {
	const random = randomStream(7, 'issues');
	const contacts: ContactByHand[] = [];
	let [held, further, seconds] = [0, 0, 0];
	for (let customer = 0; customer < 12_000; customer++) {
		const call = (day: number, handleSeconds: number) => {
			const known = random.chance(unknown) ? null : `c${customer}`;
			contacts.push({ day, agent: 'a', reason: 'Bill', handleSeconds, customer: known });
		};
		let day = lastDay - random.whole(100, 300);
		call(day, 311);
		for (held++; random.chance(again); further++) {
			day += random.chance(late) ? random.whole(8, 28) : random.whole(1, 6);
			call(day, 247);
			seconds += 247;
		}
		// who calls about something new calls on any day
		if (random.chance(usual)) call(lastDay - random.whole(0, 300), 311);
	}
	contacts.sort((a, b) => a.day - b.day);
	return {
		evidence: evidenceByHand({ contacts, throughDay: lastDay }),
		contactsPerIssue: 1 + further / held,
		secondsPerIssue: 311 + seconds / held
	};
}

function meanOf({ contacts }: ReturnType<typeof issues>['evidence'], of: (row: number) => number | null): number {
	const told = Array.from({ length: contacts.count }, (_, row) => of(row)).filter((each) => each !== null);
	return told.reduce((sum, each) => sum + each, 0) / told.length;
}

describe('contacts that come again', () => {
	test('are all seen where everybody is known and comes soon, and nothing is put right', () => {
		const { evidence } = issues({ again: 0.2, late: 0, unknown: 0 });
		expect(repeatsSeen(evidence)).toEqual({ known: 1, inTime: 1 });
		for (const key of ['fcr', 'contacts_per_issue', 'hpi', 'aht'] as const) {
			const [plain, ifSeen] = [contactOutcome(evidence, key), outcomeIfSeen(evidence, key)];
			for (let row = 0; row < 500; row++) expect(ifSeen(row)).toBe(plain(row));
		}
	});

	test('are seen in part where some come late, which those who call about something new do not blur', () => {
		expect(repeatsSeen(issues({ again: 0.2, late: 0.15, unknown: 0 }).evidence).inTime).toBeCloseTo(0.85, 1);
		const { inTime } = repeatsSeen(issues({ again: 0.2, late: 0.15, unknown: 0, usual: 0.5 }).evidence);
		expect(Math.abs(inTime - 0.85)).toBeLessThan(0.03);
	});

	test('make as many contacts and as much work of an issue as there were, however many go unseen', () => {
		const story = issues({ again: 0.2, late: 0.12, unknown: 0.08 });
		const [plain, ifSeen] = [contactOutcome, outcomeIfSeen].map((of) =>
			meanOf(story.evidence, of(story.evidence, 'contacts_per_issue'))
		);
		expect(plain).toBeLessThan(story.contactsPerIssue - 0.03);
		expect(Math.abs((ifSeen ?? 0) - story.contactsPerIssue)).toBeLessThan(0.02);
		const work = meanOf(story.evidence, outcomeIfSeen(story.evidence, 'hpi'));
		expect(Math.abs(work - story.secondsPerIssue)).toBeLessThan(5);
	});

	test('count against being solved as often where the caller has no name', () => {
		const [named, nameless] = [0, 0.1].map((unknown) => issues({ again: 0.2, late: 0, unknown }).evidence);
		if (!named || !nameless) throw new Error('no story');
		const stayed = meanOf(named, contactOutcome(named, 'fcr'));
		expect(meanOf(nameless, contactOutcome(nameless, 'fcr'))).toBeGreaterThan(stayed + 0.012);
		expect(Math.abs(meanOf(nameless, outcomeIfSeen(nameless, 'fcr')) - stayed)).toBeLessThan(0.006);
	});

	test('rise by as much as they did, however many go unseen', () => {
		const [few, many] = [0.15, 0.25].map((again) => issues({ again, late: 0.12, unknown: 0.08 }));
		if (!few || !many) throw new Error('no story');
		const both = evidenceByHand({
			contacts: [few, many].flatMap(({ evidence: { contacts } }, site) =>
				Array.from({ length: contacts.count }, (_, row) => ({
					...{ day: contacts.day[row] ?? 0, startedAt: contacts.startedAt[row] ?? 0, agent: 'a', reason: 'Bill' },
					...{ site: `site ${site}`, handleSeconds: 300 },
					customer: contacts.customer[row] === -1 ? null : `${site} ${contacts.customer[row] ?? ''}`
				}))
			),
			throughDay: lastDay
		});
		const ifSeen = outcomeIfSeen(both, 'contacts_per_issue');
		const [low, high] = ['site 0', 'site 1'].map((name) => {
			const site = both.contacts.names.site.indexOf(name);
			return meanOf(both, (row) => (both.contacts.site[row] === site ? ifSeen(row) : null));
		});
		const rise = many.contactsPerIssue - few.contactsPerIssue;
		expect(Math.abs((high ?? 0) - (low ?? 0) - rise)).toBeLessThan(0.02);
	});
});
