import { clusteredShare } from '#lib/statistics/clustered-share.ts';
import { benjaminiHochberg, usualFalseShare } from '#lib/statistics/false-discovery.ts';
import { normalCumulative } from '#lib/statistics/normal.ts';
import { z95 } from '#lib/statistics/z95.ts';
import type { Analysis, AnalysisResult, Check, Estimated, Lacking, Run, Subject } from './analysis.ts';
import type { Evidence } from './evidence.ts';
import { followedJourneys, lateDays, returnDays, type Followed } from './journeys/followed.ts';
import { journeyRows } from './journeys/journey-rows.ts';
import { journeysOf } from './journeys/journeys.ts';
import { knownCustomerShare } from './rows/known-customer-share.ts';
import { matchedCustomers, type Match } from './journeys/matched-customers.ts';
import { isoDay } from './rows/month-of.ts';
import { ordersOf } from './journeys/next-order.ts';
import { backWithin, returnCurve, type Back, type Spell } from './journeys/return-curve.ts';
import { fewestRows, weighed } from './journeys/weighed.ts';
import { journeyWays, wayOf, type JourneyWay } from './journeys/ways-of-journeys.ts';

/** Days for which customers are followed, at most. */
const horizon = 180;
const fewestOfWay = 100;
const fewestMatched = 0.8;
const fewestKnown = 0.7;

/** Which journeys end in a customer who buys again, beside customers alike without contact. Source: metrics.md C12 and C6b. */
export const whoComesBack: Analysis = {
	key: 'who_comes_back',
	subjects: () => [{ id: 'all', name: null, fromDay: null }],
	run: whoComesBackOf
};

function whoComesBackOf(evidence: Evidence, subject: Subject, { random, progress }: Run): AnalysisResult {
	const { contacts, throughDay, orders } = evidence;
	const coverage = knownCustomerShare(contacts);
	const all = journeysOf(evidence);
	progress(0.15);
	const followed = orders.day.length > 0 ? followedJourneys(evidence, all, horizon) : [];
	const lacking = lackingOf(evidence);
	const frame = {
		...{ key: 'who_comes_back' as const, subject, naive: null, coverage, lacking },
		...{ from: contacts.count > 0 ? isoDay(contacts.day[0] ?? 0) : null, through: isoDay(throughDay) }
	};
	const isLacking = lacking.some(({ what }) => what !== 'customers');
	if (isLacking || followed.length < fewestRows) {
		const checks: Check[] = [{ name: 'enough', passed: false, value: followed.length, limit: fewestRows }];
		return { ...frame, ending: isLacking ? 'lacking' : 'cannot_tell', estimates: [], checks, pictures: [] };
	}
	const ways = journeyWays.flatMap((way) => {
		const spells = followed.filter(({ journey }) => wayOf(contacts, journey) === way).map(spellOf);
		return spells.length >= fewestOfWay ? [{ way, spells }] : [];
	});
	const cases = followed.map(({ journey: { customer, endDay: day } }) => ({ customer, day }));
	const { matches, matched } = matchedCustomers(evidence, cases, random);
	progress(0.6);
	const without = withoutContact(evidence, matches);
	const back = ways.map(({ way, spells }) => backOf(way, spells));
	const apart = apartFromOnce(evidence, all);
	progress(0.95);
	const lift = without && liftOf(backWithin(followed.map(spellOf), returnDays), without.back, followed.length);
	const tested = inOneFamily([...apart, ...(lift ? [lift] : [])]);
	return {
		...frame,
		ending: tested.some(({ p, q }) => (p ?? 1) < 0.05 && (q ?? 1) <= usualFalseShare) ? 'seen' : 'nothing_seen',
		estimates: [
			...tested,
			...back,
			...(without ? [shareBack('without_contact', without.back, { customers: without.customers }, 'matched')] : [])
		],
		checks: [
			...(matched === null || lacking.length > 0 ? [] : [atLeast('matched', matched, fewestMatched)]),
			atLeast('coverage', coverage, fewestKnown)
		],
		pictures: [
			{
				name: 'not_yet_back',
				kind: 'survival',
				unit: 'days',
				curves: [
					...ways
						.filter(({ way }) => way === 'once' || way === 'several' || way === 'said_unsolved')
						.map(({ way, spells }) => returnCurve(way, spells)),
					...(without ? [returnCurve('without_contact', without.spells)] : [])
				]
			},
			{
				name: 'back',
				kind: 'intervals',
				unit: 'share',
				rows: [...back, ...(without ? [{ name: 'without_contact', ...without.back }] : [])].map(
					({ name, value, low, high }) => ({ name, value, low, high })
				)
			}
		]
	};
}

