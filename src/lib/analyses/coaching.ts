import { benjaminiHochberg } from '#lib/statistics/false-discovery.ts';
import { none } from '#lib/model/contact-columns.ts';
import type { Analysis, AnalysisResult, Check, ClaimLevel, Estimated, Lacking, Run, Subject } from './analysis.ts';
import { coachingCost } from './staff/coaching-cost.ts';
import { coachingDose, type CoachingDose } from './staff/coaching-dose.ts';
import { coachingLot } from './staff/coaching-lot.ts';
import type { Evidence } from './evidence.ts';
import { isFound } from './is-found.ts';
import { knownCustomerShare } from './rows/known-customer-share.ts';
import { lotEffect, type LotEffect } from './staff/lot-effect.ts';
import { isoDay } from './rows/month-of.ts';
import type { Picture } from './picture.ts';

const fewestAgents = 20;
/** A lot that gave less than this many hours a month more was not carried out. */
const leastHours = 0.25;
const leastKept = 0.8;

/** What an hour of coaching a month is worth in contacts that stay solved. Source: metrics.md C9. */
export const coaching: Analysis = {
	key: 'coaching',
	subjects: () => [{ id: 'all', name: null, fromDay: null }],
	run: coachingOf
};

function coachingOf(evidence: Evidence, subject: Subject, { random, progress }: Run): AnalysisResult {
	const { contacts, throughDay } = evidence;
	const frame = {
		...{ key: 'coaching' as const, subject, coverage: knownCustomerShare(contacts) },
		...{ from: contacts.count > 0 ? isoDay(contacts.day[0] ?? 0) : null, through: isoDay(throughDay) }
	};
	const empty = { ...frame, estimates: [], naive: null, checks: [], pictures: [] };
	const lacking = lackingFor(evidence);
	if (lacking.length > 0) return { ...empty, ending: 'lacking', lacking };
	const drawn = coachingLot(evidence);
	const lot = drawn && lotEffect(evidence, drawn, random);
	progress(0.5);
	const dose = coachingDose(evidence, random);
	progress(0.9);
	const checks = [...lotChecks(lot), ...doseChecks(dose)];
	const found = estimatesOf(lot, dose);
	const seen = found.find((each) => isFound(each) && (each.name !== 'lot' || isTried(lot))) ?? null;
	const [first] = found;
	if (!first)
		return {
			...empty,
			ending: 'cannot_tell',
			lacking,
			checks: [...checks, { name: 'enough', passed: false, value: null, limit: null }]
		};
	const lead = seen ?? first;
	return {
		...frame,
		ending: seen ? 'seen' : isTried(lot) || !lot ? 'nothing_seen' : 'cannot_tell',
		estimates: [
			lead,
			...found.filter((each) => each !== lead),
			...gains(dose),
			...coachingCost(evidence, seen && seen.claim >= 3 ? seen : null)
		],
		naive: naiveOf(dose, lead),
		checks,
		lacking,
		pictures: picturesOf(lot, dose, found)
	};
}

function lackingFor({ contacts, coaching: sessions }: Evidence): Lacking[] {
	if (!sessions.some(({ seconds }) => seconds !== null)) return [{ what: 'coaching', have: null, need: null }];
	if (!contacts.opener.some((opener) => opener !== none)) return [{ what: 'known_customers', have: null, need: null }];
	const agents = new Set(contacts.agent).size - Number(contacts.agent.includes(none));
	if (agents === 0) return [{ what: 'agents_of_contacts', have: null, need: null }];
	return agents < fewestAgents ? [{ what: 'agents', have: agents, need: fewestAgents }] : [];
}

const isAlike = (lot: LotEffect): boolean => !lot.difference || (lot.difference.low <= 0 && lot.difference.high >= 0);
const isTried = (lot: LotEffect | null): boolean =>
	lot !== null && isAlike(lot) && lot.hours >= leastHours && lot.kept >= leastKept;

