import { none } from '#lib/model/contact-columns.ts';
import type { Random } from '#lib/statistics/random.ts';
import { sampleQuantile } from '#lib/statistics/sample-quantile.ts';
import { widening } from '#lib/statistics/student.ts';
import { agentLoads } from './rows/agent-loads.ts';
import type { Analysis, AnalysisResult, Estimated, Run, Subject } from './analysis.ts';
import type { ContactOutcomeKey } from './rows/contact-outcomes.ts';
import { outcomeIfSeen } from './rows/repeats-seen.ts';
import type { Evidence } from './evidence.ts';
import { load } from './load.ts';
import { expectedWait, type ExpectedWait } from './mix/expected-wait.ts';
import { leavingOf, type Slope } from './mix/leaving.ts';
import { queueDays } from './mix/queue-days.ts';
import { mixesOf } from './mixes.ts';
import { agedExperience, tenureSlope } from './mix/tenure.ts';
import type { Picture } from './picture.ts';
import {
	simulate,
	workByMonth,
	type Banded,
	type Draw,
	type Effects,
	type Expected,
	type PolicyModel,
	type PolicyOutcome
} from './policy.ts';
import { handleTargets, targetEffectOn, unanswered } from './target-effect.ts';
import { plainEffect } from './targets/compared-effect.ts';
import { isEnough, sidesChecks } from './targets/sides-checks.ts';
import { battery, batteryCells, batteryPanel, type BatteryKey } from './targets/target-battery.ts';
import { comparedSides, hasOthers, type Sides } from './targets/target-sides.ts';

const drawings = 400;
const steps = 10;
const standing = 40;
/** What a target is followed to. */
const moved = ['aht', 'fcr', 'contacts_per_issue', 'who5', 'return_90'] as const;

/** What would happen if the target were held otherwise, from what this organisation's own analyses found. Source: metrics.md C10. */
export const targetMix: Analysis = {
	key: 'target_mix',
	subjects: (evidence) => handleTargets(evidence).slice(0, 1),
	run: runTargetMix
};

function runTargetMix(evidence: Evidence, subject: Subject, { random, progress }: Run): AnalysisResult {
	const target = evidence.targets.find(({ id }) => id === subject.id);
	const sides = target ? comparedSides(evidence, target) : null;
	const blank: AnalysisResult = { ...unanswered(evidence, 'target_effect', subject, sides), key: 'target_mix' };
	const part = (from: number, to: number) => (share: number) => {
		progress(from + (to - from) * share);
	};
	const effect = sides ? targetEffectOn(moved, evidence, subject, { random, progress: part(0, 0.6) }) : blank;
	if (!sides || effect.ending === 'lacking') return blank;
	const [everything] = load.subjects(evidence);
	const loaded = everything ? load.run(evidence, everything, { random, progress: part(0.6, 0.9) }) : null;
	const days = queueDays(evidence, sides);
	const wait = days && expectedWait(days);
	progress(0.95);
	const model = modelOf(evidence, sides, { effect, loaded, wait }, random);
	const told = model && simulate(model, { share: 0, staff: 0 });
	const aht = effect.estimates.find(({ name }) => name === 'aht');
	if (!model || !told || 'refused' in told || !aht) return { ...blank, ending: 'cannot_tell', checks: effect.checks };
	const claim = aht.claim === 3 ? 3 : 1;
	const isClear = told.chanceOfLessWork >= 0.9 || told.chanceOfLessWork <= 0.1;
	return {
		...blank,
		ending: isClear ? 'seen' : 'nothing_seen',
		estimates: [
			...leadFirst(told.expected).map((expected) => estimatedChange(expected, aht, claim)),
			{ ...bare('less_work', 'share', claim), value: told.chanceOfLessWork }
		],
		checks: effect.checks,
		lacking: [...told.blank, ...(model.draws[0]?.solving ? [] : ['solving'])].map((what) => ({
			...{ what: `own_${what}`, have: null, need: null }
		})),
		pictures: [...fansOf(model), ...yearOf(model)],
		model,
		mixes: mixesOf(model)
	};
}

const leadFirst = (expected: readonly Expected[]): Expected[] =>
	expected.toSorted((a, b) => Number(b.outcome === 'work_per_solved') - Number(a.outcome === 'work_per_solved'));

export const unitOfOutcome = {
	...{ aht: 'seconds', fcr: 'points', contacts_per_issue: 'count', hpi: 'seconds', work_per_solved: 'seconds' },
	...{ load: 'count', wait: 'seconds', who5: 'score', return_90: 'points', turnover: 'points' },
	...{ aht_later: 'seconds', work_per_solved_later: 'seconds' }
} as const satisfies Record<PolicyOutcome, Estimated['unit']>;

