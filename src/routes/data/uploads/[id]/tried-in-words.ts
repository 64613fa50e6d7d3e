import { daysAhead } from '#lib/checks/days-ahead.ts';
import { wordsFor } from '#lib/i18n/words-for.ts';
import { likelyRenames } from '#lib/intake/likely-renames.ts';
import { memberName } from '#lib/questions/names.ts';
import type { Recipe } from '#lib/model/import.ts';
import type { Job } from '#lib/server/imports/imports.ts';
import type { TakeInReport } from '#lib/server/storage/store.ts';
import { issueWords, mendOf, problemOf } from '../../issue-words.ts';
import { surveysInWords } from '../../surveys-in-words.ts';
import { recordWords } from './record-words.ts';

/** Past this share of refused rows a file is only taken in by somebody who has seen how many they are. */
const manyRefused = 0.1;
const fewRows = 100;

const renameValue = (dimension: string, name: string, known: string) => JSON.stringify([dimension, name, known]);

/** New names of one dimension, and those that a known name may be spelled anew in. */
function namesInWords({ dimension, fresh, absent }: TakeInReport['names'][number]) {
	const likely = likelyRenames(fresh, absent).map(({ from, to }) => ({
		name: to,
		known: from,
		value: renameValue(dimension, to, from)
	}));
	return {
		label: wordsFor(`field_${dimension}`) ?? dimension,
		likely,
		fresh: fresh
			.filter((name) => likely.every((rename) => rename.name !== name))
			.map((name) => (dimension === 'agent' ? name : memberName(dimension, name)))
	};
}

const withoutOthers = (report: TakeInReport): TakeInReport => ({
	...report,
	names: report.names.map((told) => ({ ...told, absent: [] })),
	agentsElsewhere: [],
	thereAlready: 0,
	surveys: null
});

/** The names that the recipe already takes for others. */
export const settledNames = ({ names }: Recipe) =>
	Object.entries(names).flatMap(([dimension, renamed]) =>
		Object.entries(renamed).map(([name, known]) => ({
			label: wordsFor(`field_${dimension}`) ?? dimension,
			name,
			known,
			value: renameValue(dimension, name, known)
		}))
	);

/**
 * What would happen to a file, as a trial of it showed. Nothing is held against samples: they go when the file comes in.
 */
export function triedInWords(
	{ id, upload, report, issues }: Job & { report: TakeInReport },
	zone: string,
	amongSamples: boolean
) {
	const { entry, first, names, agentsElsewhere, thereAlready, surveys } = amongSamples ? withoutOthers(report) : report;
	const records = (shown: Parameters<typeof recordWords>[0][]) => shown.map((record) => recordWords(record, zone, entry.kind));
	const problems = Object.entries(entry.issues)
		.map(([code, count]) => ({
			code,
			count,
			problem: problemOf(code),
			mend: mendOf(code),
			issues: issues.filter((issue) => issue.code === code).map(issueWords)
		}))
		.sort((one, other) => other.count - one.count);
	return {
		job: id,
		upload,
		entry,
		first: {
			stored: records(first.stored),
			changed: records(first.changed),
			doubled: records(first.doubled),
			removed: records(first.removed)
		},
		problems,
		surveys: surveys && surveysInWords(surveys),
		agentsElsewhere,
		thereAlready,
		daysAhead: daysAhead(entry),
		names: names.map(namesInWords).filter(({ likely, fresh }) => likely.length + fresh.length > 0),
		manyRefused: entry.read >= fewRows && entry.refused > entry.read * manyRefused
	};
}
export type TriedInWords = ReturnType<typeof triedInWords>;
