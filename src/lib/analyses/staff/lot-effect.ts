import { groupingOf } from '#lib/statistics/absorb.ts';
import { clusteredEffect } from '#lib/statistics/clustered-effect.ts';
import type { Estimate } from '#lib/statistics/interval.ts';
import { panelFit } from '#lib/statistics/panel-fit.ts';
import type { Random } from '#lib/statistics/random.ts';
import { none } from '#lib/model/contact-columns.ts';
import { aboveUsual } from './above-usual.ts';
import type { CoachingLot } from './coaching-lot.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';

/** The days before the lot that each agent is compared with. */
const daysBefore = 90;
const fewestContacts = 20;
const daysAMonth = 30.4;
/** A lot that gave less than a quarter of an hour a month more has not been tried. */
const leastHours = 0.25;
const redraws = 999;

/** Points of 100 contacts that stayed solved above usual, of an agent before and during the lot. */
type Tried = { team: number; isDrawn: boolean; before: number; during: number; contacts: number };

/**
 * What an hour of coaching a month more did to the points of 100 contacts that stay solved; `p` from drawing the lot anew within
 * teams. `hours` is how much more the drawn were given; `difference` how they stood before; `kept` the smaller share of a
 * side that still took contacts. Null where fewer than ten of a side can be compared.
 */
export type LotEffect = {
	effect: Estimate;
	detectable: number;
	p: number;
	hours: number;
	difference: Estimate | null;
	kept: number;
	contacts: number;
	agents: number;
	sides: { isDrawn: boolean; before: number; during: number }[];
};

/**
 * Those drawn against those not, with what each did before held (analysis of covariance) and teams compared within
 * themselves. Assumes that the lot was kept, and that the drawn do not teach the others. Source: metrics.md C9; Vickers and
 * Altman 2001.
 */
export function lotEffect(evidence: Evidence, lot: CoachingLot, random: Random): LotEffect | null {
	const tried = triedBy(evidence, lot);
	const [drawn, others] = [tried.filter(({ isDrawn }) => isDrawn), tried.filter(({ isDrawn }) => !isDrawn)];
	if (drawn.length < 10 || others.length < 10) return null;
	const hours = hoursAMonth(evidence, lot, lot.drawn) - hoursAMonth(evidence, lot, lot.others);
	const scale = hours >= leastHours ? 1 / hours : 1;
	const teams = groupingOf(tried.map(({ team }) => String(team)));
	const agents = tried.map((_, place) => place);
	const panelOf = (flags: readonly boolean[]) => ({
		ys: tried.map(({ during }) => during),
		columns: [flags.map(Number), tried.map(({ before }) => before)],
		groupings: [teams],
		weights: tried.map(({ contacts }) => contacts)
	});
	const flags = tried.map(({ isDrawn }) => isDrawn);
	const found = clusteredEffect(panelOf(flags), [agents]);
	if (!found) return null;
	const before = clusteredEffect(
		{ ...panelOf(flags), ys: tried.map((each) => each.before), columns: [flags.map(Number)] },
		[agents]
	);
	let beyond = 0;
	for (let time = 0; time < redraws; time++) {
		const fit = panelFit(panelOf(drawnAnew(flags, teams, random)));
		if (Math.abs(fit?.coefficients[0] ?? 0) >= Math.abs(found.effect.value) * (1 - 1e-12)) beyond++;
	}
	const { value, low, high } = found.effect;
	return {
		effect: { value: scale * value, low: scale * low, high: scale * high },
		detectable: scale * found.detectable,
		p: (beyond + 1) / (redraws + 1),
		hours,
		difference: before?.effect ?? null,
		kept: Math.min(drawn.length / lot.drawn.size, others.length / lot.others.size),
		contacts: tried.reduce((sum, { contacts }) => sum + contacts, 0),
		agents: tried.length,
		sides: [drawn, others].map((side) => ({ isDrawn: side === drawn, ...meansOf(side) }))
	};
}

function triedBy(evidence: Evidence, { fromDay, untilDay, drawn, others, teamOf }: CoachingLot): Tried[] {
	const { contacts } = evidence;
	const outcomeOf = aboveUsual(evidence);
	const sums = new Map<number, { before: number; befores: number; during: number; durings: number }>();
	for (let row = 0; row < contacts.count; row++) {
		const [agent, day] = [contacts.agent[row] ?? none, contacts.day[row] ?? none];
		if (day < fromDay - daysBefore || day > untilDay || !(drawn.has(agent) || others.has(agent))) continue;
		const outcome = outcomeOf(row);
		if (outcome === null) continue;
		const own = sums.get(agent) ?? { before: 0, befores: 0, during: 0, durings: 0 };
		sums.set(agent, own);
		if (day < fromDay) {
			own.before += outcome;
			own.befores += 1;
		} else {
			own.during += outcome;
			own.durings += 1;
		}
	}
	return [...sums].flatMap(([agent, { before, befores, during, durings }]) =>
		befores < fewestContacts || durings < fewestContacts
			? []
			: [
					{
						...{ team: teamOf.get(agent) ?? none, isDrawn: drawn.has(agent), contacts: durings },
						...{ before: before / befores, during: during / durings }
					}
				]
	);
}

function hoursAMonth({ coaching }: Evidence, { fromDay, untilDay }: CoachingLot, agents: ReadonlySet<number>): number {
	const sessions = coaching.filter(({ agent, day }) => agents.has(agent) && day >= fromDay && day <= untilDay);
	const hours = sessions.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0) / 3600;
	return (hours / agents.size / (untilDay - fromDay + 1)) * daysAMonth;
}

/** The same number of lots in each team, given to others. */
function drawnAnew(flags: readonly boolean[], teams: readonly number[], random: Random): boolean[] {
	const anew = [...flags];
	for (const places of Map.groupBy(flags.keys(), (place) => teams[place]).values())
		for (let left = places.length - 1; left > 0; left--) {
			const [one, other] = [places[left] ?? 0, places[random.whole(0, left)] ?? 0];
			[anew[one], anew[other]] = [anew[other] ?? false, anew[one] ?? false];
		}
	return anew;
}

function meansOf(side: readonly Tried[]): { before: number; during: number } {
	const contacts = side.reduce((sum, each) => sum + each.contacts, 0);
	const mean = (of: (tried: Tried) => number) =>
		side.reduce((sum, each) => sum + each.contacts * of(each), 0) / contacts;
	return { before: mean(({ before }) => before), during: mean(({ during }) => during) };
}