const spellOf = ({ days, ending, journey }: Followed): Spell => ({
	days,
	isBack: ending === 'bought',
	customer: journey.customer
});

const backOf = (way: JourneyWay, spells: readonly Spell[]): Estimated =>
	shareBack(
		way,
		backWithin(spells, returnDays),
		{ customers: new Set(spells.map(({ customer }) => customer)).size },
		'survival'
	);

const shareBack = (name: string, back: Back, n: Estimated['n'], method: string): Estimated => ({
	...{ name, unit: 'share', value: back.value, low: back.low, high: back.high, n, method },
	...{ p: null, q: null, detectable: null, claim: 0 }
});

/** How much apart each way is from being helped at once, for the same agents, reasons and months; in points. */
function apartFromOnce(evidence: Evidence, all: Parameters<typeof journeyRows>[1]): Estimated[] {
	const rows = journeyRows(evidence, all, null);
	const ways = rows.journeys.map((journey) => wayOf(evidence.contacts, journey));
	const others = journeyWays.filter((way) => way !== 'once');
	const columns = Object.fromEntries(others.map((way) => [way, ways.map((own) => Number(own === way))]));
	const fit = weighed(rows.returned, columns, rows);
	return others.flatMap((way): Estimated[] => {
		const found = fit?.of(way);
		if (!fit || !found) return [];
		const { value, low, high, p, detectable } = found;
		return [
			{
				...{ name: `apart_${way}`, unit: 'points', value: 100 * value, low: 100 * low, high: 100 * high },
				...{ n: { customers: fit.customers, agents: fit.agents }, method: 'fixed_effects', p, q: null },
				...{ detectable: 100 * detectable, claim: 1 }
			}
		];
	});
}

/** Customers without contact, followed from the days of the cases that they are like; each counts once for the curve. */
function withoutContact(evidence: Evidence, matches: readonly Match[]) {
	const orders = ordersOf(evidence);
	const lastDay = evidence.throughDay - lateDays;
	const byCustomer = new Map<number, { back: number; times: number; spell: Spell }>();
	for (const { customer, day } of matches) {
		const bought = (orders.after(customer, day) ?? Infinity) - day;
		const most = Math.min(horizon, lastDay - day);
		const spell = { days: Math.min(bought, most), isBack: bought <= most, customer };
		const own = byCustomer.get(customer) ?? { back: 0, times: 0, spell };
		own.back += Number(bought <= returnDays);
		own.times += 1;
		byCustomer.set(customer, own);
	}
	const sums = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
	for (const { back, times } of byCustomer.values()) {
		sums.n += 1;
		sums.x += back;
		sums.y += times;
		sums.xx += back ** 2;
		sums.yy += times ** 2;
		sums.xy += back * times;
	}
	const share = clusteredShare(sums);
	if (!share) return null;
	const error = Math.sqrt((share.value * (1 - share.value)) / share.effectiveN);
	const spells = [...byCustomer.values()].map(({ spell }) => spell);
	return { back: { ...share, error }, spells, customers: byCustomer.size };
}

/** How many points more of customers with a contact came back than of those alike without one. */
function liftOf(back: Back, without: Back, customers: number): Estimated {
	const value = 100 * (back.value - without.value);
	const error = 100 * Math.hypot(back.error, without.error);
	const p = error > 0 ? 2 * normalCumulative(-Math.abs(value) / error) : 1;
	return {
		...{ name: 'lift', unit: 'points', value, low: value - z95 * error, high: value + z95 * error, n: { customers } },
		...{ method: 'matched', p, q: null, detectable: 2.8 * error, claim: 1 }
	};
}

function inOneFamily(estimates: readonly Estimated[]): Estimated[] {
	const chances = benjaminiHochberg(estimates.map(({ p }) => p ?? 1));
	return estimates.map((estimate, place) => ({ ...estimate, q: chances[place] ?? null }));
}

function lackingOf({ contacts, orders, customers }: Evidence): Lacking[] {
	const nothing = { have: null, need: null };
	const lacking: Lacking[] = [];
	if (!contacts.customer.some((customer) => customer >= 0)) lacking.push({ what: 'known_customers', ...nothing });
	if (orders.day.length === 0) lacking.push({ what: 'orders', ...nothing });
	if (customers.customer.length === 0) lacking.push({ what: 'customers', ...nothing });
	return lacking;
}

const atLeast = (name: string, value: number | null, limit: number): Check => ({
	...{ name, value, limit },
	passed: value === null ? null : value >= limit
});
