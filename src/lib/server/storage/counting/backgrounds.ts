import { sql, type Table } from '../drizzle.ts';
import { noBackground, type Background, type CustomerSpell, type Denial } from '#lib/facts/background.ts';
import type { CutOffs } from '#lib/model/definitions.ts';
import { familyOfReason } from '#lib/model/reason-family.ts';
import { AgentLanguages } from './agent-languages.ts';
import { ordersOf } from '../records/customer-orders.ts';
import { readDefinitions } from '../entered/definition-versions.ts';
import { Members } from '../dictionary.ts';
import type { Session } from '../engine.ts';
import { columnOf } from '../sql.ts';

/** Which kinds anything is stored of. */
type Filled = { orders: boolean; customers: boolean; surveys: boolean };

/** What is stored of customers beside their contacts, for their chains. Kinds of which nothing is stored are not asked for. */
export class Backgrounds {
	#session: Session;
	#languages: AgentLanguages;
	#has: Filled;
	#familyOf: Background['familyOf'];
	readonly cutOffs: CutOffs;

	static async open(session: Session): Promise<Backgrounds> {
		const { orders, plainTables } = session.tables;
		const has = {
			orders: await isFilled(session, orders),
			customers: await isFilled(session, plainTables.customers),
			surveys: await isFilled(session, plainTables.surveys)
		};
		const members = await Members.read(session);
		const languages = await AgentLanguages.read(session, members);
		return new Backgrounds(session, languages, has, await readDefinitions(session), familiesIn(members));
	}

	private constructor(
		session: Session,
		languages: AgentLanguages,
		has: Filled,
		cutOffs: CutOffs,
		familyOf: Background['familyOf']
	) {
		this.#session = session;
		this.#languages = languages;
		this.#has = has;
		this.cutOffs = cutOffs;
		this.#familyOf = familyOf;
	}

	get hasSurveys(): boolean {
		return this.#has.surveys;
	}

	/** Whether nothing is stored that they could be read from. */
	get areBlank(): boolean {
		return !Object.values(this.#has).some(Boolean);
	}

	/** The backgrounds of some customers, by their numbers. */
	async of(customers: readonly number[]): Promise<(customer: number) => Background> {
		const orders = this.#has.orders ? await ordersOf(this.#session, customers) : null;
		const spells = this.#has.customers ? await this.#spellsOf(customers) : null;
		const denials = this.#has.surveys ? await this.#denialsOf(customers) : null;
		const { speaks } = this.#languages;
		const { cutOffs } = this;
		const familyOf = this.#familyOf;
		return (customer) => ({
			orderedAt: orders?.get(customer) ?? noBackground.orderedAt,
			spells: spells?.get(customer) ?? noBackground.spells,
			denials: denials?.get(customer) ?? noBackground.denials,
			speaks,
			familyOf,
			cutOffs
		});
	}

	async #spellsOf(customers: readonly number[]): Promise<Map<number, CustomerSpell[]>> {
		const { rows, among, tables } = this.#session;
		const table = tables.plainTables.customers;
		const found = await rows<CustomerSpell & { customer: number }>(
			sql`select customer as "customer", from_day as "fromDay", until_day as "untilDay",
					annual_value as "annualValue", language as "language"
				from ${table} where ${among(columnOf(table, 'customer'), customers)}
				order by from_day, until_day, annual_value, language`
		);
		return Map.groupBy(found, ({ customer }) => customer);
	}

	async #denialsOf(customers: readonly number[]): Promise<Map<number, Denial[]>> {
		const { rows, among, tables } = this.#session;
		const table = tables.plainTables.surveys;
		const found = await rows<Denial & { customer: number }>(
			sql`select customer as "customer", answered_at as "answeredAt", local_day as "day"
				from ${table} where ${among(columnOf(table, 'customer'), customers)} and resolved = 0`
		);
		return Map.groupBy(found, ({ customer }) => customer);
	}
}

/** The families of reasons, each by the number of its first reason. */
function familiesIn(members: Members): Background['familyOf'] {
	const families = new Map<string, number>();
	const familyOf = new Map<number, number>();
	for (const name of members.namesOf('reason')) {
		const reason = members.find('reason', name) ?? 0;
		const family = familyOfReason(name);
		if (!families.has(family)) families.set(family, reason);
		familyOf.set(reason, families.get(family) ?? reason);
	}
	return (reason) => familyOf.get(reason) ?? reason;
}

async function isFilled({ rows }: Session, table: Table): Promise<boolean> {
	const found = await rows<{ one: number }>(sql`select 1 as "one" from ${table} limit 1`);
	return found.length > 0;
}
