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
import { countOf, countStored, type Count } from './planted.ts';
import { clock, danishAmount, danishDate } from './spell.ts';
import { openTextFile, type TextStyle } from './text-file.ts';

/** What customers do after their contacts: they buy, or leave. */
export type Shop = {
	/** A contact of a customer in the sample, in order of time. */
	see: (contact: LivedContact) => void;
	writeOrders: (path: string) => Count;
	writeCustomers: (path: string) => Count;
};

export const danishTable: TextStyle = { delimiter: ';', lineEnd: '\r\n', encoding: 'utf-8 with mark' };
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
		writeOrders(path) {
			orderByOthers();
			const file = openTextFile(path, ['Ordrenr.', 'Kundenr.', 'Ordredato', 'Beløb'], danishTable);
			const count = countOf('orders');
			for (const [day, ofDay] of orders.entries()) {
				for (let place = 0; place < ofDay.length; place += 2) {
					const [customer = 0, thing = 0] = [ofDay[place], ofDay[place + 1]];
					const second = (7 + 15 * lot(seed, thing, 'order second')) * 3600;
					file.row([
						`N${String(700_001 + count.read)}`,
						keyOf(customer),
						`${danishDate(calendar.dayOf(day))} ${clock(Math.floor(second)).slice(0, 5)}`,
						danishAmount(amountOf(seed, thing))
					]);
					countStored(count);
				}
			}
			file.close();
			return count;
		},
		writeCustomers(path) {
			const header = ['Kundenr.', 'Segment', 'Kunde fra', 'Opsagt den', 'Årlig værdi'];
			const file = openTextFile(path, header, danishTable);
			const count = countOf('customers');
			for (const customer of sampled()) {
				const { segment, sinceDays, annualValue } = profileOf(seed, customer);
				const left = leavesOn[customer] ?? neverLeaves;
				file.row([
					keyOf(customer),
					segment,
					danishDate(calendar.dayOf(-sinceDays)),
					left === neverLeaves ? '' : danishDate(calendar.dayOf(left)),
					danishAmount(annualValue * 100)
				]);
				countStored(count);
			}
			file.close();
			return count;
		}
	};
}
