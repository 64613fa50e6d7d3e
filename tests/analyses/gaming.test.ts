import { describe, expect, it } from 'vitest';
import { randomStream } from '#lib/statistics/random.ts';
import { columnsByHand } from './columns-by-hand.ts';
import { contactsOf, namesOf } from './contacts-of.ts';
import { evidenceByHand, type ContactByHand } from './evidence-by-hand.ts';
import { gamed, type GamingMode } from './gaming.ts';

const random = randomStream(1, 'story');
const agents = { Odense: 'Anna', Malmö: 'Bo' };
const story = Array.from({ length: 4000 }, (_, place): ContactByHand => {
	const site = place % 2 === 0 ? 'Odense' : 'Malmö';
	const isRated = random.chance(0.3);
	const wrapSeconds = random.whole(20, 60);
	return {
		day: 20_000 + Math.floor(place / 40),
		customer: `c${String(random.whole(1, 1500))}`,
		agent: agents[site],
		site,
		reason: random.chance(0.6) ? 'Konto' : 'Teknik',
		talkSeconds: random.whole(100, 400),
		wrapSeconds,
		handleSeconds: 300 + wrapSeconds,
		asked: isRated,
		rating: isRated ? random.whole(1, 5) : null
	};
});
const quiet = evidenceByHand({ contacts: story });
const from = 20_050;
const gamedBy = (mode: GamingMode) =>
	gamed(quiet, { mode, site: 'Odense', fromDay: from, share: 0.05, random: randomStream(2, mode) });

describe('evidence in which one site works on its numbers', () => {
	const rows = (evidence: typeof quiet, holds: (contact: ContactByHand) => boolean) =>
		contactsOf(evidence.contacts).filter(holds).length;
	const own = ({ site, day }: ContactByHand) => site === 'Odense' && day >= from;

	it('lets some callers go at once, who call again', () => {
		const evidence = gamedBy('hang_ups');
		const short = rows(evidence, (contact) => own(contact) && (contact.talkSeconds ?? 0) < 10);
		expect(short / rows(quiet, own)).toBeCloseTo(0.05, 1);
		expect(evidence.contacts.count).toBe(quiet.contacts.count + short);
		const { attempt } = evidence.contacts;
		expect(attempt.filter((number) => number > 1).length).toBeGreaterThan(
			quiet.contacts.attempt.filter((number) => number > 1).length
		);
	});

	it('gives repeats another reason, the most usual one where they have it not already', () => {
		const evidence = gamedBy('reason_recoding');
		const reasons = (told: typeof quiet) => contactsOf(told.contacts).map(({ reason }) => reason);
		const [before, since] = [reasons(quiet), reasons(evidence)];
		const changed = before.flatMap((reason, row) => (reason === since[row] ? [] : [`${reason} to ${since[row]}`]));
		expect(changed.length / rows(quiet, own)).toBeCloseTo(0.05, 1);
		expect(new Set(changed)).toEqual(new Set(['Teknik to Konto', 'Konto to Teknik']));
		expect(evidence.contacts.count).toBe(quiet.contacts.count);
	});

	it('changes as many reasons where all have the most usual one', () => {
		const evidence = evidenceByHand({
			contacts: story.map((contact) => (contact.site === 'Odense' ? { ...contact, reason: 'Konto' } : contact))
		});
		const gaming = { mode: 'reason_recoding', site: 'Odense', fromDay: from, share: 0.05 } as const;
		const since = gamed(evidence, { ...gaming, random: randomStream(2, 'one reason') });
		const other = rows(since, (contact) => own(contact) && contact.reason === 'Teknik');
		expect(other / rows(evidence, own)).toBeCloseTo(0.05, 1);
	});

	it('does not ask some who were displeased', () => {
		const evidence = gamedBy('survey_skipping');
		const low = (contact: ContactByHand) => own(contact) && contact.rating != null && contact.rating <= 2;
		const high = (contact: ContactByHand) => own(contact) && contact.rating != null && contact.rating > 2;
		expect(rows(quiet, low) - rows(evidence, low)).toBeGreaterThan(0.03 * rows(quiet, own));
		expect(rows(evidence, high)).toBe(rows(quiet, high));
	});

	it('hides the work after some talks', () => {
		const evidence = gamedBy('wrap_hiding');
		const hidden = (contact: ContactByHand) =>
			own(contact) && contact.wrapSeconds === 0 && contact.handleSeconds === 300;
		expect(rows(evidence, hidden) / rows(quiet, own)).toBeCloseTo(0.05, 1);
	});

	it.each(['hang_ups', 'reason_recoding', 'survey_skipping', 'wrap_hiding'] as const)(
		'leaves other sites and the days before as they were (%s)',
		(mode) => {
			const others = (evidence: typeof quiet) => contactsOf(evidence.contacts).filter((contact) => !own(contact));
			expect(others(gamedBy(mode))).toEqual(others(quiet));
		}
	);
});

describe('columns told again by hand', () => {
	it('are the same columns, chains and all', () => {
		const { contacts, cutOffs } = quiet;
		const again = columnsByHand(contactsOf(contacts), namesOf(contacts), Number, cutOffs);
		expect(again).toEqual(contacts);
	});
});
