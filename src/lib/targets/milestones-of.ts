import { spellDay } from '#lib/i18n/spell-day.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Scope } from '#lib/model/scope-named.ts';
import type { Milestone } from '#lib/questions/before-milestones.ts';
import { unitName } from '#lib/questions/names.ts';
import type { Question } from '#lib/questions/question.ts';
import { touches, type Happening, type Plan } from './plan.ts';
import type { Target } from './target.ts';

/** Targets of handle time, with the day that they hold from. */
export function handleTimeTargets(plan: Plan, unit: Question['unit']): (Target & { fromDay: string })[] {
	return plan.targets.flatMap((target) =>
		target.metric === 'aht' && target.fromDay !== null && concerns(target.unit, unit, plan)
			? [{ ...target, fromDay: target.fromDay }]
			: []
	);
}

/** What happened, with what it is called: of the unit asked about, or of any where all are. */
export function namedEvents(plan: Plan, unit: Question['unit']): (Happening & { called: string })[] {
	return plan.events.flatMap((event) => {
		const called = event.name ?? event.type;
		return called !== null && concerns(event.unit, unit, plan) ? [{ ...event, called }] : [];
	});
}

/** What a plan says happened and was aimed at on a day: events, and targets of handle time. */
export function milestonesOf(plan: Plan, { unit }: Pick<Question, 'unit'>, locale: Locale = getLocale()): Milestone[] {
	return [
		...namedEvents(plan, unit).map(({ called, fromDay }) => ({
			day: fromDay,
			name: m.overview_milestone_event({ name: called, day: spellDay(fromDay, locale) }, { locale })
		})),
		...handleTimeTargets(plan, unit).map((target) => ({
			day: target.fromDay,
			name: targetName(target, locale)
		}))
	];
}

function targetName({ unit: { dimension, member }, fromDay }: Target & { fromDay: string }, locale: Locale): string {
	const day = spellDay(fromDay, locale);
	if (dimension === 'all') return m.overview_milestone_target({ day }, { locale });
	return m.overview_milestone_target_of({ unit: unitName({ dimension, member }, locale), day }, { locale });
}

const concerns = (part: Scope, unit: Question['unit'], { homes }: Plan): boolean =>
	unit === null || touches(part, unit, homes);
