import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countTold } from '#lib/facts/count-told.ts';
import type { Values, Voice } from '#lib/facts/subjects.ts';
import { Tally } from '#lib/facts/tally.ts';
import { teamPlaces, type Place, type PlaceOf } from '#lib/facts/team-places.ts';
import { toldAfter, type ToldGroup } from '#lib/facts/told-groups.ts';
import { dimensions } from '#lib/model/fact.ts';
import { exposed } from './attacker.ts';
import { DigitValues } from './digit-values.ts';

const nowhere: PlaceOf = () => ({ site: null, employer: null });
const march = '2026-03-01';

/** Answers of one team: names and WHO-5 scores, a few points apart so that nobody is of one mind. */
const said = (team: number, names: string, more: Partial<Voice> = {}): Voice[] =>
	Array.from(names).map((name, index) => ({
		subject: 'who5',
		month: march,
		key: name,
		team,
		values: [60 + 4 * index],
		...more
	}));

/** Who is told of together, as the names in each group; those that are not told in brackets. */
const spelled = (groups: readonly ToldGroup[]): string[] =>
	groups
		.map(({ voices, isTold }) => {
			const names = voices
				.map(({ key }) => key)
				.sort()
				.join('');
			return isTold ? names : `(${names})`;
		})
		.sort();

const after = (...stages: Voice[][]): ToldGroup[] =>
	stages.reduce<ToldGroup[]>((groups, voices) => toldAfter(groups, voices, nowhere), []);

describe('what was told of a group', () => {
	const five = said(1, 'abcde');

	test('stays as it was until five more have answered, who are a group of their own', () => {
		expect(spelled(after(five, said(1, 'abcdefghi')))).toEqual(['abcde']);
		expect(spelled(after(five, said(1, 'abcdefghij')))).toEqual(['abcde', 'fghij']);
	});

	test('stays as it was while fewer than five have gone, and is no longer told when more have', () => {
		expect(spelled(after(said(1, 'abcdefgh'), said(1, 'bcdefgh')))).toEqual(['abcdefgh']);
		expect(spelled(after(said(1, 'abcdefgh'), said(1, 'fgh')))).toEqual(['(abcdefgh)']);
		expect(spelled(after(five, []))).toEqual(['(abcde)']);
	});

	test('parts where five or more have gone and five or more are left', () => {
		expect(spelled(after(said(1, 'abcdefghij'), said(1, 'fghij')))).toEqual(['(abcde)', 'fghij']);
	});

	test('is told again when all who were told of are back', () => {
		expect(spelled(after(five, [], five))).toEqual(['abcde']);
		expect(spelled(after(said(1, 'abcdefghij'), [], said(1, 'abcdefghij')))).toEqual(['abcdefghij']);
	});

	test('is told as it was when nearly all are back', () => {
		const groups = after(said(1, 'abcdefgh'), [], said(1, 'abcdef'));
		expect(spelled(groups)).toEqual(['abcdefgh']);
	});

	test('keeps its values while fewer than five have changed', () => {
		const changed = said(1, 'abcdefghij').map((voice) => (voice.key < 'e' ? { ...voice, values: [0] } : voice));
		const [group] = after(said(1, 'abcdefghij'), changed);
		expect(group?.voices.flatMap(({ told }) => told.map(([score]) => score))).toEqual([
			60, 64, 68, 72, 76, 80, 84, 88, 92, 96
		]);
	});

	test('changes for five who have changed, beside five who have not', () => {
		const change = (voice: Voice): Voice => ({ ...voice, values: [Number(voice.values[0]) - 16] });
		const changed = said(1, 'abcdefghij').map((voice) => (voice.key < 'f' ? change(voice) : voice));
		const groups = after(said(1, 'abcdefghij'), changed);
		expect(spelled(groups)).toEqual(['abcde', 'fghij']);
		expect(groups[0]?.voices.map(({ told }) => told.at(-1))).toEqual([[44], [48], [52], [56], [60]]);
	});

	test('does not show by going back and forth who did not go back with the others', () => {
		const shift =
			(names: string, by: number) =>
			(voice: Voice): Voice =>
				names.includes(voice.key) ? { ...voice, values: [Number(voice.values[0]) + by] } : voice;
		const first = said(1, 'abcdefghij');
		const second = first.map(shift('abcdef', 1));
		const third = second.map(shift('abcde', -1));
		expect(spelled(after(first, second))).toEqual(['abcdefghij']);
		const whole = first.map(shift('abcdefghij', 1));
		const back = whole.map(shift('abcdefghi', -1));
		expect(after(first, whole, back).flatMap(({ voices }) => voices.map(({ told }) => told.length))).toEqual(
			Array(10).fill(2)
		);
		expect(spelled(after(first, second, third))).toEqual(['abcdefghij']);
	});

	test('a team that is called something else moves as a whole, and one who changes team does not show', () => {
		const renamed = said(1, 'abcdef').map((voice) => ({ ...voice, team: 7 }));
		expect(after(said(1, 'abcdef'), renamed)[0]?.voices.map(({ team }) => team)).toEqual(Array(6).fill(7));
		const moved = said(1, 'abcdef').map((voice) => (voice.key === 'f' ? { ...voice, team: 7 } : voice));
		expect(after(said(1, 'abcdef'), moved)[0]?.voices.map(({ team }) => team)).toEqual(Array(6).fill(1));
	});

	test('is known again when the same answers come under other names', () => {
		const others = said(1, 'vwxyz');
		expect(spelled(after(five, [], others))).toEqual(['vwxyz']);
		expect(spelled(after(five, [], [...others, ...said(1, 'q', { values: [4] })]))).toEqual(['vwxyz']);
	});

	test('of one mind is never told alone, nor is a part of it', () => {
		const alike = said(1, 'abcdef', { values: [60] });
		expect(after(alike)).toEqual([]);
		const half = [...said(1, 'abcde', { values: [60] }), ...said(1, 'fghij')];
		expect(spelled(after(half, said(1, 'fghij')))).toEqual(['(abcdefghij)']);
	});
});

