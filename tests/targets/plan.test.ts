import { describe, expect, test } from 'vitest';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { metricName } from '#lib/questions/names.ts';
import { metricNaming } from '#lib/targets/naming.ts';
import { eventsOf, limitsBeginOn, planOf, touches, type Plan } from '#lib/targets/plan.ts';
import { unreadInWords } from '#lib/targets/unread-in-words.ts';
import { plainRecord } from '../storage/records-by-hand.ts';
import { blue, event, plan, whole } from './plans-by-hand.ts';

const metricNamed = metricNaming(catalogue, metricName);
const naming = { metricNamed, membersOf: (dimension: string) => (dimension === 'team' ? ['Blue'] : []) };
const rest: Pick<Plan, 'comments' | 'rebases' | 'homes'> = { comments: [], rebases: [], homes: [] };

describe('a metric', () => {
	test('is found by its key and by its name in every language', () => {
		for (const metric of catalogue) {
			expect(metricNamed(metric.key)?.key).toBe(metric.key);
			for (const locale of ['en', 'da', 'sv', 'nb'] as const) {
				// of two that share a name the first is meant
				const named = metricName(metric.key, locale);
				const found = metricNamed(named.toUpperCase());
				expect(found && [found.key, metricName(found.key, 'en'), metricName(found.key, locale)]).toContain(
					found?.key === metric.key ? metric.key : named
				);
			}
		}
	});

	test('is found by what plans usually call it, and else not', () => {
		expect(metricNamed('Behandlingstid')?.key).toBe('aht');
		expect(metricNamed('FCR')?.key).toBe('fcr_repeat');
		expect(metricNamed('luck')).toBeNull();
		expect(metricNamed(null)).toBeNull();
	});
});

describe('targets of a file', () => {
	const read = (more: Parameters<typeof plainRecord<'targets'>>[2]) =>
		planOf({ targets: [plainRecord('targets', '7', { fromDay: '2026-01-01', ...more })], events: [], ...rest }, naming);

	test('are of the metric and the part that they name', () => {
		const { targets } = read({ metric: 'Service level', value: 0.8, dimension: 'Hold', member: 'blue' });
		expect(targets).toMatchObject([{ id: '7', metric: 'service_level', unit: blue, value: 0.8, payLinked: false }]);
	});

	test('are weighed against metrics of the catalogue alone', () => {
		const csat = catalogue.find(({ key }) => key === 'csat');
		const own = csat && { ...csat, key: 'own_thanks', own: { name: 'Thanks', definition: 'Thanks.' } };
		const among = (text: string | null) => (text === 'Thanks' ? (own ?? null) : metricNamed(text));
		const against = (counterweight: string) =>
			planOf(
				{ targets: [plainRecord('targets', '7', { metric: 'fcr', value: 0.7, counterweight })], events: [], ...rest },
				{ ...naming, metricNamed: among }
			).targets[0]?.counterweight;
		expect([against('CSAT'), against('Thanks')]).toEqual(['csat', null]);
	});

	test('a share told as a number of a hundred is that share, with its path and its band', () => {
		const { targets } = read({ metric: 'fcr', value: 71, endValue: 75, band: 2 });
		expect(targets[0]).toMatchObject({ value: 0.71, endValue: 0.75, band: 0.02 });
		expect(read({ metric: 'aht', value: 300 }).targets[0]?.value).toBe(300);
	});

	test('of satisfaction from one to five are of the mean rating', () => {
		expect(read({ metric: 'CSAT', value: 4.3, endValue: 4.5 }).targets).toMatchObject([
			{ metric: 'csat.mean', value: 4.3, endValue: 4.5 }
		]);
		expect(read({ metric: 'CSAT', value: 85 }).targets).toMatchObject([{ metric: 'csat', value: 0.85 }]);
	});

	test.each([
		['less than no time', { metric: 'aht', value: -5 }],
		['a path below no time', { metric: 'aht', value: 300, endValue: -1 }],
		['a share above all', { metric: 'fcr', value: 140 }],
		['a share below nothing', { metric: 'fcr', value: -0.2 }],
		['a path above all', { metric: 'fcr', value: 71, endValue: 101 }],
		['more than can be drawn', { metric: 'contacts_per_issue', value: 1_000_000_001 }],
		['a band more than can be drawn', { metric: 'contacts_per_issue', value: 2, band: 1e308 }]
	] as const)('that ask for %s are told', (_, more) => {
		const { targets, unread } = read(more);
		expect(targets).toEqual([]);
		expect(unreadInWords(unread, 'en').reasons).toEqual([
			`The target for “${more.metric}” is a number that nobody can reach.`
		]);
		expect(read({ ...more, value: 1, endValue: null, band: null }).targets).toHaveLength(1);
	});

	test('may ask for a score below nothing', () => {
		expect(read({ metric: 'nps', value: -5 }).targets[0]?.value).toBe(-5);
	});

	test.each([
		['metric', { metric: 'luck', value: 1 }, '“luck” is no metric that is known here.'],
		['unit', { metric: 'aht', value: 1, dimension: 'department', member: 'Sales' }, /^“Sales” is no team/],
		['value', { metric: 'aht' }, 'The target for “aht” has no value.']
	] as const)('that cannot be used for want of a %s are told', (code, more, said) => {
		const { targets, unread } = read(more);
		expect(targets).toEqual([]);
		expect(unread).toMatchObject([{ code, id: '7' }]);
		const { count, reasons } = unreadInWords([...unread, ...unread], 'en');
		expect(count).toBe(2);
		expect(reasons).toEqual([said instanceof RegExp ? expect.stringMatching(said) : said]);
	});
});

