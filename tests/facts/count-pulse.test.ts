import { describe, expect, test } from 'vitest';
import { countPulse, type CountedAnswer, type TeamPlace } from '#lib/facts/count-pulse.ts';
import { Tally } from '#lib/facts/tally.ts';
import type { Dimension } from '#lib/model/fact.ts';
import { factsOf, spoken } from './facts-by-hand.ts';

const answers = (team: number, count: number, more: Partial<CountedAnswer> = {}): CountedAnswer[] =>
	Array.from({ length: count }, () => ({ team, day: '2026-03-17', who5: 60, recommend: 9, ...more }));

function factsOfPulse(given: CountedAnswer[], dimension: Dimension = 'all', places: TeamPlace[] = []) {
	const tally = new Tally();
	countPulse(tally, given, places, 1);
	return factsOf(tally, dimension).map(({ member, day, sums }) => ({ member, day, ...spoken(sums) }));
}

describe('a group of answers', () => {
	test('of five counts, on the first day of its month', () => {
		expect(factsOfPulse(answers(1, 5), 'team')).toEqual([
			{
				member: 'team 1',
				day: '2026-03-01',
				who5Answers: 5,
				who5Sum: 300,
				who5Squares: 18_000,
				recommendAnswers: 5,
				promoters: 5
			}
		]);
	});

	test('of four is in no sum, so that nobody can find it by subtraction', () => {
		const given = [...answers(1, 6), ...answers(2, 4)];
		expect(factsOfPulse(given).map((fact) => fact.who5Answers)).toEqual([6]);
		expect(factsOfPulse(given, 'team').map(({ member }) => member)).toEqual(['team 1']);
		expect(factsOfPulse(answers(2, 4))).toEqual([]);
	});

	test('is counted question by question', () => {
		const given = [...answers(1, 4), ...answers(1, 3, { who5: null })];
		expect(factsOfPulse(given)).toEqual([{ member: '', day: '2026-03-01', recommendAnswers: 7, promoters: 7 }]);
	});

	test('is one for each month', () => {
		const given = [...answers(1, 4), ...answers(1, 4, { day: '2026-04-01' }), ...answers(1, 5, { day: '2026-05-31' })];
		expect(factsOfPulse(given).map(({ day }) => day)).toEqual(['2026-05-01']);
	});
});

test('nine and ten recommend, up to six do not, seven and eight are neither', () => {
	const given = [10, 9, 8, 7, 6, 0].flatMap((recommend) => answers(1, 1, { who5: null, recommend }));
	expect(factsOfPulse(given)).toEqual([
		{ member: '', day: '2026-03-01', recommendAnswers: 6, promoters: 2, detractors: 2 }
	]);
});

describe('the site of a team', () => {
	const place = (more: Partial<TeamPlace> = {}): TeamPlace => ({
		team: 1,
		site: 8,
		employer: 9,
		fromDay: '2026-01-01',
		untilDay: null,
		...more
	});
	const sites = (...places: TeamPlace[]) => factsOfPulse(answers(1, 5), 'site', places).map(({ member }) => member);

	test('is what the roster says of that month', () => {
		expect(sites(place())).toEqual(['site 8']);
		expect(sites(place({ untilDay: '2026-03-02' }))).toEqual(['site 8']);
		expect(factsOfPulse(answers(1, 5), 'employer', [place()]).map(({ member }) => member)).toEqual(['employer 9']);
	});

	test('is not known before, after, or of another team', () => {
		expect(sites()).toEqual([]);
		expect(sites(place({ fromDay: '2026-04-01' }))).toEqual([]);
		expect(sites(place({ untilDay: '2026-02-28' }))).toEqual([]);
		expect(sites(place({ team: 2 }))).toEqual([]);
	});

	test('is not told when the roster names two', () => {
		expect(sites(place(), place({ site: 7 }))).toEqual([]);
		expect(sites(place(), place({ site: null }))).toEqual(['site 8']);
	});
});
