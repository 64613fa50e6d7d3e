import { pressure, staffOf, sites } from './centre.ts';
import type { LivedAnswer } from './lived.ts';
import type { Random } from './random.ts';

/** Days on which the staff are asked; each team answers on the day itself, so that no shift of dates parts a team's answers. */
export const pulseDays = [26, 56, 86, 116, 146, 176, 206];

/** Everyone who works that day is asked; nearly all answer. The team Erhverv has four people and can never be shown. */
export const answerPulse = (random: Random): LivedAnswer[] =>
	pulseDays.flatMap((dayIndex) =>
		sites.flatMap((site) =>
			staffOf(site.name, dayIndex)
				.filter(() => random.chance(0.96))
				.map(({ team }) => answerOf(random, team, dayIndex, pressure(site.name, dayIndex)))
		)
	);

const answerOf = (random: Random, team: string, dayIndex: number, pressed: number): LivedAnswer => {
	const mood = random.normal(3.25 - 0.75 * pressed, 0.45);
	const within = (score: number, highest: number) => Math.min(highest, Math.max(0, Math.round(score)));
	return {
		team,
		dayIndex,
		items: Array.from({ length: 5 }, () => within(random.normal(mood, 0.6), 5)),
		recommend: within(random.normal(8.1 - 1.8 * pressed, 1.6), 10)
	};
};
