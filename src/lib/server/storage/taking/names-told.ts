import { sql } from '../drizzle.ts';
import { alphabetically } from '#lib/model/alphabetically.ts';
import type { Kind } from '#lib/model/records.ts';
import { Members, type MemberKind } from '../dictionary.ts';
import type { Session } from '../engine.ts';
import { fieldsOf, isMember } from '../records/record-fields.ts';
import type { TakeInReport } from '../store.ts';

/** Names listed of a dimension. */
const mostNames = 500;

/** Gathers the names that a file tells, to say which are new and which it lacks. */
export class NamesTold {
	#session: Session;
	#known: Members;
	#told: { field: string; dimension: MemberKind; names: Set<string>; last: string | null }[];

	/** To be begun before anything of the file is stored. */
	static async begin(session: Session, kind: Kind): Promise<NamesTold> {
		return new NamesTold(session, kind, await Members.read(session));
	}

	private constructor(session: Session, kind: Kind, known: Members) {
		this.#session = session;
		this.#known = known;
		this.#told = Object.entries(fieldsOf(kind)).flatMap(([field, type]) =>
			isMember(type) ? [{ field, dimension: type, names: new Set<string>(), last: null }] : []
		);
	}

	note(record: object): void {
		for (const told of this.#told) {
			const name = Reflect.get(record, told.field) as string | null;
			// files often tell the same name again and again
			if (name === null || name === told.last) continue;
			told.last = name;
			told.names.add(name);
		}
	}

	/** Of the dimensions with new names: these, and the names of stored contacts that the file lacks. */
	async report(): Promise<TakeInReport['names']> {
		const report: TakeInReport['names'] = [];
		for (const { dimension, names } of this.#told) {
			const fresh = [...names].filter((name) => this.#known.find(dimension, name) === null);
			if (fresh.length === 0) continue;
			const absent = (await this.#inContacts(dimension)).filter((name) => !names.has(name));
			report.push({ dimension, fresh: firstOf(fresh), absent: firstOf(absent) });
		}
		return report;
	}

	async #inContacts(dimension: MemberKind): Promise<string[]> {
		if (!this.#known.has(dimension)) return [];
		const { contact, member } = this.#session.tables;
		const rows = await this.#session.rows<{ name: string }>(
			sql`select ${member.name} as "name" from ${member}
				where ${member.kind} = ${dimension} and ${member.id} in (select ${contact[dimension]} from ${contact})`
		);
		return rows.map(({ name }) => name);
	}
}

const firstOf = (names: string[]): string[] => names.sort(alphabetically).slice(0, mostNames);
