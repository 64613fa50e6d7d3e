import { describe, expect, test } from 'vitest';
import { runningTotals } from '#lib/facts/running-totals.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { addDays } from '#lib/model/day.ts';
import { emptyExtent, type DailyFact, type Dimension } from '#lib/model/fact.ts';
import { findingsListed } from '#lib/scorecards/findings-listed.ts';
import { findingsOf } from '#lib/scorecards/findings-of.ts';
import type { Question } from '#lib/scorecards/question.ts';
import { scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import { noPlan, type Plan } from '#lib/targets/plan.ts';
import { fact, metric, speed, start } from './hand-made.ts';

/** Weeks of a unit, each day twenty contacts of so many seconds, a little restless. */
const weeksOf = (seconds: readonly number[], dimension: Dimension = 'all', member = ''): DailyFact[] =>
	seconds.flatMap((mean, week) =>
		Array.from({ length: 7 }, (_, day) => {
			const restless = mean + (week % 2 === 0 ? -2 : 2);
			return fact(
				addDays(start, 7 * week + day),
				{ contacts: 20, handled: 20, keyed: 20, handleKnown: 20, handleSeconds: 20 * restless },
				dimension,
				member
			);
		})
	);
const step = (before: number, after: number) => [...Array<number>(12).fill(before), ...Array<number>(12).fill(after)];
const extent = { ...emptyExtent, contacts: { from: start, through: addDays(start, 167) } };
const totalsOf = (...facts: DailyFact[][]) => runningTotals(facts.flat(), extent);
const question: Question = { from: addDays(start, 84), to: addDays(start, 167), unit: null, compare: 'before' };
const metrics = [speed('aht', ['fcr_repeat']), metric('fcr_repeat', { unit: 'seconds' })];
const one = [speed('aht', ['csat']), metric('csat', { headline: false })];

const found = (totals: ReturnType<typeof totalsOf>, asked: Partial<Question> = {}, plan: Plan = noPlan) => {
	const whole = { ...question, ...asked };
	return findingsOf(totals, scorecardOf(totals, whole, one), plan, one);
};
const named = ({ found: all }: ReturnType<typeof findingsOf>) =>
	all.map(({ unit, metric: { key } }) => `${unit ? unit.member : 'all'} ${key}`);

describe('what changed and is not noise', () => {
	test('is nothing where weeks go on as they did, however many contacts are counted', () => {
		const { looked, found: list } = found(totalsOf(weeksOf(step(300, 300))));
		expect(looked).toBe(1);
		expect(list).toEqual([]);
	});

	test('is not a difference that the contacts tell and the weeks do not', () => {
		const restless = Array.from({ length: 24 }, (_, week) => 300 + (week % 4 < 2 ? 60 : -60) + (week < 12 ? 0 : 8));
		expect(found(totalsOf(weeksOf(restless))).found).toEqual([]);
	});

	test('names the whole once, and only those parts that went another way', () => {
		const totals = totalsOf(
			weeksOf(step(300, 260)),
			weeksOf(step(300, 260), 'site', 'Aarhus'),
			weeksOf(step(300, 330), 'site', 'Odense')
		);
		expect(named(found(totals)).sort()).toEqual(['Odense aht', 'all aht']);
	});

	test('names a part where the whole has not moved', () => {
		const totals = totalsOf(weeksOf(step(300, 300)), weeksOf(step(300, 250), 'team', 'Ask'));
		expect(named(found(totals))).toEqual(['Ask aht']);
	});

	test('begins with what there is most evidence for, not with what is largest', () => {
		const loud = Array.from({ length: 24 }, (_, week) => 300 + (week % 2 === 0 ? 70 : -70) + (week < 12 ? 0 : 120));
		const totals = totalsOf(
			weeksOf(step(300, 300)),
			weeksOf(loud, 'team', 'Loud'),
			weeksOf(step(300, 280), 'team', 'Still')
		);
		const { found: list } = found(totals);
		expect(list.map(({ unit }) => unit?.member)).toEqual(['Still', 'Loud']);
		expect(list[0]?.chance).toBeLessThan(list[1]?.chance ?? 0);
	});

	test('looks into no parts of a unit that was asked for, and at nothing without a comparison', () => {
		const totals = totalsOf(weeksOf(step(300, 260)), weeksOf(step(300, 250), 'team', 'Ask'));
		const unit = { dimension: 'team', member: 'Ask' } as const;
		expect(named(found(totals, { unit }))).toEqual(['all aht']);
		expect(found(totals, { compare: 'none' })).toEqual({ looked: 0, found: [] });
	});

	test('gives a measure of speed with what it is weighed against', () => {
		const [finding] = found(totalsOf(weeksOf(step(300, 260)), weeksOf(step(300, 330), 'site', 'Odense'))).found;
		expect(finding?.against.map(({ metric: { key } }) => key)).toEqual(['csat']);
	});

	test('counts as many comparisons as there are figures of the whole and of its parts', () => {
		const totals = totalsOf(weeksOf(step(300, 300)), weeksOf(step(300, 300), 'team', 'Ask'));
		expect(findingsOf(totals, scorecardOf(totals, question, metrics), noPlan, metrics).looked).toBe(4);
	});
});

describe('a finding in words', () => {
	const event = { type: null, untilDay: null, id: '1' };
	const site = { dimension: 'site', member: 'Odense' } as const;
	const plan: Plan = {
		...noPlan,
		events: [
			{ ...event, name: 'New target', unit: site, fromDay: addDays(start, 86) },
			{ ...event, name: 'Long ago', unit: { dimension: 'all', member: '' }, fromDay: addDays(start, 20) }
		]
	};
	const totals = totalsOf(weeksOf(step(300, 300)), weeksOf(step(300, 250), 'site', 'Odense'));
	const findings = found(totals, {}, plan);

	test('says what coincided, and how many were counted; and leads to the row', () => {
		const [said] = findingsListed(findings, question, 'en').list;
		expect(said?.sentence).toBe('Odense (site): contacts became 50 seconds shorter.');
		expect(said?.claim).toBe('Coincided with “New target”, Odense (site)');
		expect(said?.notes[0]).toBe('n 1,680');
		expect(said?.notes.join()).toContain('Shorter since');
		expect(said?.at).toMatch(/unit=site%3AOdense#aht$/);
		expect(said?.against).toHaveLength(1);
	});

	test('only describes where nothing is dated in the week that it began', () => {
		const [said] = findingsListed(found(totals), question, 'en').list;
		expect(said?.claim).toBe('Described');
	});

	test.each<Locale>(['en', 'da', 'sv', 'nb'])('has no empty word and names no cause in %s', (locale) => {
		const words = JSON.stringify(findingsListed(findings, question, locale));
		expect(words).not.toMatch(/undefined|NaN|\[object|overview_/);
		expect(words).not.toMatch(/because|fordi|på grund af|på grunn av|eftersom/i);
	});

	test('says how many comparisons were made', () => {
		expect(findingsListed(findings, question, 'en').how).toContain(`${findings.looked} comparisons were made`);
	});
});
