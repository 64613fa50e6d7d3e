import type { Estimated } from '#lib/analyses/analysis.ts';
import type { Picture } from '#lib/analyses/picture.ts';
import type { Contribution } from '#lib/charts/contributions.ts';
import { spellNumber, type Locale, type UnitOfMeasure } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { PictureDrawn } from './picture-drawn.ts';
import { spellAmount, spellPercent, spellReach } from './spell-estimate.ts';

type Of<Kind extends Picture['kind']> = Extract<Picture, { kind: Kind }>;
type NameOf = (name: string) => string;
type Axes = { up: string; across: string };
type Bounded = { value: number | null; low: number | null; high: number | null };
const none = '–';

/** Points of a share and of a score are drawn as plain numbers: what they are stands beside the axis. */
const unitDrawn = (unit: Estimated['unit']): UnitOfMeasure => (unit === 'points' || unit === 'score' ? 'ratio' : unit);

const valueOf = (unit: Estimated['unit'], { value }: Bounded, locale: Locale): string =>
	value === null ? none : spellAmount(unit, value, locale);
const reachOf = (unit: Estimated['unit'], { low, high }: Bounded, locale: Locale): string =>
	low === null || high === null ? '' : spellReach(unit, low, high, locale);

function said(at: string, value: string, interval: string, locale: Locale): string {
	return interval === ''
		? m.analyses_said({ at, value }, { locale })
		: m.analyses_said_reach({ at, value, interval }, { locale });
}

/** Differences around the start of something, period by period. */
export function eventStudyDrawn(
	{ unit, points }: Of<'event_study'>,
	{ up, across, event }: Axes & { event: string },
	locale: Locale
): PictureDrawn {
	const rows = points.map((point) => [
		spellNumber(point.at, 0, locale),
		valueOf(unit, point, locale),
		reachOf(unit, point, locale)
	]);
	return {
		kind: 'event_study',
		data: {
			unit: unitDrawn(unit),
			upName: up,
			acrossName: across,
			event,
			points: points.map((point, place) => ({ ...point, name: rows[place]?.[0] ?? '' }))
		},
		spoken: rows.map(([at = '', value = '', interval = '']) => said(at, value, interval, locale)),
		twin: {
			columns: [
				{ name: across },
				{ name: up || m.analyses_column_value({}, { locale }), numeric: true },
				{ name: m.analyses_column_interval({}, { locale }), numeric: true }
			],
			rows
		}
	};
}

/** A line with its bands over numbers. */
export function fanDrawn({ unit, across, points, seen }: Of<'fan'>, axes: Axes, locale: Locale): PictureDrawn {
	const rows = points.map((point) => [
		across === 'share' ? spellPercent(point.at, locale) : spellAmount(across, point.at, locale),
		valueOf(unit, point, locale),
		reachOf(unit, { value: null, low: point.low80, high: point.high80 }, locale),
		reachOf(unit, point, locale)
	]);
	return {
		kind: 'fan',
		data: {
			unit: unitDrawn(unit),
			across: unitDrawn(across),
			upName: axes.up,
			acrossName: axes.across,
			points,
			seen
		},
		spoken: rows.map(([at = '', value = '', , interval = '']) => said(at, value, interval, locale)),
		twin: {
			columns: [
				{ name: axes.across || m.analyses_column_name({}, { locale }) },
				{ name: axes.up || m.analyses_column_value({}, { locale }), numeric: true },
				{ name: m.analyses_inner_interval({}, { locale }), numeric: true },
				{ name: m.analyses_column_interval({}, { locale }), numeric: true }
			],
			rows
		}
	};
}

/** Parts that add up: what adds to the right, what takes to the left, and what is left beneath a line. */
export function waterfallDrawn({ unit, parts }: Of<'waterfall'>, nameOf: NameOf, locale: Locale): PictureDrawn {
	const bars = parts.map((part): Contribution => {
		const { value, low, high } = part;
		const told = value !== null && low !== null && high !== null && (low > 0 || high < 0);
		return {
			key: part.name,
			name: nameOf(part.name),
			amount: value === null ? null : { value, low: low ?? value, high: high ?? value },
			text: valueOf(unit, part, locale),
			tone: told ? (value > 0 ? 'better' : 'worse') : null
		};
	});
	const rows = parts.map((part) => [nameOf(part.name), valueOf(unit, part, locale), reachOf(unit, part, locale)]);
	return {
		kind: 'waterfall',
		data: { parts: bars.slice(0, -1), total: bars.at(-1) ?? null },
		spoken: rows.map(([at = '', value = '', interval = '']) => said(at, value, interval, locale)),
		twin: estimateTwin(rows, locale)
	};
}

/** Estimates under each other on one scale. */
export function intervalsDrawn({ unit, rows: all }: Of<'intervals'>, nameOf: NameOf, locale: Locale): PictureDrawn {
	const rows = all.map((row) => [nameOf(row.name), valueOf(unit, row, locale), reachOf(unit, row, locale)]);
	return {
		kind: 'intervals',
		data: {
			unit: unitDrawn(unit),
			// what may be below nothing is a difference: all are held against none
			whole: all.some(({ value, low }) => (low ?? value ?? 0) < 0) ? 0 : null,
			rows: all.map(({ value, low, high }) => ({ value, low, high, beside: null, isOpen: false, signal: null }))
		},
		spoken: rows.map(([at = '', value = '', interval = '']) => said(at, value, interval, locale)),
		twin: estimateTwin(rows, locale)
	};
}

const estimateTwin = (rows: string[][], locale: Locale): PictureDrawn['twin'] => ({
	columns: [
		{ name: m.analyses_column_name({}, { locale }) },
		{ name: m.analyses_column_value({}, { locale }), numeric: true },
		{ name: m.analyses_column_interval({}, { locale }), numeric: true }
	],
	rows
});
