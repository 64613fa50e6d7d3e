import { savedName } from '#lib/sheets/saved-in-words.ts';
import { scoreInWords } from '#lib/sheets/score-in-words.ts';
import type { ScoreAnswer } from '#lib/sheets/score-page.ts';
import { sweepsOf } from '#lib/scorecards/sweep.ts';
import { turnInWords } from '#lib/sheets/sweep-in-words.ts';
import { titleInWords, titleText } from '#lib/questions/title-in-words.ts';

/** A score as lines: the verdict, its parts, what cannot be weighed, and at which weights the picture turns. */
export function scoreLines({ definition, shown, score, notes }: ScoreAnswer): string[] {
	const { verdict, movers, unweighed, moved, scale } = scoreInWords(score, '');
	return [
		`${savedName(definition)}: ${titleText(titleInWords(shown))}`,
		...notes,
		verdict,
		...movers,
		...unweighed,
		scale,
		...moved.spoken.map((line) => `  ${line}`),
		...sweepsOf(score.parts).map((sweep) => turnInWords(sweep))
	];
}

/** The same as plain data: gains, contributions and the total in standard deviations, figures in their metric's unit. */
export function scoreAsData({ definition, shown, score }: ScoreAnswer) {
	return {
		scorecard: definition.key,
		unit: shown.unit ? shown.unit.member : 'all',
		and: shown.and?.member ?? null,
		from: shown.from,
		to: shown.to,
		compare: shown.compare,
		weighable: score.weighable,
		total: score.total,
		parts: score.parts.map(({ key, weight, gain, contribution, unweighed, weighed }) => ({
			metric: key,
			weight,
			value: weighed?.figure.value ?? null,
			before: weighed?.before?.value ?? null,
			gain,
			contribution,
			unweighed
		})),
		sweeps: sweepsOf(score.parts).map(({ perspective, weight, turnsAt, better, worse }) => ({
			perspective,
			weight,
			turnsAt,
			better,
			worse
		}))
	};
}
