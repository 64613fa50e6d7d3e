import { outcomes } from '#lib/model/contact.ts';
import { none } from '#lib/model/contact-columns.ts';
import { benjaminiHochberg } from '#lib/statistics/false-discovery.ts';
import { differenceOf } from '#lib/statistics/difference.ts';
import type { Estimate, Interval } from '#lib/statistics/interval.ts';
import { studentCumulative } from '#lib/statistics/student.ts';
import type { Analysis, AnalysisResult, Check, ClaimLevel, Ending, Estimated, Lacking, Subject } from './analysis.ts';
import { contactOutcome } from './rows/contact-outcomes.ts';
import type { EventSeen, Evidence } from './evidence.ts';
import { isoDay } from './rows/month-of.ts';
import { homeExperience } from './partners/home-experience.ts';
import { costSums } from './partners/issue-costs.ts';
import { movedValueAtRisk } from './partners/moved-value.ts';
import { movesIn, ownEmployer, type Move } from './partners/moved-matters.ts';
import { comparedEstimates, workPerSolved } from './partners/compared-estimates.ts';
import { twoSides, type TwoSides } from './partners/partner-compared.ts';
import { moveEffect, type MoveEffect } from './partners/partner-effect.ts';

const handled = outcomes.indexOf('handled');
const fewestWeeks = 6;
const fewestAgents = 10;
const unusual = 0.05;
const wholeId = 'all';

/** Whether a partner is as good: as it stands, for the same kinds of contact, and what a move changed. Source: metrics.md C8. */
export const partner: Analysis = {
	key: 'partner',
	subjects(evidence) {
		const moves = movesIn(evidence).map((move) => {
			const { id, name, fromDay } = move.event;
			return { id, name, fromDay, unit: workOf(evidence, move) };
		});
		const employers = new Set(evidence.contacts.employer);
		employers.delete(none);
		return employers.size < 2 ? moves : [...moves, { id: wholeId, name: null, fromDay: null }];
	},
	run(evidence, subject, { progress }) {
		const move = movesIn(evidence).find(({ event }) => event.id === subject.id);
		progress(0.2);
		if (!move) return comparedOverall(evidence, subject);
		const effects = (['fcr', 'return_90', 'hpi'] as const).map((key, place) => {
			const effect = moveEffect(evidence.contacts, move, contactOutcome(evidence, key));
			progress(0.2 + 0.2 * (place + 1));
			return { key, effect };
		});
		return movedResult(evidence, subject, move, effects);
	}
};

/** The work that moved: what it is about where that is one thing, since its queue changes with the move. */
function workOf({ contacts }: Evidence, { event, reasons }: Move): EventSeen['unit'] {
	const [reason, ...others] = [...reasons].map((number) => contacts.names.reason[number]);
	return reason !== undefined && others.length === 0 ? { dimension: 'reason', member: reason } : event.unit;
}

type Outcome = { key: 'fcr' | 'return_90' | 'hpi'; effect: MoveEffect | null };

function movedResult(
	evidence: Evidence,
	subject: Subject,
	move: Move,
	outcomesOfMove: readonly Outcome[]
): AnalysisResult {
	const [lead] = outcomesOfMove;
	const checks = checksOf(move, lead?.effect ?? null);
	const isLongEnough = checks.every(({ name, passed }) => !gates.includes(name) || passed);
	const claim: ClaimLevel = checks.every(({ passed }) => passed !== false) ? 3 : 1;
	const ps = outcomesOfMove.map(({ effect }) => effect && chanceOf(effect));
	const qs = benjaminiHochberg(ps.filter((p) => p !== null));
	let tested = 0;
	const estimates = outcomesOfMove.map(({ key, effect }, place) =>
		estimatedMove(key, effect, ps[place] ?? null, ps[place] == null ? null : (qs[tested++] ?? null), claim)
	);
	const sideOf = sidesAfter(evidence, move);
	const both = twoSides(evidence.contacts, sideOf, contactOutcome(evidence, 'fcr'));
	const compared = both ? comparedEstimates(both) : [];
	const q = estimates[0]?.q ?? null;
	const ending: Ending = !isLongEnough || q === null ? 'cannot_tell' : q < unusual ? 'seen' : 'nothing_seen';
	const study = lead?.effect?.study;
	return {
		key: 'partner',
		subject,
		ending,
		estimates: [
			...estimates,
			...movedValueAtRisk(
				evidence,
				move,
				estimates.find(({ name }) => name === 'moved_return_90')
			),
			...[...compared, ...workPerSolved(evidence, sideOf), ...illusion(evidence, move)],
			...homeExperience(evidence, move)
		],
		naive: compared.find(({ name }) => name === 'raw_difference') ?? null,
		checks,
		lacking: [],
		coverage: coverageOf(evidence),
		from: isoDay(move.beforeFrom),
		through: isoDay(move.afterUntil),
		...{ costs: costSums(evidence, sideOf), prices: evidence.prices },
		pictures: [
			...(study
				? [{ kind: 'event_study' as const, name: 'study', unit: 'points' as const, points: studyPoints(study.points) }]
				: []),
			...(both ? [tableOf(both)] : [])
		]
	};
}

