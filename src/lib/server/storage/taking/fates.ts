import type { ImportCounts } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import { openBody, type Value } from '../records/body.ts';
import { dayField, fieldsOf } from '../records/record-fields.ts';
import type { Shown, TakeInReport } from '../store.ts';

/** Records shown of each fate. */
const shownOfEach = 5;

/** Counts what became of the records of a file, and keeps the first of each fate to show. */
export class Fates {
	readonly first: TakeInReport['first'] = { stored: [], changed: [], doubled: [], removed: [] };
	#counts = { stored: 0, changed: 0, doubled: 0, removed: 0 };
	#kind: Kind;
	#onOtherDays = 0;

	constructor(kind: Kind) {
		this.#kind = kind;
	}

	store<Stored extends { row: number }>(records: readonly Stored[], bodyOf: (record: Stored) => string): void {
		this.#counts.stored += records.length;
		const { stored } = this.first;
		for (const record of records.slice(0, shownOfEach - stored.length)) {
			stored.push({ row: record.row, values: this.#values(bodyOf(record)) });
		}
	}

	double(row: number, body: string): void {
		if (this.#counts.doubled++ < shownOfEach) this.first.doubled.push({ row, values: this.#values(body) });
	}

	change(row: number, before: string, after: string): void {
		const [old, values] = [this.#values(before), this.#values(after)];
		const day = dayField(this.#kind);
		if (old[day] !== values[day]) this.#onOtherDays++;
		if (this.#counts.changed++ >= shownOfEach) return;
		const differing = Object.entries(old).filter(([name, value]) => value !== values[name]);
		this.first.changed.push({ row, values, before: Object.fromEntries(differing) });
	}

	/** What a replacement takes out has no row in the file: row 0. */
	remove(body: string): void {
		if (this.#counts.removed++ < shownOfEach) this.first.removed.push({ row: 0, values: this.#values(body) });
	}

	/** Of the records that are known with other values, those that are known on another day. */
	get onOtherDays(): number {
		return this.#onOtherDays;
	}

	get counts(): Pick<ImportCounts, 'stored' | 'changed' | 'doubled' | 'removed'> {
		return this.#counts;
	}

	#values(body: string): Shown['values'] {
		const { values, customer, kept } = openBody(this.#kind, body);
		const shown: Record<string, Value> = { ...values };
		if ('customer' in fieldsOf(this.#kind)) shown.customer = customer !== null;
		if (this.#kind === 'contacts') shown.kept = keptInWords(kept);
		return shown;
	}
}

function keptInWords(kept: Readonly<Record<string, string>>): string | null {
	const cells = Object.entries(kept).map(([column, cell]) => `${column}: ${cell}`);
	return cells.length === 0 ? null : cells.join('; ');
}
