import { sql } from '../drizzle.ts';
import { none } from '#lib/model/contact-columns.ts';
import type { CustomerColumns } from '#lib/model/customer-columns.ts';
import { dayNumber } from '#lib/model/day.ts';
import type { Session } from '../engine.ts';

const numbered = (day: string | null): number => (day === null ? none : dayNumber(day));

/** Orders of known customers, and whom the organisation knows. */
export async function readCustomerColumns({ rows, tables }: Session): Promise<CustomerColumns> {
	const { orders, plainTables } = tables;
	const bought = await rows<{ customer: number; day: string }>(
		sql`select ${orders.customer} as "customer", ${orders.day} as "day" from ${orders}
			where ${orders.customer} > 0 order by ${orders.customer}, ${orders.day}`
	);
	const known = await rows<{
		customer: number;
		fromDay: string | null;
		untilDay: string | null;
		annualValue: number | null;
	}>(
		sql`select customer as "customer", from_day as "fromDay", until_day as "untilDay", annual_value as "annualValue"
			from ${plainTables.customers} where customer > 0 order by customer, from_day, id`
	);
	return {
		orders: {
			customer: Int32Array.from(bought, ({ customer }) => customer),
			day: Int32Array.from(bought, ({ day }) => numbered(day))
		},
		customers: {
			customer: Int32Array.from(known, ({ customer }) => customer),
			fromDay: Int32Array.from(known, ({ fromDay }) => numbered(fromDay)),
			untilDay: Int32Array.from(known, ({ untilDay }) => numbered(untilDay)),
			yearlyValue: Int32Array.from(known, ({ annualValue }) => (annualValue === null ? none : Math.round(annualValue)))
		}
	};
}
