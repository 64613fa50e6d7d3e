import { m } from '#lib/i18n/words.ts';
import { spellDuration } from '#lib/i18n/spell.ts';
import { amountReader } from '#lib/intake/readings.ts';
import type { Metric, Unit } from '#lib/metrics/metric.ts';
import type { Scope } from '#lib/model/scope-named.ts';
import { isToldDay } from '#lib/model/told-day.ts';
import type { Written } from '#lib/server/storage/store.ts';
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

const neverBelowNothing: readonly Unit[] = ['seconds', 'days', 'count', 'rating'];
const largestAmount = 1e9;

/** Whether a number that could be read is one that nobody reaches. */
const isBeyond = ({ unit }: Pick<Metric, 'unit'>, number: number | null | undefined): boolean =>
	Number.isFinite(number) &&
	(Math.abs(number ?? 0) > largestAmount || ((number ?? 0) < 0 && neverBelowNothing.includes(unit)));

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
	const [value, endValue, band] = [draft.value, draft.endValue, draft.band].map((text) => numberIn(metric, text));
	const [fromDay, untilDay] = [dayOf('fromDay'), dayOf('untilDay')];
	const pair = pairSchemaOf(metric).safeParse({
		counterweight: draft.counterweight === '' ? null : draft.counterweight,
		reviewDay: dayOf('reviewDay')
	});
	const lacks = (part: string): boolean => pair.error?.issues.some(({ path }) => path[0] === part) ?? false;
	const isPath = endValue !== null;
	const outOfShare =
		metric.unit === 'share' && [value, endValue].some((share) => share != null && (share < 0 || share > 1));
	const problems = [
		...(value == null || !Number.isFinite(value) ? [m.targets_fault_value()] : []),
		...(outOfShare ? [m.targets_fault_share()] : []),
		...([value, endValue, band].some((number) => isBeyond(metric, number)) ? [m.targets_fault_amount()] : []),
		...(isPath && (!Number.isFinite(endValue) || !fromDay || !untilDay || untilDay <= fromDay)
			? [m.targets_fault_end()]
			: []),
		...(band != null && !(band >= 0) ? [m.targets_fault_band()] : []),
		...(!fromDay || (draft.untilDay !== '' && (untilDay ?? '') < fromDay) ? [m.targets_fault_days()] : []),
		...(lacks('counterweight') ? [m.targets_fault_counterweight()] : []),
		...(lacks('reviewDay') ? [m.targets_fault_review()] : []),
		...(fromDay && (dayOf('reviewDay') ?? '9999') <= fromDay ? [m.targets_fault_review_early()] : [])
	];
	if (problems.length > 0 || !pair.success || value == null) return { draft, written: null, problems };
	return {
		draft,
		problems,
		written: {
			metric: metric.key,
			value,
			endValue: endValue ?? null,
			band: band ?? null,
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
