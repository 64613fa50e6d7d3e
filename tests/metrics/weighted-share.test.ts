import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSurvey } from '#lib/facts/count-survey.ts';
import { runningTotals } from '#lib/facts/running-totals.ts';
import { namedSums, shapesBy } from '#lib/facts/sums.ts';
import { nowhere, Tally } from '#lib/facts/tally.ts';
import { csat, csatWeighted } from '#lib/metrics/csat.ts';
import { addDays } from '#lib/model/day.ts';
import { emptyExtent, type View } from '#lib/model/fact.ts';

/** Customers alike in what is known of all: how many were asked, how many of them rated, and how many of these 5 instead of 2. */
type Group = {
	asked: number;
	rated: number;
	satisfied: number;
	reason?: number;
	site?: number;
	cameAgain?: boolean;
	waitSeconds?: number;
	day?: string;
};

const span = { from: '2026-01-01', through: '2026-12-31' };

/** The facts of customers who were asked, as a store would tell them, from one day to another. */
function viewOf(groups: readonly Group[], { from, to } = { from: '2026-02-01', to: '2026-02-28' }): View {
	const tally = new Tally();
	for (const { asked, rated, satisfied, reason, site, cameAgain, waitSeconds, day } of groups) {
		const place = {
			day: day ?? '2026-02-10',
			members: { ...nowhere, reason: reason ?? null, site: site ?? null },
			ownRating: null,
			cameAgain: cameAgain ?? null,
			waitSeconds: waitSeconds ?? null
		};
		for (let customer = 0; customer < asked; customer++) {
			const rating = customer < satisfied ? 5 : customer < rated ? 2 : null;
			countSurvey(tally, { rating, recommend: null, effort: null, resolved: null }, place, 1);
		}
	}
	const facts = [...tally.dayEntries(), ...tally.weekEntries()].map(({ dimension, member, reason, day, cell }) => ({
		dimension,
		member: dimension === 'all' ? '' : `${dimension} ${member}`,
		reason,
		day,
		sums: namedSums(cell.sums),
		shapes: shapesBy((shape) => cell.shapes[shape]?.toBuckets() ?? new Map<number, number>())
	}));
	const daily = facts
		.filter(({ reason }) => reason === 0)
		.map(({ dimension, member, day, sums, shapes }) => ({ dimension, member, day, sums, shapes }));
	const weekly = facts.filter(({ reason }) => reason > 0).map((fact) => ({ ...fact, reason: `reason ${fact.reason}` }));
	return runningTotals(daily, { ...emptyExtent, contacts: span, surveys: span }, undefined, weekly).view(
		'all',
		'',
		from,
		to
	);
}

const weighted = (groups: readonly Group[], period?: { from: string; to: string }) =>
	csatWeighted.figure(viewOf(groups, period));

/** What all who were asked would have said. */
function ofEverybody(groups: readonly Group[]): number {
	const asked = groups.reduce((sum, one) => sum + one.asked, 0);
	return groups.reduce((sum, one) => sum + (one.asked * one.satisfied) / one.rated, 0) / asked;
}

const groups: fc.Arbitrary<Group[]> = fc
	.uniqueArray(
		fc.record(
			{
				reason: fc.constantFrom(1, 2),
				site: fc.constantFrom(3, 4),
				cameAgain: fc.boolean(),
				waitSeconds: fc.constantFrom(0, 60, 500),
				counts: fc.constantFrom(
					{ asked: 60, rated: 30, satisfied: 30 },
					{ asked: 75, rated: 30, satisfied: 8 },
					// no weight is more than five times the median, where it would be cut
					{ asked: 120, rated: 30, satisfied: 12 }
				)
			},
			{ requiredKeys: ['counts'] }
		),
		{
			selector: ({ reason, site, cameAgain, waitSeconds }) => JSON.stringify([reason, site, cameAgain, waitSeconds]),
			minLength: 1,
			maxLength: 12
		}
	)
	.map((all) => all.map(({ counts, ...alike }) => ({ ...alike, ...counts })));