const bare = (name: string, unit: Estimated['unit'], claim: Estimated['claim']): Estimated => ({
	...{ name, unit, value: null, low: null, high: null, n: {}, method: 'simulated' },
	...{ p: null, q: null, detectable: null, claim }
});

function estimatedChange({ outcome, change }: Expected, { n }: Estimated, claim: 1 | 3): Estimated {
	const unit = unitOfOutcome[outcome];
	const times = unit === 'points' ? 100 : 1;
	const { low, high } = change.band95;
	return { ...bare(outcome, unit, claim), value: times * change.value, low: times * low, high: times * high, n };
}

/** What else was found: of the target, of full days, and of the wait. */
type Found = { effect: AnalysisResult; loaded: AnalysisResult | null; wait: ExpectedWait | null };

/** How those held to the target stood once it held, and drawings of what it did to them. */
function modelOf(
	evidence: Evidence,
	sides: Sides,
	{ effect, loaded, wait }: Found,
	random: Random
): PolicyModel | null {
	const mean = (key: ContactOutcomeKey): number | null => meanOfHeld(evidence, sides, key);
	const [aht, fcr, contacts, hpi] = [mean('aht'), mean('fcr'), mean('contacts_per_issue'), mean('hpi')];
	if (aht === null || fcr === null || contacts === null || hpi === null) return null;
	const held = teamsHeld(evidence, sides);
	const loads = loadsOf(evidence, sides, held);
	const people = peopleOf(evidence, held);
	const solving = solvingTarget(evidence);
	const knee = valueIn(loaded, 'knee');
	const drawn = (name: BatteryKey): (() => number | null) => {
		const found = effect.estimates.find((estimate) => estimate.name === name);
		if (found?.value == null || found.detectable === null) return () => null;
		const { times } = battery[name];
		// a few teams know their error less well
		const [value, error] = [found.value / times, (widening(found.n.teams ?? 2) * found.detectable) / 2.8 / times];
		return () => random.normal(value, error);
	};
	const slope = loaded?.ending === 'seen' ? loaded.estimates.find(({ name }) => name === 'slope_above') : undefined;
	// points of 100 for ten contacts more, told as a share for one
	const slopeAbove = (): number | null =>
		slope?.value == null || slope.low === null || slope.high === null
			? null
			: random.normal(slope.value, (slope.high - slope.low) / 3.92) / 1000;
	const [ofAht, ofFcr, ofContacts] = [drawn('aht'), drawn('fcr'), drawn('contacts_per_issue')];
	const [ofWho5, ofReturn] = [drawn('who5'), drawn('return_90')];
	const draws = Array.from({ length: drawings }, (): Draw | null => {
		const [ahtDrawn, fcrDrawn, contactsDrawn] = [ofAht(), ofFcr(), ofContacts()];
		if (ahtDrawn === null || fcrDrawn === null || contactsDrawn === null) return null;
		const effects = { aht: ahtDrawn, fcr: fcrDrawn, contacts_per_issue: contactsDrawn };
		const more = { who5: ofWho5(), return_90: ofReturn(), slopeAbove: slopeAbove() };
		const ofPeople = people && {
			leaving: drawnSlope(people.leaving.perPoint, random),
			aht: drawnSlope(people.aht, random),
			fcr: drawnSlope(people.fcr, random)
		};
		const ofSolving = solving && {
			aht: drawnSlope(solving.aht, random),
			fcr: drawnSlope(solving.fcr, random),
			contacts_per_issue: drawnSlope(solving.contacts_per_issue, random)
		};
		const ofWait = wait && random.normal(wait.borneOut, wait.error);
		return { ...effects, ...more, wait: ofWait, people: ofPeople, solving: ofSolving };
	}).filter((draw) => draw !== null);
	if (draws.length < drawings) return null;
	return {
		now: {
			...{ share: 1, aht, fcr, contacts_per_issue: contacts, hpi },
			...{ who5: wellbeingOf(evidence, sides, held), return_90: mean('return_90') }
		},
		queue: wait && { nowSeconds: wait.nowSeconds, works: wait.works, waits: wait.waits },
		people: people && {
			monthly: people.leaving.monthly,
			wellbeing: people.leaving.wellbeing,
			aged: people.aged
		},
		knee: loaded?.ending === 'seen' ? knee : null,
		days: loads.length > 0 ? middlesOf(loads) : null,
		seen: { share: { from: 0, to: 1 }, load: rangeOf(loads) },
		draws
	};
}

/** Who leaves, and what experience does; null where one of them cannot be told. */
function peopleOf(evidence: Evidence, held: ReadonlySet<number>) {
	const [leaving, aged] = [leavingOf(evidence), agedExperience(evidence, held)];
	const [aht, fcr] = [tenureSlope(evidence, 'aht'), tenureSlope(evidence, 'fcr')];
	return leaving && aged && aht && fcr ? { leaving, aged, aht, fcr } : null;
}

