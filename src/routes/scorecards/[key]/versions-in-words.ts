import { spellMoment } from '#lib/i18n/spell-moment.ts';
import { m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { SavedVersion } from '#lib/model/saved-scorecard.ts';
import { changesBetween } from '#lib/scorecards/saved-changes.ts';
import { saverInWords, savedChangesInWords } from '#lib/scorecards/saved-in-words.ts';

/** A version as a line of a table. */
export type VersionInWords = {
	version: number;
	number: number;
	when: string;
	who: string;
	changes: string[];
	/** Whether it is another than the one that holds, and can be brought back. */
	former: boolean;
};

/** What each version changed, newest first. */
export const versionsInWords = (
	history: readonly SavedVersion[],
	metrics: readonly Metric[],
	zone: string
): VersionInWords[] =>
	history.map(({ version, number, by, savedAt, scorecard }, place) => {
		const before = history[place + 1]?.scorecard;
		const changes = scorecard && before ? savedChangesInWords(changesBetween(before, scorecard), metrics) : [];
		return {
			version,
			number,
			when: spellMoment(savedAt, zone),
			who: saverInWords(by),
			changes: scorecard ? (before ? changes : [m.score_first_version()]) : [m.score_version_gone()],
			former: place > 0 && scorecard !== null
		};
	});
