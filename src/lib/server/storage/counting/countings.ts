import type { Tally } from '#lib/facts/tally.ts';
import type { Kind } from '#lib/model/records.ts';
import { agentShareCounting } from './agent-share-counting.ts';
import { anniversaryCounting } from './anniversary-counting.ts';
import { buyerCounting } from './buyer-counting.ts';
import type { Counting, Group, Reach } from './counting.ts';
import type { Cell, Session } from '../engine.ts';
import { addToFacts, addWhereFull } from '../facts/facts-table.ts';
import { feedbackCounting } from './feedback-counting.ts';
import { surveyCounting } from './survey-counting.ts';
import { tenureCounting } from './tenure-counting.ts';
import { toldCounting } from './told-counting.ts';
import { workDayCounting } from './work-day-counting.ts';

/** Every counting there is: where facts of one more kind of record are hung. */
const countings: readonly Counting[] = [
	toldCounting,
	surveyCounting,
	workDayCounting,
	feedbackCounting,
	anniversaryCounting,
	buyerCounting,
	tenureCounting,
	agentShareCounting
];

type Open = { counting: Counting; field: string; reach: Reach | null; out: Set<Group>; isWhole: boolean };

/** Keeps the facts of all countings true while records of one kind come and go. */
export class Countings {
	#session: Session;
	#tally: Tally;
	#kind: Kind;
	#open: Open[];
	/** The fields that say which groups a record touches. */
	readonly fields: readonly string[];

	/** `isFirst` says that there are no records of the kind and many may come: all groups are taken out and put back at once. */
	constructor(session: Session, kind: Kind, tally: Tally, isFirst = false) {
		this.#session = session;
		this.#tally = tally;
		this.#kind = kind;
		this.#open = countings.flatMap((counting) => {
			const field = isFirst && counting.touchedBy[kind] !== undefined ? 'all' : counting.touchedBy[kind];
			return field === undefined ? [] : [{ counting, field, reach: null, out: new Set<Group>(), isWhole: false }];
		});
		this.fields = [...new Set(this.#open.map(({ field }) => field))].filter((field) => field !== 'all');
	}

	/** Takes out what the records that are about to come or go touch; `valuesOf` gives the values of a field in all of them. */
	async takeOut(valuesOf: (field: string) => readonly Cell[]): Promise<void> {
		for (const open of this.#open) {
			if (open.isWhole) continue;
			if (open.field === 'all' || this.#tally.isGivenUp) {
				open.isWhole = true;
				open.reach = null;
				await this.#count(open, 'all', -1);
			} else {
				const touched = await this.#groupsOf(open, valuesOf(open.field));
				const groups = [...new Set(touched)].filter((group) => group !== null && !open.out.has(group));
				if (groups.length === 0) continue;
				for (const group of groups) open.out.add(group);
				await this.#count(open, groups, -1);
			}
		}
	}

	async #groupsOf(open: Open, values: readonly Cell[]): Promise<readonly Group[]> {
		const openReach = open.counting.reach?.[this.#kind];
		if (!openReach) return values;
		open.reach ??= await openReach(this.#session);
		return open.reach(values);
	}

	/** Puts back what was taken out, from the records as they now are. */
	async putBack(): Promise<void> {
		for (const open of this.#open) {
			const { counting, out, isWhole } = open;
			if (!isWhole && out.size === 0) continue;
			const groups = isWhole ? 'all' : [...out];
			await counting.prepare?.(this.#session, 'changed', groups);
			await this.#count(open, groups, 1);
		}
	}

	async #count({ counting }: Open, groups: readonly Group[] | 'all', sign: 1 | -1): Promise<void> {
		if (this.#tally.isGivenUp) return;
		const ease = () => addWhereFull(this.#session, this.#tally);
		await counting.count(this.#session, this.#tally, groups, sign, ease);
		await ease();
	}
}

/** Puts what all stored records add by countings into an empty tally, which keeps about `most` facts, and on into the facts. */
export async function countAll(session: Session, tally: Tally, most?: number): Promise<void> {
	for (const { prepare, count } of countings) {
		await prepare?.(session, 'again', 'all');
		await count(session, tally, 'all', 1, () => addWhereFull(session, tally, most));
		await addToFacts(session, tally);
	}
}
