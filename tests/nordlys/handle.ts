import { reasonTraits, type Site } from './centre.ts';
import type { LivedIssue } from './lived.ts';
import type { Random } from './random.ts';

/** What came of one contact that an agent took. */
export type Handled = {
	waitSeconds: number;
	ivrSeconds: number;
	ivrEntries: number;
	talkSeconds: number;
	holdSeconds: number;
	wrapSeconds: number;
	transfers: number;
	/** What the customer would say, known to nobody in the centre. */
	solved: boolean;
	flaggedResolved: boolean;
	rating: number | null;
};

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** The handle time, in seconds, that the habit tries to stay under. */
const habitSeconds = 300;

/**
 * One contact in the hands of an agent. `pressure` is how hard the habit presses, from 0 to 1: a contact that needs
 * longer than five minutes is then often ended just before, and the more is cut off, the less is solved.
 */
export const handle = (random: Random, issue: LivedIssue, site: Site, pressure: number, outage: boolean): Handled => {
	const traits = reasonTraits[issue.reason];
	const difficulty = random.normal(0, 1);
	const repeat = issue.attempt > 1 ? 1 : 0;
	const needed = Math.max(40, traits.medianSeconds * Math.exp(traits.spread * difficulty) * (1 + 0.1 * repeat));
	const isCut = needed > habitSeconds && random.chance(0.85 * pressure);
	const spent = isCut ? habitSeconds - random.between(0, 35) : needed;
	const lost = Math.log(needed / spent);

	const hard = issue.reason === 'Teknik' || issue.reason === 'Reklamation';
	const transfers = random.chance(0.07 + (hard ? 0.05 : 0) + (needed > habitSeconds ? 0.06 * pressure : 0)) ? 1 : 0;
	const ivrEntries = random.chance(transfers === 1 ? 0.25 : 0.03) ? 2 : 1;
	const ivrSeconds = Math.round(ivrEntries * (site.name === 'Odense' ? 34 : 24) * Math.exp(random.normal(0, 0.45)));
	const waitSeconds = Math.round(random.chance(0.4) ? random.between(0, 6) : random.exponential(outage ? 420 : 55));
	const solved = random.chance(
		logistic(traits.solving - 2.6 * lost - 0.5 * transfers - 0.2 * difficulty - 0.15 * repeat)
	);
	const hungUp = random.chance(0.004 + 0.015 * pressure);
	return {
		waitSeconds,
		ivrSeconds,
		ivrEntries,
		transfers,
		solved: solved && !hungUp,
		flaggedResolved: random.chance(solved ? 0.97 : 0.72),
		rating: ratingOf(random, { solved, waitSeconds, transfers, ivrEntries, pressure, attempt: issue.attempt }),
		...(hungUp
			? { talkSeconds: random.whole(2, 8), holdSeconds: 0, wrapSeconds: random.whole(2, 6) }
			: partsOf(random, spent))
	};
};

const partsOf = (random: Random, spentSeconds: number) => {
	const wrapSeconds = Math.round(spentSeconds * random.between(0.08, 0.22));
	const holdSeconds = random.chance(0.22) ? Math.round(spentSeconds * random.between(0.05, 0.25)) : 0;
	return { wrapSeconds, holdSeconds, talkSeconds: Math.round(spentSeconds) - wrapSeconds - holdSeconds };
};

const ratingCuts = [-0.6, 0.2, 0.9, 1.9];

const ratingOf = (
	random: Random,
	felt: {
		solved: boolean;
		waitSeconds: number;
		transfers: number;
		ivrEntries: number;
		pressure: number;
		attempt: number;
	}
): number | null => {
	const mean = 0.9 + (felt.solved ? 1.5 : 0) - 0.55 * felt.transfers - 0.15 * felt.pressure;
	const latent =
		mean -
		0.003 * Math.min(felt.waitSeconds, 600) -
		(felt.ivrEntries > 1 ? 0.5 : 0) -
		0.35 * (felt.attempt - 1) +
		random.normal(0, 1);
	const answers = random.chance(logistic(-1.6 + 0.45 * Math.abs(latent - 1.7)));
	return answers ? 1 + ratingCuts.filter((cut) => latent > cut).length : null;
};

/** Days until a customer whose matter was not solved calls again; null when they never do. */
export const daysUntilRepeat = (random: Random, attempt: number): number | null =>
	attempt < 4 && random.chance(0.7) ? Math.exp(random.normal(Math.log(1.8), 1)) : null;

/** Days from the last contact until the customer buys again; null when they do not. */
export const daysUntilOrder = (random: Random, end: Handled, attempts: number, pressure: number): number | null => {
	const odds =
		-0.75 +
		(end.solved ? 1 : 0) -
		0.25 * (attempts - 1) -
		0.25 * end.transfers -
		(end.ivrEntries > 1 ? 0.25 : 0) -
		0.0012 * Math.min(end.waitSeconds, 900) -
		0.8 * pressure;
	return random.chance(logistic(odds)) ? random.exponential(22) + random.exponential(22) : null;
};
