import type { Calendar } from '#lib/demo/world/calendar.ts';
import { isSampled, keyOf } from '#lib/demo/world/customers.ts';
import type { LivedContact } from '#lib/demo/world/lived.ts';
import { lot } from '#lib/demo/world/lot.ts';
import {
	amountOf,
	daysUntilLeaving,
	daysUntilOrder,
	leavingDayWithoutContact,
	orderDayWithoutContact,
	profileOf
} from '#lib/demo/world/loyalty.ts';
import { customerCount, type Size } from '#lib/demo/world/organisation.ts';
import { thingOf } from '#lib/demo/world/voices.ts';
import { clock, danishAmount, danishDate } from './spell.ts';
import { dateIn, type Table } from './staff.ts';

/** What the organisation knows of a customer; the last day is counted from the first of the story. */
type Known = ReturnType<typeof profileOf> & { customer: number; leavesOn: number | null };

/** What customers do after their contacts: they buy, or leave. */
export type Shop = {
	/** A contact of a customer in the sample, in order of time. */
	see: (contact: LivedContact) => void;
	/** Orders in order of time, each with the thing that its lots are drawn for; only when the world is over, as the next. */
	orders: () => Generator<{ customer: number; thing: number; day: number }, void, undefined>;
	customers: () => Generator<Known, void, undefined>;
};

const neverLeaves = -1;

export function openShop(seed: number, size: Size, calendar: Calendar): Shop {
	const hasCalled = new Uint8Array(customerCount);
	const leavesOn = new Int16Array(customerCount).fill(neverLeaves);
	/** By day: customers and the things that their orders are known by, one after the other. */
	const orders = Array.from({ length: calendar.days }, (): number[] => []);
	const sampled = function* (): Generator<number, void, undefined> {
		for (let customer = 0; customer < customerCount; customer++) if (isSampled(seed, customer, size)) yield customer;
	};

	function orderByOthers() {
		for (const customer of sampled()) {
			if (hasCalled[customer] === 1) continue;
			const day = orderDayWithoutContact(seed, customer, calendar.days);
			if (day !== null) orders[day]?.push(customer, customer);
			leavesOn[customer] = leavingDayWithoutContact(seed, customer, calendar.days) ?? neverLeaves;
		}
	}

	return {
		see(contact) {
			const { customer, day, againInDays } = contact;
			hasCalled[customer] = 1;
			leavesOn[customer] = neverLeaves;
			if (againInDays !== null) return;
			const lag = daysUntilOrder(seed, contact);
			if (lag !== null) orders[day + Math.max(1, Math.floor(lag))]?.push(customer, thingOf(contact));
			const leaving = daysUntilLeaving(seed, contact);
			const on = leaving === null ? calendar.days : day + 1 + Math.floor(leaving);
			if (on < calendar.days) leavesOn[customer] = on;
		},
		*orders() {
			orderByOthers();
			for (const [day, ofDay] of orders.entries())
				for (let place = 0; place < ofDay.length; place += 2)
					yield { customer: ofDay[place] ?? 0, thing: ofDay[place + 1] ?? 0, day };
		},
		*customers() {
			for (const customer of sampled()) {
				const left = leavesOn[customer] ?? neverLeaves;
				yield { customer, ...profileOf(seed, customer), leavesOn: left === neverLeaves ? null : left };
			}
		}
	};
}

export function ordersTable(shop: Shop, seed: number, calendar: Calendar): Table {
	const rows = shop.orders().map(({ customer, thing, day }, place) => {
		const second = (7 + 15 * lot(seed, thing, 'order second')) * 3600;
		return [
			`N${String(700_001 + place)}`,
			keyOf(customer),
			`${danishDate(calendar.dayOf(day))} ${clock(Math.floor(second)).slice(0, 5)}`,
			danishAmount(amountOf(seed, thing))
		];
	});
	return { kind: 'orders', header: ['Ordrenr.', 'Kundenr.', 'Ordredato', 'Beløb'], rows };
}

export function customersTable(shop: Shop, calendar: Calendar): Table {
	const header = ['Kundenr.', 'Segment', 'Kunde fra', 'Opsagt den', 'Årlig værdi'];
	const rows = shop
		.customers()
		.map(({ customer, segment, sinceDays, leavesOn, annualValue }) => [
			keyOf(customer),
			segment,
			danishDate(calendar.dayOf(-sinceDays)),
			dateIn(calendar, leavesOn),
			danishAmount(annualValue * 100)
		]);
	return { kind: 'customers', header, rows };
}