function comparedOverall(evidence: Evidence, subject: Subject): AnalysisResult {
	const own = ownEmployer(evidence);
	const sideOf = (row: number): 0 | 1 | null => {
		const employer = evidence.contacts.employer[row] ?? none;
		return employer === none ? null : employer === own ? 1 : 0;
	};
	const sides = twoSides(evidence.contacts, sideOf, contactOutcome(evidence, 'fcr'));
	const estimates = sides ? comparedEstimates(sides).toReversed() : [];
	const [sameMix] = estimates.filter(({ name }) => name === 'same_mix_difference');
	const isTold = sameMix?.low != null && sameMix.high != null;
	const isClear = isTold && Math.sign(sameMix.low ?? 0) === Math.sign(sameMix.high ?? 0);
	return {
		key: 'partner',
		subject,
		ending: !sides ? 'lacking' : !isTold ? 'cannot_tell' : isClear ? 'seen' : 'nothing_seen',
		estimates: [...estimates, ...workPerSolved(evidence, sideOf)],
		naive: estimates.find(({ name }) => name === 'raw_difference') ?? null,
		checks: sides ? [{ name: 'overlap', passed: sides.outsideShare < 0.2, value: sides.outsideShare, limit: 0.2 }] : [],
		lacking: sides ? [] : lackingOf(evidence),
		coverage: coverageOf(evidence),
		from: firstDay(evidence),
		through: isoDay(evidence.throughDay),
		...(sides ? { costs: costSums(evidence, sideOf), prices: evidence.prices } : {}),
		pictures: sides ? [tableOf(sides)] : []
	};
}

/** The two things that a comparison cannot do without. */
function lackingOf({ contacts }: Evidence): Lacking[] {
	const employers = new Set(contacts.employer.filter((each) => each !== none));
	const hasReasons = contacts.reason.some((each) => each !== none);
	return [...(employers.size < 2 ? ['employers'] : []), ...(hasReasons ? [] : ['reasons'])].map((what) => ({
		...{ what, have: null, need: null }
	}));
}

const gates: readonly string[] = ['weeks_before', 'weeks_after', 'clusters'];

function checksOf(move: Move, found: MoveEffect | null): Check[] {
	const weeks = (from: number, until: number): number => Math.max(0, (until - from + 1) / 7);
	const before = weeks(move.beforeFrom, move.beforeUntil);
	const after = weeks(move.afterFrom, move.afterUntil);
	const agents = found?.effect.clusters ?? 0;
	const pretended = found?.pretended;
	const leads = found?.study?.leads?.p ?? null;
	return [
		{ name: 'weeks_before', passed: before >= fewestWeeks, value: before, limit: fewestWeeks },
		{ name: 'weeks_after', passed: after >= fewestWeeks, value: after, limit: fewestWeeks },
		{ name: 'clusters', passed: agents >= fewestAgents, value: agents, limit: fewestAgents },
		{ name: 'same_reasons', passed: found ? found.sameReasons : null, value: null, limit: null },
		{
			name: 'placebo_date',
			passed: pretended ? Math.abs(pretended.effect.value) < 2 * pretended.error : null,
			value: pretended ? Math.abs(pretended.effect.value / pretended.error) : null,
			limit: 2
		},
		{ name: 'leads', passed: leads === null ? null : leads > 0.1, value: leads, limit: 0.1 }
	];
}

function chanceOf({ effect: { effect, error, clusters } }: MoveEffect): number {
	return 2 * studentCumulative(-Math.abs(effect.value / error), clusters - 1);
}

function estimatedMove(
	key: Outcome['key'],
	found: MoveEffect | null,
	p: number | null,
	q: number | null,
	claim: ClaimLevel
): Estimated {
	const scale = key === 'hpi' ? 1 : 100;
	const effect = found?.effect;
	const scaled = (value: number | undefined): number | null => (value === undefined ? null : scale * value);
	return {
		name: `moved_${key}`,
		unit: key === 'hpi' ? 'seconds' : 'points',
		value: scaled(effect?.effect.value),
		low: scaled(effect?.effect.low),
		high: scaled(effect?.effect.high),
		n: found ? { contacts: found.contacts, agents: found.agents } : {},
		method: 'difference_in_differences',
		p,
		q,
		detectable: scaled(effect?.detectable),
		claim
	};
}

