import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import { benjaminiHochberg } from '#lib/statistics/false-discovery.ts';
import type { Analysis, AnalysisResult, Check, Estimated, Lacking, Run, Subject } from './analysis.ts';
import { atRisk, isLess } from './journeys/at-risk.ts';
import type { Association } from './journeys/associations.ts';
import type { Evidence } from './evidence.ts';
import { journeyRows } from './journeys/journey-rows.ts';
import { journeysOf, type Journey } from './journeys/journeys.ts';
import { knownCustomerShare } from './rows/known-customer-share.ts';
import { mazeCost, type MazeCost } from './journeys/maze-cost.ts';
import { mazePaths } from './journeys/maze-paths.ts';
import { isoDay, monthOf } from './rows/month-of.ts';
import type { Picture } from './picture.ts';
import { obstacles } from './journeys/obstacles.ts';
import { ratedRows } from './journeys/rated-rows.ts';
import { retellingOf, type Retelling } from './journeys/retelling.ts';
import { solvedChance } from './journeys/solved-chance.ts';
import { besidesWaiting, fewestRows, weighed, type Weighed } from './journeys/weighed.ts';

const columnOf = {
	put_back: 'putBack',
	passed_on: 'passedOn',
	extra: 'extra',
	wait: 'waitMinutes',
	solved: 'solved'
} as const;
const told = [...obstacles, 'solved'] as const;
const fewestKnown = 0.7;
/** A weekend, with a holiday on either side: contacts may begin and end so far within a month that is whole. */
const mostDaysShut = 4;

/** What menus, transfers, further contacts and waits go together with, and how much of customers' time they take. Source: metrics.md C7. */
export const menuMaze: Analysis = {
	key: 'menu_maze',
	subjects: () => [{ id: 'all', name: null, fromDay: null }],
	run: menuMazeOf
};

function menuMazeOf(evidence: Evidence, subject: Subject, { progress }: Run): AnalysisResult {
	const { contacts, throughDay, orders } = evidence;
	const coverage = knownCustomerShare(contacts);
	const chance = solvedChance(evidence);
	progress(0.2);
	const { rated } = ratedRows(evidence);
	const all = journeysOf(evidence);
	const journeys = journeyRows(evidence, all, chance);
	progress(0.4);
	const byReturn =
		orders.day.length > 0 ? weighed(journeys.returned, columnsOf(journeys.solved, journeys), journeys) : null;
	progress(0.7);
	const satisfied = rated.ratings.map((rating) => Number(rating >= 4));
	const byRating = weighed(satisfied, columnsOf(rated.saidSolved, rated), rated);
	progress(0.9);
	const estimates = inOneFamily([...found('return', byReturn), ...found('csat', byRating)]);
	const month = lastWholeMonth(contacts);
	const frame = {
		...{ key: 'menu_maze' as const, subject, naive: null, coverage, prices: evidence.prices },
		...{ from: contacts.count > 0 ? isoDay(contacts.day[0] ?? 0) : null, through: isoDay(throughDay) },
		lacking: lackingOf(evidence, rated.rows.length)
	};
	const paths = month ? [mazePaths(contacts, month.from, month.until)] : [];
	const isTold = estimates.some(({ name }) => !name.endsWith('_solved'));
	if (!isTold) {
		const isLacking = frame.lacking.some(({ what }) => what === 'menus') || (!byReturn && frame.lacking.length > 1);
		const checks: Check[] = [{ name: 'enough', passed: false, value: journeys.returned.length, limit: fewestRows }];
		return { ...frame, ending: isLacking ? 'lacking' : 'cannot_tell', estimates: [], checks, pictures: paths };
	}
	const isSeen = estimates.some((one) => !one.name.endsWith('_solved') && isLess(one));
	const retelling = month && retellingOf(evidence, month.from, month.until);
	return {
		...frame,
		ending: isSeen ? 'seen' : 'nothing_seen',
		lacking: byReturn && !isValued(evidence) ? [...frame.lacking, valuesLacking] : frame.lacking,
		estimates: [
			...estimates,
			...(month ? atRisk(evidence, endedIn(month, contacts, all), estimates) : []),
			...(retelling ? retold(retelling) : []),
			...(month ? costs(mazeCost(contacts, month.from, month.until)) : [])
		],
		checks: [
			{ name: 'solved_known', passed: chance !== null, value: null, limit: null },
			{
				name: 'coverage',
				passed: coverage === null ? null : coverage >= fewestKnown,
				value: coverage,
				limit: fewestKnown
			}
		],
		pictures: [...intervals('return', estimates), ...intervals('csat', estimates), ...paths]
	};
}

