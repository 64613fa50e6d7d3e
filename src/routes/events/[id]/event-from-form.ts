import { m } from '#lib/i18n/words.ts';
import type { MembersOf, Scope } from '#lib/model/scope-named.ts';
import { isToldDay } from '#lib/model/told-day.ts';
import type { Written } from '#lib/server/storage/store.ts';
import type { Happening } from '#lib/targets/plan.ts';
import { isKnownUnit, scopeOf, scopeText } from '../../unit-choices.ts';

/** An event as its form holds it: texts, whatever they are. */
export type Draft = Record<'name' | 'type' | 'unit' | 'fromDay' | 'untilDay', string>;

const emptyDraft: Draft = { name: '', type: '', unit: 'all', fromDay: '', untilDay: '' };

/** A new event, of the unit and from the first day that an address asks about: a point of a chart, say. */
export function draftAsked(params: URLSearchParams): Draft {
	const [unit, from] = [scopeOf(params.get('unit') ?? ''), params.get('from') ?? ''];
	return { ...emptyDraft, ...(unit && { unit: scopeText(unit) }), ...(isToldDay(from) && { fromDay: from }) };
}

/** What the form of an event that is kept holds. */
export const draftOf = ({ name, type, unit, fromDay, untilDay }: Happening): Draft => ({
	name: name ?? '',
	type: type ?? '',
	unit: scopeText(unit),
	fromDay,
	untilDay: untilDay ?? ''
});

const longestName = 200;

/** Reads a form, of an event that was of the unit `before`: what it holds, the record that it makes, null when something is lacking, and what that is. */
export function eventFromForm(
	form: FormData,
	members: MembersOf,
	before: Scope | null = null
): {
	draft: Draft;
	written: Written<'events'> | null;
	problems: string[];
} {
	const textOf = (name: keyof Draft): string => {
		const text = form.get(name);
		return typeof text === 'string' ? text.trim() : '';
	};
	const draft: Draft = {
		name: textOf('name'),
		type: textOf('type'),
		unit: textOf('unit'),
		fromDay: textOf('fromDay'),
		untilDay: textOf('untilDay')
	};
	const { name, type, fromDay, untilDay } = draft;
	const unit = scopeOf(draft.unit);
	const isKnown =
		unit !== null && (isKnownUnit(unit, members) || (before !== null && draft.unit === scopeText(before)));
	const days = isToldDay(fromDay) && (untilDay === '' || (isToldDay(untilDay) && untilDay >= fromDay));
	const problems = [
		...(name === '' || name.length > longestName || type.length > longestName ? [m.targets_event_fault_name()] : []),
		...(isKnown ? [] : [m.targets_event_fault_unit()]),
		...(days ? [] : [m.targets_event_fault_days()])
	];
	if (problems.length > 0 || !unit) return { draft, written: null, problems };
	return {
		draft,
		problems,
		written: {
			type: type === '' ? null : type,
			name,
			dimension: unit.dimension,
			member: unit.member === '' ? null : unit.member,
			fromDay,
			untilDay: untilDay === '' ? null : untilDay
		}
	};
}
