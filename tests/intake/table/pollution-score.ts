/** How well a reader loaded a polluted file: precision, recall and F1 of header, records and cells, and whether it loaded at all. */
export type Score = { success: number; header: Match; records: Match; cells: Match };
export type Match = { precision: number; recall: number; f1: number };

const counts = (items: string[]) => {
	const times = new Map<string, number>();
	for (const item of items) times.set(item, (times.get(item) ?? 0) + 1);
	return times;
};

/** Compares two lists without regard to order. */
export function match(wanted: string[], found: string[]): Match {
	if (wanted.length === 0 && found.length === 0) return { precision: 1, recall: 1, f1: 1 };
	const left = counts(wanted);
	let hits = 0;
	for (const item of found) {
		const times = left.get(item) ?? 0;
		if (times > 0) hits++;
		left.set(item, times - 1);
	}
	const precision = found.length === 0 ? 0 : hits / found.length;
	const recall = wanted.length === 0 ? 0 : hits / wanted.length;
	return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

type Table = { header: string[][]; rows: string[][] };

export function scoreOf(wanted: Table, found: Table | null): Score {
	if (found === null) {
		const none = { precision: 0, recall: 0, f1: 0 };
		return { success: 0, header: none, records: none, cells: none };
	}
	const records = (table: Table) => table.rows.map((row) => JSON.stringify(row));
	return {
		success: 1,
		header: match(wanted.header.flat(), found.header.flat()),
		records: match(records(wanted), records(found)),
		cells: match(wanted.rows.flat(), found.rows.flat())
	};
}

/** Ten measures, each from 0 to 1. */
export const sumOf = ({ success, header, records, cells }: Score): number =>
	success + [header, records, cells].reduce((sum, { precision, recall, f1 }) => sum + precision + recall + f1, 0);
