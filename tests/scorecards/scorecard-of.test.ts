import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/model/day.ts';
import { scorecardOf, scorecardsBy } from '#lib/scorecards/scorecard-of.ts';
import type { Question } from '#lib/questions/question.ts';
import { fact, metric, speed, start, weekly } from './hand-made.ts';

const metrics = [
	speed('aht', ['fcr_repeat', 'gap_le5']),
	speed('aht.median', ['fcr_repeat'], false),
	speed('load', ['who5']),
	metric('gap_le5', { perspective: 'people' }),
	metric('fcr_repeat'),
	metric('fcr_repeat.w30', { headline: false }),
	metric('abandonment', { perspective: 'journey' }),
	metric('csat', { counterweights: ['fcr_repeat'] }),
	metric('who5', { perspective: 'people' }),
	metric('return_rate')
];
const weeks = [...Array<number>(6).fill(300), ...Array<number>(6).fill(280)];
const totals = weekly(weeks);
const question: Question = {
	from: addDays(start, 42),
	to: addDays(start, 83),
	unit: null,
	compare: 'before'
};
const keys = (rows: { metric: { key: string } }[]): string[] => rows.map((row) => row.metric.key);

describe('a scorecard', () => {
	const scorecard = scorecardOf(totals, question, metrics);

	test('begins with the four figures side by side, then goes by perspective', () => {
		expect(keys(scorecard.rows)).toEqual([
			'aht',
			'fcr_repeat',
			'return_rate',
			'who5',
			'csat',
			'gap_le5',
			'abandonment',
			'load'
		]);
	});

	test('shows each metric beside what it is weighed against, and its variants beneath', () => {
		const [aht, fcr] = scorecard.rows;
		expect(keys(aht?.counterweights ?? [])).toEqual(['fcr_repeat', 'gap_le5']);
		expect(keys(aht?.variants() ?? [])).toEqual(['aht.median']);
		expect(keys(fcr?.variants() ?? [])).toEqual(['fcr_repeat.w30']);
	});

	test('holds every figure against the period before, with an interval for the difference', () => {
		const aht = scorecard.rows[0];
		expect(aht?.figure.value).toBe(280);
		expect(aht?.before?.value).toBe(300);
		expect(aht?.change?.difference).toBe(-20);
		expect(aht?.change?.low).toBeCloseTo(-20 - Math.hypot(5, 5));
	});

	test('counts contacts and says for how many the customer is known', () => {
		expect(scorecard.contacts).toBe(24 * 42);
		expect(scorecard.coverage).toBeCloseTo(0.8);
	});

	test('of a unit without a handled contact does not know its coverage', () => {
		const unit = { dimension: 'team' as const, member: 'Nobody' };
		const empty = scorecardOf(totals, { ...question, unit }, metrics);
		expect(empty.coverage).toBeNull();
		expect(empty.contacts).toBe(0);
		expect(empty.rows[0]?.figure.value).toBeNull();
	});

	test('of contacts that two units have in common has nothing written at its charts: they are those of no unit', () => {
		const unit = { dimension: 'team' as const, member: 'Blue' };
		const touchingOf = (asked: Question) =>
			scorecardOf(totals, asked, metrics).rows.map(({ trend }) => trend.touching?.unit);
		expect(touchingOf({ ...question, unit })[0]).toEqual(unit);
		expect(touchingOf({ ...question, unit, and: { dimension: 'queue', member: 'Bills' } })).toEqual(
			metrics.filter(({ headline }) => headline).map(() => undefined)
		);
	});

	test('compared with nothing has no earlier figures and no changes', () => {
		const alone = scorecardOf(totals, { ...question, compare: 'none' }, metrics);
		expect(alone.rows.every((row) => row.before === null && row.change === null)).toBe(true);
	});

	test('refuses a catalogue in which a counterweight is not to be found', () => {
		expect(() => scorecardOf(totals, question, [speed('aht', ['gone'])])).toThrow('aht is weighed against gone');
	});
});

describe('several units', () => {
	const day = addDays(start, 50);
	const sums = (mean: number) => ({ handled: 10, handleKnown: 10, handleSeconds: 10 * mean });
	const teams = weekly(weeks, 7, [
		fact(day, sums(900), 'team', 'Åbenrå'),
		fact(day, sums(100), 'team', 'Aarhus'),
		fact(day, sums(500), 'team', 'Odense')
	]);

	test('stand alphabetically, whatever their figures', () => {
		const units = scorecardsBy(teams, question, 'team', metrics);
		expect(units.map(({ unit }) => unit.member)).toEqual(teams.members('team'));
		const values = units.map(({ rows }) => rows[0]?.figure.value);
		expect(values).not.toEqual(values.toSorted((a, b) => Number(a) - Number(b)));
		expect(values).not.toEqual(values.toSorted((a, b) => Number(b) - Number(a)));
	});
});
