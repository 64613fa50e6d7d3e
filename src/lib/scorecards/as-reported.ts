import type { ReportedFigure } from '#lib/model/reported.ts';
import { comparedDays, monthOf } from '#lib/questions/ask.ts';
import { changeOf } from './change.ts';
import type { Question } from '#lib/questions/question.ts';
import { figureAsReported, neverReported, restated } from './restated.ts';
import type { Scorecard, Weighed } from './scorecard.ts';
import { whenTold } from './when-told.ts';

/** The months whose reports a question needs: its own, and the one it is held against. */
export function monthsAsked(question: Question): string[] {
	const compared = comparedDays(question);
	return [question, ...(compared ? [compared] : [])].flatMap((days) => monthOf(days) ?? []);
}

/** Whether a question asks for figures as they were first reported, and of a month that can have been. */
export const isAsReported = (question: Question): boolean => question.as === 'first' && monthOf(question) !== null;

/**
 * A scorecard of a whole month with what was first reported beside each figure; where that is what was asked, in its place.
 * `reports` are those of the unit, of the question's month and the one it is held against.
 */
export function withReported(scorecard: Scorecard, reports: readonly ReportedFigure[]): Scorecard {
	const { question } = scorecard;
	const month = monthOf(question);
	if (month === null) return scorecard;
	const compared = comparedDays(question);
	const monthBefore = compared && monthOf(compared);
	const [own, earlier] = [month, monthBefore].map((one) => reports.filter((report) => report.month === one));

	function told<One extends Weighed>(weighed: One): One {
		const { metric, figure, before } = weighed;
		const found = restated(own ?? [], metric.key, figure);
		if (question.as !== 'first') return found ? { ...weighed, restated: found } : weighed;
		if (figure.value === null && !found) return weighed;
		const first = found ? figureAsReported(metric, found.first) : neverReported;
		const was = before && restated(earlier ?? [], metric.key, before);
		const firstBefore = before && (was ? figureAsReported(metric, was.first) : neverReported);
		return {
			...weighed,
			figure: first,
			before: firstBefore,
			change: changeOf(first, firstBefore),
			latest: null,
			...(found && { restated: found })
		};
	}

	return {
		...scorecard,
		rows: scorecard.rows.map((row) => ({
			...told(row),
			mixed: question.as === 'first' ? () => null : row.mixed,
			counterweights: row.counterweights.map(told),
			variants: whenTold(() => row.variants().map(told))
		}))
	};
}
