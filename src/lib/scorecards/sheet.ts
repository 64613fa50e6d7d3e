import type { Weight } from '#lib/charts/balance.ts';
import type { TargetInWords } from '#lib/targets/target-in-words.ts';
import type { BlindSpots } from './blind-spots.ts';
import type { FigureInWords, ReceiptInWords } from './figure-in-words.ts';
import type { MixInWords } from './mix-in-words.ts';
import type { TitlePart } from './title-in-words.ts';
import type { TrendInWords } from './trend-in-words.ts';

/** A beam with the sentence that says what it shows. */
export type BalanceInWords = { weight: Weight | null; label: string };

export type SheetRow = {
	figure: FigureInWords;
	/** What the figure counts, in a few words; the receipt has the whole definition. */
	brief: string;
	receipt: ReceiptInWords;
	/** True for a measure of speed. */
	speed: boolean;
	/** What stands on the other arm of its balance. */
	against: 'speed' | 'buys';
	mix: MixInWords | null;
	trend: TrendInWords | null;
	/** The target that holds at the end of the period, and what the process promises of it. */
	target: TargetInWords | null;
	balance: BalanceInWords;
	counterweights: FigureInWords[];
	variants: FigureInWords[];
};

/** What every figure of a sheet has in common, for its receipt. */
export type About = { unit: string; period: string; compared: string | null; dataTo: string };

/** A scorecard as one reader sees it: plain data in one language, ready to be drawn, sent or printed. */
export type Sheet = {
	title: TitlePart[];
	heading: string;
	about: About;
	/** How fresh, how many, how complete. */
	standing: string[];
	balance: BalanceInWords & { speed: FigureInWords[]; buys: FigureInWords[] };
	findings: string[];
	/** The claim that the findings make; null where nothing was compared. */
	claim: string | null;
	four: SheetRow[];
	/** Each with how many figures, signals and gaps its rows hold. */
	perspectives: { key: string; name: string; summary: string; rows: SheetRow[] }[];
	blind: BlindSpots;
};
