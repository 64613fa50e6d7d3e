import { wordsFor } from '#lib/i18n/words-for.ts';
import type { Issue } from '#lib/model/import.ts';
import { columnsInWords } from './column-in-words.ts';

/** A problem with a value, its code in words. */
export type IssueWords = Omit<Issue, 'code'> & { problem: string };

export const problemOf = (code: string): string => wordsFor(`issue_${code}`) ?? code;

/** What a person can do about it in the file or its source. */
export const mendOf = (code: string): string => wordsFor(`issue_${code}_mend`) ?? '';

export const issueWords = ({ code, column, ...issue }: Issue): IssueWords => ({
	...issue,
	column: columnsInWords(column),
	problem: problemOf(code)
});
