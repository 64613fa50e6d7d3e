import type { TargetHeld } from '#lib/analyses/evidence.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand, type ContactByHand } from './evidence-by-hand.ts';

/** The first and last day that anything is known of, and when each site gets the target of 300 seconds; Malmö last. */
export const firstDay = 20_200;
export const lastDay = firstDay + 7 * 80 - 1;
export const startsOf = { Odense: firstDay + 84, Tallinn: firstDay + 189, Malmö: firstDay + 294 } as const;
type Site = keyof typeof startsOf;
const sites = Object.keys(startsOf) as Site[];

export const targets = sites.map((member, place): TargetHeld => {
	const unit = { dimension: 'site', member } as const;
	return { id: `${place + 1}`, metric: 'aht', value: 300, unit, fromDay: startsOf[member], untilDay: null };
});

type Told = { secondsADay: number; seed?: number; teams?: number };

/**
 * Three sites of so many teams with four agents each that get one target, fifteen weeks after another: from its own start on a
 * site's contacts grow shorter by so many seconds every day. A summer makes all longer for a while.
 */
export function staggeredSites({ secondsADay, seed = 1, teams = 4 }: Told) {
	const random = randomStream(seed, 'staggered sites');
	const agents = sites.flatMap((site) =>
		Array.from({ length: teams * 4 }, (_, place) => ({
			...{ site, team: `${site} ${Math.floor(place / 4)}`, agent: `${site} a${place}`, queue: `${site} ring` },
			own: random.normal(0, 20)
		}))
	);
	const contacts: ContactByHand[] = [];
	for (let day = firstDay; day <= lastDay; day++)
		for (const { own, ...who } of agents) {
			const held = Math.max(0, day - startsOf[who.site] + 1);
			const season = day % 365 < 60 ? 25 : 0;
			const handleSeconds = Math.round(700 + own + season - secondsADay * held + random.normal(0, 60));
			contacts.push({
				...{ ...who, day, customer: `c${contacts.length}`, reason: random.chance(0.5) ? 'Bill' : 'Account' },
				...{ handleSeconds, talkSeconds: handleSeconds - 15, wrapSeconds: 15, waitSeconds: 10, transfers: 0 }
			});
		}
	return evidenceByHand({ contacts, targets, throughDay: lastDay });
}

/** What the target did on average on the days that a start is looked at: from two weeks on to the end of the fourteenth. */
export const meanDays = (14 + 1 + 98) / 2;
