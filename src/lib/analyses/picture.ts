type Unit = 'seconds' | 'days' | 'share' | 'count' | 'rating' | 'score' | 'points' | 'ratio';
type Bounded = { value: number | null; low: number | null; high: number | null };

/**
 * What lets a reader judge an analysis, in numbers. `name` is the end of the key of its words, as are the names of lines and
 * bars that are not names of units.
 */
export type Picture = { name: string } & (
	| { kind: 'event_study'; unit: Unit; points: ({ at: number } & Bounded)[] }
	/** Counts of equal bins from `from` on, with the curve that the rest predicts, and where the target is. */
	| { kind: 'bins'; width: number; from: number; counts: number[]; predicted: (number | null)[]; target: number | null }
	/** Parts that make up a sum, drawn as a waterfall; `parts` end with what is left. */
	| { kind: 'waterfall'; unit: Unit; parts: ({ name: string } & Bounded)[] }
	| {
			kind: 'survival';
			unit: 'days';
			curves: {
				name: string;
				until: number;
				steps: { at: number; value: number; low: number; high: number }[];
				followed: { at: number; count: number }[];
			}[];
	  }
	/** A figure of units before and after; `isChosen` marks those that something was done with. */
	| { kind: 'before_after'; unit: Unit; lines: { name: string; before: number; after: number; isChosen: boolean }[] }
	/** Estimates on one scale, one a row. */
	| { kind: 'intervals'; unit: Unit; rows: ({ name: string } & Bounded)[] }
	/** A line with its band over numbers: contacts a day, minutes, weeks to come. */
	| {
			kind: 'fan';
			unit: Unit;
			across: Unit;
			points: { at: number; value: number; low: number; high: number; low80: number | null; high80: number | null }[];
			seen: { from: number; to: number } | null;
	  }
	/** Paths of contacts with at least so many, from left to right. */
	| {
			kind: 'paths';
			layers: { name: string; nodes: { id: string; name: string; count: number }[] }[];
			flows: { layer: number; from: string; to: string; count: number }[];
	  }
);
