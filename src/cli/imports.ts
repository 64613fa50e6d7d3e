import { m } from '#lib/i18n/words.ts';
import type { ImportEntry } from '#lib/model/import.ts';
import { entryName } from '#lib/questions/entry-name.ts';
import { issueLine, reportLines, rowSum } from './report-lines.ts';
import { exitCodes, text, UsageError, type Verb } from './verb.ts';

const issuesAtMost = 10_000;

function line(entry: ImportEntry): string {
	const when = new Date(entry.importedAt * 1000).toISOString().slice(0, 16).replace('T', ' ');
	const state = entry.undoneAt === null ? '' : ` (${m.terminal_undone_mark()})`;
	return `${entry.id}\t${when}\t${entry.kind}\t${entryName(entry)}\t${rowSum(entry)}${state}`;
}

/** `imports [NUMBER]`: the history, or one import with its problems. */
export const imports: Verb = {
	flags: { json: { type: 'boolean' }, code: { type: 'string' } },
	help: () => m.terminal_help_imports(),
	async run({ words: [number], flags, store: open, print }) {
		const store = await open();
		const entries = await store.imports();
		if (number === undefined) {
			if (flags.json) print(JSON.stringify(entries));
			else if (entries.length === 0) print(m.terminal_no_imports());
			else entries.map(line).forEach(print);
			return exitCodes.done;
		}
		const entry = entries.find(({ id }) => String(id) === number);
		if (!entry) throw new UsageError(m.terminal_no_such_import({ number }));
		const code = text(flags.code);
		const page = { offset: 0, limit: issuesAtMost, ...(code === undefined ? {} : { code }) };
		const issues = await store.importIssues(entry.id, page);
		if (flags.json) print(JSON.stringify({ ...entry, problems: issues }));
		else [...reportLines(entry, false), ...issues.map(issueLine)].forEach(print);
		return exitCodes.done;
	}
};
