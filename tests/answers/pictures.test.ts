import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Picture } from '#lib/analyses/picture.ts';
import type { PictureInWords } from '#lib/answers/answer-in-words.ts';
import { pictureShown } from '#lib/answers/picture-shown.ts';
import PictureView from '#lib/answers/PictureView.svelte';

const bounded = (value: number | null, half = 1) => ({
	value,
	low: value === null ? null : value - half,
	high: value === null ? null : value + half
});
const pictures = {
	event_study: {
		name: 'study',
		kind: 'event_study',
		unit: 'points',
		points: [
			{ at: -2, ...bounded(0.2) },
			{ at: -1, ...bounded(0, 0) },
			{ at: 0, ...bounded(-2.9) },
			{ at: 1, ...bounded(null) }
		]
	},
	bins: {
		name: 'bins',
		kind: 'bins',
		width: 10,
		from: 240,
		counts: [10, 20, 40, 10],
		predicted: [11, 19, null, 12],
		target: 270
	},
	waterfall: {
		name: 'saving',
		kind: 'waterfall',
		unit: 'count',
		parts: [
			{ name: 'planned', ...bounded(6) },
			{ name: 'taken_back', ...bounded(-2) },
			{ name: 'left', ...bounded(4) }
		]
	},
	survival: {
		name: 'back',
		kind: 'survival',
		unit: 'days',
		curves: [
			{
				name: 'solved',
				until: 180,
				steps: Array.from({ length: 179 }, (_, day) => ({ at: day + 1, value: 1 - day / 400, low: 0.5, high: 1 })),
				followed: [{ at: 90, count: 400 }]
			}
		]
	},
	before_after: {
		name: 'units',
		kind: 'before_after',
		unit: 'points',
		lines: [
			{ name: 'Odense', before: 78, after: 75.1, isChosen: true },
			{ name: 'Malmö', before: 77, after: 77.2, isChosen: false }
		]
	},
	intervals: {
		name: 'obstacles',
		kind: 'intervals',
		unit: 'points',
		rows: [
			{ name: 'menu', ...bounded(-5.5) },
			{ name: 'transfer', ...bounded(null) }
		]
	},
	fan: {
		name: 'load',
		kind: 'fan',
		unit: 'points',
		across: 'count',
		points: [
			{ at: 40, value: 0, low: -1, high: 1, low80: -0.6, high80: 0.6 },
			{ at: 60, value: -3.4, low: -4, high: -3, low80: null, high80: null }
		],
		seen: { from: 35, to: 70 }
	},
	paths: {
		name: 'ways',
		kind: 'paths',
		layers: [
			{ name: 'first', nodes: [{ id: 'a', name: 'menu', count: 90 }] },
			{ name: 'then', nodes: [{ id: 'b', name: 'queue', count: 90 }] }
		],
		flows: [{ layer: 0, from: 'a', to: 'b', count: 90 }]
	}
} satisfies { [Kind in Picture['kind']]: Extract<Picture, { kind: Kind }> };

const names = {
	up: 'Points',
	across: 'Months since the start',
	event: 'Target 300 s',
	menu: 'Put back in the menu',
	left: 'What is left'
};
const shownOf = (picture: Picture) => {
	const told: PictureInWords = { picture, title: `Of ${picture.kind}`, reading: 'As it was.', names };
	return pictureShown(told, { note: 'Read: all of it.', of: 'Odense' }, 'en');
};

describe.each(Object.values(pictures))('a picture of the kind $kind', (picture) => {
	const shown = shownOf(picture);
	const { body } = render(PictureView, { props: { shown } });

	test('is drawn with its title, its reading and what was read', () => {
		for (const text of [`Of ${picture.kind}`, 'As it was.', 'Read: all of it.']) expect(body).toContain(text);
		expect(body).toContain('<svg');
		expect(body).not.toMatch(/NaN|Infinity|undefined/);
	});

	test('can be taken away as SVG and as PNG', () => {
		for (const form of ['Save as SVG', 'Save as PNG']) expect(body).toContain(form);
	});

	test('says each of its marks, in a row of its table for each', () => {
		expect(shown.spoken.length).toBeGreaterThan(0);
		expect(shown.spoken).toHaveLength(shown.twin.rows.length);
		expect(shown.twin.rows.filter((row) => row.length !== shown.twin.columns.length)).toEqual([]);
	});
});

