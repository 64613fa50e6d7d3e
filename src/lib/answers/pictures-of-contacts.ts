import type { Picture } from '#lib/analyses/picture.ts';
import { survivalInWords } from '#lib/charts/survival-in-words.ts';
import type { SurvivalStep } from '#lib/charts/survival.ts';
import { spellCount, spellInterval, spellValue, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { PictureDrawn } from './picture-drawn.ts';

type Of<Kind extends Picture['kind']> = Extract<Picture, { kind: Kind }>;
type NameOf = (name: string) => string;

/** How contacts spread over equal steps, with the curve that the rest of them draw. */
export function binsDrawn({ width, from, counts, predicted, target }: Of<'bins'>, locale: Locale): PictureDrawn {
	const all = Math.max(
		1,
		counts.reduce((sum, count) => sum + count, 0)
	);
	const rows = counts.map((count, place) => [
		spellInterval('seconds', from + place * width, from + (place + 1) * width, locale),
		spellCount(count, locale),
		maybeCount(predicted[place] ?? null, locale)
	]);
	const mark = (value: number): string =>
		m.analyses_target_mark({ value: spellValue('seconds', value, locale) }, { locale });
	return {
		kind: 'bins',
		data: {
			unit: 'seconds',
			from,
			width,
			shares: counts.map((count) => count / all),
			outline: predicted.map((count) => (count === null ? null : count / all)),
			marks: [],
			target: target === null ? null : { value: target, label: mark(target) }
		},
		spoken: rows.map(([at = '', value = '', expected = '']) =>
			expected === ''
				? m.analyses_said({ at, value }, { locale })
				: m.analyses_said_bin({ at, value, predicted: expected }, { locale })
		),
		twin: {
			columns: [
				{ name: m.analyses_from_to({}, { locale }) },
				{ name: m.analyses_counted({}, { locale }), numeric: true },
				{ name: m.analyses_predicted({}, { locale }), numeric: true }
			],
			rows
		}
	};
}

const maybeCount = (count: number | null, locale: Locale): string => (count === null ? '' : spellCount(count, locale));

/** A figure of each unit, before and after. */
export function beforeAfterDrawn({ unit, lines }: Of<'before_after'>, nameOf: NameOf, locale: Locale): PictureDrawn {
	// of every hundred, with one decimal: a sign of per cent would make shares of differences
	const of = unit === 'points' ? 'rating' : unit;
	const [before, now] = [m.analyses_before({}, { locale }), m.analyses_after({}, { locale })];
	const named = lines.map((line) => ({
		name: nameOf(line.name),
		before: line.before,
		now: line.after,
		signal: null,
		isOpen: false,
		isChosen: line.isChosen
	}));
	const rows = named.map((line) => [line.name, spellValue(of, line.before, locale), spellValue(of, line.now, locale)]);
	return {
		kind: 'before_after',
		data: { unit: of, before, now, lines: named },
		spoken: rows.map(([at = '', first = '', then = '']) =>
			m.analyses_said({ at, value: `${before} ${first}, ${now} ${then}` }, { locale })
		),
		twin: {
			columns: [
				{ name: m.analyses_column_name({}, { locale }) },
				{ name: before, numeric: true },
				{ name: now, numeric: true }
			],
			rows
		}
	};
}

/** At most so many steps of a curve are drawn: the eye sees no more, and a table of them can be read. */
const mostSteps = 26;
/** As many counts beneath the axis as have room on a telephone. */
const mostCounts = 3;

/** How long groups stay without something, for as long as all of them are followed. */
export function survivalDrawn({ unit, curves }: Of<'survival'>, nameOf: NameOf, across: string): PictureDrawn {
	const until = Math.min(...curves.map((curve) => curve.until));
	const data = {
		unit,
		across,
		curves: curves.map((curve) => ({
			name: nameOf(curve.name),
			until,
			steps: lastOfEach(
				curve.steps.filter(({ at }) => at <= until),
				until / mostSteps
			),
			followed: spread(curve.followed.filter(({ at }) => at <= until))
		}))
	};
	return { kind: 'survival', data, ...survivalInWords(data) };
}

const lastOfEach = (steps: readonly SurvivalStep[], width: number): SurvivalStep[] =>
	steps.filter(({ at }, place) => {
		const next = steps[place + 1];
		return !next || Math.floor(next.at / width) > Math.floor(at / width);
	});

/** The first, the last and those evenly between. */
function spread<One>(all: readonly One[]): One[] {
	if (all.length <= mostCounts) return [...all];
	const places = Array.from({ length: mostCounts }, (_, nr) => Math.round((nr * (all.length - 1)) / (mostCounts - 1)));
	return all.filter((_, place) => places.includes(place));
}

/** Ways of contacts from step to step. */
export function pathsDrawn({ layers, flows }: Of<'paths'>, nameOf: NameOf, locale: Locale): PictureDrawn {
	const named = layers.map(({ name, nodes }) => ({
		heading: nameOf(name),
		nodes: nodes.map((node) => ({ ...node, name: nameOf(node.name), quiet: false }))
	}));
	const nodeName = (layer: number, id: string): string =>
		named[layer]?.nodes.find((node) => node.id === id)?.name ?? id;
	const rows = flows.map(({ layer, from, to, count }) => [
		nodeName(layer, from),
		nodeName(layer + 1, to),
		spellCount(count, locale)
	]);
	return {
		kind: 'paths',
		data: { layers: named, flows },
		spoken: rows.map(([from = '', to = '', value = '']) => m.analyses_said_flow({ from, to, value }, { locale })),
		twin: {
			columns: [
				{ name: m.analyses_flow_from({}, { locale }) },
				{ name: m.analyses_flow_to({}, { locale }) },
				{ name: m.analyses_counted({}, { locale }), numeric: true }
			],
			rows
		}
	};
}
