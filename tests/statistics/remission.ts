import type { Happening } from '#lib/statistics/kaplan-meier.ts';

const happenings = (weeks: string): Happening[] =>
	weeks.split(' ').map((week) => ({
		at: parseInt(week),
		events: week.endsWith('*') ? 0 : 1,
		lost: week.endsWith('*') ? 1 : 0
	}));

/** Weeks in remission with 6-MP, a star for those lost from sight. Source: Freireich et al. 1963, Blood 21:699. */
export const treated = happenings('6 6 6 6* 7 9* 10 10* 11* 13 16 17* 19* 20* 22 23 25* 32* 32* 34* 35*');

/** The same with placebo. */
export const untreated = happenings('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');