describe('events', () => {
	const homes = [{ team: 'Blue', site: 'Odense', employer: 'Partner' }];

	test('of all touch everybody, those of a site its teams, those of a team nobody else', () => {
		const odense = { dimension: 'site', member: 'Odense' } as const;
		expect(touches(whole, blue, homes)).toBe(true);
		expect(touches(odense, blue, homes)).toBe(true);
		expect(touches({ dimension: 'employer', member: 'Partner' }, blue, homes)).toBe(true);
		expect(touches({ dimension: 'site', member: 'Malmö' }, blue, homes)).toBe(false);
		expect(touches(blue, odense, homes)).toBe(false);
		expect(touches(blue, whole, homes)).toBe(false);
	});

	test('are told oldest first, and one without a day not at all', () => {
		const records = [
			plainRecord('events', '1', { name: 'B', fromDay: '2026-03-02' }),
			plainRecord('events', '2', { name: 'A', fromDay: '2026-02-02' }),
			plainRecord('events', '3', { name: 'Never', fromDay: null })
		];
		const read = planOf({ targets: [], events: records, ...rest }, naming);
		expect(eventsOf(read, whole).map(({ name }) => name)).toEqual(['A', 'B']);
		expect(unreadInWords(read.unread, 'en').reasons).toEqual(['“Never” has no day.']);
	});
});

describe('limits', () => {
	const rebase = { metric: 'aht', ...whole, day: '2026-03-02', by: 'eva', at: 1 };

	test('begin again on the day of an event, for that metric and that unit', () => {
		const one = plan({ events: [event('2026-03-02')], rebases: [rebase] });
		expect(limitsBeginOn(one, 'aht', whole)).toEqual(['2026-03-02']);
		expect(limitsBeginOn(one, 'csat', whole)).toEqual([]);
		expect(limitsBeginOn(one, 'aht', blue)).toEqual([]);
	});

	test('do not begin again when the event is gone, or never touched the unit', () => {
		expect(limitsBeginOn(plan({ rebases: [rebase] }), 'aht', whole)).toEqual([]);
		const elsewhere = plan({ events: [event('2026-03-02', { unit: blue })], rebases: [rebase] });
		expect(limitsBeginOn(elsewhere, 'aht', whole)).toEqual([]);
	});
});
