import type { Caption, Twin } from '#lib/charts/caption.ts';
import { rangeOf, walkedWeights, type WeightSweep } from '#lib/charts/weight-sweep.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Perspective } from '#lib/metrics/metric.ts';
import { wholeWeight } from '#lib/model/saved-scorecard.ts';
import { perspectiveName } from '#lib/questions/names.ts';
import { scoreTicks, spellScore, spellScoreInterval } from './spell-score.ts';
import type { Sweep } from '#lib/scorecards/sweep.ts';

/** How a score changes with the weight of one perspective, for one reader. */
export type SweepInWords = {
	key: Perspective;
	caption: Caption;
	twin: Twin;
	spoken: string[];
	line: WeightSweep;
};

/** All sweeps of a score, drawn to one scale. */
export function sweepsInWords(sweeps: readonly Sweep[], locale: Locale = getLocale()): SweepInWords[] {
	const range = rangeOf(sweeps.map(({ scores }) => scores));
	const ticks = scoreTicks(range);
	return sweeps.map((sweep) => {
		const walked = walkedWeights.flatMap((weight) => {
			const score = sweep.scores[weight];
			return score
				? [{ weight, score: spellScore(score.value, locale), interval: spellScoreInterval(score, locale) }]
				: [];
		});
		return {
			key: sweep.perspective,
			caption: {
				title: turnInWords(sweep, locale),
				reading: sureInWords(sweep, locale),
				note: m.score_sweep_note({ weight: sweep.weight }, { locale })
			},
			twin: {
				columns: [
					{ name: m.score_sweep_weight({}, { locale }), numeric: true },
					{ name: m.score_total({}, { locale }), numeric: true },
					{ name: m.score_interval({}, { locale }), numeric: true }
				],
				rows: walked.map(({ weight, score, interval }) => [String(weight), score, interval])
			},
			spoken: walked.map((one) => m.score_sweep_spoken(one, { locale })),
			line: {
				scores: sweep.scores,
				weight: sweep.weight,
				turnsAt: sweep.turnsAt,
				range,
				ticks,
				now: m.score_sweep_now({ weight: sweep.weight }, { locale })
			}
		};
	});
}

/** At which weight the sign turns, seen from the weight it has now. */
export function turnInWords({ perspective, weight, scores, turnsAt }: Sweep, locale: Locale = getLocale()): string {
	const name = perspectiveName(perspective, locale);
	if (turnsAt === null) return m.score_turns_never({ perspective: name }, { locale });
	const isAbove = weight <= turnsAt;
	const beyond = scores[isAbove ? wholeWeight : 0]?.value ?? 0;
	const [better, worse] = isAbove
		? [m.score_turns_above_better, m.score_turns_above_worse]
		: [m.score_turns_below_better, m.score_turns_below_worse];
	const turn = isAbove ? Math.floor(turnsAt) : Math.ceil(turnsAt);
	return (beyond > 0 ? better : worse)({ perspective: name, weight: turn }, { locale });
}

/** Where the score is told from no change. */
function sureInWords({ better, worse }: Sweep, locale: Locale): string {
	if (!better && !worse) return m.score_sure_never({}, { locale });
	return [
		...(better ? [m.score_sure_better(better, { locale })] : []),
		...(worse ? [m.score_sure_worse(worse, { locale })] : [])
	].join(' ');
}
