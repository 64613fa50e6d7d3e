import { sampleQuantile } from '#lib/statistics/sample-quantile.ts';
import { daysAt } from './mix/full-days.ts';
import { waitAt } from './mix/expected-wait.ts';
import { experiencePath, monthsAhead } from './mix/tenure.ts';

/**
 * What could be asked of a centre: the share of its people who are held to the target (0 to 1), how many more or fewer of them
 * there are (0.03 is three of a hundred more), the share who are held to a target of solving (0 to 1; nobody, if left out), and
 * how many contacts a day are the most for anybody, the rest being left to further people (as now, if left out).
 */
export type Policy = { share: number; staff: number; solving?: number; ceiling?: number | null };

/**
 * What is told of a policy. `work_per_solved` is handle seconds for each issue that stays solved; `turnover` those who leave in a
 * year; the last two are a year on, when people have come and gone; the rest as in the catalogue.
 */
export const policyOutcomes = [
	'aht',
	'fcr',
	'contacts_per_issue',
	'hpi',
	'work_per_solved',
	'load',
	'wait',
	'who5',
	'return_90',
	'turnover',
	'aht_later',
	'work_per_solved_later'
] as const;
export type PolicyOutcome = (typeof policyOutcomes)[number];

/** What one drawing believes of the target's effects, and of a contact a day more above the knee; null without an estimate. */
export type Draw = Effects & {
	who5: number | null;
	return_90: number | null;
	slopeAbove: number | null;
	/** Seconds that callers wait longer for each that the queue formula expects. */
	wait?: number | null;
	/** With a point of wellbeing more: the share who leave in a month; with experience: handle seconds, and the share solved. */
	people?: { leaving: number; aht: number; fcr: number } | null;
	/** What a target of solving does; null where none was held. */
	solving?: Effects | null;
};
/** What a target does to handle seconds, the share that stays solved, and contacts of an issue. */
export type Effects = { aht: number; fcr: number; contacts_per_issue: number };

/**
 * How a centre stands with its target, and what it may be without, as this organisation's own analyses found it. Shares
 * from 0 to 1, seconds, contacts a day of one agent. Kept with the result, so that a page can ask it anything at once.
 */
export type PolicyModel = {
	now: { share: number } & Record<'aht' | 'fcr' | 'contacts_per_issue' | 'hpi', number> &
		Record<'who5' | 'return_90', number | null>;
	/** The wait now, and by the queue formula for work of each agent against now; null where own days do not bear it out. */
	queue?: { nowSeconds: number; works: number[]; waits: number[] } | null;
	/**
	 * The share who leave in a month at some wellbeing, and the mean experience of those there today, month by month if all stay;
	 * null where none of it can be told.
	 */
	people?: { monthly: number; wellbeing: number; aged: number[] } | null;
	/** Contacts a day from which on fewer stay solved; null where none was found. */
	knee: number | null;
	/** Contacts of agents' days now, from the fewest to the most, each for as many days; null where none are known. */
	days: number[] | null;
	/** Beyond these nothing is known: shares held, and contacts a day from the first to the 99th percentile of agents' days. */
	seen: { share: { from: number; to: number }; load: { from: number; to: number } | null };
	draws: Draw[];
};

/** What an outcome is expected to be, with the ends of four in five and of nineteen in twenty drawings; and the change from now. */
export type Expected = { outcome: PolicyOutcome } & Banded & { change: Banded };
export type Banded = { value: number; band80: Ends; band95: Ends };
type Ends = { low: number; high: number };

/** Why a policy is not told of: it lies outside what was seen. */
export type Refused =
	| { refused: 'share' | 'load'; seen: { from: number; to: number } }
	| { refused: 'solving'; seen: null }
	| { refused: 'ceiling'; seen: null };

/** `people` are the agents it takes, 1 for as many as now. */
export type Told = { expected: Expected[]; blank: PolicyOutcome[]; chanceOfLessWork: number; people: Banded };

