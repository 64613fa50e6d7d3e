import type { Totals } from '#lib/facts/running-totals.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Days } from '#lib/questions/ask.ts';
import type { Question } from '#lib/questions/question.ts';
import type { Row } from '#lib/scorecards/scorecard.ts';
import { targetRowsOf, type TargetRow } from '#lib/scorecards/target-rows.ts';
import type { Plan } from '#lib/targets/plan.ts';
import { targetFor } from '#lib/targets/target.ts';

type Asked = { totals: Totals; metrics: readonly Metric[]; plan: Plan; today: string };

/**
 * The targets that hold at the end of a period, each with its figure and what it is weighed against: those of a unit as
 * its scorecard judges them, of the whole organisation those of every unit.
 */
export function reportTargets(question: Question, rows: readonly Row[], asked: Asked): TargetRow[] {
	const { totals, metrics, plan, today } = asked;
	const { from, to } = question;
	if (question.unit) return rows.flatMap((row) => ofRow(row, { from, to }));
	const holding = plan.targets.filter(
		(target) => targetFor(plan.targets, target.metric, target.unit, question.to) === target
	);
	return targetRowsOf(totals, { ...plan, targets: holding }, metrics, { from, to }, today).rows;
}

function ofRow({ metric, figure, judged, trend, counterweights }: Row, days: Days): TargetRow[] {
	if (!judged) return [];
	const chosen = counterweights.filter((other) => other.metric.key === judged.target.counterweight);
	const against = chosen.length > 0 ? chosen : counterweights;
	return [{ metric, judged, state: 'now', days, figure, grain: trend.grain, against }];
}
