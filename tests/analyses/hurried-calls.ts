import { dayNumber } from '#lib/model/day.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand, type ContactByHand } from './evidence-by-hand.ts';

/** The first day of the story, and of the target in Odense half-way through it. */
export const firstDay = dayNumber('2026-01-01');
export const targetDay = dayNumber('2026-07-01');
const lastDay = dayNumber('2026-12-20');

/**
 * What is true: how many of those above the target are ended below it, from when and where; how handle times are kept; how
 * often cut calls stay solved, where others do in eight of ten.
 */
export type Hurry = {
	hurry: number;
	/** Cuts from the first day on, or in Malmö too, that no target explains. */
	before: boolean;
	everywhere: boolean;
	/** Every call of a month of 2026, or of all of them with 0, is rounded to so many seconds. */
	rounding: { month: number; seconds: number } | null;
	solvedCut: number;
	calls: number;
};
export const calm: Hurry = {
	...{ hurry: 0, before: false, everywhere: false, rounding: null, solvedCut: 0.5, calls: 40_000 }
};

/** Calls of a year in Odense, with a target of 300 seconds from July on, and in Malmö without; how many were cut since. */
export function hurriedCalls(story: Hurry) {
	const random = randomStream(5, 'hurried calls');
	const contacts: ContactByHand[] = [];
	let [cut, since] = [0, 0];
	for (let call = 0; call < story.calls; call++) {
		const day = firstDay + Math.floor((call / story.calls) * (lastDay - firstDay));
		const isOdense = random.chance(0.6);
		const needed = Math.max(20, random.lognormal(280, 0.6));
		const isPressed = (isOdense || story.everywhere) && (day >= targetDay || story.before);
		const isCut = isPressed && needed > 300 && random.chance(story.hurry * Math.exp(-(needed / 300 - 1) / 1.2));
		const seconds = Math.round(isCut ? 300 - random.between(0, 30) : needed);
		const month = new Date(day * 86_400_000).getUTCMonth() + 1;
		const step = story.rounding && [0, month].includes(story.rounding.month) ? story.rounding.seconds : 1;
		const site = isOdense ? 'Odense' : 'Malmö';
		const contact = {
			...{ day, site, customer: String(call), agent: `${site} ${String(random.whole(1, 20))}` },
			handleSeconds: Math.floor(seconds / step) * step
		};
		contacts.push(contact);
		if (isOdense && day >= targetDay + 14) [cut, since] = [cut + Number(isCut), since + 1];
		if (!random.chance(isCut ? story.solvedCut : 0.8)) contacts.push({ ...contact, day: day + 1, handleSeconds: null });
	}
	contacts.sort((a, b) => a.day - b.day);
	const target = { id: 't', metric: 'aht', value: 300, fromDay: targetDay, untilDay: null };
	const evidence = evidenceByHand({
		contacts,
		throughDay: lastDay + 10,
		targets: [{ ...target, unit: { dimension: 'site', member: 'Odense' } }]
	});
	return { evidence, cutShare: cut / since };
}
