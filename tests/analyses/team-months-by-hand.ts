import type { TeamMonth } from '#lib/analyses/staff/team-months.ts';
import { randomStream } from '#lib/statistics/random.ts';

/**
 * Teams over months whose wellbeing wanders, and customers of whom so many more come back for each ten points in the months
 * before (`later`, by lag), of 100.
 */
export function wanderingTeams(later: Record<number, number>, { teams = 9, months = 16, seed = 1, noise = 1 } = {}) {
	const random = randomStream(seed, 'teams');
	return Array.from({ length: teams }).flatMap((_, team): TeamMonth[] => {
		const usual = random.normal(62, 3);
		const moods = Array.from({ length: months }, () => usual + random.normal(0, 5));
		return moods.map((wellbeing, month) => {
			const more = Object.entries(later).reduce(
				(sum, [lag, points]) => sum + (points * ((moods[month - Number(lag)] ?? usual) - 62)) / 10,
				0
			);
			const share = (40 + team + month / 3 + more + random.normal(0, noise)) / 100;
			return {
				...{ team, month, customers: 1000, returned: 1000 * share, wellbeing },
				...{ load: 45 + random.normal(0, 4), solved: 0.8 + random.normal(0, 0.01) }
			};
		});
	});
}
