import { readTotals, type Totals } from '#lib/facts/running-totals.ts';
import { sparseOf } from '#lib/facts/sparse-fact.ts';
import { m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { dimensions, type Dimension, type NamedDimension } from '#lib/model/fact.ts';
import { ask, searchOf, unitOf } from '#lib/questions/ask.ts';
import { balanced, definitionOf, openingOf } from '#lib/scorecards/balanced.ts';
import { figuresOf } from '#lib/scorecards/figures-of.ts';
import type { Question } from '#lib/questions/question.ts';
import { readPlan } from '#lib/scorecards/read-plan.ts';
import { scoreAnswer } from '#lib/sheets/score-page.ts';
import { scorecardOf, scorecardsBy, type WeighedUnit } from '#lib/scorecards/scorecard-of.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { scoreAsData, scoreLines } from './score-lines.ts';
import { scorecardLines } from './scorecard-lines.ts';
import { exitCodes, text, UsageError, type Call, type Verb } from './verb.ts';

const named = dimensions.filter((dimension): dimension is NamedDimension => dimension !== 'all');

function dimensionNamed(name: string | undefined): NamedDimension | null {
	if (name === undefined) return null;
	const dimension = named.find((known) => known === name);
	if (!dimension) throw new UsageError(m.terminal_no_such_dimension({ name, names: named.join(', ') }));
	return dimension;
}

function unitNamed(where: string | undefined): Question['unit'] {
	if (where === undefined) return null;
	const unit = unitOf(where.replace('=', ':'));
	if (!unit) {
		const [name = ''] = where.split('=');
		throw new UsageError(m.terminal_no_such_dimension({ name, names: named.join(', ') }));
	}
	return unit;
}

/** The dimensions whose facts tell of one unit, and of the whole by reason: the mix that the unit is held to. */
const wantedFor = (unit: Question['unit']): Dimension[] => [
	...new Set<Dimension>(['all', 'reason', ...(unit ? [unit.dimension] : [])])
];

/** The address that the flags stand for. */
function paramsOf(flags: Call['flags'], unit: Question['unit']): URLSearchParams {
	const params = new URLSearchParams();
	for (const flag of ['from', 'to']) {
		const value = text(flags[flag]);
		if (value !== undefined) params.set(flag, value);
	}
	if (unit) params.set('unit', `${unit.dimension}:${unit.member}`);
	return params;
}

/** The question that the flags ask; what is left out is what the page would show. */
function questionOf(flags: Call['flags'], totals: Totals, unit: Question['unit']): Question {
	const params = paramsOf(flags, unit);
	const { question, notes } = ask(params, totals);
	if (!question) throw new UsageError(m.terminal_no_data());
	if (notes.includes('period')) throw new UsageError(m.terminal_no_such_day({ value: params.toString() }));
	if (notes.includes('unit')) throw new UsageError(m.terminal_no_such_unit({ value: text(flags.where) ?? '' }));
	return question;
}

/** The score of a scorecard with weights, of the unit it was saved with where none is named. */
async function scoreAsked(store: Store, key: string, flags: Call['flags'], metrics: readonly Metric[]) {
	if (flags.by !== undefined || flags.metric !== undefined) throw new UsageError(m.score_saved_with_by());
	const saved = await store.savedScorecards();
	const definition = definitionOf(key, saved);
	if (!definition) {
		const names = [balanced.key, ...saved.map((one) => one.key)].join(', ');
		throw new UsageError(m.score_no_such_terminal({ name: key, names }));
	}
	const unit = unitNamed(text(flags.where)) ?? definition.unit;
	const totals = await readTotals(store, wantedFor(unit));
	const question = openingOf({ ...definition, unit }, questionOf(flags, totals, unit));
	return scoreAnswer(definition, new URLSearchParams(searchOf(question)), totals, metrics);
}

/** The figures asked for, by unit: from facts, or, for one dimension within a unit of another, from its contacts. */
async function answer(store: Store, flags: Call['flags'], metrics: readonly Metric[]): Promise<WeighedUnit[]> {
	const unit = unitNamed(text(flags.where));
	const by = dimensionNamed(text(flags.by));
	const totals = await readTotals(store, by && !unit ? undefined : wantedFor(unit));
	const question = questionOf(flags, totals, unit);
	if (!by) return [scorecardOf(totals, question, metrics, await readPlan(store, metrics, totals.members))];
	if (!unit) return scorecardsBy(totals, question, by, metrics);
	const { from, to } = question;
	const within = await store.factsWithin(unit, { by, from, to });
	const whole = await readTotals(store, ['all']);
	return scorecardsBy(whole.beside(within.map(sparseOf)), question, by, metrics);
}

/** `scorecard`: the figures that the page shows. */
export const scorecard: Verb = {
	flags: {
		from: { type: 'string' },
		to: { type: 'string' },
		by: { type: 'string' },
		where: { type: 'string' },
		metric: { type: 'string', multiple: true },
		saved: { type: 'string' },
		json: { type: 'boolean' }
	},
	help: () => m.terminal_help_scorecard(),
	async run({ flags, store: open, print }) {
		const keys = Array.isArray(flags.metric) ? flags.metric : undefined;
		const database = await open();
		const metrics = await metricsOf(database);
		const key = text(flags.saved);
		if (key !== undefined) {
			const found = await scoreAsked(database, key, flags, metrics);
			if (!found) throw new UsageError(m.terminal_no_data());
			if (flags.json) print(JSON.stringify(scoreAsData(found), null, '\t'));
			else scoreLines(found).forEach(print);
			return exitCodes.done;
		}
		const unknown = keys?.find((key) => !metrics.some((metric) => metric.key === key));
		if (unknown !== undefined) throw new UsageError(m.terminal_no_such_metric({ name: unknown }));
		const units = await answer(database, flags, metrics);
		if (flags.json)
			print(
				JSON.stringify(
					units.flatMap((unit) => figuresOf(unit, keys)),
					null,
					'\t'
				)
			);
		else units.flatMap((unit) => scorecardLines(unit, keys)).forEach(print);
		return exitCodes.done;
	}
};
