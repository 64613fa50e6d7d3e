import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kind } from '#lib/model/records.ts';
import type { Part } from './part.ts';
import { hashOf } from './seen-twice.ts';

/** Parts held in memory before they go to files: about as much as a batch of everything else takes. */
const mostInMemory = 100_000;
const fileCount = 64;
/** Characters gathered for a file before they are written. */
const piece = 1 << 18;

/** Parts of records, gathered until all are known. */
export type Spread<K extends Kind> = {
	add: (part: Part<K>) => void;
	/** The parts, group by group; each group in the order its parts came. */
	groups: () => Generator<Part<K>[]>;
	close: () => void;
};

/**
 * Gathers parts by their group in memory of a bounded size: past `inMemory` parts they go to temporary files, each group
 * to one of them, and are read back a file at a time. What stands there has its customers' keys as pseudonyms. Whoever
 * opens it closes it, which removes the files.
 */
export function openSpread<K extends Kind>(inMemory = mostInMemory, folder = tmpdir()): Spread<K> {
	let held: Part<K>[] = [];
	let files: { path: string; waiting: string[]; size: number }[] = [];
	let scratch: string | null = null;
	// every record of a kind has the same names, which are not written with each
	let first: Part<K>['record'] | null = null;

	const write = (file: (typeof files)[number]) => {
		if (file.waiting.length > 0) appendFileSync(file.path, file.waiting.join(''));
		file.waiting = [];
		file.size = 0;
	};
	const put = (part: Part<K>) => {
		const file = files[hashOf(part.group) % fileCount];
		if (!file) return;
		first ??= part.record;
		const line = `${JSON.stringify([part.group, part.row, part.ends ?? false, Object.values(part.record)])}\n`;
		file.waiting.push(line);
		file.size += line.length;
		if (file.size >= piece) write(file);
	};
	const openFiles = () => {
		const path = (scratch = mkdtempSync(join(folder, 'parts-')));
		files = Array.from({ length: fileCount }, (_, number) => ({
			path: join(path, `${number}.jsonl`),
			waiting: [],
			size: 0
		}));
		held.forEach(put);
		held = [];
	};

	return {
		add(part) {
			if (scratch !== null) put(part);
			else if (held.push(part) > inMemory) openFiles();
		},
		*groups() {
			if (scratch === null) {
				yield* byGroup(held);
				return;
			}
			for (const file of files) {
				write(file);
				if (first !== null && existsSync(file.path)) yield* byGroup(partsIn(file.path, first));
			}
		},
		close() {
			if (scratch !== null) rmSync(scratch, { recursive: true, force: true });
			held = [];
			files = [];
		}
	};
}

/** Reads parts back; `like` is a record of theirs, whose names their values follow. */
function partsIn<K extends Kind>(path: string, like: Part<K>['record']): Part<K>[] {
	const names = Object.keys(like);
	const lines = readFileSync(path, 'utf8').split('\n');
	lines.pop();
	return lines.map((line) => {
		// written by this file a moment ago
		const [group, row, ends, values] = JSON.parse(line) as [string, number, boolean, unknown[]];
		const record = { ...like };
		for (const [place, name] of names.entries()) Reflect.set(record, name, values[place]);
		return ends ? { group, row, record, ends } : { group, row, record };
	});
}

function byGroup<K extends Kind>(parts: Part<K>[]): Iterable<Part<K>[]> {
	const groups = new Map<string, Part<K>[]>();
	for (const part of parts) {
		const known = groups.get(part.group);
		if (known) known.push(part);
		else groups.set(part.group, [part]);
	}
	return groups.values();
}
