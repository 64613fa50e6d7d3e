import type { Analysis, AnalysisResult, Check, Run, Subject } from './analysis.ts';
import { comparedPanel, plainEffect } from './targets/compared-effect.ts';
import { contactOutcome } from './rows/contact-outcomes.ts';
import type { Evidence } from './evidence.ts';
import { economyEstimates, economyPicture, hoursByHandleTime } from './targets/false-economy-estimates.ts';
import { gaveUpAWeek, workSeen } from './targets/false-economy-savings.ts';
import { drawnFactors, factorsOf, type Moved } from './targets/false-economy-shares.ts';
import { halfHourSeats } from './targets/half-hour-seats.ts';
import { sidedCells, tenureIn } from './targets/sided-cells.ts';
import { sidesChecks } from './targets/sides-checks.ts';
import { heldAfter, outcomeFound, placeboDate, type OutcomeFound } from './targets/target-battery.ts';
import { handleTargets, unanswered } from './target-effect.ts';
import { comparedSides, type Sides } from './targets/target-sides.ts';

/**
 * Whether faster contacts saved work: what each contact saved against the further contacts, and the unsolved issues, that
 * came with it, by the comparison of `targetEffect`. Source: metrics.md C3.
 */
export const falseEconomy: Analysis = { key: 'false_economy', subjects: handleTargets, run: runFalseEconomy };

/** A check or a test fails from here on. */
const usual = 0.05;

function runFalseEconomy(evidence: Evidence, subject: Subject, { random, progress }: Run): AnalysisResult {
	const target = evidence.targets.find(({ id }) => id === subject.id);
	if (!target) return unanswered(evidence, 'false_economy', subject, null);
	const sides = comparedSides(evidence, target);
	const blank = unanswered(evidence, 'false_economy', subject, sides);
	const vital = ['handle_seconds', 'agents_of_contacts', 'known_customers'];
	if (blank.lacking.some(({ what }) => vital.includes(what))) return blank;
	const own = sidesChecks(evidence, target, sides);
	const hopeless = ['weeks_before', 'weeks_after', 'clusters'];
	if (own.some(({ name, passed }) => hopeless.includes(name) && passed === false))
		return { ...blank, ending: 'cannot_tell', checks: own };
	const aht = outcomeFound(evidence, [sides], 'aht', random);
	progress(0.3);
	const perIssue = outcomeFound(evidence, [sides], 'contacts_per_issue', random);
	progress(0.6);
	if (!aht || !perIssue) return { ...blank, ending: 'cannot_tell', checks: own };
	const checks = [...own, ...movedAlike(evidence, sides, aht, perIssue)];
	const canTell = checks.every(({ passed }) => passed !== false) && aht.leads !== null && perIssue.leads !== null;
	const isFaster = aht.effect.value < 0 && (aht.effect.p ?? 1) <= usual;
	const moved = {
		aht: { after: aht.heldAfter, effect: aht.effect },
		contactsPerIssue: { after: perIssue.heldAfter, effect: perIssue.effect },
		saidSolved: saidSolvedMoved(evidence, sides)
	};
	const work = workSeen(evidence, sides);
	const found = {
		...{ aht: aht.effect, perIssue: perIssue.effect, handleSeconds: aht.heldAfter, work },
		factors: factorsOf(moved),
		draws: drawnFactors(moved, random),
		seats: work && halfHourSeats(evidence, sides, { scale: work.scale, handleSeconds: aht.heldAfter }),
		gaveUp: gaveUpAWeek(evidence, sides, work?.scale ?? 1),
		claim: canTell ? 3 : 2
	} as const;
	progress(0.9);
	const isBack = perIssue.effect.value > 0 && (perIssue.effect.p ?? 1) <= usual;
	return {
		...blank,
		ending: !canTell ? 'cannot_tell' : isFaster && isBack ? 'seen' : 'nothing_seen',
		// a share of no saving is no share
		estimates: economyEstimates(found, isFaster),
		naive: isFaster ? hoursByHandleTime(found) : null,
		checks,
		lacking: work ? blank.lacking : [...blank.lacking, { what: 'whole_days', have: null, need: null }],
		pictures: isFaster ? economyPicture(found) : []
	};
}

/** Whether the sides moved alike before, in both figures that everything rests on. */
function movedAlike(evidence: Evidence, sides: Sides, aht: OutcomeFound, perIssue: OutcomeFound): Check[] {
	const check = (name: string, value: number | null, limit: number, passed: boolean): Check => {
		return { name, passed: value === null ? null : passed, value, limit };
	};
	const early = placeboDate(evidence, [sides], 'aht');
	return [
		check('leads', aht.leads, 0.1, (aht.leads ?? 0) > 0.1),
		check('leads_issue', perIssue.leads, 0.1, (perIssue.leads ?? 0) > 0.1),
		check('placebo_date', early, 2, (early ?? 0) < 2)
	];
}

/** How the share of answers that it was solved moved; null where customers were not asked on both sides. */
function saidSolvedMoved(evidence: Evidence, sides: Sides): Moved | null {
	const cells = sidedCells(evidence, sides, contactOutcome(evidence, 'said_solved'));
	const effect = plainEffect(comparedPanel(cells, tenureIn(evidence, [sides.window])));
	return effect && { after: heldAfter(cells), effect };
}
