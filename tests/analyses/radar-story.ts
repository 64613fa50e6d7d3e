import { dayNumber } from '#lib/model/day.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand, type ContactByHand } from './evidence-by-hand.ts';

const firstDay = dayNumber('2026-01-05');
export const weeks = 44;
/** The Monday from which on Odense does something else: ten weeks before the last that is old enough. */
export const turnDay = firstDay + 7 * 30;

/** What Odense does since the turn; Malmö goes on as before. */
export type Ways = {
	/** Every call takes so much of what it took, and stays solved so much less often. */
	pace: number;
	solvedLess: number;
	/** Shares of contacts. */
	hungUp: number;
	otherReason: number;
	wrapHidden: number;
	displeasedUnasked: number;
	/** Bills take over from the longer technical calls: other work, done alike. */
	moreBills: number;
};
export const asBefore: Ways = {
	...{ pace: 1, solvedLess: 0, hungUp: 0, otherReason: 0 },
	...{ wrapHidden: 0, displeasedUnasked: 0, moreBills: 0 }
};

/** Ten months of calls at two sites, in which Odense may begin to work on its numbers. */
export function radarStory(ways: Ways, seed = 1, callsADay = 70) {
	const random = randomStream(seed, 'radar story');
	const contacts: ContactByHand[] = [];
	for (let day = firstDay; day < firstDay + 7 * weeks; day++) {
		for (let call = 0; call < callsADay; call++) {
			const isOdense = random.chance(0.5);
			const way = isOdense && day >= turnDay ? ways : asBefore;
			const isBill = random.chance(0.5 + way.moreBills);
			const needed = random.lognormal(isBill ? 200 : 400, 0.5) * way.pace;
			const isSolved = random.chance((isBill ? 0.85 : 0.7) - way.solvedLess);
			const isHidden = random.chance(way.wrapHidden);
			const wrapSeconds = isHidden ? 0 : Math.round(needed * random.between(0.1, 0.2));
			const talkSeconds = Math.round(needed * 0.85);
			const isPleased = random.chance(isSolved ? 0.85 : 0.4);
			const isAsked = random.chance(0.4) && (isPleased || !random.chance(way.displeasedUnasked));
			const site = isOdense ? 'Odense' : 'Malmö';
			const contact = {
				...{ day, site, customer: `${String(day)} ${String(call)}`, agent: `${site} ${String(random.whole(1, 15))}` },
				...{ reason: isBill ? 'Bill' : 'Technical', queue: site, resolved: random.chance(isSolved ? 0.95 : 0.7) },
				...{
					talkSeconds,
					wrapSeconds,
					handleSeconds: talkSeconds + wrapSeconds,
					transfers: Number(random.chance(0.1))
				},
				...{ asked: isAsked, rating: isAsked ? (isPleased ? 5 : 2) : null, saidSolved: isAsked ? isSolved : null }
			};
			if (random.chance(way.hungUp))
				contacts.push({ ...contact, talkSeconds: 4, wrapSeconds: 1, handleSeconds: 5, asked: false, rating: null });
			contacts.push(contact);
			if (isSolved) continue;
			const again = random.chance(way.otherReason) ? 'Other' : contact.reason;
			contacts.push({ ...contact, day: day + random.whole(1, 5), reason: again, asked: false, rating: null });
		}
	}
	contacts.sort((a, b) => a.day - b.day);
	return evidenceByHand({ contacts, throughDay: firstDay + 7 * weeks - 1 });
}
