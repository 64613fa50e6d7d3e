import { describe, expect, test } from 'vitest';
import { comparisonOf } from '#lib/explorations/comparison-of.ts';
import { crossedTotals } from '#lib/explorations/crossed.ts';
import { sparseOf } from '#lib/facts/sparse-fact.ts';
import { collationOf } from '#lib/i18n/collation-of.ts';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { scorecardsBy } from '#lib/scorecards/scorecard-of.ts';
import { figuresOf } from '#lib/scorecards/figures-of.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { fact } from '../scorecards/hand-made.ts';
import { monday, sumsOf, teamTotals, week, type Rated } from './teams.ts';
import type { Totals } from '#lib/facts/running-totals.ts';
import type { Question } from '#lib/questions/question.ts';

const english = collationOf('en');
const compare = (totals: Totals, metric = 'csat', question: Question = week, by: 'team' | 'reason' = 'team') =>
	comparisonOf(totals, question, { by, metric }, catalogue, english);
const unitOf = ({ metric }: ReturnType<typeof compare>, name: string) =>
	metric.units.find(({ member }) => member === name);

/** Admissions by department, men and women as two teams (Bickel, Hammel and O'Connell 1975). */
const berkeley = teamTotals({
	Men: { A: [825, 512], B: [560, 353], C: [325, 120], D: [417, 138], E: [191, 53], F: [373, 22] },
	Women: { A: [108, 89], B: [25, 17], C: [593, 202], D: [375, 131], E: [393, 94], F: [341, 24] }
});

/** Twenty teams that are all alike, but for those named. */
const twenty = (others: Record<string, Rated> = {}): Record<string, Rated> => {
	const random = randomStream(4, 'teams');
	return {
		...Object.fromEntries(
			Array.from({ length: 20 }, (_, place): [string, Rated] => {
				const good = (n: number, share: number): [number, number] => [
					n,
					Math.round(random.normal(n * share, Math.sqrt(n * share * (1 - share))))
				];
				return [`Team ${place + 1}`, { bill: good(200, 0.85), fault: good(100, 0.7) }];
			})
		),
		...others
	};
};

