import { m } from '#lib/i18n/words.ts';
import { spellDuration } from '#lib/i18n/spell.ts';
import { amountReader } from '#lib/intake/readings.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Scope } from '#lib/model/scope-named.ts';
import { isToldDay } from '#lib/model/told-day.ts';
import type { Written } from '#lib/server/storage/store.ts';
import { amountFault } from '#lib/targets/amount-fault.ts';
import { pairSchemaOf } from '#lib/targets/pair.ts';
import type { Target } from '#lib/targets/target.ts';

const texts = ['value', 'endValue', 'band', 'fromDay', 'untilDay', 'counterweight', 'reviewDay', 'owner'] as const;

/** A target as its form holds it: texts, whatever they are. */
export type Draft = Record<(typeof texts)[number], string> & { payLinked: boolean };

export const emptyDraft = (today: string): Draft => ({
	value: '',
	endValue: '',
	band: '',
	fromDay: today,
	untilDay: '',
	counterweight: '',
	reviewDay: '',
	owner: '',
	payLinked: false
});

/** A value as the form of its metric holds it: percent for a share, minutes and seconds for a duration. */
function asWritten({ unit }: Pick<Metric, 'unit'>, value: number | null): string {
	if (value === null) return '';
	if (unit === 'seconds') return spellDuration(value);
	return String(Math.round((unit === 'share' ? value * 100 : value) * 1000) / 1000);
}

/** What the form of a target that is kept holds. */
export const draftOf = (metric: Pick<Metric, 'unit'>, target: Target): Draft => ({
	value: asWritten(metric, target.value),
	endValue: asWritten(metric, target.endValue),
	band: asWritten(metric, target.band),
	fromDay: target.fromDay ?? '',
	untilDay: target.untilDay ?? '',
	counterweight: target.counterweight ?? '',
	reviewDay: target.reviewDay ?? '',
	owner: target.owner ?? '',
	payLinked: target.payLinked
});

const read = amountReader('target');

/** A number as a person writes it in the unit of a metric; null for nothing, NaN for what cannot be read. */
function numberIn({ unit }: Pick<Metric, 'unit'>, text: string): number | null {
	if (text === '') return null;
	const told = unit === 'share' && !/[%a-z]$/i.test(text) ? `${text} %` : text;
	const number = read(told);
	return typeof number === 'number' ? number : NaN;
}

/** Reads a form: what it holds, the record that it makes, null when something is lacking, and what that is. */
export function targetFromForm(
	form: FormData,
	metric: Metric,
	unit: Scope
): { draft: Draft; written: Written<'targets'> | null; problems: string[] } {
	const textOf = (name: string): string => {
		const text = form.get(name);
		return typeof text === 'string' ? text.trim() : '';
	};
	const draft: Draft = {
		...emptyDraft(''),
		...Object.fromEntries(texts.map((name) => [name, textOf(name)])),
		owner: textOf('owner').slice(0, 120),
		payLinked: form.get('payLinked') === 'on'
	};
	const dayOf = (name: 'fromDay' | 'untilDay' | 'reviewDay') => (isToldDay(draft[name]) ? draft[name] : null);
	const [value = null, endValue = null, band = null] = [draft.value, draft.endValue, draft.band].map((text) =>
		numberIn(metric, text)
	);
	const [fromDay, untilDay, reviewDay] = [dayOf('fromDay'), dayOf('untilDay'), dayOf('reviewDay')];
	const pair = pairSchemaOf(metric).safeParse({
		counterweight: draft.counterweight === '' ? null : draft.counterweight,
		reviewDay
	});
	const lacks = (part: string): boolean => pair.error?.issues.some(({ path }) => path[0] === part) ?? false;
	const isPath = endValue !== null;
	const beyond = amountFault(metric, { value, endValue, band });
	const problems = [
		...(value === null || !Number.isFinite(value) ? [m.targets_fault_value()] : []),
		...(beyond === 'share' ? [m.targets_fault_share()] : []),
		...(beyond === 'amount' ? [m.targets_fault_amount()] : []),
		...(isPath && (!Number.isFinite(endValue) || !fromDay || !untilDay || untilDay <= fromDay)
			? [m.targets_fault_end()]
			: []),
		...(band !== null && !(band >= 0) ? [m.targets_fault_band()] : []),
		...(!fromDay || (draft.untilDay !== '' && (untilDay ?? '') < fromDay) ? [m.targets_fault_days()] : []),
		...(lacks('counterweight') ? [m.targets_fault_counterweight()] : []),
		...(lacks('reviewDay') || (draft.reviewDay !== '' && !reviewDay) ? [m.targets_fault_review()] : []),
		...(fromDay && reviewDay && reviewDay <= fromDay ? [m.targets_fault_review_early()] : [])
	];
	if (problems.length > 0 || !pair.success || value === null) return { draft, written: null, problems };
	return {
		draft,
		problems,
		written: {
			metric: metric.key,
			value,
			endValue,
			band,
			dimension: unit.dimension,
			member: unit.member === '' ? null : unit.member,
			fromDay,
			untilDay,
			payLinked: draft.payLinked,
			...pair.data,
			owner: draft.owner === '' ? null : draft.owner
		}
	};
}
