import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundle } from '#lib/facts/bundle.ts';
import { isSound, type Voice } from '#lib/facts/subjects.ts';
import type { Place, PlaceOf } from '#lib/facts/team-places.ts';

/** So many answers of a team, not all of one mind. */
const team = (number: number, answers: number, score?: number): Voice[] =>
	Array.from({ length: answers }, (_, index) => ({
		subject: 'who5',
		month: '2026-03-01',
		key: `${number} ${index}`,
		team: number,
		values: [score ?? 60 + 4 * (index % 5)]
	}));

const places =
	(known: Record<number, Partial<Place>>): PlaceOf =>
	(number) => ({ site: null, employer: null, ...known[number] });
const oneSite: PlaceOf = () => ({ site: 8, employer: 9 });

/** The teams of each group, with how many answers. */
const spelled = (voices: Voice[], placeOf: PlaceOf = oneSite): string[] =>
	bundle(voices, placeOf)
		.map((group) => {
			const teams = [...new Set(group.map((voice) => voice.team))].sort((a, b) => a - b);
			return `${teams.join('+')}: ${group.length}`;
		})
		.sort();

describe('answers of the teams of a site', () => {
	test('are told of by team where a team has five', () => {
		expect(spelled([...team(1, 5), ...team(2, 9)])).toEqual(['1: 5', '2: 9']);
	});

	test('of the worked example: the team of four is joined with the next smallest, of eleven', () => {
		expect(spelled([...team(1, 12), ...team(2, 11), ...team(3, 13), ...team(4, 4)])).toEqual([
			'1: 12',
			'2+4: 15',
			'3: 13'
		]);
	});

	test('are joined where two teams have too few, and no other team is needed if they are enough together', () => {
		expect(spelled([...team(1, 12), ...team(2, 3), ...team(3, 4)])).toEqual(['1: 12', '2+3: 7']);
		expect(spelled([...team(1, 12), ...team(2, 2), ...team(3, 2)])).toEqual(['1+2+3: 16']);
	});

	test('are not told of a team by itself in which everybody says the same', () => {
		expect(spelled([...team(1, 12), ...team(2, 20, 60)])).toEqual(['1+2: 32']);
		expect(spelled(team(2, 20, 60))).toEqual([]);
	});

	test('are not told of a team in which everybody is low, whatever the scores', () => {
		const low = team(2, 6).map((voice, index) => ({ ...voice, values: [4 * index] }));
		expect(spelled(low)).toEqual([]);
		expect(spelled([...low, ...team(1, 5)])).toEqual(['1+2: 11']);
	});
});

describe('a site with too few answers', () => {
	const placeOf = places({
		1: { site: 8, employer: 10 },
		2: { site: 8, employer: 10 },
		3: { site: 9, employer: 10 },
		4: { site: 7, employer: 11 }
	});

	test('is joined with the smallest group of its employer', () => {
		expect(spelled([...team(1, 9), ...team(2, 7), ...team(3, 3), ...team(4, 6)], placeOf)).toEqual([
			'1: 9',
			'2+3: 10',
			'4: 6'
		]);
	});

	test('is joined with others of all where its employer has none', () => {
		expect(spelled([...team(1, 9), ...team(4, 4)], placeOf)).toEqual(['1+4: 13']);
		expect(spelled([...team(1, 3), ...team(4, 4)], placeOf)).toEqual(['1+4: 7']);
	});

	test('is not told of at all where nobody else has answered', () => {
		expect(spelled(team(1, 4), placeOf)).toEqual([]);
		expect(spelled([...team(1, 2), ...team(4, 2)], placeOf)).toEqual([]);
	});

	test('a team without a site is joined with those of its employer', () => {
		const without = places({ 1: { site: 8, employer: 10 }, 2: { employer: 10 } });
		expect(spelled([...team(1, 9), ...team(2, 1)], without)).toEqual(['1+2: 10']);
	});
});

test('every group may be told, nobody is in two, and whoever is in none could not be joined with anybody', () => {
	const teams = fc.array(fc.record({ answers: fc.integer({ min: 1, max: 9 }), alike: fc.boolean() }), {
		minLength: 1,
		maxLength: 6
	});
	const somewhere = fc.record({ site: fc.constantFrom(7, 8, null), employer: fc.constantFrom(10, 11, null) });
	fc.assert(
		fc.property(teams, fc.array(somewhere, { minLength: 6, maxLength: 6 }), (all, where) => {
			const voices = all.flatMap(({ answers, alike }, index) => team(index, answers, alike ? 60 : undefined));
			const groups = bundle(voices, (number) => where[number] ?? { site: null, employer: null });
			for (const group of groups) expect(isSound(group)).toBe(true);
			const keys = groups.flat().map(({ key }) => key);
			expect(new Set(keys).size).toBe(keys.length);
			if (keys.length < voices.length) expect(groups).toEqual([]);
		})
	);
});
