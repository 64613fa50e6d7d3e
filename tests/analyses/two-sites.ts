import type { TargetHeld } from '#lib/analyses/evidence.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand, type ContactByHand, type EvidenceParts } from './evidence-by-hand.ts';

/** The day that the target of Odense begins, and the first and last day that anything is known of. */
export const startDay = 20_400;
export const firstDay = startDay - 168;
export const lastDay = startDay + 97;
export const target: TargetHeld = {
	...{ id: '1', metric: 'aht', value: 300, fromDay: startDay, untilDay: null },
	unit: { dimension: 'site', member: 'Odense' }
};

type Told = { seconds: number; again: number; teams?: number; seed?: number; perDay?: number; from?: number };

/**
 * Two sites of so many teams with five agents each; from the target on contacts in Odense are so many seconds shorter, and so
 * much larger a share of customers comes again the next day. A summer makes contacts longer at both sites, every year.
 */
export function twoSites(
	{ seconds, again, teams = 4, seed = 1, perDay = 1, from = firstDay }: Told,
	more: EvidenceParts = {}
) {
	const random = randomStream(seed, 'two sites');
	const contacts: ContactByHand[] = [];
	const agents = ['Odense', 'Malmö'].flatMap((site) =>
		Array.from({ length: teams * 5 }, (_, place) => ({
			site,
			team: `${site} ${Math.floor(place / 5)}`,
			agent: `${site} a${place}`,
			own: random.normal(0, 20)
		}))
	);
	let customer = 0;
	for (let day = from; day <= lastDay; day++)
		for (const { own, ...who } of agents)
			for (let one = 0; one < perDay; one++) {
				const isHeld = who.site === 'Odense' && day >= startDay;
				const sinceStart = (day - startDay + 728) % 364;
				const season = sinceStart >= 30 && sinceStart < 98 ? 25 : 0;
				const handleSeconds = Math.round(
					Math.max(20, 300 + own + season - (isHeld ? seconds : 0) + random.normal(0, 90))
				);
				const contact = {
					...{ ...who, queue: `${who.site} ring`, reason: random.chance(0.5) ? 'Bill' : 'Account' },
					...{ day, customer: `c${customer++}`, handleSeconds, talkSeconds: handleSeconds - 15 },
					...{ wrapSeconds: 15, waitSeconds: 10, transfers: 0 }
				};
				contacts.push(contact);
				if (random.chance(0.15 + (isHeld ? again : 0)) && day < lastDay)
					contacts.push({ ...contact, day: day + 1, handleSeconds: 250, talkSeconds: 235 });
			}
	contacts.sort((a, b) => a.day - b.day);
	return evidenceByHand({ contacts, targets: [target], throughDay: lastDay, ...more });
}
