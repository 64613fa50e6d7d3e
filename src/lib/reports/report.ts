import type { ListedFindings } from '#lib/sheets/findings-listed.ts';
import type { Sheet, SheetRow } from '#lib/sheets/sheet.ts';
import type { TargetRowInWords } from '#lib/sheets/target-rows-in-words.ts';

/** A metric's name and what it counts, in words. */
export type Defined = { key: string; name: string; definition: string };

/** One page for somebody who reads it once: plain data in one language, ready to be printed. */
export type Report = {
	sheet: Pick<Sheet, 'heading' | 'about' | 'standing' | 'balance' | 'four' | 'blind'>;
	/** At most three sentences: the balance, what changed most, what will not be met or is not seen. */
	verdict: string[];
	changed: ListedFindings;
	/** Whether these days are held against any others. */
	compared: boolean;
	people: {
		rows: SheetRow[];
		/** How many teams are too small to be told of; null where none is, or where no team answers. */
		withheld: string | null;
	};
	/** Targets beside what their processes do, each with its pair. */
	targets: TargetRowInWords[];
	/** What was reported of the last whole month and is another figure now; that it stands, where it does. */
	restated: string[];
	/** The four figures and what they are weighed against. */
	definitions: Defined[];
	/** How fresh, how many, how complete, what is missing. */
	quality: string[];
};
