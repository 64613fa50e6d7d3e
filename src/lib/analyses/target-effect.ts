import { none } from '#lib/model/contact-columns.ts';
import type { Analysis, AnalysisResult, Run, Subject } from './analysis.ts';
import type { Evidence } from './evidence.ts';
import { isoDay } from './rows/month-of.ts';
import { roundedMonths } from './rows/rounded-months.ts';
import { rollouts, targetsOf } from './targets/rollouts.ts';
import { isEnough, sidesChecks, worstChecks } from './targets/sides-checks.ts';
import { targetAlone } from './targets/target-alone.ts';
import {
	batteryKeys,
	outcomeFound,
	placeboDate,
	placeboOutcome,
	type BatteryFound,
	type BatteryKey
} from './targets/target-battery.ts';
import { isFound } from './is-found.ts';
import { targetNamed } from './targets/target-named.ts';
import { targetEstimates, laterEstimates, naiveChange } from './targets/target-estimates.ts';
import { targetPictures } from './targets/target-pictures.ts';
import { comparedSides, hasOthers, type Sides } from './targets/target-sides.ts';

/**
 * What happened when a target of handle time began: a battery of outcomes of those held to it against those who were not, by
 * difference in differences, around every start where it began at several; of one series alone where there is nobody to
 * compare with. Source: metrics.md C1, B7.
 */
export const targetEffect: Analysis = {
	key: 'target_effect',
	subjects: (evidence) => [...rollouts(evidence), ...handleTargets(evidence)],
	run: (evidence, subject, run) => targetEffectOn(batteryKeys, evidence, subject, run)
};

/** Targets of handle time, the earliest first, by unit and seconds; a subject without a target where there is none. */
export function handleTargets({ targets }: Evidence): Subject[] {
	const held = targets.filter(({ metric }) => metric === 'aht').toSorted((a, b) => a.fromDay - b.fromDay);
	if (held.length === 0) return [{ id: 'none', name: null, fromDay: null }];
	return held.map(({ id, unit, value, fromDay }) => ({
		id,
		name: unit ? `${unit.member} · ${targetNamed(value)}` : targetNamed(value),
		fromDay,
		unit
	}));
}

/** What is the same in every answer about a target, before anything is found. */
export function unanswered(
	evidence: Evidence,
	key: 'target_effect' | 'false_economy',
	subject: Subject,
	sides: Sides | null
): AnalysisResult {
	const { first, last } = sides?.window ?? { first: null, last: null };
	return {
		key,
		subject,
		ending: 'lacking',
		estimates: [],
		naive: null,
		checks: [],
		lacking: lackingOf(evidence, sides),
		coverage: knownShare(evidence),
		from: first === null ? null : isoDay(first),
		through: last === null ? null : isoDay(last),
		pictures: []
	};
}

/** The same of some outcomes only: then not how they stood half a year later. */
export function targetEffectOn(
	keys: readonly BatteryKey[],
	evidence: Evidence,
	subject: Subject,
	{ random, progress }: Run
): AnalysisResult {
	const starts = targetsOf(evidence, subject).map((target) => ({ target, sides: comparedSides(evidence, target) }));
	const [first] = starts;
	if (!first) return unanswered(evidence, 'target_effect', subject, null);
	const stacks = starts.map(({ sides }) => sides);
	const blank = unanswered(evidence, 'target_effect', subject, spanOf(first.sides, stacks));
	if (blank.lacking.some(({ what }) => isVital(what))) return blank;
	if (stacks.some((sides) => !hasOthers(evidence, sides))) return targetAlone(evidence, first.sides, blank);
	const own = worstChecks(starts.map(({ target, sides }) => sidesChecks(evidence, target, sides)));
	if (!isEnough(own)) return { ...blank, ending: 'cannot_tell', checks: own };
	const found: BatteryFound = new Map();
	for (const [place, key] of keys.entries()) {
		progress(place / (keys.length + 2));
		const outcome = outcomeFound(evidence, stacks, key, random);
		if (outcome) found.set(key, outcome);
	}
	const kept = placeboOutcome(evidence, stacks, random);
	const checks = [
		...own,
		...(['aht', 'fcr'] as const).flatMap((key) => {
			const leads = found.get(key)?.leads ?? null;
			const early = placeboDate(evidence, stacks, key);
			const end = key === 'aht' ? '' : '_fcr';
			return [
				{ name: `leads${end}`, passed: leads === null ? null : leads > 0.1, value: leads, limit: 0.1 },
				{ name: `placebo_date${end}`, passed: early === null ? null : early < 2, value: early, limit: 2 }
			];
		}),
		{ name: 'placebo_outcome', passed: kept === null ? null : kept > 0.05, value: kept, limit: 0.05 }
	];
	progress(0.95);
	const isOne = starts.length === 1;
	const estimates = targetEstimates(found, checks, isOne ? 'difference_in_differences' : 'staggered_starts');
	const later = isOne && keys === batteryKeys ? laterEstimates(evidence, first.target, first.sides, random) : [];
	const [lead] = estimates;
	const isSeen = lead !== undefined && lead.claim === 3 && isFound(lead);
	const canTell = estimates.some(({ name, claim, p }) => name === 'aht' && claim === 3 && p !== null);
	return {
		...blank,
		ending: isSeen ? 'seen' : canTell ? 'nothing_seen' : 'cannot_tell',
		estimates: [...estimates, ...later],
		naive: naiveChange(evidence, stacks, found.get('aht')),
		checks,
		pictures: targetPictures(evidence, stacks, found)
	};
}

/** The first start with the days of all. */
function spanOf(first: Sides, stacks: readonly Sides[]): Sides {
	const last = Math.max(...stacks.map(({ window }) => window.last));
	return { ...first, window: { ...first.window, last } };
}

/** What nothing can be told without. */
const isVital = (what: string): boolean => ['targets', 'handle_seconds', 'agents_of_contacts'].includes(what);

function lackingOf(evidence: Evidence, sides: Sides | null) {
	const { contacts, orders, pulse, absence, employment } = evidence;
	const isEmpty = (column: Int32Array): boolean => column.every((each) => each === none);
	const lacks = {
		targets: sides === null,
		handle_seconds: isEmpty(contacts.handleSeconds),
		agents_of_contacts: isEmpty(contacts.agent),
		known_customers: isEmpty(contacts.attempt),
		surveys: isEmpty(contacts.rating),
		orders: orders.customer.length === 0,
		pulse: pulse.length === 0,
		absence: absence.length === 0,
		employment: employment.length === 0,
		rounded_months: sides !== null && hasRounded(evidence, sides)
	};
	return Object.entries(lacks).flatMap(([what, lacking]) => (lacking ? [{ what, have: null, need: null }] : []));
}

/** Whether handle times of either side were rounded in a part of the window, which then has none. */
function hasRounded({ contacts }: Evidence, { window, sideOf }: Sides): boolean {
	const isRounded = roundedMonths(contacts);
	return contacts.day.some(
		(day, row) => day >= window.first && day <= window.last && isRounded(row) && sideOf(row) !== null
	);
}

/** The share of handled contacts whose customer is known and whose key is not shared. */
function knownShare({ contacts }: Evidence): number | null {
	let [handled, known] = [0, 0];
	for (let row = 0; row < contacts.count; row++) {
		if (contacts.agent[row] === none) continue;
		handled += 1;
		if (contacts.attempt[row] !== none) known += 1;
	}
	return handled === 0 ? null : known / handled;
}
