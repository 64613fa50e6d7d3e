import { none } from '#lib/model/contact-columns.ts';
import { benjaminiHochberg } from '#lib/statistics/false-discovery.ts';
import { interruptedSeries } from '#lib/statistics/interrupted-series.ts';
import { sameWeeks, weeksInYear } from '#lib/statistics/same-weeks.ts';
import type { Interruption } from '#lib/statistics/segments.ts';
import { studentCumulative, t95 } from '#lib/statistics/student.ts';
import type { AnalysisResult, Check, Estimated } from '#lib/analyses/analysis.ts';
import type { ContactOutcomeKey } from '#lib/analyses/rows/contact-outcomes.ts';
import { outcomeIfSeen } from '#lib/analyses/rows/repeats-seen.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { battery } from './target-battery.ts';
import { isFound } from '#lib/analyses/is-found.ts';
import type { Sides } from './target-sides.ts';

const looked = ['aht', 'fcr', 'transfers', 'csat'] as const;
/** Weeks on each side that a series needs. Source: metrics.md B6. */
const fewestWeeks = 12;
const shape = { impact: { kind: 'step' }, slope: false, washOut: 2, season: null } as const;

/**
 * What weeks of the held, with the mix of reasons held, say where everybody has the target: whether the level jumped when it began. One
 * series only coincides, so level 2. Source: metrics.md B6, C1.
 */
export function targetAlone(evidence: Evidence, sides: Sides, blank: AnalysisResult): AnalysisResult {
	const { window } = sides;
	const at = Math.floor((window.start - window.first) / 7);
	const after = Math.floor((window.last - window.from + 1) / 7);
	const answer: AnalysisResult = {
		...blank,
		ending: 'cannot_tell',
		lacking: [...blank.lacking, { what: 'comparison_group', have: null, need: null }],
		checks: [
			{ name: 'weeks_before', passed: at >= fewestWeeks, value: at, limit: fewestWeeks },
			{ name: 'weeks_after', passed: after >= fewestWeeks, value: after, limit: fewestWeeks }
		]
	};
	const model: Interruption = { ...shape, at };
	const whole = { ...sides, window: { ...window, first: window.start - 7 * at } };
	const found = looked.flatMap((key) => {
		const jump = jumpOf(sameMixWeeks(evidence, whole, key), model);
		return jump ? [{ key, jump }] : [];
	});
	const qs = benjaminiHochberg(found.map(({ jump }) => jump.p));
	const estimates = found.map(({ key, jump }, place): Estimated => {
		const { unit, times } = battery[key];
		const { value, half, p } = jump;
		const [low, high] = [times * (value - half), times * (value + half)];
		const q = qs[place] ?? null;
		const shown = { name: key, unit, value: times * value, low, high, n: {}, method: 'interrupted_series' };
		return { ...shown, p, q, detectable: 2.8 * times * jump.error, claim: 2 };
	});
	const sorted = [...estimates.filter(isFound), ...estimates.filter((one) => !isFound(one))];
	if (sorted.length === 0) return answer;
	const [first] = found;
	if (first) answer.checks.push(lastYear(evidence, sides, first.key, first.jump.value));
	return { ...answer, estimates: sorted, ending: estimates.some(isFound) ? 'seen' : 'nothing_seen' };
}

/** The jump of the level with half its 95 % interval; null where the series is too short, or has a week without contacts. */
function jumpOf(weeks: readonly (number | null)[], model: Interruption) {
	const known = weeks.filter((week) => week !== null);
	const jump = known.length === weeks.length ? interruptedSeries(known, model) : null;
	if (!jump) return null;
	const half = (jump.level.high - jump.level.low) / 2;
	const error = half / t95(jump.degrees);
	if (!(error > 0)) return null;
	const p = 2 * studentCumulative(-Math.abs(jump.level.value) / error, jump.degrees);
	return { value: jump.level.value, half, error, p };
}

/** Whether the weeks after moved the same way against the same weeks of last year; not known where there are too few. */
function lastYear(evidence: Evidence, sides: Sides, key: ContactOutcomeKey, jump: number): Check {
	const { window } = sides;
	const first = window.start - 7 * weeksInYear;
	const weeks = sameMixWeeks(evidence, { ...sides, window: { ...window, first } }, key).map((week) => week ?? NaN);
	const { value } = sameWeeks(weeks, { at: weeksInYear, washOut: shape.washOut })?.change ?? { value: NaN };
	const passed = Number.isNaN(value) ? null : Math.sign(value) === Math.sign(jump);
	return { name: 'same_weeks', passed, value: null, limit: null };
}

/** A mean of the held for each week of the window with every reason at its share of the whole window; null where a week has none. */
function sameMixWeeks(evidence: Evidence, { window, sideOf }: Sides, key: ContactOutcomeKey): (number | null)[] {
	const { contacts } = evidence;
	const outcomeOf = outcomeIfSeen(evidence, key);
	const count = Math.floor((window.last - window.first + 1) / 7);
	const weeks = Array.from({ length: count }, () => new Map<number, { sum: number; size: number }>());
	const whole = new Map<number, number>();
	for (let row = 0; row < contacts.count; row++) {
		const week = weeks[Math.floor(((contacts.day[row] ?? none) - window.first) / 7)];
		const outcome = week && sideOf(row) === 1 ? outcomeOf(row) : null;
		if (!week || outcome === null) continue;
		const reason = contacts.reason[row] ?? none;
		const cell = week.get(reason) ?? { sum: 0, size: 0 };
		week.set(reason, { sum: cell.sum + outcome, size: cell.size + 1 });
		whole.set(reason, (whole.get(reason) ?? 0) + 1);
	}
	return weeks.map((week) => {
		let [sum, weights] = [0, 0];
		for (const [reason, cell] of week) {
			const weight = whole.get(reason) ?? 0;
			sum += (weight * cell.sum) / cell.size;
			weights += weight;
		}
		return weights === 0 ? null : sum / weights;
	});
}
