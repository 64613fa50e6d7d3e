import { describe, expect, test } from 'vitest';
import { countTold } from '#lib/facts/count-told.ts';
import type { Subject, Values } from '#lib/facts/subjects.ts';
import { Tally } from '#lib/facts/tally.ts';
import type { Place, PlaceOf } from '#lib/facts/team-places.ts';
import type { ToldGroup } from '#lib/facts/told-groups.ts';
import type { Dimension, Measure } from '#lib/model/fact.ts';
import { sickAbsence, sickAbsenceShort } from '#lib/metrics/sick-absence.ts';
import { bucketOf } from '#lib/statistics/sketch.ts';
import { viewOf } from '../metrics/view-of.ts';
import { factsOf, spoken } from './facts-by-hand.ts';

type Part = { team: number; size: number };
const group = (month: string, parts: Part[], subject: Subject = 'who5', told: Values[] = [[60]]): ToldGroup => ({
	subject,
	month: `${month}-01`,
	voices: parts.flatMap(({ team, size }) =>
		Array.from({ length: size }, (_, index) => ({ key: `${index}`, team, told }))
	),
	isTold: true
});
const of = (month: string, team: number, size: number, subject: Subject = 'who5') =>
	group(month, [{ team, size }], subject);

const span = { from: '2024-01-01', through: '2026-01-31' };
const oneSite: PlaceOf = () => ({ site: 8, employer: 9 });

function told(groups: ToldGroup[], dimension: Dimension, { through = '2026-02-28', placeOf = oneSite } = {}) {
	const tally = new Tally();
	countTold(tally, groups, placeOf, through, 1);
	return factsOf(tally, dimension).map(({ member, day, sums }) => ({ member, day, ...spoken(sums) }));
}
const numbers = (groups: ToldGroup[], dimension: Dimension, measure: Measure = 'who5Answers', through?: string) =>
	told(groups, dimension, through === undefined ? {} : { through }).flatMap(({ member, day, ...sums }) =>
		measure in sums ? [[member, day.slice(0, 7), sums[measure]]] : []
	);

test('pauses in coaching are told as they are spread out, wherever the group counts', () => {
	const tally = new Tally();
	const pauses = group('2026-01', [{ team: 1, size: 8 }], 'pauses', [[14]]);
	countTold(tally, [pauses], oneSite, '2026-02-28', 1);
	for (const dimension of ['all', 'site', 'team'] as const) {
		const [fact] = factsOf(tally, dimension);
		expect([fact?.day, fact?.sums.coachingPauses]).toEqual(['2026-01-01', 8]);
		expect(fact?.shapes.coachingPause).toEqual(new Map([[bucketOf(14), 8]]));
	}
	countTold(tally, [pauses], oneSite, '2026-02-28', -1);
	expect(factsOf(tally)).toEqual([]);
});

describe('what is told of a group', () => {
	test('counts for its team, site and employer and for all, on the first day of its month', () => {
		const sums = { day: '2026-01-01', who5Answers: 8, who5Sum: 480, who5Squares: 28_800 };
		expect(told([of('2026-01', 1, 8)], 'team')).toEqual([{ member: 'team 1', ...sums }]);
		expect(told([of('2026-01', 1, 8)], 'site')).toEqual([{ member: 'site 8', ...sums }]);
		expect(told([of('2026-01', 1, 8)], 'employer')).toEqual([{ member: 'employer 9', ...sums }]);
		expect(told([of('2026-01', 1, 8)], 'all')).toEqual([{ member: '', ...sums }]);
		expect(told([of('2026-01', 1, 8)], 'queue')).toEqual([]);
	});

	test('is what was told of it last', () => {
		const twice = group('2026-01', [{ team: 1, size: 8 }], 'who5', [[40], [80]]);
		expect(told([twice], 'all')[0]).toMatchObject({ who5Sum: 640 });
	});

	test('is nothing where it is not to be told', () => {
		expect(told([{ ...of('2026-01', 1, 8), isTold: false }], 'all')).toEqual([]);
	});

	test('of several teams counts for their site, and for no team', () => {
		const both = [
			group('2026-01', [
				{ team: 1, size: 4 },
				{ team: 2, size: 11 }
			])
		];
		expect(numbers(both, 'site')).toEqual([['site 8', '2026-01', 15]]);
		expect(numbers(both, 'team')).toEqual([]);
	});

	test('of teams of several sites counts for their employer, and of several employers only for all', () => {
		const both = [
			group('2026-01', [
				{ team: 1, size: 4 },
				{ team: 2, size: 11 }
			])
		];
		const at =
			(first: Place, second: Place): PlaceOf =>
			(team) =>
				team === 1 ? first : second;
		const apart = at({ site: 7, employer: 9 }, { site: 8, employer: 9 });
		expect(told(both, 'site', { placeOf: apart })).toEqual([]);
		expect(told(both, 'employer', { placeOf: apart }).map(({ member }) => member)).toEqual(['employer 9']);
		const strangers = at({ site: 7, employer: 9 }, { site: 8, employer: null });
		expect(told(both, 'employer', { placeOf: strangers })).toEqual([]);
		expect(told(both, 'all', { placeOf: strangers }).map(({ who5Answers }) => who5Answers)).toEqual([15]);
	});

	test('taken out again leaves nothing', () => {
		const tally = new Tally();
		const groups = [of('2026-01', 1, 6), of('2026-01', 1, 6, 'people'), of('2026-01', 1, 6, 'answered')];
		countTold(tally, groups, oneSite, '2026-06-30', 1);
		countTold(tally, groups, oneSite, '2026-06-30', -1);
		expect(factsOf(tally)).toEqual([]);
		expect(factsOf(tally, 'team')).toEqual([]);
	});
});

