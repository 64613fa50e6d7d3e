import { addDays, daysBetween } from '#lib/model/day.ts';

/** A spell of an agent's being employed, days included; `untilDay` null means still, `languages` a list as its source writes it. */
export type EmploymentSpell = { agent: number; fromDay: string; untilDay: string | null; languages: string | null };

/** A spell with the day on which the career began that it goes on with. */
type CareerSpell = EmploymentSpell & { began: string };

/** When agents were employed, and what they speak. */
export class Employments {
	#spells: Map<number, CareerSpell[]>;

	constructor(spells: readonly EmploymentSpell[]) {
		this.#spells = new Map(
			[...Map.groupBy(spells, ({ agent }) => agent)].map(([agent, own]) => [agent, careerOf(own)] as const)
		);
	}

	/** Days from the beginning of an agent's career to a day: 0 on the first; null where the agent is not known to be employed. */
	tenureDays(agent: number, day: string): number | null {
		const spell = this.#spellsOn(agent, day).at(-1);
		return spell ? daysBetween(spell.began, day) : null;
	}

	/** The languages of an agent on a day, as the spell that began last tells them; null where none does. */
	languagesOf(agent: number, day: string): string | null {
		return this.#spellsOn(agent, day).findLast(({ languages }) => languages !== null)?.languages ?? null;
	}

	#spellsOn(agent: number, day: string): CareerSpell[] {
		const own = this.#spells.get(agent) ?? [];
		return own.filter(({ fromDay, untilDay }) => fromDay <= day && (untilDay === null || untilDay >= day));
	}
}

/** One agent's spells in the order they began; a new contract the day after the last, or within it, goes on with the career. */
function careerOf(spells: readonly EmploymentSpell[]): CareerSpell[] {
	const career: CareerSpell[] = [];
	let began = '';
	let lastDay: string | null = '';
	for (const spell of inOrder(spells)) {
		if (lastDay === '' || (lastDay !== null && addDays(lastDay, 1) < spell.fromDay)) {
			began = spell.fromDay;
			lastDay = spell.untilDay;
		} else if (lastDay !== null && (spell.untilDay === null || spell.untilDay > lastDay)) lastDay = spell.untilDay;
		career.push({ ...spell, began });
	}
	return career;
}

/** In an order that does not depend on which was stored first. */
const inOrder = (spells: readonly EmploymentSpell[]): EmploymentSpell[] =>
	spells.toSorted((a, b) => {
		const [one, other] = [orderOf(a), orderOf(b)];
		return one === other ? 0 : one < other ? -1 : 1;
	});

const orderOf = ({ fromDay, untilDay, languages }: EmploymentSpell): string =>
	`${fromDay} ${untilDay ?? '~'} ${languages ?? ''}`;