describe('what pictures say', () => {
	const spoken = (picture: Picture) => shownOf(picture).spoken.map((text) => text.replaceAll('\u00a0', ' '));

	test('has the interval where there is one, and a dash where nothing could be told', () => {
		expect(spoken(pictures.event_study)).toEqual([
			'−2: 0.2 points, −0.8 to 1.2',
			'−1: 0.0 points, 0.0–0.0',
			'0: −2.9 points, −3.9 to −1.9',
			'1: –'
		]);
	});

	test('sets what was counted beside what the rest predicts, where it predicts anything', () => {
		expect(spoken(pictures.bins)[0]).toBe('4:00–4:10: 10 counted, 11 predicted');
		expect(spoken(pictures.bins)[2]).toBe('4:20–4:30: 40');
	});

	test('uses the names of the analysis, and the names of units as they are', () => {
		expect(spoken(pictures.intervals)[0]).toMatch(/^Put back in the menu: −5.5 points/);
		expect(spoken(pictures.before_after)[0]).toBe('Odense: Before 78.0, After 75.1');
		expect(spoken(pictures.paths)).toEqual(['Put back in the menu to queue: 90']);
	});

	test('follows all groups as long as the one that is followed shortest', () => {
		const [curve] = pictures.survival.curves;
		const short = { ...curve, name: 'short', until: 60, followed: [0, 20, 40, 60, 80].map((at) => ({ at, count: 9 })) };
		const shown = shownOf({ ...pictures.survival, curves: [...pictures.survival.curves, short] } as Picture);
		const drawn = shown.kind === 'survival' ? shown.data.curves : [];
		expect(drawn.map(({ until }) => until)).toEqual([60, 60]);
		expect(drawn.every(({ steps }) => steps.every(({ at }) => at <= 60))).toBe(true);
		expect(drawn[1]?.followed.map(({ at }) => at)).toEqual([0, 40, 60]);
	});

	test('thins a curve of many days to what can be read', () => {
		expect(spoken(pictures.survival).length).toBeLessThan(30);
	});
});

describe('what is drawn without names of its own', () => {
	const bare = (picture: Picture) =>
		pictureShown({ picture, title: 'T', reading: 'R', names: {} }, { note: '', of: 'Odense, from 1 March' }, 'en');

	test('says what it is of at the start, in which unit it is, and what is counted along', () => {
		const shown = bare(pictures.event_study);
		expect(shown.data).toMatchObject({ event: 'Odense, from 1 March', upName: 'Of every 100' });
		expect(shown.twin.columns[0]).toEqual({ name: 'Months from the start' });
		expect(bare(pictures.survival).data).toMatchObject({ across: 'Days' });
	});

	test('has a name over every column of its table', () => {
		const columns = Object.values(pictures).flatMap((picture) => bare(picture).twin.columns);
		expect(columns.filter(({ name }) => name === '')).toEqual([]);
	});
});

test('the last part of a waterfall is what is left, and only what is told from nothing has a colour', () => {
	const shown = shownOf({
		...pictures.waterfall,
		parts: [...pictures.waterfall.parts.slice(0, 2), { name: 'left', ...bounded(0.4) }]
	});
	expect(shown.kind === 'waterfall' && shown.data.total).toMatchObject({ name: 'What is left', tone: null });
	expect(shown.kind === 'waterfall' && shown.data.parts.map(({ tone }) => tone)).toEqual(['better', 'worse']);
});
