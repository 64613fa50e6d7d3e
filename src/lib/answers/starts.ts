import type { AnalysisKey } from '#lib/analyses/analysis.ts';
import { saysLot } from '#lib/analyses/says-lot.ts';
import { spellDay } from '#lib/i18n/spell-day.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { listOf, metricName, unitName } from '#lib/questions/names.ts';
import type { Scope } from '#lib/model/scope-named.ts';
import { eventName } from '#lib/targets/event-in-words.ts';
import type { Happening, Plan } from '#lib/targets/plan.ts';
import { targetAsSet } from '#lib/targets/target-in-words.ts';
import type { Target } from '#lib/targets/target.ts';
import { addressOf } from './address-of.ts';
import { questionInWords } from './question-in-words.ts';
import type { Kept } from './story.ts';

/** A target or an event that an answer may start from. */
export type Start = {
	id: string;
	/** When it began, in words. */
	day: string;
	name: string;
	/** Whom it touches. */
	where: string;
	/** The question that looks at it, and where it is answered; null where it is only allowed for. */
	asked: { question: string; at: string } | null;
};

type Dated = Start & { fromDay: string };

/** Targets and events, the newest first; events of the same name and days in several places are one. */
export function startsOf(
	{ targets, events }: Pick<Plan, 'targets' | 'events'>,
	kept: readonly Pick<Kept, 'result'>[],
	metrics: readonly Metric[],
	locale: Locale
): Start[] {
	const starts = [
		...targets.map((target) => startOfTarget(target, metrics, locale)),
		...[...Map.groupBy(events, sameEvent).values()].flatMap((same) => startOfEvents(same, kept, locale))
	];
	return starts
		.toSorted((a, b) => (a.fromDay === b.fromDay ? 0 : a.fromDay < b.fromDay ? 1 : -1))
		.map(({ id, day, name, where, asked }) => ({ id, day, name, where, asked }));
}

const whereOf = (units: readonly Scope[], locale: Locale): string =>
	listOf(
		units.map(({ dimension, member }) => unitName(dimension === 'all' ? null : { dimension, member }, locale)),
		locale
	);

const asks = (key: AnalysisKey, id: string, locale: Locale): Start['asked'] => ({
	question: questionInWords(key, locale),
	at: addressOf(key, { id })
});

/** A target of handle time has a question of its own; of every other the radar watches the pair. */
function startOfTarget(target: Target, metrics: readonly Metric[], locale: Locale): Dated {
	const metric = metrics.find(({ key }) => key === target.metric);
	const name = metricName(metric ?? target.metric, locale);
	const value = metric ? targetAsSet(metric, target, locale) : '';
	return {
		id: `target ${target.id}`,
		fromDay: target.fromDay ?? '',
		day: target.fromDay === null ? m.analyses_start_always({}, { locale }) : spellDay(target.fromDay, locale),
		name: m.analyses_start_target({ name, value }, { locale }),
		where: whereOf([target.unit], locale),
		asked: target.metric === 'aht' ? asks('target_effect', target.id, locale) : asks('gaming_radar', 'all', locale)
	};
}

const sameEvent = ({ name, type, fromDay, untilDay }: Happening): string =>
	JSON.stringify([name, type, fromDay, untilDay]);

function startOfEvents(same: readonly Happening[], kept: readonly Pick<Kept, 'result'>[], locale: Locale): Dated[] {
	const [first] = same;
	if (!first) return [];
	const ids = new Set(same.map(({ id }) => id));
	// a lot is what coaching is judged by; what else happened has a question of its own where it moved work
	const found = kept.find(({ result: { key, subject } }) =>
		saysLot(first.type) ? key === 'coaching' : key === 'partner' && ids.has(subject.id)
	);
	return [
		{
			id: `event ${first.id}`,
			fromDay: first.fromDay,
			day: spellDay(first.fromDay, locale),
			name: eventName(first, locale),
			where: whereOf(
				same.map(({ unit }) => unit),
				locale
			),
			asked: found ? asks(found.result.key, found.result.subject.id, locale) : null
		}
	];
}
