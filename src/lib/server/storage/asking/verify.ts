import { sql } from '../drizzle.ts';
import { emptyCell, type Cell as FactCell } from '#lib/facts/cell.ts';
import { firstOfMonth, lastOfMonth } from '#lib/model/day.ts';
import { dimensions, distributions, measures, type Dimension } from '#lib/model/fact.ts';
import type { FactDifference, Verification } from '#lib/model/verification.ts';
import { deriveAgain } from '../settling/derive-again.ts';
import { Members } from '../dictionary.ts';
import type { Cell, Engine, Session } from '../engine.ts';
import { cellOf, keyOf, type FactRow } from '../facts/fact-row.ts';
import { readFactDays } from './read-facts.ts';
import { pagesOf, selected } from '../sql.ts';

/** Differences told; all are counted. */
const mostTold = 100;

/**
 * Counts all facts again from the records and compares them with those that are stored, a month at a time. The counting is
 * a rehearsal: it is done in a transaction that leaves nothing, beside which a second connection reads what is stored.
 */
export const verify = (engine: Engine): Promise<Verification> =>
	engine.transact(
		async (counted) => {
			await deriveAgain(counted);
			const found: Verification = { facts: 0, differing: 0, differences: [], differingChains: 0 };
			for await (const { from, to } of monthsOf([engine, counted]))
				await compareFacts(engine, counted, from, to, found);
			found.differingChains = await differingChains(engine, counted);
			return found;
		},
		{ rehearsal: true }
	);

/** The months that any of the sessions has facts in. */
async function* monthsOf(sessions: readonly Session[]): AsyncGenerator<{ from: string; to: string }> {
	const spans = (await Promise.all(sessions.map(readFactDays))).filter((span) => span !== null);
	const [from] = spans.map((span) => span.from).sort();
	const through = spans.map((span) => span.through).sort();
	const last = through.at(-1);
	if (from === undefined || last === undefined) return;
	for (let month = firstOfMonth(from); month <= last; month = firstOfMonth(month, 1)) {
		yield { from: month, to: lastOfMonth(month) };
	}
}

async function compareFacts(
	stored: Session,
	counted: Session,
	from: string,
	to: string,
	found: Verification
): Promise<void> {
	const members = await Members.read(counted);
	const [before, after] = [await factsIn(stored, from, to), await factsIn(counted, from, to)];
	for (const [key, row] of new Map([...before, ...after])) {
		found.facts++;
		const [one, other] = [before.get(key), after.get(key)];
		if (one && other && isSame(one, other)) continue;
		found.differing++;
		for (const difference of differencesOf(row, members, one, other)) {
			if (found.differences.length < mostTold) found.differences.push(difference);
		}
	}
}

async function factsIn(
	{ rows, tables: { dailyFact } }: Session,
	from: string,
	to: string
): Promise<Map<string, FactRow>> {
	const found = await rows<FactRow>(
		sql`select ${selected(dailyFact)} from ${dailyFact} where ${dailyFact.day} between ${from} and ${to}
			order by ${dailyFact.day}, ${dailyFact.dimension}, ${dailyFact.reason}, ${dailyFact.member}`
	);
	return new Map(found.map((row) => [`${row.day} ${keyOf(row)}`, row]));
}

/** The same sums and shapes always have the same bytes. */
const isSame = (a: FactRow, b: FactRow): boolean =>
	a.contacts === b.contacts && isSameBytes(a.sums, b.sums) && isSameBytes(a.shapes, b.shapes);

const isSameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

function* differencesOf(
	row: FactRow,
	members: Members,
	stored: FactRow | undefined,
	counted: FactRow | undefined
): Generator<FactDifference> {
	const dimension: Dimension = dimensions[row.dimension] ?? 'all';
	const unit = {
		dimension,
		member: dimension === 'all' ? '' : members.nameOf(row.member),
		reason: row.reason === 0 ? null : members.nameOf(row.reason),
		day: row.day
	};
	const [before, after] = [stored, counted].map((fact) => (fact ? cellOf(fact) : emptyCell()));
	if (!before || !after) return;
	const contacts = [stored?.contacts ?? 0, counted?.contacts ?? 0] as const;
	if (before.sums[0] === after.sums[0] && contacts[0] !== contacts[1])
		yield { ...unit, measure: 'contacts', stored: contacts[0], counted: contacts[1] };
	for (const [place, measure] of measures.entries()) {
		const amounts = { stored: before.sums[place] ?? 0, counted: after.sums[place] ?? 0 };
		if (amounts.stored !== amounts.counted) yield { ...unit, measure, ...amounts };
	}
	for (const [place, measure] of distributions.entries()) {
		const [one, other] = [before, after].map(({ shapes }) => shapes[place]?.toBuckets() ?? new Map<number, number>());
		if (JSON.stringify([...(one ?? [])]) === JSON.stringify([...(other ?? [])])) continue;
		yield { ...unit, measure, stored: valuesIn(before, place), counted: valuesIn(after, place) };
	}
}

function valuesIn({ shapes }: FactCell, place: number): number {
	let values = 0;
	shapes[place]?.forEach((_, count) => (values += count));
	return values;
}

/** How many contacts have a chain that the other session has not, or has otherwise. */
async function differingChains(stored: Session, counted: Session): Promise<number> {
	const left = new Map<number, string>();
	let differing = 0;
	const meet = ({ page, ...chain }: ChainRow) => {
		const told = Object.values(chain).join();
		const other = left.get(page);
		left.delete(page);
		if (other === undefined) left.set(page, told);
		else if (other !== told) differing++;
	};
	// side by side in the order of contacts, so that few wait for their counterpart
	const [one, other] = [stored, counted].map(chainPages);
	for (let pages = await Promise.all([one?.next(), other?.next()]); ;) {
		for (const page of pages) if (page && !page.done) page.value.forEach(meet);
		if (pages.every((page) => page?.done ?? true)) return differing + left.size;
		pages = await Promise.all([one?.next(), other?.next()]);
	}
}

type ChainRow = { page: number } & Record<string, Cell>;

const chainPages = (session: Session): AsyncGenerator<ChainRow[]> => {
	const { chain } = session.tables;
	return pagesOf<ChainRow>(
		session,
		(after) => sql`select ${chain.contact} as "page", ${selected(chain)} from ${chain}
			where ${chain.contact} > ${after} order by ${chain.contact}`
	);
};