type Step = { here: boolean[]; versions: number[]; teams: number[]; places: Place[] };

/** Three values of each fit into a sum that tells them apart. */
const persons = 17;

/** One number for each person: mostly `usual`, for some by chance or for a stretch of persons another. */
function oneEach(usual: number, others: fc.Arbitrary<number>): fc.Arbitrary<number[]> {
	const stretch = fc
		.tuple(fc.integer({ min: 0, max: persons }), fc.integer({ min: 0, max: persons }), others)
		.map(([from, to, other]) =>
			Array.from({ length: persons }, (_, index) => (from <= index && index < to ? other : usual))
		);
	const some = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, others), {
		minLength: persons,
		maxLength: persons
	});
	return fc.oneof(stretch, some);
}

const teamsOf = (size: number) => Array.from({ length: persons }, (_, index) => 1 + Math.floor(index / size));

const steps: fc.Arbitrary<Step[]> = fc.array(
	fc.record({
		here: oneEach(1, fc.constant(0)).map((all) => all.map(Boolean)),
		versions: oneEach(0, fc.integer({ min: 1, max: 2 })),
		teams: fc.oneof(
			fc.constantFrom(teamsOf(6), teamsOf(10), teamsOf(17)),
			fc
				.constantFrom(teamsOf(6), teamsOf(10))
				.chain((usual) =>
					oneEach(0, fc.integer({ min: 1, max: 4 })).map((moves) => usual.map((team, index) => moves[index] || team))
				)
		),
		places: fc.array(fc.record({ site: fc.constantFrom(8, 9, null), employer: fc.constantFrom(10, 11, null) }), {
			minLength: 4,
			maxLength: 4
		})
	}),
	{ minLength: 1, maxLength: 7 }
);

test('nothing about fewer than five people follows from all that was ever told, whatever came and went', () => {
	fc.assert(
		fc.property(steps, (history) => {
			const values = new DigitValues();
			const sums = new Set<number>();
			let groups: ToldGroup[] = [];
			for (const { here, versions, teams, places } of history) {
				const placeOf: PlaceOf = (team) => places[team - 1] ?? { site: null, employer: null };
				const voices = here.flatMap((isHere, index): Voice[] => {
					const said: Values = [values.of(`person ${index}`, versions[index] ?? 0)];
					return isHere
						? [{ subject: 'who5', month: march, key: `${index}`, team: teams[index] ?? 1, values: said }]
						: [];
				});
				groups = toldAfter(groups, voices, placeOf);
				const tally = new Tally();
				countTold(tally, groups, placeOf, '2026-12-31', 1);
				for (const dimension of dimensions)
					for (const fact of tally.facts(dimension, String)) sums.add(fact.sums.who5Sum);
			}
			const vectors = [...sums].map((sum) => values.vectorOf(sum));
			expect(exposed({ vectors, personOf: values.personOf })).toBeNull();
		}),
		{ numRuns: Number(process.env.RUNS ?? 300) }
	);
});

test('groups that nothing happens to are told again as they were', () => {
	fc.assert(
		fc.property(steps, (history) => {
			const values = new DigitValues();
			const last = history.at(-1);
			const voices = (last?.here ?? []).flatMap((_, index) => [
				{
					subject: 'who5' as const,
					month: march,
					key: `${index}`,
					team: last?.teams[index] ?? 1,
					values: [values.of(`${index}`, 0)]
				}
			]);
			const once = toldAfter([], voices, teamPlaces([]));
			expect(toldAfter(once, voices, teamPlaces([]))).toEqual(once);
		}),
		{ numRuns: 50 }
	);
});
