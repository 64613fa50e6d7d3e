import { describe, expect, test } from 'vitest';
import { catalogue, metricOf, type MetricKey } from '#lib/metrics/catalogue.ts';
import { dimensions } from '#lib/model/fact.ts';
import { viewOf, type Day } from './view-of.ts';

const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

/** A day on which no two measures are the same, so that none can stand in for another. */
const day: Day = {
	contacts: 1300,
	offered: 1200,
	handled: 1000,
	abandoned: 110,
	shortAbandoned: 60,
	handleKnown: 990,
	handleSeconds: 297_000,
	handleSquares: 100_000_000,
	talkKnown: 980,
	talkSeconds: 196_000,
	talkSquares: 50_000_000,
	shortTalks: 49,
	holdKnown: 970,
	holdSeconds: 38_800,
	holdSquares: 4_000_000,
	wrapKnown: 960,
	wrapSeconds: 57_600,
	wrapSquares: 6_000_000,
	answeredWaits: 900,
	answeredInTarget: 700,
	abandonedWaits: 150,
	abandonedInTarget: 50,
	waits: 1050,
	excessWaitSeconds: 31_500,
	excessWaitSquares: 3_000_000,
	ivrKnown: 1150,
	entriesKnown: 1140,
	reentered: 57,
	transfersKnown: 950,
	transfers: 190,
	transferSquares: 230,
	straightKnown: 1100,
	straight: 660,
	flagKnown: 940,
	flagResolved: 846,
	ratings: 200,
	ratingSum: 760,
	ratingSquares: 3200,
	ratingsTop: 130,
	keyed: 930,
	repeats: 186,
	issues: 744,
	issueContacts: 930,
	issueContactSquares: 1500,
	issueHandleKnown: 740,
	issueHandleSeconds: 259_000,
	issueHandleSquares: 120_000_000,
	nextWithin1: 60,
	nextWithin3: 50,
	nextWithin7: 40,
	nextWithin14: 30,
	nextWithin30: 20,
	returnable: 600,
	returnedWithin30: 60,
	returnedWithin90: 90,
	returnedWithin180: 30,
	agentDays: 40,
	agentDayContacts: 1920,
	agentDayContactSquares: 96_000,
	agentDaysOver50: 16,
	agentDaysOver60: 4,
	gaps: 500,
	gapsWithin5: 90,
	who5Answers: 48,
	who5Sum: 2976,
	who5Squares: 200_000,
	recommendAnswers: 44,
	promoters: 22,
	detractors: 11,
	values: {
		handle: [...times(600, 200), ...times(300, 400), ...times(90, 1000)],
		answeredWait: [...times(500, 10), ...times(400, 100)],
		abandonedWait: times(150, 30),
		ivr: [...times(700, 25), ...times(450, 80)],
		gap: [...times(200, 3), ...times(300, 40)]
	}
};
const span = { from: '2025-01-01', through: '2026-12-31' };
const view = (dimension: (typeof dimensions)[number]) =>
	viewOf(
		{ '2026-02-01': day },
		{ from: '2026-02-01', to: '2026-02-28', dimension, extent: { contacts: span, orders: span, pulse: span } }
	);

/** Worked out by hand from the day above: value and n. */
const expected: Record<MetricKey, [value: number, n: number]> = {
	fcr_repeat: [1 - 150 / 744, 744],
	'fcr_repeat.w1': [1 - 60 / 744, 744],
	'fcr_repeat.w3': [1 - 110 / 744, 744],
	'fcr_repeat.w14': [1 - 180 / 744, 744],
	'fcr_repeat.w30': [1 - 200 / 744, 744],
	return_rate: [0.25, 600],
	'return_rate.d30': [0.1, 600],
	'return_rate.d180': [0.3, 600],
	csat: [0.65, 200],
	'csat.mean': [3.8, 200],
	fcr_flag: [0.9, 940],
	who5: [62, 48],
	enps: [25, 44],
	heavy_days: [0.4, 40],
	'heavy_days.over60': [0.1, 40],
	'breathing_room.median': [40, 500],
	'breathing_room.p25': [3, 500],
	gap_le5: [0.18, 500],
	'handle_per_resolution.hpi': [350, 740],
	contacts_per_issue: [1.25, 744],
	repeat_rate: [0.2, 930],
	'wait.median': [10, 900],
	'wait.p90': [100, 900],
	'wait.abandoned_median': [30, 150],
	excess_wait: [30, 1050],
	abandonment: [110 / 1110, 1110],
	'ivr_time.median': [25, 1150],
	'ivr_time.p90': [80, 1150],
	ivr_reentry: [0.05, 1140],
	transfers_per_contact: [0.2, 950],
	straight_through: [0.6, 1100],
	short_calls: [0.05, 980],
	aht: [300, 990],
	'aht.median': [200, 990],
	'aht.p90': [400, 990],
	'aht.talk': [200, 980],
	'aht.hold': [40, 970],
	'aht.wrap': [60, 960],
	service_level: [0.7, 1000],
	'service_level.offered': [700 / 1050, 1050],
	load: [48, 40]
};

/** Metrics of people, who belong to a team and a site and not to a queue. */
const peoples = /^(who5|enps|heavy_days|breathing_room|gap_le5|load)/;

describe('every metric', () => {
	test.each(catalogue)('$key of a day worked out by hand', ({ key, figure }) => {
		const [value, n] = expected[key];
		const found = figure(view('all'));
		expect(found).toMatchObject({ n, maturity: 'final', missing: null });
		// a quantile is kept within one per cent
		expect(Math.abs((found.value ?? NaN) / value - 1)).toBeLessThan(/median|p25|p90/.test(key) ? 0.0101 : 1e-9);
	});

	test.each(dimensions)('by %s is counted, or declined where people do not belong to it', (dimension) => {
		const declined = catalogue.filter(({ figure }) => figure(view(dimension)).missing?.code === 'not_by_dimension');
		const peoplesKeys = catalogue.map(({ key }) => key).filter((key) => peoples.test(key));
		const belongs = ['all', 'site', 'team', 'employer'].includes(dimension);
		expect(declined.map(({ key }) => key)).toEqual(belongs ? [] : peoplesKeys);
	});

	test('is found by its key with the figure it has in the catalogue', () => {
		for (const metric of catalogue) expect(metricOf(metric.key)).toBe(metric);
	});
});