const rounds = 30;
/** Contacts of an issue that no longer move by more rest. */
const restless = 1e-9;

/**
 * What a policy would bring, told by every drawing: the effects of the target in proportion to those held to it; contacts a
 * day at which issues that return make further ones, until it rests. Refuses what lies outside what was seen.
 * Source: metrics.md C10.
 */
export function simulate(model: PolicyModel, policy: Policy): Told | Refused {
	const refused = refusedOf(model, policy);
	if (refused) return refused;
	const states = statesUnder(model, policy);
	const usual = statesUnder(model, { share: model.now.share, staff: 0 });
	const { load } = model.seen;
	const loads = states.map((state) => state.load).filter((each) => each !== null);
	if (load && loads.length > 0) {
		const middle = sampleQuantile(loads, 0.5) ?? 0;
		if (middle < load.from || middle > load.to) return { refused: 'load', seen: load };
	}
	const expected = policyOutcomes.flatMap((outcome): Expected[] => {
		const pairs = states.flatMap((state, place) => {
			const [value, before] = [state[outcome], usual[place]?.[outcome] ?? null];
			return value === null || before === null ? [] : [{ value, change: value - before }];
		});
		if (pairs.length < states.length) return [];
		return [
			{
				outcome,
				...banded(pairs.map(({ value }) => value)),
				change: banded(pairs.map(({ change }) => change))
			}
		];
	});
	const less = states.filter((state, place) => state.work_per_solved < (usual[place]?.work_per_solved ?? 0)).length;
	return {
		expected,
		blank: policyOutcomes.filter((name) => !expected.some(({ outcome }) => outcome === name)),
		chanceOfLessWork: less / states.length,
		people: banded(states.map(({ people }) => people))
	};
}

/** What every drawing expects of a policy, outside what was seen too. */
export const statesUnder = (model: PolicyModel, policy: Policy): State[] =>
	model.draws.map((draw) => stateUnder(model, draw, policy));

function refusedOf({ seen: { share, load }, days, draws }: PolicyModel, policy: Policy): Refused | null {
	const { solving = 0, ceiling = null } = policy;
	if (solving > 0 && draws.some((draw) => !draw.solving)) return { refused: 'solving', seen: null };
	if (solving < 0 || solving > 1) return { refused: 'share', seen: { from: 0, to: 1 } };
	if (policy.share < share.from || policy.share > share.to) return { refused: 'share', seen: share };
	if (ceiling === null) return null;
	if (!load || !days) return { refused: 'ceiling', seen: null };
	return ceiling < load.from || ceiling > load.to ? { refused: 'load', seen: load } : null;
}

/** What a policy would do to the work for each solved issue against going on as now, from today to a year on; null where it is blank. */
export function workByMonth(model: PolicyModel, policy: Policy): Banded[] | null {
	const paths = model.draws.map((draw) => {
		const [then, now] = [policy, { share: model.now.share, staff: 0 }].map((asked) => {
			const { who5 } = soonUnder(model, draw, asked, { aht: 0, fcr: 0 });
			const learnt = learntUnder(model, draw, who5)?.learnt;
			return learnt?.map((own) => soonUnder(model, draw, asked, own).work_per_solved);
		});
		return then?.map((work, month) => work - (now?.[month] ?? 0));
	});
	const known = paths.filter((path) => path !== undefined);
	if (known.length === 0 || known.length < paths.length) return null;
	return Array.from({ length: monthsAhead + 1 }, (_, month) => banded(known.map((path) => path[month] ?? 0)));
}

export type State = Record<Exclude<PolicyOutcome, Unsure> | 'people', number> & Record<Unsure, number | null>;
type Unsure = 'load' | 'wait' | 'who5' | 'return_90' | 'turnover' | 'aht_later' | 'work_per_solved_later';

/** Handle seconds and the share solved that come with experience gained or lost since today. */
type Learnt = { aht: number; fcr: number };