function lotChecks(lot: LotEffect | null): Check[] {
	if (!lot) return [{ name: 'lot', passed: false, value: null, limit: null }];
	return [
		{ name: 'lot', passed: true, value: null, limit: null },
		{ name: 'alike_before', passed: isAlike(lot), value: lot.difference?.value ?? null, limit: null },
		{ name: 'given', passed: lot.hours >= leastHours, value: 60 * lot.hours, limit: 60 * leastHours },
		{ name: 'stayed', passed: lot.kept >= leastKept, value: lot.kept, limit: leastKept }
	];
}

const isNextFlat = ({ next }: CoachingDose): boolean | null => next && next.effect.low <= 0 && next.effect.high >= 0;

const doseChecks = (dose: CoachingDose | null): Check[] =>
	dose ? [{ name: 'not_chosen', passed: isNextFlat(dose), value: dose.next?.effect.value ?? null, limit: null }] : [];

/** The lot first, where there is one; chances are told after both were looked at. */
function estimatesOf(lot: LotEffect | null, dose: CoachingDose | null): Estimated[] {
	const plain = { unit: 'points', q: null } as const;
	const lotClaim: ClaimLevel = isTried(lot) ? 4 : 1;
	const doseClaim: ClaimLevel = dose && isNextFlat(dose) ? 3 : 1;
	const found: Estimated[] = [];
	if (lot)
		found.push({
			...{ ...plain, name: 'lot', ...lot.effect, n: { contacts: lot.contacts, agents: lot.agents }, method: 'lot' },
			...{ p: lot.p, detectable: lot.detectable, claim: lotClaim }
		});
	if (dose)
		found.push({
			...{ ...plain, name: 'dose', ...dose.same.effect, method: 'fixed_effects' },
			...{ n: { contacts: dose.contacts, agents: dose.agents, months: dose.months } },
			...{ p: dose.p, detectable: dose.same.detectable, claim: doseClaim }
		});
	const chances = benjaminiHochberg(found.map(({ p }) => p ?? 1));
	return found.map((each, place) => ({ ...each, q: chances[place] ?? null }));
}

/** What those coached most gained, and what they would have gained anyway since they were picked after a bad month. */
function gains(dose: CoachingDose | null): Estimated[] {
	if (!dose) return [];
	const { agents, months } = dose;
	const plain = { unit: 'points', low: null, high: null, p: null, q: null, detectable: null, claim: 0 } as const;
	return [
		{ ...plain, name: 'gain_of_coached', value: dose.gain, method: 'raw', n: { agents, months } },
		{ ...plain, name: 'gain_anyway', value: dose.back, method: 'raw', n: { agents, months } }
	];
}

/** Those coached more beside those coached less, whoever was picked: told where it misleads. */
function naiveOf(dose: CoachingDose | null, lead: Estimated): Estimated | null {
	if (!dose) return null;
	const { effect } = dose.level;
	const value = lead.value ?? 0;
	if (Math.sign(effect.value) === Math.sign(value) && effect.low <= value && effect.high >= value) return null;
	const { contacts, agents, months } = dose;
	return {
		...{ name: 'side_by_side', unit: 'points', ...effect, n: { contacts, agents, months }, method: 'raw' },
		...{ p: null, q: null, detectable: null, claim: 1 }
	};
}

function picturesOf(lot: LotEffect | null, dose: CoachingDose | null, found: readonly Estimated[]): Picture[] {
	const pictures: Picture[] = [];
	if (lot)
		pictures.push({
			...{ kind: 'before_after', name: 'sides', unit: 'points' },
			lines: lot.sides.map(({ isDrawn, before, during }) => ({
				...{ name: isDrawn ? 'drawn' : 'not_drawn', before, after: during, isChosen: isDrawn }
			}))
		});
	const rows = found.map(({ name, value, low, high }) => ({ name, value, low, high }));
	if (dose) rows.push({ name: 'side_by_side', ...dose.level.effect });
	pictures.push({ kind: 'intervals', name: 'ways', unit: 'points', rows });
	return pictures;
}
