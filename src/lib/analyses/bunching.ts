import type { Analysis, AnalysisResult, Run, Subject } from './analysis.ts';
import { clockCheck, enough, endingOf, placeboChecks, tooFew, waysCheck } from './bunching/bunching-checks.ts';
import { bunchingGroups } from './bunching/bunching-groups.ts';
import { estimatesOf, picturesOf } from './bunching/bunching-told.ts';
import type { Evidence, TargetHeld } from './evidence.ts';
import { binsAround, handleBins, type HandleBins } from './bunching/handle-bins.ts';
import { knownCustomerShare } from './rows/known-customer-share.ts';
import { isoDay } from './rows/month-of.ts';
import { lostBelow, surplusBelow } from './bunching/surplus-below.ts';
import { unitRows } from './rows/unit-rows.ts';

/** Are calls ended to hit the number? The surplus of calls that end just below a target of handle time. Source: metrics.md C2. */
export const bunching: Analysis = { key: 'bunching', subjects, run };

function subjects(evidence: Evidence): Subject[] {
	const held = handleTargets(evidence).map((target) => ({ target, rows: rowsUnder(evidence, target) }));
	const found = held
		.sort((a, b) => b.rows - a.rows || (a.target.id < b.target.id ? -1 : 1))
		.map(({ target: { id, unit, fromDay } }) => ({ id, name: unit?.member ?? null, fromDay, unit }));
	return found.length > 0 ? found : [{ id: 'all', name: null, fromDay: null }];
}

function run(evidence: Evidence, subject: Subject, { random, progress }: Run): AnalysisResult {
	const target = handleTargets(evidence).find(({ id }) => id === subject.id);
	const empty = emptyResult(subject);
	if (!target) return { ...empty, lacking: [{ what: 'targets', have: null, need: null }] };
	const groups = bunchingGroups(evidence, target);
	progress(0.1);
	if (groups.handled > 0 && groups.known === 0)
		return { ...empty, coverage: 0, lacking: [{ what: 'handle_seconds', have: null, need: null }] };
	const at = (rows: readonly number[], value: number, least?: number, most?: number): HandleBins =>
		handleBins(evidence, rows, binsAround(value, least, most));
	const bins = at(groups.after, target.value);
	const clock = clockCheck(groups);
	const surplus = clock.passed === false ? null : surplusBelow(bins, random);
	progress(0.3);
	const told = {
		...empty,
		coverage: groups.handled === 0 ? null : (groups.known - groups.rounded) / groups.handled,
		from: dayOf(evidence, groups.before[0] ?? groups.after[0]),
		through: dayOf(evidence, groups.after.at(-1)),
		lacking: groups.monthsLeftOut ? [{ what: 'rounded_months', have: null, need: null }] : []
	};
	if (!surplus) return { ...told, ...tooFew(clock, bins, told.lacking) };
	const binsBefore = at(groups.before, target.value);
	const before = surplusBelow(binsBefore, random);
	progress(0.45);
	const others = surplusBelow(at(groups.others, target.value), random);
	progress(0.6);
	const minutes = minutesBeside(target.value);
	const lower = surplusBelow(at(groups.after, minutes.lower, 0, target.value - 30), random);
	const upper = surplusBelow(at(groups.after, minutes.upper, target.value), random);
	progress(0.75);
	const placebos = { before, others, lower, upper };
	const checks = [clock, enough, ...placeboChecks(placebos, surplus), waysCheck(bins, surplus)];
	const ending = endingOf(surplus, checks);
	const lost = ending === 'seen' ? lostBelow(bins, knownCustomerShare(evidence.contacts) ?? 1, random) : null;
	progress(0.95);
	return {
		...told,
		ending,
		estimates: estimatesOf(bins, surplus, placebos, lost),
		checks,
		pictures: picturesOf(bins, binsBefore, target.value, { target: surplus, ...placebos })
	};
}

const handleTargets = ({ targets }: Evidence): TargetHeld[] => targets.filter(({ metric }) => metric === 'aht');

function rowsUnder({ contacts, throughDay }: Evidence, { unit, fromDay, untilDay }: TargetHeld): number {
	const isOf = unitRows(contacts, unit);
	return contacts.day.reduce(
		(sum, day, row) => sum + Number(day >= fromDay && day <= (untilDay ?? throughDay) && isOf(row)),
		0
	);
}

/** The whole minutes nearest below and above a target whose last half minutes do not touch its own. */
const minutesBeside = (seconds: number) => ({
	lower: 60 * Math.floor((seconds - 30) / 60),
	upper: 60 * Math.ceil((seconds + 30) / 60)
});

function emptyResult(subject: Subject): AnalysisResult {
	return {
		...{ key: 'bunching', subject, ending: 'lacking', estimates: [], naive: null, checks: [], lacking: [] },
		...{ coverage: null, from: null, through: null, pictures: [] }
	};
}

const dayOf = ({ contacts }: Evidence, row: number | undefined): string | null => {
	const day = row === undefined ? undefined : contacts.day[row];
	return day === undefined ? null : isoDay(day);
};
