import { sql } from '../drizzle.ts';
import { anniversaryWindow, countAnniversaries, type CustomerSpell } from '#lib/facts/count-anniversaries.ts';
import type { Counting } from './counting.ts';

/** Customers' anniversaries, as a whole: how far they are told depends on all customers together. */
export const anniversaryCounting: Counting = {
	touchedBy: { customers: 'all' },
	async count(session, tally, _, sign) {
		const spells = await session.rows<CustomerSpell>(
			sql`select from_day as "fromDay", until_day as "untilDay", language as "language", count(*) as "customers"
				from ${session.tables.plainTables.customers} where from_day is not null
				group by from_day, until_day, language`
		);
		const window = anniversaryWindow(spells);
		if (window) for (const spell of spells) countAnniversaries(tally, spell, window, sign);
	}
};
