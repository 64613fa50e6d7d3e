import type { Evidence } from '#lib/analyses/evidence.ts';
import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import { outcomes } from '#lib/model/contact.ts';
import type { Random } from '#lib/statistics/random.ts';
import { columnsByHand } from './columns-by-hand.ts';
import { contactsOf, namesOf } from './contacts-of.ts';
import type { ContactByHand } from './evidence-by-hand.ts';

/** Ways in which a number is worked on instead of the work. Source: metrics.md C11. */
export const gamingModes = ['hang_ups', 'reason_recoding', 'survey_skipping', 'wrap_hiding'] as const;
export type GamingMode = (typeof gamingModes)[number];

/** Which site games from which day on, with what share of the contacts that it handles. */
export type Gaming = { mode: GamingMode; site: string; fromDay: number; share: number; random: Random };

/**
 * The same evidence with one site that works on its numbers. Some callers are let go at once, and call again; some repeats
 * get the most usual reason that is not their own, so that they open an issue; some displeased customers are not asked; and
 * after some talks the work that follows is hidden.
 */
export function gamed(evidence: Evidence, gaming: Gaming): Evidence {
	const { contacts, cutOffs } = evidence;
	const told = contactsOf(contacts);
	const chosen = chosenRows(contacts, gaming);
	const reasons = reasonsByUse(told);
	const changed = told.flatMap((contact, row) =>
		chosen.has(row) ? changes[gaming.mode](contact, reasons, gaming.random) : [contact]
	);
	return { ...evidence, contacts: columnsByHand(changed, namesOf(contacts), Number, cutOffs) };
}

type Change = (contact: ContactByHand, reasons: readonly string[], random: Random) => ContactByHand[];

const changes: Record<GamingMode, Change> = {
	hang_ups: (contact, _, random) => {
		const { startedAt = 0, wrapSeconds = null } = contact;
		const talkSeconds = random.whole(2, 8);
		const short = { talkSeconds, handleSeconds: talkSeconds + (wrapSeconds === null ? 0 : 1) };
		const wrap = wrapSeconds === null ? {} : { wrapSeconds: 1 };
		const unasked = { asked: contact.asked == null ? null : false, rating: null, saidSolved: null };
		return [
			{ ...contact, ...short, ...wrap, ...unasked },
			{ ...contact, startedAt: startedAt + random.whole(300, 1800) }
		];
	},
	reason_recoding: (contact, reasons) => {
		const other = reasons.find((reason) => reason !== contact.reason);
		return [other === undefined ? contact : { ...contact, reason: other }];
	},
	survey_skipping: (contact) => [{ ...contact, asked: false, rating: null, saidSolved: null }],
	wrap_hiding: (contact) => [
		{ ...contact, wrapSeconds: 0, handleSeconds: (contact.handleSeconds ?? 0) - (contact.wrapSeconds ?? 0) }
	]
};

/** Who is tempted: with each of them it is done with the same chance, so that it is done with the share of all. */
const tempting: Record<GamingMode, (contacts: ContactColumns, row: number) => boolean> = {
	hang_ups: ({ customer, talkSeconds }, row) => customer[row] !== none && (talkSeconds[row] ?? 0) > 30,
	reason_recoding: ({ attempt }, row) => (attempt[row] ?? none) > 1,
	survey_skipping: ({ rating }, row) => rating[row] === 1 || rating[row] === 2,
	wrap_hiding: ({ wrapSeconds }, row) => (wrapSeconds[row] ?? none) > 0
};

function chosenRows(contacts: ContactColumns, { mode, site, fromDay, share, random }: Gaming): Set<number> {
	const number = contacts.names.site.indexOf(site);
	const handled = outcomes.indexOf('handled');
	const own: number[] = [];
	for (let row = 0; row < contacts.count; row++) {
		const isOwn = contacts.site[row] === number && contacts.outcome[row] === handled;
		if (isOwn && (contacts.day[row] ?? none) >= fromDay) own.push(row);
	}
	const tempted = own.filter((row) => tempting[mode](contacts, row));
	const chance = Math.min(1, (share * own.length) / Math.max(1, tempted.length));
	return new Set(tempted.filter(() => random.chance(chance)));
}

/** The most usual first. */
function reasonsByUse(told: readonly ContactByHand[]): string[] {
	const counts = Map.groupBy(told, ({ reason }) => reason ?? null);
	return [...counts]
		.sort(([, one], [, other]) => other.length - one.length)
		.flatMap(([reason]) => (reason === null ? [] : [reason]));
}
