import { m } from '#lib/i18n/words.ts';
import { csvBegin, csvLine } from '#lib/server/imports/csv-line.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { mendOf, problemOf } from '../../issue-words.ts';

const rowsAtOnce = 1000;

/** The problems of an import as a CSV, in the reader's language: where, what stands there, what was done and how to mend it. */
export async function* issueLines(store: Store, id: number, code: string | null): AsyncGenerator<string> {
	const names = [m.import_issue_row(), m.import_issue_column(), m.import_issue_value()];
	yield csvBegin + csvLine([...names, m.import_issue_problem(), m.import_issue_mend()]);
	for (let offset = 0; ; offset += rowsAtOnce) {
		const page = { ...(code !== null && { code }), offset, limit: rowsAtOnce };
		const issues = await store.importIssues(id, page);
		for (const issue of issues) {
			const { row, column, value } = issue;
			yield csvLine([row === 0 ? '' : `${row}`, column, value, problemOf(issue.code), mendOf(issue.code)]);
		}
		if (issues.length < rowsAtOnce) return;
	}
}
