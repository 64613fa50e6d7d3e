import { sql } from '../drizzle.ts';
import type { Session } from '../engine.ts';

/** Team, site and employer of a contact, and which of them the roster has filled in: 1, 2 and 4, added up. */
export type Placement = { team: number | null; site: number | null; employer: number | null; fromRoster: number };

type Stint = {
	agent: number;
	team: number | null;
	site: number | null;
	employer: number | null;
	fromDay: string;
	untilDay: string | null;
};

/** Where agents belonged, day by day: the roster. Of two entries for a day, the one that began later holds. */
export class Placements {
	#stints = new Map<number, Stint[]>();

	static async read(session: Session): Promise<Placements> {
		const { membership } = session.tables;
		const stints = await session.rows<Stint>(
			sql`select ${membership.agent} as "agent", ${membership.team} as "team", ${membership.site} as "site",
					${membership.employer} as "employer", ${membership.fromDay} as "fromDay", ${membership.untilDay} as "untilDay"
				from ${membership}
				order by ${membership.fromDay} desc, ${membership.identityHigh}, ${membership.identityLow}`
		);
		return new Placements(stints);
	}

	private constructor(stints: readonly Stint[]) {
		for (const stint of stints) {
			const own = this.#stints.get(stint.agent);
			if (own) own.push(stint);
			else this.#stints.set(stint.agent, [stint]);
		}
	}

	/** Where a contact belongs: as its file states, else as the roster says of its agent that day. */
	of(agent: number | null, day: string, stated: Omit<Placement, 'fromRoster'>): Placement {
		const stint = agent === null ? undefined : this.#stintOf(agent, day);
		if (!stint) return { ...stated, fromRoster: 0 };
		const fills = (field: 'team' | 'site' | 'employer') => stated[field] === null && stint[field] !== null;
		return {
			team: stated.team ?? stint.team,
			site: stated.site ?? stint.site,
			employer: stated.employer ?? stint.employer,
			fromRoster: Number(fills('team')) + 2 * Number(fills('site')) + 4 * Number(fills('employer'))
		};
	}

	#stintOf(agent: number, day: string): Stint | undefined {
		return this.#stints
			.get(agent)
			?.find(({ fromDay, untilDay }) => fromDay <= day && (untilDay === null || untilDay >= day));
	}
}

/** What the file of a contact itself states. */
export const statedPlacement = ({ team, site, employer, fromRoster }: Placement): Omit<Placement, 'fromRoster'> => ({
	team: fromRoster & 1 ? null : team,
	site: fromRoster & 2 ? null : site,
	employer: fromRoster & 4 ? null : employer
});
