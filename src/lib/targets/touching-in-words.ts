import type { Marks } from '#lib/charts/series.ts';
import { spellDay } from '#lib/i18n/spell-day.ts';
import { spellValue, type Locale, type UnitOfMeasure } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { eventInWords, eventName } from './event-in-words.ts';
import type { Touching } from './touching.ts';

/** What is written at a point, ready to be listed beneath a chart. */
export type CommentInWords = { id: number; number: number; at: string; body: string; by: string; again: string | null };

/** What touches a chart, in words. */
export type TouchingInWords = {
	metric: string;
	/** `all`, or `team:Odense`. */
	unit: string;
	marks: Marks;
	/** What else is said of each point, by its index. */
	also: ReadonlyMap<number, string[]>;
	/** What was to be reached at each point, by its index. */
	targets: ReadonlyMap<number, number>;
	comments: CommentInWords[];
	/** At which days limits can begin again, and do. */
	rebases: { day: string; name: string; isOn: boolean }[];
	days: Touching['days'];
	/** What the newest limits begin at; null where they begin with the series. */
	begins: string | null;
};

/** Says what touches a chart; `atOf` names its points. */
export function touchingInWords(
	{ metric, unit, targets, events, comments, begins, days, canBegin }: Touching,
	measure: UnitOfMeasure,
	atOf: (index: number) => string,
	locale: Locale = getLocale()
): TouchingInWords {
	const also = new Map<number, string[]>();
	const say = (index: number, text: string) => also.set(index, [...(also.get(index) ?? []), text]);
	for (const { event, index } of events) say(index, eventInWords(event, locale));
	for (const { comment, number, index } of comments)
		say(index, m.targets_comment_said({ number, text: comment.body }, { locale }));
	const aims = new Map<number, number>();
	for (const { from, to } of targets) {
		const slope = to.place === from.place ? 0 : (to.value - from.value) / (to.place - from.place);
		// a point is the middle of its days, but is to be reached by their end
		for (let index = Math.floor(from.place + 0.5); index + 0.5 <= to.place; index++)
			aims.set(index, from.value + slope * (index + 0.5 - from.place));
	}
	const dated = Map.groupBy(canBegin, ({ day }) => day);
	const rebases = [...dated].map(([day, at]) => ({
		day,
		name: at.map(({ event }) => eventInWords(event, locale)).join('; '),
		isOn: begins.some((one) => one.day === day)
	}));
	return {
		metric,
		unit: unit.dimension === 'all' ? 'all' : `${unit.dimension}:${unit.member}`,
		marks: {
			targets: targets.map(({ from, to }) => ({
				name: m.targets_mark({ value: spellValue(measure, to.value, locale) }, { locale }),
				from,
				to
			})),
			events: events.map(({ event, place }) => ({
				name: eventName(event, locale),
				told: eventInWords(event, locale),
				place
			})),
			comments: comments.map(({ number, index }) => ({ number, place: index }))
		},
		also,
		targets: aims,
		comments: comments.map(({ comment: { id, body, by, at, againDay }, number, index }) => ({
			id,
			number,
			at: atOf(index),
			body,
			again: againDay && m.targets_review({ day: spellDay(againDay, locale) }, { locale }),
			by: [
				spellDay(new Date(at * 1000).toISOString().slice(0, 10), locale),
				...(by === 'browser' || by === '' ? [] : [by])
			].join(', ')
		})),
		rebases,
		days,
		begins: rebases.find(({ day }) => day === begins.at(-1)?.day)?.name ?? null
	};
}