describe('units side by side', () => {
	test('stand on the same mix: whoever gets the harder cases is not below for that', () => {
		const comparison = compare(berkeley);
		expect(comparison.metric.withoutMix).toBeNull();
		expect(unitOf(comparison, 'Men')?.raw.value).toBeCloseTo(0.4452, 4);
		expect(unitOf(comparison, 'Men')?.shown.value).toBeCloseTo(0.3873, 3);
		expect(unitOf(comparison, 'Women')?.raw.value).toBeCloseTo(0.3035, 4);
		expect(unitOf(comparison, 'Women')?.shown.value).toBeCloseTo(0.43, 3);
	});

	test('come by name as their reader orders names, never by value', () => {
		const totals = teamTotals({ 'Team 10': { a: [100, 90] }, Åby: { a: [100, 10] }, 'Team 2': { a: [100, 50] } });
		const names = (locale: 'en' | 'da') =>
			comparisonOf(totals, week, { by: 'team', metric: 'csat' }, catalogue, collationOf(locale)).metric.units.map(
				({ member }) => member
			);
		expect(names('en')).toEqual(['Åby', 'Team 2', 'Team 10']);
		expect(names('da')).toEqual(['Team 2', 'Team 10', 'Åby']);
	});

	test('are the figures of the command line: one number, wherever it is read', () => {
		const { metric } = compare(berkeley);
		const lines = scorecardsBy(berkeley, week, 'team').flatMap((unit) => figuresOf(unit, ['csat']));
		for (const { member, raw, shown } of metric.units) {
			const line = lines.find(({ unit }) => unit === member);
			expect(line?.value).toBe(raw.value);
			expect(line?.n).toBe(raw.n);
			expect(line?.sameMix?.value).toBe(shown.value);
			expect(line?.sameMix?.low).toBe(shown.low);
		}
		expect(lines).toHaveLength(2);
	});

	test('stand as counted where most have no reasons in common', () => {
		const totals = teamTotals({
			Alm: { bill: [400, 300] },
			Birk: { fault: [400, 200] },
			Eg: { bill: [300, 200], fault: [300, 150] }
		});
		const comparison = compare(totals);
		expect(comparison.metric.withoutMix).toBe('too_thin');
		expect(unitOf(comparison, 'Eg')?.shown).toBe(unitOf(comparison, 'Eg')?.raw);
		expect(comparison.reasons).toEqual(['bill', 'fault']);
	});

	test('who alone cannot be held to the mix of the others is shown as counted, and not judged', () => {
		const mixed = { bill: [300, 200], fault: [300, 150] } satisfies Rated;
		const comparison = compare(teamTotals({ Alm: mixed, Birk: { fault: [400, 200] }, Eg: mixed, Gran: mixed }));
		expect(comparison.metric.withoutMix).toBeNull();
		expect(unitOf(comparison, 'Birk')).toMatchObject({ isComparable: false, place: null });
		expect(unitOf(comparison, 'Alm')).toMatchObject({ isComparable: true });
		expect(unitOf(comparison, 'Birk')?.shown.value).toBe(0.5);
	});

	test('reasons are not held to a mix that they make up', () => {
		const { metric } = compare(berkeley, 'csat', week, 'reason');
		expect(metric.withoutMix).toBe('reasons');
		expect(metric.units.map(({ member }) => member)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
	});

	test('a median is neither a mean nor a share', () => {
		expect(compare(berkeley, 'aht.median').metric.withoutMix).toBe('no_mean');
	});
});

describe('a measure of speed', () => {
	test('is always followed by what it is weighed against', () => {
		const keys = (key: string) => compare(berkeley, key).against.map(({ metric }) => metric.key);
		expect(keys('aht')).toEqual(['handle_per_resolution.hpi', 'fcr_repeat', 'gap_le5']);
		for (const { key, perspective } of catalogue) expect(keys(key).length > 0, key).toBe(perspective === 'speed');
	});
});

describe('ten units or fewer', () => {
	test('make no funnel, and are held against the whole by chance alone', () => {
		const { metric } = compare(berkeley);
		expect(metric.limits).toBeNull();
		expect(metric.knowsSpread).toBe(false);
		expect(unitOf(compare(berkeley), 'Women')?.place?.side).toBe('within');
	});
});

describe('more units', () => {
	test('make a funnel with limits that narrow', () => {
		const { metric } = compare(teamTotals(twenty()));
		const [first, last] = [metric.limits?.[0], metric.limits?.at(-1)];
		expect(metric.limits).toHaveLength(41);
		expect((last?.outer.high ?? 1) - (last?.outer.low ?? 0)).toBeLessThanOrEqual(
			(first?.outer.high ?? 0) - (first?.outer.low ?? 1)
		);
		expect(metric.units.map(({ place }) => place?.side)).toEqual(Array<string>(20).fill('within'));
	});

	test('single out who truly differs, and nobody whose cases are only harder', () => {
		const { metric } = compare(
			teamTotals(
				twenty({ Harder: { bill: [60, 51], fault: [240, 168] }, Worse: { bill: [200, 120], fault: [100, 45] } })
			)
		);
		const outside = metric.units.filter(({ place }) => place && place.side !== 'within');
		expect(outside.map(({ member, place }) => [member, place?.side])).toEqual([['Worse', 'below']]);
		expect(metric.units.find(({ member }) => member === 'Harder')?.raw.value).toBeLessThan(0.75);
	});
});

describe('a change', () => {
	test('is that of the same mix on both sides', () => {
		const before: Rated = { bill: [200, 180], fault: [100, 60] };
		const now: Rated = { bill: [100, 90], fault: [200, 120] };
		const { metric } = compare(teamTotals({ Alm: now, Birk: before }, { Alm: before, Birk: before }));
		const [alm] = metric.units;
		expect(alm?.raw.value).toBeCloseTo(0.7);
		expect(alm?.change?.difference).toBeCloseTo(0, 10);
		expect(alm?.isChanged).toBe(false);
	});

	test('of one team in twenty that is only just clear is taken for chance', () => {
		const same = twenty();
		const alone = compare(teamTotals({ Alm: { bill: [300, 225] } }, { Alm: { bill: [300, 247] } })).metric.units[0];
		expect(alone?.isChanged).toBe(true);
		const among = compare(
			teamTotals({ ...same, Alm: { bill: [300, 225] } }, { ...same, Alm: { bill: [300, 247] } })
		).metric.units.find(({ member }) => member === 'Alm');
		expect(among?.change?.high).toBeLessThan(0);
		expect(among?.isChanged).toBe(false);
	});
});

describe('units within another', () => {
	const question: Question = { ...week, unit: { dimension: 'reason', member: 'fault' } };
	const part = (member: string, counts: [number, number]) => fact(monday, sumsOf(counts), 'team', member);
	const within = crossedTotals(
		[fact(monday, sumsOf([400, 210])), part('Men', [200, 120]), part('Women', [200, 90])].map(sparseOf),
		berkeley
	);
	const inside = (metric: string) =>
		comparisonOf(berkeley, question, { by: 'team', metric }, catalogue, english, within);

	test('are held against what they have in common, and on one reason need no mix', () => {
		const comparison = inside('csat');
		expect(comparison.metric.whole.raw.value).toBeCloseTo(210 / 400);
		expect(comparison.metric.units.map(({ shown }) => shown.value)).toEqual([0.6, 0.45]);
		expect(comparison.reason).toBe('fault');
		expect(comparison.metric.withoutMix).toBe('reasons');
	});

	test('say nothing of people: groups would become too small to tell of', () => {
		expect(inside('who5').metric).toMatchObject({ units: [], whole: { raw: { value: null } } });
	});

	test('one of the same kind is picked out among all, and narrows nothing', () => {
		const comparison = compare(berkeley, 'csat', { ...week, unit: { dimension: 'team', member: 'Men' } });
		expect(comparison.chosen).toBe('Men');
		expect(comparison.metric.units).toHaveLength(2);
	});
});

test('a group of fewer than five looks like one where nobody was asked, and tells no n', () => {
	const answers = (member: string, who5Answers: number) =>
		fact('2026-03-01', { who5Answers, who5Sum: 60 * who5Answers, who5Squares: 3700 * who5Answers }, 'team', member);
	const people = [answers('Alm', 12), answers('Birk', 4), answers('Eg', 9)];
	const whole = fact('2026-03-01', { who5Answers: 21, who5Sum: 1260, who5Squares: 77_700 });
	const totals = teamTotals({ Vik: { bill: [10, 5] } }, {}, [...people, whole]);
	const month: Question = { from: '2026-03-01', to: '2026-03-31', unit: null, compare: 'none' };
	const { metric } = compare(totals, 'who5', month);
	const [small, empty] = [
		metric.units.find(({ member }) => member === 'Birk'),
		metric.units.find(({ member }) => member === 'Vik')
	];
	expect(small?.raw.missing?.code).toBe('withheld');
	expect({ ...small, member: '' }).toEqual({ ...empty, member: '' });
	expect(JSON.stringify(small)).not.toContain('4');
});

test('a metric that does not exist is a mistake of ours', () => {
	expect(() => compare(berkeley, 'speed')).toThrow(RangeError);
});
