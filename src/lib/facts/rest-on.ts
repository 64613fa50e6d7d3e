import { cutOffs, usualDefinitions, type CutOffs } from '#lib/model/definitions.ts';
import { dimensions, distributions, measures, repeatWindows, returnWindows, smallestGroup } from '#lib/model/fact.ts';

/** One more whenever records are counted in another way that nothing below tells. */
const counting = 9;

/** What stored facts rest on beside the records: where it was something else, they are to be derived anew. */
export const factsRestOn = (definitions: CutOffs = usualDefinitions): string =>
	JSON.stringify({
		counting,
		dimensions,
		measures,
		distributions,
		repeatWindows,
		returnWindows,
		smallestGroup,
		...Object.fromEntries(cutOffs.map((one) => [one, definitions[one]]))
	});

/** Whether facts that rest on these count records alike: one may still count more of them than the other. */
export const areCountedAlike = (one: string, other: string): boolean => countingIn(one) === countingIn(other);

const countingIn = (restOn: string): string | undefined => /"counting":(\d+)/.exec(restOn)?.[1];
