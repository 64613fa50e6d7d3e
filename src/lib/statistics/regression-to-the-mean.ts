/**
 * By how much a group chosen for being low or high moves back with no action at all, in the unit of the measure:
 * (1−r)(mean of all − mean of the chosen), r the correlation between one period and the next (−1 to 1, else RangeError).
 * Assumes that all were measured alike and that r holds for the chosen. Give it beside every gain of a chosen group. No
 * small-sample rule beyond that of r. Source: Galton 1886; Barnett, van der Pols and Dobson 2005.
 */
export function regressionToTheMean(correlation: number, meanOfAll: number, meanOfChosen: number): number {
	if (!(correlation >= -1 && correlation <= 1)) throw new RangeError(`no correlation: ${correlation}`);
	return (1 - correlation) * (meanOfAll - meanOfChosen);
}
