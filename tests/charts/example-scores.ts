import type { Contributions } from '#lib/charts/contributions.ts';
import type { WeightSweep } from '#lib/charts/weight-sweep.ts';

/** Five parts of a score: clear ones to both sides, one that is not told from none, one that cannot be told. */
export const parts: Contributions = {
	parts: [
		{ key: 'solved', name: 'Solved', amount: { value: -24, low: -30, high: -18 }, text: '−24.0', tone: 'worse' },
		{
			key: 'came_back',
			name: 'Customers who came back',
			amount: { value: 4, low: -3, high: 11 },
			text: '+4.0',
			tone: null
		},
		{
			key: 'wellbeing',
			name: 'Wellbeing of the people who answer',
			amount: null,
			text: 'cannot be weighed',
			tone: null
		},
		{ key: 'handle_time', name: 'Handle time', amount: { value: 40, low: 35, high: 45 }, text: '+40.0', tone: 'better' }
	],
	total: { key: '', name: 'The score', amount: { value: 20, low: 8, high: 32 }, text: '+20.0', tone: 'better' }
};

/** A score that falls from 0.2 to −0.3 over the weight of one part, and turns at 40 of 100. */
export const turning: WeightSweep = {
	scores: Array.from({ length: 101 }, (_, at) => {
		const value = 0.2 - at * 0.005;
		return { value, low: value - 0.08, high: value + 0.08 };
	}),
	weight: 25,
	turnsAt: 40,
	range: { low: -0.38, high: 0.28 },
	ticks: [
		{ value: -0.2, text: '−20' },
		{ value: 0, text: '0' },
		{ value: 0.2, text: '+20' }
	],
	now: 'now 25'
};
