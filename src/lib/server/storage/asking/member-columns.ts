import type { ColumnNames } from '#lib/model/contact-columns.ts';
import { none } from '#lib/model/contact-columns.ts';
import { Members, type MemberKind } from '../dictionary.ts';
import type { Session } from '../engine.ts';

/** What members are called in columns: of every kind the names that are known, each by its place among them. */
export class MemberColumns {
	#places = new Map<number, number>();
	readonly names: ColumnNames;

	static async read(session: Session): Promise<MemberColumns> {
		return new MemberColumns(await Members.read(session));
	}

	private constructor(members: Members) {
		const namesOf = (kind: MemberKind): string[] => {
			const names = members.namesOf(kind);
			for (const [place, name] of names.entries()) {
				const id = members.find(kind, name);
				if (id !== null) this.#places.set(id, place);
			}
			return names;
		};
		this.names = {
			agent: namesOf('agent'),
			team: namesOf('team'),
			site: namesOf('site'),
			employer: namesOf('employer'),
			queue: namesOf('queue'),
			reason: namesOf('reason'),
			channel: namesOf('channel'),
			language: namesOf('language')
		};
	}

	/** The number in columns of a member of the database; `none` for null. */
	numberOf(member: number | null): number {
		return member === null ? none : (this.#places.get(member) ?? none);
	}
}
