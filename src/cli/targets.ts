import { readTotals } from '#lib/facts/running-totals.ts';
import { m } from '#lib/i18n/words.ts';
import { ask } from '#lib/questions/ask.ts';
import { readPlan } from '#lib/scorecards/read-plan.ts';
import { targetRowInWords } from '#lib/sheets/target-rows-in-words.ts';
import { targetRowsOf, type TargetRow } from '#lib/scorecards/target-rows.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { exitCodes, type Verb } from './verb.ts';
import { today } from '#lib/model/day.ts';

/** A target as data: the codes do not change with the language. */
const asData = ({ metric, judged, figure, against }: TargetRow) => ({
	metric: metric.key,
	...judged.target.unit,
	value: judged.value,
	band: judged.target.band,
	from: judged.target.fromDay,
	until: judged.target.untilDay,
	reached: judged.reached,
	assurance: judged.assurance,
	figure: figure?.value ?? null,
	low: figure?.low ?? null,
	high: figure?.high ?? null,
	against: against.map((other) => ({ metric: other.metric.key, figure: other.figure?.value ?? null })),
	review: judged.target.reviewDay
});

function lines(row: TargetRow): string[] {
	const { name, unit, promise, notes, against } = targetRowInWords(row);
	return [
		`${name}, ${unit}`,
		`    ${[promise, ...notes].join(' · ')}`,
		`    ${m.terminal_against()}: ${against.map((one) => `${one.name} ${one.value ?? m.charts_none()}`).join(', ')}`
	];
}

/** `targets`: those that hold today, each with what its process promises and what it is weighed against. */
export const targets: Verb = {
	flags: { json: { type: 'boolean' } },
	help: () => m.targets_help(),
	async run({ flags, store: open, print }) {
		const store = await open();
		const totals = await readTotals(store);
		const metrics = await metricsOf(store);
		const plan = await readPlan(store, metrics, totals.members);
		const { question } = ask(new URLSearchParams(), totals);
		const rows = targetRowsOf(totals, plan, metrics, question, today()).rows.filter(({ state }) => state === 'now');
		if (flags.json) print(JSON.stringify(rows.map(asData)));
		else if (rows.length === 0) print(m.targets_title_none());
		else rows.flatMap(lines).forEach(print);
		return exitCodes.done;
	}
};
