import { sql } from '../drizzle.ts';
import { Employments, type EmploymentSpell } from '#lib/facts/employments.ts';
import { speaks } from '#lib/facts/languages.ts';
import type { Members } from '../dictionary.ts';
import type { Session } from '../engine.ts';

/** What agents speak, as their employments tell. */
export class AgentLanguages {
	#employments: Employments;
	#members: Members;
	/** Lists of languages are few, and reading them takes time. */
	#known = new Map<string, boolean>();

	static async read(session: Session, members: Members): Promise<AgentLanguages> {
		const table = session.tables.plainTables.employment;
		const spells = await session.rows<EmploymentSpell>(
			sql`select agent as "agent", from_day as "fromDay", until_day as "untilDay", languages as "languages"
				from ${table} where agent is not null and from_day is not null and languages is not null`
		);
		return new AgentLanguages(new Employments(spells), members);
	}

	private constructor(employments: Employments, members: Members) {
		this.#employments = employments;
		this.#members = members;
	}

	/** Whether an agent speaks a language, by its number, on a day; null when that is not known. */
	readonly speaks = (agent: number, language: number, day: string): boolean | null => {
		const languages = this.#employments.languagesOf(agent, day);
		if (languages === null) return null;
		const question = `${language} ${languages}`;
		const known = this.#known.get(question) ?? speaks(languages, this.#members.nameOf(language));
		this.#known.set(question, known);
		return known;
	};
}
