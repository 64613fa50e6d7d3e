import { daysAhead } from '#lib/checks/days-ahead.ts';
import { m } from '#lib/i18n/words.ts';
import { spellCount } from '#lib/i18n/spell.ts';
import { wordsFor } from '#lib/i18n/words-for.ts';
import type { Drift } from '#lib/intake/drift.ts';
import type { Note } from '#lib/intake/note.ts';
import type { Question } from '#lib/intake/questions.ts';
import type { ImportEntry, Issue } from '#lib/model/import.ts';
import { entryName, isByHand } from '#lib/questions/entry-name.ts';
import type { ProblemWords } from '#lib/server/imports/imports.ts';
import type { SurveyMatchCounts, TakeInReport } from '#lib/server/storage/store.ts';
import type { Stop } from '#lib/server/imports/may-go-unattended.ts';

const issueName = (code: string) => wordsFor(`issue_${code}`) ?? code;

/** What became of the rows that were read, which together are all of them; `always` is said also of none. */
function fatesOf({ mode, stored, changed, doubled, joined, refused }: ImportEntry, dryRun: boolean) {
	const known = mode.name === 'add' ? m.terminal_count_differing : m.terminal_count_changed;
	return [
		{ rows: stored, always: true, say: dryRun ? m.terminal_count_new : m.terminal_count_stored },
		{ rows: changed, always: false, say: known },
		{ rows: doubled, always: true, say: m.terminal_count_doubled },
		{ rows: joined, always: false, say: m.terminal_count_joined },
		{ rows: refused, always: true, say: m.terminal_count_refused }
	];
}

/** The rows of an import as the sum of what became of them. */
export function rowSum(entry: ImportEntry): string {
	const parts = fatesOf(entry, false).flatMap(({ rows, say }) => (rows > 0 ? say({ rows }) : []));
	return [entry.read, ...(parts.length > 0 ? [parts.join(' + ')] : [])].join(' = ');
}

/** Every row that was read is in one of these lines; those that most files lack are told only where there are any. */
function countLines(entry: ImportEntry, dryRun: boolean) {
	const told = fatesOf(entry, dryRun).filter(({ rows, always }) => always || rows > 0);
	return [
		...told.map(({ rows, say }) => say({ rows })),
		...(entry.removed === 0 ? [] : [m.terminal_count_removed({ rows: entry.removed })])
	].map((line) => `  ${line}`);
}

/** What may stand for two, or be there twice, beside what other sources brought. */
export const doubleLines = ({
	agentsElsewhere: agents,
	thereAlready: count
}: Pick<TakeInReport, 'agentsElsewhere' | 'thereAlready'>): string[] => [
	...(count > 0 ? [m.import_there_already({ contacts: spellCount(count) })] : []),
	...(agents.length > 0 ? [`${m.import_agents_elsewhere()} ${agents.join(', ')}`] : [])
];

/** How many customer surveys have found their contact, where there are any. */
export const surveyLines = (surveys: SurveyMatchCounts | null): string[] =>
	surveys === null
		? []
		: [
				m.import_surveys_matched({
					surveys: surveys.surveys,
					matched: surveys.byContactId + surveys.byCustomer,
					numbered: surveys.byContactId,
					others: surveys.byCustomer
				})
			];

/** What an import did, in a few lines. */
export function reportLines(entry: ImportEntry, dryRun: boolean): string[] {
	const { id, kind, read } = entry;
	const fileName = entryName(entry);
	const isIn = isByHand(entry) ? m.terminal_entered({ name: fileName, id }) : m.terminal_imported({ fileName, id });
	const problems = Object.entries(entry.issues).map(([code, count]) => `  ${count}: ${issueName(code)}`);
	const ahead = daysAhead(entry);
	return [
		dryRun ? m.terminal_tried({ fileName }) : isIn,
		m.terminal_counts({ kind: wordsFor(`kind_${kind}`) ?? kind, read }),
		...countLines(entry, dryRun),
		...(entry.firstDay === null || entry.lastDay === null
			? []
			: [m.terminal_days({ from: entry.firstDay, to: entry.lastDay })]),
		...(ahead === null ? [] : [ahead]),
		...(problems.length > 0 ? [m.terminal_problems(), ...problems] : [])
	];
}

/** What a file leaves open, as a line. */
export const noteLine = ({ code, details }: Note) => wordsFor(`note_${code}`, details) ?? code;

/** How a file differs from the last one of its source. */
export const driftLine = ({ code, details }: Drift) => wordsFor(`drift_${code}`, details) ?? code;

/** A question that nobody was there to answer, and what is taken for the answer. */
export function questionLine({ code, column, chosen }: Question): string {
	const reading = code === 'date_order' ? `instant_${chosen}` : chosen.replace(/[^a-z0-9]+/g, '_');
	const taken = wordsFor(`reading_${reading}`) ?? wordsFor(`import_summer_${chosen}`) ?? chosen;
	return `${wordsFor(`question_${code}`, { column }) ?? code} ${m.terminal_taken_for({ chosen: taken })}`;
}

/** Why a file is not taken in without somebody to look at it. */
export const stopLine = ({ code, details }: Stop) =>
	m.terminal_unattended_stop({
		why: wordsFor(code, details) ?? code,
		code: code.replace(/^(stop|drift|note|refusal)_/, '')
	});

/** One problem of one value, as a line. */
export const issueLine = ({ row, column, code, value }: Issue) =>
	m.terminal_issue({ row, place: [column, value].filter((word) => word !== '').join(', '), what: issueName(code) });

/** The words of a list of problems with these codes. */
export const problemWords = (codes: string[]): ProblemWords => ({
	headings: {
		row: m.import_issue_row(),
		column: m.import_issue_column(),
		value: m.import_issue_value(),
		rule: m.import_issue_problem(),
		mend: m.import_issue_mend()
	},
	codes: Object.fromEntries(
		codes.map((code) => [code, { rule: issueName(code), mend: wordsFor(`issue_${code}_mend`) ?? '' }])
	)
});