function stateUnder(model: PolicyModel, draw: Draw, policy: Policy): State {
	const soon = soonUnder(model, draw, policy, { aht: 0, fcr: 0 });
	const months = learntUnder(model, draw, soon.who5);
	const last = months?.learnt.at(-1);
	const later = last && soonUnder(model, draw, policy, last);
	return {
		...soon,
		turnover: months && 12 * months.leaving,
		aht_later: later?.aht ?? null,
		work_per_solved_later: later?.work_per_solved ?? null
	};
}

/**
 * Month by month: how people feel moves how many leave, who comes in their place is new, and the new take longer and solve less.
 * Null where wellbeing, leaving or experience cannot be told.
 */
function learntUnder(
	{ people = null }: PolicyModel,
	{ people: own = null }: Draw,
	who5: number | null
): { leaving: number; learnt: Learnt[] } | null {
	if (!people || !own || who5 === null) return null;
	const leaving = Math.min(1, Math.max(0, people.monthly + own.leaving * (who5 - people.wellbeing)));
	const path = experiencePath(people.aged, leaving);
	const today = path[0] ?? 0;
	return { leaving, learnt: path.map((then) => ({ aht: own.aht * (then - today), fcr: own.fcr * (then - today) })) };
}

function soonUnder({ now, knee, days, queue = null }: PolicyModel, draw: Draw, policy: Policy, learnt: Learnt) {
	const { share, staff, solving = 0, ceiling = null } = policy;
	const more = share - now.share;
	const moves = (name: keyof Effects): number => more * draw[name] + solving * (draw.solving?.[name] ?? 0);
	const aht = now.aht + moves('aht') + learnt.aht;
	// what an issue that does not stay solved brings back
	const again = (now.contacts_per_issue - 1) / Math.max(0.01, 1 - now.fcr);
	const own = {
		fcr: now.fcr + moves('fcr') + learnt.fcr,
		contacts: now.contacts_per_issue + moves('contacts_per_issue') - again * learnt.fcr
	};
	const usual = days && daysAt(days, { times: 1, knee });
	let [fcr, contacts] = [own.fcr, own.contacts];
	let full = usual;
	for (let round = 0; round < rounds && days && usual; round++) {
		full = daysAt(days, { times: contacts / now.contacts_per_issue / (1 + staff), ceiling, knee });
		const strain = (draw.slopeAbove ?? 0) * (full.over - usual.over);
		fcr = Math.min(1, Math.max(0, own.fcr + strain));
		const before = contacts;
		contacts = Math.max(1, own.contacts - again * strain);
		if (Math.abs(contacts - before) < restless) break;
	}
	const people = (1 + staff) * (full?.further ?? 1);
	const hpi = (now.hpi * (aht / now.aht) * contacts) / now.contacts_per_issue;
	const moved = (value: number | null, effect: number | null): number | null =>
		value === null || effect === null ? null : value + more * effect;
	return {
		aht,
		fcr,
		contacts_per_issue: contacts,
		hpi,
		work_per_solved: hpi / Math.max(0.01, fcr),
		people,
		load: full?.middle ?? null,
		wait: waitUnder(queue, draw, ((aht / now.aht) * contacts) / now.contacts_per_issue / people),
		who5: moved(now.who5, draw.who5),
		return_90: moved(now.return_90, draw.return_90)
	};
}

/** As much longer than now as the formula expects, so far as own days bear it out; null for work that was not seen. */
function waitUnder(queue: PolicyModel['queue'], { wait = null }: Draw, work: number): number | null {
	if (!queue || wait === null) return null;
	const [then, now] = [waitAt(queue, work), waitAt(queue, 1)];
	return then === null || now === null ? null : Math.max(0, queue.nowSeconds + wait * (then - now));
}

const quantile = (values: readonly number[], share: number): number => sampleQuantile(values, share) ?? 0;

const banded = (values: readonly number[]): Banded => ({
	value: quantile(values, 0.5),
	band80: { low: quantile(values, 0.1), high: quantile(values, 0.9) },
	band95: { low: quantile(values, 0.025), high: quantile(values, 0.975) }
});
