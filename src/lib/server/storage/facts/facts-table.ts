import { sql, type SQL } from '../drizzle.ts';
import { isEmpty, type Cell as FactCell } from '#lib/facts/cell.ts';
import type { Tally, TallyEntry } from '#lib/facts/tally.ts';
import { dimensions } from '#lib/model/fact.ts';
import type { Cell, Session } from '../engine.ts';
import { addRow, factCells, keyOf, sameCells, type FactKey, type FactRow } from './fact-row.ts';
import { selected } from '../sql.ts';

/** Facts kept in memory before they are written: a few kilobytes each. */
export const mostFacts = 6000;

/** Adds what a tally has gathered to the stored facts where it is more than `most`. */
export async function addWhereFull(session: Session, tally: Tally, most = mostFacts): Promise<void> {
	if (tally.size > most) await addToFacts(session, tally);
}

/** To count all facts again takes about as long as to write so many, kept in memory meanwhile, so many times. */
const mostWritings = 8;

/** The days that have facts. */
export async function daysWithFacts({ rows, tables: { dailyFact } }: Session): Promise<Set<string>> {
	const days = await rows<{ day: string }>(sql`select distinct ${dailyFact.day} as "day" from ${dailyFact}`);
	return new Set(days.map(({ day }) => day));
}

/**
 * Adds what a tally has gathered to the stored facts, whole days and weeks at a time, and empties it. Facts that come to
 * nothing go. Days that `known`, when given, does not hold have no facts, and none are looked for.
 */
export async function addToFacts(session: Session, tally: Tally, known?: ReadonlySet<string>): Promise<void> {
	await addEntries(session, tally.dayEntries(), sql`= 0`, known);
	await addEntries(session, tally.weekEntries(), sql`> 0`, known);
	tally.clear();
}

/**
 * The same, or, where more changes than that is worth, gives the tally up: of the `whole` of what is to be counted only the
 * part `done` has filled it, and the facts of all days would be written again and again.
 */
export async function addOrGiveUp(session: Session, tally: Tally, done: number, whole: number): Promise<void> {
	if (whole > done * mostWritings) tally.giveUp();
	else await addToFacts(session, tally);
}

/** The same for the facts of days; those of weeks stay in the tally until their week is whole. */
export async function addDaysToFacts(session: Session, tally: Tally, known?: ReadonlySet<string>): Promise<void> {
	await addEntries(session, tally.dayEntries(), sql`= 0`, known);
	tally.clearDays();
}

async function addEntries(
	session: Session,
	touched: Iterable<TallyEntry>,
	reasons: SQL,
	known?: ReadonlySet<string>
): Promise<void> {
	const { dailyFact } = session.tables;
	const changed = [...touched].filter(({ cell }) => !isEmpty(cell));
	for (const [day, entries] of Map.groupBy(changed, (entry) => entry.day)) {
		const ofDay = sql`${dailyFact.day} = ${day} and ${dailyFact.reason} ${reasons}`;
		const rows =
			known?.has(day) === false
				? []
				: await session.rows<FactRow>(sql`select ${selected(dailyFact)} from ${dailyFact} where ${ofDay}`);
		const changes = new Map(
			entries.map(({ dimension, member, reason, cell }): [string, { key: FactKey; cell: FactCell }] => {
				const key: FactKey = { dimension: dimensions.indexOf(dimension), member, reason, day };
				return [keyOf(key), { key, cell }];
			})
		);
		// facts of the day that stay as they are go back as they came
		const whole: Cell[][] = [];
		for (const row of rows) {
			const change = changes.get(keyOf(row));
			if (change) addRow(change.cell, row);
			else whole.push(sameCells(row));
		}
		for (const { key, cell } of changes.values()) if (!isEmpty(cell)) whole.push(factCells(key, cell));
		if (rows.length > 0) await session.db.delete(dailyFact).where(ofDay);
		await session.pour(dailyFact, whole);
	}
}
