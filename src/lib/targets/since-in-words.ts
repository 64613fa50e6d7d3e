import { spellDay } from '#lib/i18n/spell-day.ts';
import { spellList } from '#lib/i18n/spell-list.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { searchOf, type Days } from '#lib/questions/ask.ts';
import { daysBeforeMilestone, spellAsManyBefore } from '#lib/questions/before-milestones.ts';
import { unitName } from '#lib/questions/names.ts';
import type { Question } from '#lib/questions/question.ts';
import { handleTimeTargets, namedEvents } from './milestones-of.ts';
import type { Plan } from './plan.ts';
import { holdsOn, isOf } from './target.ts';

/** A sentence that leads to another comparison. */
export type SinceInWords = { text: string; search: string };

/**
 * Since when there has been a target for handle time, or else what happened last, where the usual comparison lies wholly after
 * it: the days before would show more. Null where there is neither, or where something else is compared already.
 */
export function sinceInWords(
	question: Question,
	span: Days,
	plan: Plan,
	locale: Locale = getLocale()
): SinceInWords | null {
	if (question.compare !== 'before') return null;
	const leading = (day: string, say: (before: string) => string): SinceInWords[] => {
		const compare = daysBeforeMilestone(question, day, span);
		const text = say(spellAsManyBefore(question, locale));
		return compare === null ? [] : [{ text, search: searchOf({ ...question, compare }) }];
	};
	const all = handleTimeTargets(plan, question.unit);
	const held = all.filter(({ unit }) => all.some((other) => isOf(unit, other.unit) && holdsOn(other, question.to)));
	const day = held.map(({ fromDay }) => fromDay).sort()[0];
	const targets =
		day === undefined
			? []
			: leading(day, (before) => {
					const units = held.flatMap(({ fromDay, unit: { dimension, member } }) =>
						fromDay === day && dimension !== 'all' ? [unitName({ dimension, member }, locale)] : []
					);
					const said = { day: spellDay(day, locale), before };
					if (units.length === 0) return m.overview_since_target(said, { locale });
					return m.overview_since_target_of({ ...said, units: spellList([...new Set(units)], locale) }, { locale });
				});
	const events = namedEvents(plan, question.unit)
		.sort((a, b) => (a.fromDay < b.fromDay ? 1 : -1))
		.flatMap(({ called, fromDay }) =>
			leading(fromDay, (before) =>
				m.overview_since_event({ name: called, day: spellDay(fromDay, locale), before }, { locale })
			)
		);
	return targets[0] ?? events[0] ?? null;
}
