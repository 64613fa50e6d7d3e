import { daysBetween, mondayOf } from './day.ts';

/** What is known of a contact that a customer was asked about, whether she answered or not, beside its reason and site. */
export type AskedAbout = {
	/** Whether the customer came again within the days of an issue; null where that cannot be known. */
	cameAgain: boolean | null;
	waitSeconds: number | null;
};

/** How long a customer waited, roughly: not known, under half a minute, under two minutes, longer. */
export const waitBand = (seconds: number | null): number =>
	seconds === null ? 0 : seconds < 30 ? 1 : seconds < 120 ? 2 : 3;
const waitBands = 4;
const returns = 3;

/** How many different `AskedAbout` are told apart. */
const alikes = waitBands * returns;

/** The bucket of an answer in the distributions `asked`, `rated` and `satisfied`: by the weekday, as some are kept by the week. */
export function askedBucket(day: string, { cameAgain, waitSeconds }: AskedAbout): number {
	const weekday = daysBetween(mondayOf(day), day);
	return weekday * alikes + (cameAgain === null ? 0 : 1 + Number(cameAgain)) * waitBands + waitBand(waitSeconds);
}

/** What a bucket stands for: days from Monday, and numbers that are equal for equal returns and for equal waits. */
export const askedIn = (bucket: number): { weekday: number; cameAgain: number; wait: number } => ({
	weekday: Math.floor(bucket / alikes),
	cameAgain: Math.floor((bucket % alikes) / waitBands),
	wait: bucket % waitBands
});
