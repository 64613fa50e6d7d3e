import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { metricOfOwn, metricsWith } from '#lib/metrics/own-metric.ts';
import { addDays } from '#lib/model/day.ts';
import { dimensions } from '#lib/model/fact.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import { ownMetric } from './own-by-hand.ts';
import { everyDay, viewOf, type Day } from './view-of.ts';

const from = '2026-03-02';
const to = '2026-03-15';
const talks = everyDay(from, to, { contacts: 20, handled: 20, talkKnown: 20, shortTalks: 3, talkSeconds: 4000 });

describe('a metric of one’s own', () => {
	test('is one sum over another, with Wilson’s interval where it is a share of things', () => {
		const figure = metricOfOwn(ownMetric()).figure(viewOf(talks, { from, to }));
		const { low, high } = wilson(42, 280);
		expect(figure).toEqual({ value: 42 / 280, low, high, n: 280, maturity: 'final', indicative: false, missing: null });
	});

	test('of any days is what summing by hand gives', () => {
		const amounts = fc.record({ plus: fc.nat(50), minus: fc.nat(20), among: fc.integer({ min: 71, max: 200 }) });
		fc.assert(
			fc.property(fc.array(amounts, { minLength: 1, maxLength: 14 }), (given) => {
				const days = Object.fromEntries(
					given.map(({ plus, minus, among }, place): [string, Day] => [
						addDays(from, place),
						{ contacts: among, offered: among, abandoned: plus, shortAbandoned: minus }
					])
				);
				const own = ownMetric({
					numerator: { plus: ['abandoned'], minus: ['shortAbandoned'] },
					denominator: { plus: ['offered'], minus: ['shortAbandoned'] }
				});
				const figure = metricOfOwn(own).figure(viewOf(days, { from, to: addDays(from, given.length - 1) }));
				let [top, base] = [0, 0];
				for (const { plus, minus, among } of given) {
					top += plus - minus;
					base += among - minus;
				}
				expect(figure.value).toBe(top / base);
				expect(figure.n).toBe(base);
				expect(figure.low !== null).toBe(top >= 0);
			})
		);
	});

	test('of a mean whose squares are kept has an interval by t', () => {
		const days = everyDay(from, to, { contacts: 20, handled: 20, holdKnown: 20, holdSeconds: 400, holdSquares: 12000 });
		const hold = ownMetric({
			numerator: { plus: ['holdSeconds'], minus: [] },
			denominator: { plus: ['holdKnown'], minus: [] },
			unit: 'seconds',
			perspective: 'speed',
			direction: 'none',
			counterweights: ['fcr_repeat']
		});
		const { value, low, high } = metricOfOwn(hold).figure(viewOf(days, { from, to }));
		// variance 200 × 280/279, standard error 0.8467, t 1.9685
		expect(value).toBe(20);
		expect(low).toBeCloseTo(18.333, 2);
		expect(high).toBeCloseTo(21.667, 2);
	});

	test('has no interval and is only indicative where nothing tells how it spreads', () => {
		const own = ownMetric({
			numerator: { plus: ['talkSeconds'], minus: [] },
			denominator: { plus: ['handled'], minus: [] },
			unit: 'seconds',
			counterweights: ['fcr_repeat']
		});
		const figure = metricOfOwn(own).figure(viewOf(talks, { from, to }));
		expect(figure).toMatchObject({ value: 200, low: null, high: null, n: 280, indicative: true });
	});

	test('counts among contacts, not seconds, when it says how many there are', () => {
		const own = ownMetric({
			numerator: { plus: ['holdSeconds'], minus: [] },
			denominator: { plus: ['talkSeconds'], minus: [] },
			counterweights: ['fcr_repeat']
		});
		const figure = metricOfOwn(own).figure(viewOf(talks, { from, to }));
		expect(figure).toMatchObject({ n: 280, low: null, indicative: true });
	});

	test('is not told of too few, of none, or without its data', () => {
		const { figure } = metricOfOwn(ownMetric());
		const few = viewOf({ [from]: { contacts: 9, handled: 9, talkKnown: 9 } }, { from, to: from });
		expect(figure(few).missing).toEqual({ code: 'too_few', least: 30 });
		expect(figure(viewOf(talks, { from: addDays(to, 1), to: addDays(to, 7) })).missing?.code).toBe('none_in_period');
		const without = viewOf({ [from]: { contacts: 90, handled: 90 } }, { from, to: from });
		expect(figure(without).missing).toEqual({ code: 'not_imported', sources: ['talk'] });
	});
});

describe('a metric for one reason or one unit', () => {
	const billing = everyDay(from, to, { contacts: 10, handled: 10, talkKnown: 10, shortTalks: 5 });
	const options = { from, to, reasons: { billing }, members: { 'queue:Calls': billing, 'reason:billing': billing } };
	const ofReason = metricOfOwn(ownMetric({ filter: { dimension: 'reason', member: 'billing' } }));
	const ofQueue = metricOfOwn(ownMetric({ filter: { dimension: 'queue', member: 'Calls' } }));

	test('counts only what concerns it, of the whole and of units that are kept by reason', () => {
		expect(ofReason.figure(viewOf(talks, options)).value).toBe(0.5);
		expect(ofReason.figure(viewOf(talks, { ...options, dimension: 'team' })).value).toBe(0.5);
		expect(ofQueue.figure(viewOf(talks, options)).value).toBe(0.5);
	});

	test('is not told of units that it cannot be parted by', () => {
		const channel = viewOf(talks, { from, to, dimension: 'channel' });
		expect(ofReason.figure(channel).missing?.code).toBe('not_by_dimension');
		expect(ofQueue.figure(viewOf(talks, { ...options, dimension: 'team' })).missing?.code).toBe('not_by_dimension');
	});

	test('of a unit that never met the reason there is none', () => {
		const team = viewOf(talks, { from, to, dimension: 'team', reasons: {} });
		expect(ofReason.figure(team).missing?.code).toBe('none_in_period');
	});
});