describe('a team with five to seven answers', () => {
	const small = [of('2026-01', 1, 6), of('2026-02', 1, 7), of('2026-01', 2, 5), of('2026-02', 2, 5)];

	test('counts for its site by the month', () => {
		expect(numbers(small, 'site')).toEqual([
			['site 8', '2026-01', 11],
			['site 8', '2026-02', 12]
		]);
	});

	test('counts for itself by the quarter, and not before the quarter is over', () => {
		expect(numbers(small, 'team', 'who5Answers', '2026-03-30')).toEqual([]);
		expect(numbers(small, 'team', 'who5Answers', '2026-03-31')).toEqual([
			['team 1', '2026-01', 13],
			['team 2', '2026-01', 10]
		]);
	});

	test('takes the next smallest team of its site with it, as the rest would tell of it', () => {
		const groups = [of('2026-01', 1, 6), of('2026-01', 2, 9), of('2026-01', 3, 20)];
		expect(numbers(groups, 'team')).toEqual([['team 3', '2026-01', 20]]);
		expect(
			numbers(
				[
					...groups,
					group('2026-01', [
						{ team: 4, size: 3 },
						{ team: 5, size: 3 }
					])
				],
				'team'
			)
		).toEqual([
			['team 2', '2026-01', 9],
			['team 3', '2026-01', 20]
		]);
	});

	test('is told of by the quarter in its larger months, too', () => {
		const groups = [of('2026-01', 1, 9), of('2026-02', 1, 6), of('2026-01', 2, 30), of('2026-02', 2, 6)];
		expect(numbers(groups, 'team', 'who5Answers', '2026-04-01')).toEqual([
			['team 1', '2026-01', 15],
			['team 2', '2026-01', 36]
		]);
	});
});

describe('people at work', () => {
	const people = (month: string, team: number, size: number) =>
		group(month, [{ team, size }], 'people', [[31, 20.5, 0]]);
	const away = (month: string, team: number, size: number) =>
		group(month, [{ team, size }], 'absence', [[21, 1.25, 0.25, 1]]);

	test('are told of by the month however few their answers, in whole days', () => {
		expect(told([people('2026-01', 1, 6)], 'team')).toEqual([
			{ member: 'team 1', day: '2026-01-01', employedDays: 186, fullTimeDays: 123 }
		]);
	});

	test('are told of with their absence, in hundredths of a day, by the month, and in small teams by the quarter', () => {
		const days = { possibleDays: 16_800, sickDays: 1000, shortSickDays: 200, sickSpells: 8 };
		expect(told([away('2026-01', 1, 8)], 'team')).toEqual([{ member: 'team 1', day: '2026-01-01', ...days }]);
		const small = [away('2026-02', 1, 6), away('2026-02', 2, 7)];
		expect(numbers(small, 'site', 'possibleDays')).toEqual([['site 8', '2026-02', 27_300]]);
		expect(numbers(small, 'team', 'possibleDays')).toEqual([]);
		expect(numbers(small, 'team', 'possibleDays', '2026-03-31')).toEqual([
			['team 1', '2026-01', 12_600],
			['team 2', '2026-01', 14_700]
		]);
	});

	test('are away for parts of days that add up over months and groups', () => {
		const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];
		const groups = months.map((month) => {
			const eight = group(`2025-${month}`, [{ team: 1, size: 8 }], 'absence', [[8.4, 0, 0, 0]]);
			const [first] = eight.voices;
			if (first) first.told = [[8.4, 0.4, 0.4, 1]];
			return eight;
		});
		const tally = new Tally();
		countTold(tally, groups, oneSite, '2025-12-31', 1);
		const facts = Object.fromEntries(factsOf(tally).map(({ day, sums }) => [day, sums]));
		const year = viewOf(facts, { from: '2025-01-01', to: '2025-12-31', extent: { employment: span, absence: span } });
		// ten months of 67.2 days possible, 0.4 of them away
		expect(sickAbsence.figure(year)).toMatchObject({ value: expect.closeTo(4 / 672, 12) as number, n: 672 });
		expect(sickAbsenceShort.figure(year).value).toBeCloseTo(4 / 672, 12);
	});

	test('who left by their own choice are told of with the others who left, however few', () => {
		const left = group('2025-12', [{ team: 1, size: 5 }], 'leaving', [[1]]);
		expect(told([left], 'team')).toEqual([{ member: 'team 1', day: '2025-12-01', voluntaryLeavers: 5 }]);
	});

	test('count as asked where a pulse was taken at their site that month, answered or not', () => {
		const groups = [
			people('2026-01', 1, 20),
			people('2026-02', 1, 20),
			people('2026-01', 2, 12),
			of('2026-01', 1, 15, 'answered')
		];
		expect(numbers(groups, 'site', 'pulseAsked')).toEqual([['site 8', '2026-01', 32]]);
		expect(numbers(groups, 'team', 'pulseAsked')).toEqual([
			['team 1', '2026-01', 20],
			['team 2', '2026-01', 12]
		]);
		const elsewhere: PlaceOf = (team) => ({ site: team, employer: null });
		expect(told(groups, 'all', { placeOf: elsewhere })[0]).toMatchObject({ pulseAsked: 20, pulseAnswered: 15 });
	});

	test('of a small team count as asked on the day that its answers count', () => {
		const groups = [1, 2].flatMap((team) => [people('2026-02', team, 9), of('2026-02', team, 6, 'answered')]);
		expect(numbers(groups, 'team', 'pulseAsked', '2026-02-28')).toEqual([]);
		expect(numbers(groups, 'team', 'pulseAsked', '2026-03-31')).toEqual([
			['team 1', '2026-01', 9],
			['team 2', '2026-01', 9]
		]);
	});
});
