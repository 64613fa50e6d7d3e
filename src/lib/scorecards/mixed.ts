import type { Figure, Metric } from '#lib/metrics/metric.ts';
import type { View } from '#lib/model/fact.ts';
import type { Days } from '#lib/questions/ask.ts';
import { changeOf, isClear, type Change } from './change.ts';
import { isMovedByMix, sameMix, standardMix, type NoSameMix, type SameMix, type StandardMix } from './same-mix.ts';

/** A metric's figure beside what it would be with the same mix of reasons. */
export type Mixed = {
	now: SameMix | NoSameMix;
	/** The difference of the two periods, both with the standard mix. */
	change: Change;
	/** Whether the mix moves the figure, or turns its change round: then the adjusted one is the one to read. */
	leads: boolean;
};

/** Gives figures the mix of the whole organisation's year before `to`, which is worked out once for each metric. */
export class Mixing {
	#standards = new Map<string, StandardMix>();
	#whole: View;
	#to: string;

	constructor(whole: View, to: string) {
		this.#whole = whole;
		this.#to = to;
	}

	/** Null for what is neither a mean nor a rate. */
	of(metric: Metric, view: View, figure: Figure): SameMix | NoSameMix | null {
		if (metric.storage !== 'ratio' && metric.storage !== 'cohort') return null;
		let standard = this.#standards.get(metric.key);
		if (!standard) this.#standards.set(metric.key, (standard = standardMix(metric, this.#whole, this.#to)));
		return sameMix(metric, view, figure, standard);
	}

	/** The figure of a period, and its change against another one, with the standard mix. */
	compared(metric: Metric, view: View, figure: Figure, compared: Days | null, before: Figure | null): Mixed | null {
		const now = figure.value === null ? null : this.of(metric, view, figure);
		if (!now) return null;
		if ('code' in now) return { now, change: null, leads: false };
		const then = compared && before && this.of(metric, view.over(compared.from, compared.to), before);
		const change = then && !('code' in then) ? changeOf(asFigure(figure, now), asFigure(before, then)) : null;
		return { now, change, leads: isMovedByMix(figure, now) || isTurned(changeOf(figure, before), change) };
	}
}

function asFigure(raw: Figure, { value, low, high }: SameMix): Figure {
	return { ...raw, value, low, high };
}

/** One of the two is told from none, and they go opposite ways. */
function isTurned(raw: Change, adjusted: Change): boolean {
	if (!raw || !adjusted || !(isClear(raw) || isClear(adjusted))) return false;
	return Math.sign(raw.difference) !== Math.sign(adjusted.difference);
}