describe('satisfaction weighted for those who did not answer', () => {
	test('is that of all customers, where the angry about one matter answer more often than others', () => {
		// 75 of 100 are satisfied; of those who answer it is fewer, as every third with a wrong bill does
		const all = [
			{ reason: 1, asked: 1000, rated: 300, satisfied: 90 },
			{ reason: 2, asked: 3000, rated: 300, satisfied: 270 }
		];
		expect(ofEverybody(all)).toBeCloseTo(0.75, 10);
		expect(csat.figure(viewOf(all)).value).toBeCloseTo((90 + 270) / 600, 10);
		expect(weighted(all)).toMatchObject({ n: 600, maturity: 'final' });
		expect(weighted(all).value).toBeCloseTo(0.75, 10);
	});

	test('sees who came again, at which site and how long they waited, within one reason', () => {
		// 400 who came again: half of them rate, a quarter of these well; 600 others: a sixth rates, nearly all well
		const again = [
			{ reason: 1, site: 3, cameAgain: true, waitSeconds: 20, asked: 400, rated: 200, satisfied: 50 },
			{ reason: 1, site: 3, cameAgain: false, waitSeconds: 20, asked: 600, rated: 100, satisfied: 90 }
		];
		expect(csat.figure(viewOf(again)).value).toBeCloseTo(140 / 300, 10);
		// 2 × 50 + 6 × 90 over 2 × 200 + 6 × 100
		expect(weighted(again).value).toBeCloseTo(0.64, 10);
		const sites = again.map((one, index) => ({ ...one, cameAgain: false, site: 3 + index }));
		expect(weighted(sites).value).toBeCloseTo(0.64, 10);
		const waits = again.map((one, index) => ({ ...one, cameAgain: false, waitSeconds: index * 200 }));
		expect(weighted(waits).value).toBeCloseTo(0.64, 10);
		// alike in all four: nothing tells them apart
		expect(weighted(again.map((one) => ({ ...one, cameAgain: false }))).value).toBeCloseTo(140 / 300, 10);
	});

	test('is that of all customers whatever they are alike in, as long as within a group it does not matter who answers', () => {
		fc.assert(
			fc.property(groups, (all) => {
				expect(weighted(all).value).toBeCloseTo(ofEverybody(all), 10);
			}),
			{ numRuns: 60 }
		);
	});

	test('counts the days of the period alone, whichever weekday they are', () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 27 }), { minLength: 8, maxLength: 8 }), (offsets) => {
				const spread = offsets.map((offset, index) => ({
					...{ reason: 1 + (index % 2), site: 3 + (index % 3), cameAgain: index < 4, waitSeconds: 10 },
					...{ asked: 10 + 5 * index, rated: 10, satisfied: 1 + index },
					day: addDays('2026-02-02', offset)
				}));
				const week = { from: '2026-02-05', to: '2026-02-19' };
				const within = spread.filter(({ day }) => day >= week.from && day <= week.to);
				const whole = { from: '2026-01-01', to: '2026-12-01' };
				const { value, n } = weighted(spread, week);
				expect({ value, n }).toEqual({ value: weighted(within, whole).value, n: weighted(within, whole).n });
			}),
			{ numRuns: 60 }
		);
	});

	test('lets those of whom nobody rated stand with the most alike', () => {
		const all = [
			{ reason: 1, site: 3, cameAgain: true, waitSeconds: 0, asked: 100, rated: 0, satisfied: 0 },
			{ reason: 1, site: 3, cameAgain: true, waitSeconds: 60, asked: 100, rated: 50, satisfied: 10 },
			{ reason: 1, site: 3, cameAgain: false, waitSeconds: 60, asked: 100, rated: 25, satisfied: 25 }
		];
		// weights 200/50 and 100/25
		expect(weighted(all).value).toBeCloseTo((4 * 10 + 4 * 25) / 300, 10);
	});

	test('is provisional until it is known who came again', () => {
		const last = [{ reason: 1, asked: 100, rated: 50, satisfied: 10, day: '2026-11-30' }];
		const view = viewOf(last, { from: '2026-11-01', to: '2026-11-30' });
		const until = (through: string) => ({
			...view,
			extent: { ...view.extent, contacts: { from: '2026-01-01', through } }
		});
		expect(csatWeighted.figure(until('2026-12-09')).maturity).toBe('final');
		expect(csatWeighted.figure(until('2026-12-08')).maturity).toBe('provisional');
		expect(csat.figure(until('2026-12-08')).maturity).toBe('final');
	});

	test('does not see anger that has nothing to do with what they are alike in', () => {
		// within the one reason, the angry answer three times as often: 50 of 100 are satisfied, 25 of 100 answers
		const view = viewOf([{ reason: 1, asked: 1000, rated: 200, satisfied: 50 }]);
		expect(csatWeighted.figure(view).value).toBe(csat.figure(view).value);
	});
});
