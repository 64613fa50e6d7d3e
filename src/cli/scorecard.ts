import { crossedTotals } from '#lib/explorations/crossed.ts';
import { filtersOf } from '#lib/explorations/narrow.ts';
import { narrowedTotals, toldCrossed } from '#lib/explorations/narrowed-totals.ts';
import { readTotals, type Totals } from '#lib/facts/running-totals.ts';
import { m } from '#lib/i18n/words.ts';
import { lookedInto } from '#lib/metrics/looked-into.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { dimensions, type NamedDimension } from '#lib/model/fact.ts';
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

/** One unit, or what it has in common with a second one, of another dimension. */
type Where = { unit: Question['unit']; and: Question['unit'] };

function whereIn(flags: Call['flags']): Where {
	const where = { unit: unitNamed(text(flags.where)), and: unitNamed(text(flags.and)) };
	if (where.and && (!where.unit || where.unit.dimension === where.and.dimension))
		throw new UsageError(m.terminal_and_needs_where());
	return where;
}

const dimensionsIn = ({ unit, and }: Where): NamedDimension[] => [unit, and].flatMap((one) => one?.dimension ?? []);

/** The totals that tell of the whole organisation and of these dimensions: what the page would show, without the rest. */
const totalsOf = (store: Store, metrics: readonly Metric[], units: readonly NamedDimension[]): Promise<Totals> =>
	readTotals(store, [...new Set([...lookedInto(metrics), ...units])]);

/** The address that the flags stand for. */
function paramsOf(flags: Call['flags'], { unit, and }: Where): URLSearchParams {
	const params = new URLSearchParams();
	for (const flag of ['from', 'to']) {
		const value = text(flags[flag]);
		if (value !== undefined) params.set(flag, value);
	}
	for (const [name, one] of Object.entries({ unit, and })) if (one) params.set(name, `${one.dimension}:${one.member}`);
	return params;
}

/** The question that the flags ask; what is left out is what the page would show. */
function questionOf(flags: Call['flags'], totals: Totals, where: Where): Question {
	const params = paramsOf(flags, where);
	const { question, notes } = ask(params, totals);
	if (!question) throw new UsageError(m.terminal_no_data());
	if (notes.includes('period')) throw new UsageError(m.terminal_no_such_day({ value: params.toString() }));
	if (notes.includes('unit'))
		throw new UsageError(
			m.terminal_no_such_unit({ value: [flags.where, flags.and].flatMap((flag) => text(flag) ?? []).join(', ') })
		);
	return question;
}

/** The score of a scorecard with weights, of the unit it was saved with where none is named. */
async function scoreAsked(store: Store, key: string, flags: Call['flags'], metrics: readonly Metric[]) {
	if ([flags.by, flags.metric].some((flag) => flag !== undefined)) throw new UsageError(m.score_saved_with_by());
	const saved = await store.savedScorecards();
	const definition = definitionOf(key, saved);
	if (!definition) {
		const names = [balanced.key, ...saved.map((one) => one.key)].join(', ');
		throw new UsageError(m.score_no_such_terminal({ name: key, names }));
	}
	const named = whereIn(flags);
	const where = named.unit ? named : definition;
	const totals = await totalsOf(store, metrics, dimensionsIn(where));
	const question = openingOf({ ...definition, ...where }, questionOf(flags, totals, where));
	const params = new URLSearchParams(searchOf(question));
	const narrowed = await narrowedTotals(store, totals, question, metrics);
	return scoreAnswer(definition, params, narrowed.totals, narrowed.metrics);
}

/** The figures asked for: of one unit, or of the members of a dimension. */
async function answer(store: Store, flags: Call['flags'], metrics: readonly Metric[]): Promise<WeighedUnit[]> {
	const where = whereIn(flags);
	const by = dimensionNamed(text(flags.by));
	if (by) return unitByUnit(store, flags, where, by, metrics);
	const totals = await totalsOf(store, metrics, dimensionsIn(where));
	const question = questionOf(flags, totals, where);
	const plan = await readPlan(store, metrics, totals.members);
	const narrowed = await narrowedTotals(store, totals, question, metrics);
	return [scorecardOf(narrowed.totals, question, narrowed.metrics, plan)];
}

/** Members as the page compares them: from facts, or, where units of other dimensions are asked for, from the contacts of these. */
async function unitByUnit(
	store: Store,
	flags: Call['flags'],
	where: Where,
	by: NamedDimension,
	metrics: readonly Metric[]
): Promise<WeighedUnit[]> {
	const isWithin = dimensionsIn(where).some((dimension) => dimension !== by);
	const totals = await totalsOf(store, metrics, isWithin ? dimensionsIn(where) : [by]);
	const question = questionOf(flags, totals, where);
	const chosen = filtersOf(question).find(({ dimension }) => dimension === by)?.member;
	const [unit, and] = filtersOf(question).filter(({ dimension }) => dimension !== by);
	const isAsked = (one: WeighedUnit): boolean => chosen === undefined || one.unit.member === chosen;
	if (!unit) return scorecardsBy(totals, question, by, metrics).filter(isAsked);
	const { from, to } = question;
	const facts = await store.factsWithin(unit, {
		by: ['all', by],
		from,
		to,
		ofContactsAlone: true,
		...(and && { and })
	});
	return scorecardsBy(crossedTotals(facts, totals), question, by, toldCrossed(metrics, totals)).filter(isAsked);
}

/** `scorecard`: the figures that the page shows. */
export const scorecard: Verb = {
	flags: {
		from: { type: 'string' },
		to: { type: 'string' },
		by: { type: 'string' },
		where: { type: 'string' },
		and: { type: 'string' },
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
