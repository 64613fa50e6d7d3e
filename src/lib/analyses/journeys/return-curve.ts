import type { Estimate } from '#lib/statistics/interval.ts';
import { kaplanMeier, readable, type Happening, type Step } from '#lib/statistics/kaplan-meier.ts';
import type { Picture } from '#lib/analyses/picture.ts';

/** A customer followed for so many days: to the day of buying, or to where nothing more is known. */
export type Spell = { days: number; isBack: boolean; customer: number };

/** The share that is back, 0 to 1, with its standard error. */
export type Back = Estimate & { error: number };
type Curve = Extract<Picture, { kind: 'survival' }>['curves'][number];

/** Those who are back within so many days, allowing for those who were followed for less. Source: metrics.md B10. */
export function backWithin(spells: readonly Spell[], days: number): Back {
	const last = kaplanMeier(happeningsOf(spells)).findLast(({ at }) => at <= days);
	return last ? backAt(last) : { value: 0, low: 0, high: 0, error: 0 };
}

const backAt = ({ survival, low, high, error }: Step): Back => ({
	value: 1 - survival,
	low: 1 - high,
	high: 1 - low,
	error
});

/** The share not yet back, day by day, as long as enough are followed, and how many are at each thirty days. */
export function returnCurve(name: string, spells: readonly Spell[]): Curve {
	const steps = readable(kaplanMeier(happeningsOf(spells)), spells.length);
	const until = steps.at(-1)?.at ?? 0;
	const marks = [0, 30, 60, 90, 120, 150, 180].filter((at) => at <= until);
	return {
		...{ name, until },
		steps: steps.map(({ at, survival, low, high }) => ({ at, value: survival, low, high })),
		followed: marks.map((at) => ({ at, count: spells.filter(({ days }) => days >= at).length }))
	};
}

function happeningsOf(spells: readonly Spell[]): Happening[] {
	const byDay = new Map<number, Happening>();
	for (const { days, isBack } of spells) {
		const { at, events, lost } = byDay.get(days) ?? { at: days, events: 0, lost: 0 };
		byDay.set(days, { at, events: events + Number(isBack), lost: lost + Number(!isBack) });
	}
	return [...byDay.values()];
}
