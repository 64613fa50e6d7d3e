import type { Outcome } from '#lib/model/contact.ts';
import type { Dimension, FactPart, NamedDimension } from '#lib/model/fact.ts';

export type Unit = { dimension: NamedDimension; member: string };

/** Surveys of some days, of one import, or all. */
export type SurveyQuery = { from?: string; to?: string; importId?: number };

/**
 * Facts by one dimension or several; of contacts that belong to `and` as well. Agents' days are left out `ofContactsAlone`.
 * With `reads`, no more than these of each fact.
 */
export type FactsWithinQuery = {
	by: Dimension | readonly Dimension[];
	and?: Unit;
	from: string;
	to: string;
	ofContactsAlone?: boolean;
	reads?: readonly FactPart[];
};

export type ContactQuery = {
	from: string;
	to: string;
	unit: Unit | null;
	/** Only contacts that belong to all of these, too. */
	also?: readonly Unit[];
	/** Only contacts that came out so, by the limits in force. */
	outcome?: Outcome;
	/** Only contacts of this customer number: the chain behind a contact. */
	customer?: number;
	/** Restricts to the contacts a metric counts. */
	only?: 'offered' | 'handled' | 'abandoned' | 'repeats' | 'openers' | 'rated' | 'flagged' | 'transferred' | 'short';
	/** Continue after this row (keyset). */
	after?: { startedAt: number; id: number };
	limit: number;
};

/** Which contacts, wherever a list of them is looked at. */
export type ContactCountQuery = Omit<ContactQuery, 'after' | 'limit'>;

/** Which reported figures: of one month, told by its first day, and of one unit, `all` included. */
export type ReportQuery = { month?: string; unit?: { dimension: Dimension; member: string } };