/** What a target of solving at first contact did, held here by some and not by others; null where there was none to compare. */
function solvingTarget(evidence: Evidence): Record<keyof Effects, Slope> | null {
	for (const target of evidence.targets.filter(({ metric }) => metric === 'fcr_repeat')) {
		const sides = comparedSides(evidence, target);
		if (!hasOthers(evidence, sides) || !isEnough(sidesChecks(evidence, target, sides))) continue;
		const [aht, fcr, contacts] = (['aht', 'fcr', 'contacts_per_issue'] as const).map((key) => {
			const effect = plainEffect(batteryPanel(evidence, [sides], key, batteryCells(evidence, [sides], key)));
			return effect && { ...effect, error: widening(effect.teamPulls.size) * effect.error };
		});
		if (aht && fcr && contacts) return { aht, fcr, contacts_per_issue: contacts };
	}
	return null;
}

const drawnSlope = ({ value, error }: Slope, random: Random): number => random.normal(value, error);

const valueIn = (result: AnalysisResult | null, name: string): number | null =>
	result?.estimates.find((estimate) => estimate.name === name)?.value ?? null;

const isAfter = ({ window }: Sides, day: number): boolean => day >= window.from && day <= window.last;

function meanOfHeld(evidence: Evidence, sides: Sides, key: ContactOutcomeKey): number | null {
	const outcomeOf = outcomeIfSeen(evidence, key);
	let [sum, n] = [0, 0];
	for (let row = 0; row < evidence.contacts.count; row++) {
		if (!isAfter(sides, evidence.contacts.day[row] ?? none) || sides.sideOf(row) !== 1) continue;
		const outcome = outcomeOf(row);
		if (outcome === null) continue;
		sum += outcome;
		n++;
	}
	return n === 0 ? null : sum / n;
}

function teamsHeld({ contacts }: Evidence, sides: Sides): Set<number> {
	const held = new Set<number>();
	for (let row = 0; row < contacts.count; row++) {
		const team = contacts.team[row] ?? none;
		if (team !== none && isAfter(sides, contacts.day[row] ?? none) && sides.sideOf(row) === 1) held.add(team);
	}
	return held;
}

function loadsOf(evidence: Evidence, sides: Sides, held: ReadonlySet<number>): number[] {
	const all = agentLoads(evidence)?.all() ?? [];
	return [...all].flatMap(({ day, team, load: own }) => (held.has(team) && isAfter(sides, day) ? [own] : []));
}

/** The mean of months of teams with at least five answers. */
function wellbeingOf(evidence: Evidence, sides: Sides, held: ReadonlySet<number>): number | null {
	const answers = evidence.pulse.filter(({ team, day }) => held.has(team) && isAfter(sides, day));
	const teams = [...Map.groupBy(answers, ({ team }) => team).values()].filter((own) => own.length >= 5);
	const told = teams.flat();
	return told.length === 0 ? null : told.reduce((sum, { who5 }) => sum + who5, 0) / told.length;
}

function rangeOf(loads: readonly number[]): { from: number; to: number } | null {
	const [from, to] = [sampleQuantile(loads, 0.01), sampleQuantile(loads, 0.99)];
	return from === null || to === null ? null : { from, to };
}

/** As many loads of equal weight as stand for all of them. */
const middlesOf = (loads: readonly number[]): number[] =>
	Array.from({ length: standing }, (_, place) => sampleQuantile(loads, (place + 0.5) / standing) ?? 0);

/** Outcomes from nobody held to the target to everybody. */
function fansOf(model: PolicyModel): Picture[] {
	const told = Array.from({ length: steps + 1 }, (_, step) => {
		const share = step / steps;
		const found = simulate(model, { share, staff: 0 });
		return { share, expected: 'refused' in found ? [] : found.expected };
	});
	return (['work_per_solved', 'aht', 'fcr'] as const).map((outcome) => ({
		...{ kind: 'fan', name: outcome, unit: outcome === 'fcr' ? 'share' : 'seconds', across: 'share' },
		seen: model.seen.share,
		points: told.flatMap(({ share, expected }) =>
			expected.flatMap((one) => (one.outcome === outcome ? [pointOf(share, one)] : []))
		)
	}));
}

/** What nobody held to the target would do to the work for each solved issue, month by month. */
function yearOf(model: PolicyModel): Picture[] {
	const points = workByMonth(model, { share: 0, staff: 0 })?.map((one, month) => pointOf(month, one));
	return points ? [{ kind: 'fan', name: 'year', unit: 'seconds', across: 'count', points, seen: null }] : [];
}

const pointOf = (at: number, { value, band80, band95 }: Banded) => ({
	...{ at, value, ...band95, low80: band80.low, high80: band80.high }
});
