import type { FollowedUnit } from '#lib/statistics/group-time-effects.ts';

/**
 * Mean log teen employment of 500 counties, 2003 to 2007, by when their state first raised its minimum wage, in periods from
 * 2003. Source: Callaway and Sant'Anna 2021, as the data `mpdta` of the R package did.
 */
export const counties: readonly FollowedUnit[] = [
	{
		start: null,
		weight: 309,
		ys: [5.654630022499836, 5.591999998141907, 5.604808433753991, 5.638896282054668, 5.661132540371095]
	},
	{
		start: 1,
		weight: 20,
		ys: [6.179696833586361, 6.106563563007468, 6.059452086737373, 6.026704354251789, 6.085387988372213]
	},
	{
		start: 3,
		weight: 40,
		ys: [6.573993628231013, 6.517883716297315, 6.527941333158887, 6.557434574506696, 6.543040968229766]
	},
	{
		start: 4,
		weight: 131,
		ys: [5.842906496383019, 5.81078312760838, 5.820865670334351, 5.823866399245334, 5.820048246842568]
	}
];
