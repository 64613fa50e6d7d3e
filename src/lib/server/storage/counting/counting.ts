import type { Tally } from '#lib/facts/tally.ts';
import type { Kind } from '#lib/model/records.ts';
import type { Cell, Session } from '../engine.ts';

/** What facts of a counting are taken out and put back by: a value of the field that touches them. */
export type Group = Cell;

export type Reach = (values: readonly Cell[]) => readonly Group[];

/**
 * Facts that are counted from stored records by groups of records: before the first record of a group changes, what the
 * group adds to the facts is taken out, and when all have changed, it is put back.
 */
export type Counting = {
	/**
	 * For each kind whose records the facts rest on, the field whose value is the group that a record touches; `all` when
	 * a record touches every group.
	 */
	touchedBy: Partial<Record<Kind, string>>;
	/** For a kind whose field is not itself the group: finds the groups that values of the field touch. */
	reach?: Partial<Record<Kind, (session: Session) => Promise<Reach>>>;
	/**
	 * Settles what the counting of these groups rests on beside the records: once they have changed, or, `again`, when they are
	 * counted as they are.
	 */
	prepare?: (session: Session, when: 'changed' | 'again', groups: readonly Group[] | 'all') => Promise<void>;
	/**
	 * Puts what stored records of these groups add to the facts into the tally (sign 1), or takes it out (-1). Where they may
	 * be many, it calls `ease` between one piece and the next, so that a full tally is emptied.
	 */
	count: (
		session: Session,
		tally: Tally,
		groups: readonly Group[] | 'all',
		sign: 1 | -1,
		ease: () => Promise<void>
	) => Promise<void>;
};
