import { m } from '#lib/i18n/words.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { addDays, daysBetween } from '#lib/model/day.ts';
import type { Days } from './ask.ts';

/** A day since which something is otherwise, and what it is called within a sentence. */
export type Milestone = { day: string; name: string };

/** What a question is held against so that a milestone lies between the two. */
export type BeforeMilestone = { compare: string; name: string };

const mostOffered = 5;

/** The day that as many days before a milestone begin on; null where the data do not reach back, or the period had begun. */
export function daysBeforeMilestone({ from, to }: Days, day: string, span: Days): string | null {
	const begin = addDays(day, -daysBetween(from, to) - 1);
	return day < from && begin >= span.from ? begin : null;
}

/** As many days before, as a person counts them: the 12 weeks before. */
export function spellAsManyBefore({ from, to }: Days, locale: Locale): string {
	const days = daysBetween(from, to) + 1;
	return days % 7 === 0
		? m.spell_weeks_before({ count: days / 7 }, { locale })
		: m.spell_days_before({ count: days }, { locale });
}

/** The newest first; one for a day. */
function inTurn(milestones: readonly Milestone[]): Milestone[] {
	const byDay = new Map(milestones.toReversed().map((milestone) => [milestone.day, milestone]));
	return [...byDay.values()].sort((a, b) => (a.day < b.day ? 1 : -1));
}

/** The rest of a period since each milestone within it, as far as the data reach as many days back. */
export function sinceMilestones(
	{ from, to }: Days,
	span: Days,
	milestones: readonly Milestone[],
	locale: Locale
): (Days & { name: string })[] {
	return inTurn(milestones)
		.filter(({ day }) => from <= day && day <= to && addDays(day, -daysBetween(day, to) - 1) >= span.from)
		.map(({ day, name }) => ({ from: day, to, name: m.overview_since_milestone({ what: name }, { locale }) }))
		.slice(0, mostOffered);
}

/** What a period can be held against: as many days before each milestone. */
export function beforeMilestones(
	period: Days,
	span: Days,
	milestones: readonly Milestone[],
	locale: Locale
): BeforeMilestone[] {
	const before = spellAsManyBefore(period, locale);
	return inTurn(milestones)
		.flatMap(({ day, name }) => {
			const compare = daysBeforeMilestone(period, day, span);
			return compare === null
				? []
				: [
						{
							compare,
							name: m.overview_before_milestone({ before, what: name }, { locale })
						}
					];
		})
		.slice(0, mostOffered);
}
