import type { Estimate } from './interval.ts';
import { logLogBand } from './log-log-band.ts';
import { wilson } from './wilson.ts';

/** At one time so many had the event looked for, so many another that rules it out, and so many were lost just after it. */
export type Rivals = { at: number; events: number; others: number; lost: number };

/** The share that has had the event looked for by a time, with how many were seen up to it and the standard error. */
export type Incidence = Estimate & { at: number; atRisk: number; error: number };

/** What one time adds: the share free before it, how many at risk, and of them the event, any event. */
type Moment = { at: number; free: number; atRisk: number; own: number; any: number; reached: number };

/**
 * The share that has the event before anything rules it out, F(t) = Σ S(before)·d/n, after each time with such an event;
 * variance by the delta method, interval log–log on 1−F. Not 1 − Kaplan–Meier, which asks what would be if nothing else
 * could happen and is too high. Assumes that those lost would have fared as those who stayed, and independent units. Small
 * samples: see `readable`. RangeError for a count below 0. Source: Aalen and Johansen 1978; Marubini and Valsecchi 1995, 10.
 */
export function aalenJohansen(rivals: readonly Rivals[]): Incidence[] {
	const moments: Moment[] = [];
	let atRisk = rivals.reduce((sum, { events, others, lost }) => sum + events + others + lost, 0);
	let free = 1;
	let reached = 0;
	for (const { at, events, others, lost } of inOrder(rivals)) {
		const any = events + others;
		if (any > 0) {
			reached += (free * events) / atRisk;
			moments.push({ at, free, atRisk, own: events, any, reached });
			free *= 1 - any / atRisk;
		}
		atRisk -= any + lost;
	}
	return moments.flatMap((moment, place) => (moment.own > 0 ? [stepOf(moments.slice(0, place + 1), moment)] : []));
}

function stepOf(moments: readonly Moment[], { at, atRisk, reached }: Moment): Incidence {
	let variance = 0;
	for (const { free, atRisk: n, own, any, reached: then } of moments) {
		const later = reached - then;
		if (later > 0) variance += (later ** 2 * any) / (n * (n - any));
		variance += (free ** 2 * (n - own) * own) / n ** 3 - (2 * later * free * own) / n ** 2;
	}
	const kept = 1 - reached;
	const error = Math.sqrt(Math.max(0, variance));
	const { low, high } = kept > 1e-12 ? logLogBand(kept, error ** 2) : wilson(0, atRisk);
	return { at, atRisk, value: reached, error, low: 1 - high, high: 1 - low };
}

/** By time, equal times as one. */
function inOrder(rivals: readonly Rivals[]): Rivals[] {
	const merged = new Map<number, Rivals>();
	for (const { at, events, others, lost } of rivals) {
		if (!(events >= 0 && others >= 0 && lost >= 0)) throw new RangeError(`${events}, ${others} and ${lost} at ${at}`);
		const own = merged.get(at) ?? { at, events: 0, others: 0, lost: 0 };
		merged.set(at, { at, events: own.events + events, others: own.others + others, lost: own.lost + lost });
	}
	return [...merged.values()].sort((one, other) => one.at - other.at);
}
