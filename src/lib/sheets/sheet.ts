import type { Weight } from '#lib/charts/balance.ts';
import type { TargetInWords } from '#lib/targets/target-in-words.ts';
import type { BlindSpots } from './blind-spots.ts';
import type { FigureInWords, ReceiptInWords, Tone } from './figure-in-words.ts';
import type { MixInWords } from './mix-in-words.ts';
import type { TitlePart } from '#lib/questions/title-in-words.ts';
import type { TrendInWords } from './trend-in-words.ts';

/** A beam with the sentence that says what it shows. */
export type BalanceInWords = { weight: Weight | null; label: string };

/** What a row says at a glance. */
export type RowInBrief = {
	figure: FigureInWords;
	/** True for a measure of speed. */
	speed: boolean;
	/** What stands on the other arm of its balance. */
	against: 'speed' | 'buys';
	/** What its chart says of its last point; null where there is nothing to draw. */
	reading: { text: string; tone: Tone | null } | null;
	/** The target that holds at the end of the period, and what the process promises of it. */
	target: TargetInWords | null;
	balance: BalanceInWords;
	counterweights: FigureInWords[];
};

/** What stands behind a row. */
export type RowDetails = {
	/** What the figure counts, in a few words; the receipt has the whole definition. */
	brief: string;
	receipt: ReceiptInWords;
	mix: MixInWords | null;
	trend: TrendInWords | null;
	variants: FigureInWords[];
};

export type SheetRow = RowInBrief & RowDetails;

/** Rows of one perspective, with how many figures, signals and gaps they hold. */
export type PerspectiveInWords<Told> = { key: string; name: string; summary: string; rows: Told[] };

/** What every figure of a sheet has in common, for its receipt. */
export type About = { unit: string; period: string; compared: string | null; dataTo: string };

/** What is told where a row is unfolded. */
export type Behind = { row: SheetRow; about: About };

/** What stands above the perspectives of a scorecard: plain data in one language, ready to be drawn, sent or printed. */
export type SheetHead = {
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
	blind: BlindSpots;
};

/** A scorecard as one reader sees it. */
export type Sheet = SheetHead & { perspectives: PerspectiveInWords<SheetRow>[] };
