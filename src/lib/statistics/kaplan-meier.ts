import { seenLongEnough } from './grouped-kaplan-meier.ts';
import type { Interval } from './interval.ts';
import { logLogBand } from './log-log-band.ts';
import { wilson } from './wilson.ts';

/** What happened at one time: so many had the event, so many were lost from sight just after it. */
export type Happening = { at: number; events: number; lost: number };

/** One step of a curve: the time, how many were seen up to it, the share without an event after it and its standard error. */
export type Step = { at: number; atRisk: number; survival: number; error: number } & Interval;

/**
 * Survival S = Π(1−d/n) after each time with an event, with Greenwood's standard error S√Σ(d/(n(n−d))) and the log–log
 * interval (Wilson's where S is 0). Times in any unit and order; equal times are one. Assumes that those lost would have
 * fared as those who stayed, and independent units: for contacts of the same customers draw customers (`bootstrap`).
 * Small samples: see `readable`. RangeError for a count below 0. Source: Kaplan and Meier 1958; Greenwood 1926.
 */
export function kaplanMeier(happenings: readonly Happening[]): Step[] {
	const curve: Step[] = [];
	let atRisk = enteredIn(happenings);
	let survival = 1;
	let greenwood = 0;
	for (const { at, events, lost } of inOrder(happenings)) {
		if (events > 0) {
			survival = events === atRisk ? 0 : survival * (1 - events / atRisk);
			greenwood += survival === 0 ? 0 : events / (atRisk * (atRisk - events));
			const variance = survival ** 2 * greenwood;
			const { low, high } = survival === 0 ? wilson(0, atRisk) : logLogBand(survival, variance);
			curve.push({ at, atRisk, survival, error: Math.sqrt(variance), low, high });
		}
		atRisk -= events + lost;
	}
	return curve;
}

/** How many are followed at the start of a curve. */
export function enteredIn(happenings: readonly Happening[]): number {
	return happenings.reduce((sum, { events, lost }) => sum + events + lost, 0);
}

/** The curve up to where fewer than 20, or a tenth of all who entered, are still seen: beyond it nothing is shown. */
export function readable<S extends { atRisk: number }>(curve: readonly S[], entered: number): S[] {
	const end = curve.findIndex(({ atRisk }) => !seenLongEnough(atRisk, entered));
	return curve.slice(0, end < 0 ? curve.length : end);
}

/** The first time by which a share q had the event, in the unit of the times; null where the curve does not fall so far. */
export function timeBy(curve: readonly Step[], q: number): number | null {
	return curve.find(({ survival }) => survival <= 1 - q + 1e-12)?.at ?? null;
}

/** Happenings by time, equal times as one; RangeError for a count below 0 or a time that is no number. */
export function inOrder(happenings: readonly Happening[]): Happening[] {
	const merged: Happening[] = [];
	for (const { at, events, lost } of [...happenings].sort((one, other) => one.at - other.at)) {
		if (!(events >= 0 && lost >= 0) || Number.isNaN(at)) throw new RangeError(`${events} and ${lost} at ${at}`);
		const last = merged.at(-1);
		if (last?.at === at) merged.splice(-1, 1, { at, events: last.events + events, lost: last.lost + lost });
		else merged.push({ at, events, lost });
	}
	return merged;
}