/** After a move, or before one that took work home: the partner's contacts of this work and other reasons, and our own. */
function sidesAfter(evidence: Evidence, move: Move): (row: number) => 0 | 1 | null {
	const { contacts } = evidence;
	const own = ownEmployer(evidence);
	const [from, until] = move.isAway ? [move.afterFrom, move.afterUntil] : [move.beforeFrom, move.beforeUntil];
	return (row) => {
		const day = contacts.day[row] ?? 0;
		const employer = contacts.employer[row] ?? none;
		return employer === none || day < from || day > until ? null : employer === own ? 1 : 0;
	};
}

/** Handle time at the site that the work left: its change as it stands, and for the same kinds of contact. Source: GT15. */
function illusion(evidence: Evidence, move: Move): Estimated[] {
	if (!move.isAway) return [];
	const { contacts } = evidence;
	const site = siteOf(evidence, move);
	const sides = twoSides(
		contacts,
		(row) => {
			const day = contacts.day[row] ?? 0;
			if (contacts.site[row] !== site) return null;
			if (day >= move.afterFrom && day <= move.afterUntil) return 0;
			return day >= move.beforeFrom && day <= move.beforeUntil ? 1 : null;
		},
		contactOutcome(evidence, 'aht')
	);
	if (!sides?.sameMix) return [];
	const n = { contacts: sides.contacts[0] + sides.contacts[1] };
	return (
		[
			['left_aht_raw', 'raw', sides.raw],
			['left_aht_same_mix', 'standardised', sides.sameMix]
		] as const
	).map(([name, method, [after, before]]) => {
		const [one, other] = [after, before].map(({ value, interval }) => interval && { value, ...interval });
		const change = one && other ? differenceOf(one, other) : null;
		const [value, low, high] = [change?.value ?? null, change?.low ?? null, change?.high ?? null];
		return { name, unit: 'seconds', value, low, high, n, method, p: null, q: null, detectable: null, claim: 0 };
	});
}

/** Where most of the work was done before it moved. */
function siteOf({ contacts }: Evidence, { queues, reasons, beforeFrom, beforeUntil }: Move): number {
	const counts = new Map<number, number>();
	for (let row = 0; row < contacts.count; row++) {
		const day = contacts.day[row] ?? 0;
		if (day < beforeFrom || day > beforeUntil || !queues.has(contacts.queue[row] ?? none)) continue;
		if (!reasons.has(contacts.reason[row] ?? none)) continue;
		const site = contacts.site[row] ?? none;
		counts.set(site, (counts.get(site) ?? 0) + 1);
	}
	const [most] = [...counts].sort(([, one], [, other]) => other - one);
	return most?.[0] ?? none;
}

const studyPoints = (points: readonly ({ at: number } & Estimate)[]) =>
	[...points, { at: -1, value: 0, low: 0, high: 0 }]
		.sort((a, b) => a.at - b.at)
		.map(({ at, value, low, high }) => ({ at, value: 100 * value, low: 100 * low, high: 100 * high }));

const tableOf = ({ raw, sameMix }: TwoSides) => ({
	kind: 'intervals' as const,
	name: 'sides',
	unit: 'share' as const,
	rows: [
		{ name: 'raw_partner', ...bounded(raw[0]) },
		{ name: 'raw_own', ...bounded(raw[1]) },
		...(sameMix
			? [
					{ name: 'same_mix_partner', ...bounded(sameMix[0]) },
					{ name: 'same_mix_own', ...bounded(sameMix[1]) }
				]
			: [])
	]
});

const bounded = ({ value, interval }: { value: number; interval: Interval | null }) => ({
	value,
	low: interval?.low ?? null,
	high: interval?.high ?? null
});

/** The share of handled contacts that say who employs the agent and what they are about. */
function coverageOf({ contacts }: Evidence): number | null {
	let [all, told] = [0, 0];
	for (let row = 0; row < contacts.count; row++) {
		if (contacts.outcome[row] !== handled) continue;
		all++;
		if (contacts.employer[row] !== none && contacts.reason[row] !== none) told++;
	}
	return all === 0 ? null : told / all;
}

const firstDay = ({ contacts }: Evidence): string | null =>
	contacts.count === 0 ? null : isoDay(contacts.day[0] ?? 0);