describe('time it takes until all is known', () => {
	const chased = ownMetric({
		numerator: { plus: ['nextWithin1', 'nextWithin3', 'nextWithin7'], minus: [] },
		denominator: { plus: ['issues'], minus: [] }
	});
	const days = everyDay('2026-01-01', '2026-03-31', {
		contacts: 30,
		handled: 30,
		keyed: 30,
		issues: 20,
		nextWithin7: 2
	});

	test('days are left out until the last customer who could come again has', () => {
		const late = metricOfOwn(chased).figure(viewOf(days, { from: '2026-03-20', to: '2026-03-31' }));
		expect(late).toMatchObject({ value: 0.1, n: 60, maturity: 'provisional' });
		const early = metricOfOwn(chased).figure(viewOf(days, { from: '2026-02-01', to: '2026-02-28' }));
		expect(early).toMatchObject({ n: 560, maturity: 'final' });
		const young = metricOfOwn(chased).figure(viewOf(days, { from: '2026-03-30', to: '2026-03-31' }));
		expect(young.missing).toEqual({ code: 'too_young', days: 7 });
	});

	test('the first week of the contacts opens no issues', () => {
		const first = metricOfOwn(chased).figure(viewOf(days, { from: '2026-01-01', to: '2026-01-09' }));
		expect(first.n).toBe(40);
	});
});

describe('days that cannot tell all', () => {
	test('of meeting the same person again are the first ninety of the contacts', () => {
		const own = ownMetric({
			numerator: { plus: ['repeatsSameAgent'], minus: [] },
			denominator: { plus: ['repeatsAgentKnown'], minus: [] }
		});
		const repeats = { contacts: 30, handled: 30, keyed: 30, repeatsAgentKnown: 10 };
		const days = {
			...everyDay('2026-01-01', '2026-03-31', { ...repeats, repeatsSameAgent: 2 }),
			...everyDay('2026-04-01', '2026-04-15', { ...repeats, repeatsSameAgent: 5 })
		};
		const figure = metricOfOwn(own).figure(viewOf(days, { from: '2026-03-01', to: '2026-04-15' }));
		// fifteen days from 1 April on
		expect(figure).toMatchObject({ value: 0.5, n: 150, maturity: 'final' });
	});

	test.each([
		['saidResolved', 'saidKnown'],
		['ratingsTop', 'ratings'],
		['surveysAnswered', 'surveysAsked']
	] as const)('of %s over %s are provisional until answers have had fourteen days to come', (above, below) => {
		const own = metricOfOwn(
			ownMetric({ numerator: { plus: [above], minus: [] }, denominator: { plus: [below], minus: [] } })
		);
		const days = everyDay('2026-03-01', '2026-03-31', { contacts: 30, handled: 30, [above]: 7, [below]: 10 });
		const known = (through: string) => ({ surveys: { from: '2026-03-01', through } });
		const told = (to: string, through = '2026-03-31') =>
			own.figure(viewOf(days, { from: '2026-03-02', to, extent: known(through) }));
		// two days more for late records: 15 + 14 + 2 = 31
		expect(told('2026-03-15')).toMatchObject({ value: 0.7, n: 140, maturity: 'final' });
		expect(told('2026-03-16')).toMatchObject({ value: 0.7, n: 150, maturity: 'provisional' });
		expect(told('2026-03-15', '2026-03-30').maturity).toBe('provisional');
		expect(own.horizonDays).toBe(14);
		const alone = viewOf(days, {
			from: '2026-03-02',
			to: '2026-03-15',
			extent: { ...known('2026-03-31'), contacts: null }
		});
		expect(own.figure(alone).maturity).toBe('final');
	});
});

describe('its place in the catalogue', () => {
	test('is behind everything else, under a name of its own', () => {
		const all = metricsWith([ownMetric()]);
		expect(all.slice(0, -1).map(({ key }) => key)).toEqual(catalogue.map(({ key }) => key));
		expect(all.at(-1)).toMatchObject({ key: 'own_short', headline: true, own: { name: 'Short talks' } });
	});

	test('a measure of speed has no good direction, and keeps what it is weighed against', () => {
		const speed = metricOfOwn(
			ownMetric({ perspective: 'speed', direction: 'none', counterweights: ['fcr_repeat', 'long_gone'] })
		);
		expect(speed).toMatchObject({ perspective: 'speed', better: null, counterweights: ['fcr_repeat'] });
	});

	test('working days are only told of the dimensions that people belong to', () => {
		const heavy = ownMetric({
			numerator: { plus: ['agentDaysOver50'], minus: [] },
			denominator: { plus: ['agentDays'], minus: [] }
		});
		const told = dimensions.filter((dimension) => {
			const view = viewOf(everyDay(from, to, { contacts: 9, agentDays: 4 }), { from, to, dimension });
			return metricOfOwn(heavy).figure(view).missing?.code !== 'not_by_dimension';
		});
		expect(told).toEqual(['all', 'site', 'team', 'employer']);
	});
});