const columnsOf = (
	solved: readonly number[],
	went: Parameters<typeof besidesWaiting>[0]
): Record<string, readonly number[]> => ({ solved, waitMinutes: went.waitMinutes, ...besidesWaiting(went) });

/** Each obstacle that was met often enough to be told. */
function found(of: 'return' | 'csat', fit: Weighed | null): Estimated[] {
	return told.flatMap((obstacle): Estimated[] => {
		const association: Association | null = fit?.of(columnOf[obstacle]) ?? null;
		if (!fit || !association) return [];
		const { value, low, high, p, detectable } = association;
		return [
			{
				...{ name: `${of}_${obstacle}`, unit: 'points', value: 100 * value, low: 100 * low, high: 100 * high },
				...{ n: { customers: fit.customers, contacts: fit.contacts, agents: fit.agents }, method: 'fixed_effects' },
				...{ p, q: null, detectable: 100 * detectable, claim: 1 }
			}
		];
	});
}

function inOneFamily(estimates: readonly Estimated[]): Estimated[] {
	const chances = benjaminiHochberg(estimates.map(({ p }) => p ?? 1));
	return estimates.map((estimate, place) => ({ ...estimate, q: chances[place] ?? null }));
}

/** Journeys of which the last contact was in a month. */
const endedIn = (month: Month, { day }: ContactColumns, all: readonly Journey[]): Journey[] =>
	all.filter(({ last }) => (day[last] ?? none) >= month.from && (day[last] ?? none) <= month.until);

/** What further contacts take longer with somebody new to the matter, and what that came to in the month. */
function retold({ seconds: { value, low, high, p, detectable }, contacts, times }: Retelling): Estimated[] {
	const rest = { n: { contacts }, method: 'fixed_effects', q: null, claim: 1 } as const;
	const hours = (seconds: number): number => (seconds * times) / 3600;
	const inHours = { value: hours(value), low: hours(low), high: hours(high), p: null, detectable: null };
	return [
		{ name: 'retelling', unit: 'seconds', value, low, high, p, detectable, ...rest },
		{ name: 'agent_hours_retelling', unit: 'count', ...inHours, ...rest }
	];
}

function costs(cost: MazeCost): Estimated[] {
	return obstacles.flatMap((obstacle) =>
		(['times', 'customerHours', 'agentHours'] as const).flatMap((what): Estimated[] => {
			const value = cost[obstacle][what];
			const name = `${{ times: 'times', customerHours: 'hours', agentHours: 'agent_hours' }[what]}_${obstacle}`;
			if (value === null) return [];
			const untested = { low: null, high: null, p: null, q: null, detectable: null };
			return [{ name, unit: 'count', value: Math.round(value), n: {}, method: 'raw', claim: 0, ...untested }];
		})
	);
}

const intervals = (of: 'return' | 'csat', estimates: readonly Estimated[]): Picture[] => {
	const rows = estimates
		.filter(({ name }) => name.startsWith(`${of}_`))
		.map(({ name, value, low, high }) => ({ name, value, low, high }));
	return rows.length > 0 ? [{ name: `${of}_obstacles`, kind: 'intervals', unit: 'points', rows }] : [];
};

const valuesLacking: Lacking = { what: 'yearly_values', have: null, need: null };
const isValued = ({ customers }: Evidence): boolean => customers.yearlyValue.some((value) => value !== none);

function lackingOf({ contacts, orders }: Evidence, answers: number): Lacking[] {
	const nothing = { have: null, need: null };
	const lacking: Lacking[] = [];
	if (!contacts.ivrEntries.some((entries) => entries !== none)) lacking.push({ what: 'menus', ...nothing });
	if (answers === 0) lacking.push({ what: 'surveys', ...nothing });
	if (orders.day.length === 0) lacking.push({ what: 'orders', ...nothing });
	return lacking;
}

type Month = { from: number; until: number };

/** The first and last day of the last month that contacts are known of throughout, weekends aside; null where there is none. */
function lastWholeMonth(contacts: ContactColumns): Month | null {
	const [firstDay, lastDay] = [contacts.day[0], contacts.day.at(-1)];
	if (firstDay === undefined || lastDay === undefined) return null;
	let until = lastDay + mostDaysShut;
	while (until >= firstDay && monthOf(until) === monthOf(until + 1)) until--;
	let from = until;
	while (monthOf(from - 1) === monthOf(until)) from--;
	return from >= firstDay - mostDaysShut ? { from, until } : null;
}
