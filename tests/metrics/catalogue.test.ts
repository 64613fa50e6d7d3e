import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue, familyOf, metricOf } from '#lib/metrics/catalogue.ts';
import { leftOut } from '#lib/metrics/left-out.ts';
import { evidenceKinds, perspectives, sources, units, type Metric } from '#lib/metrics/metric.ts';
import { usualCutOffs } from '#lib/model/definitions.ts';
import { distributions, measures, smallestGroup } from '#lib/model/fact.ts';
import { ratios } from '#lib/model/measure-parts.ts';
import { viewOf } from './view-of.ts';

const metrics: readonly Metric[] = catalogue;
const keys = metrics.map(({ key }) => key);
const shapes: readonly string[] = distributions;
const languages = ['en', 'da', 'sv', 'nb'] as const;

function wordsOf(language: string): Record<string, string> {
	const file = new URL(`../../src/lib/i18n/messages/metrics/${language}.json`, import.meta.url);
	const words: unknown = JSON.parse(readFileSync(file, 'utf8'));
	if (typeof words !== 'object' || words === null) throw new Error(`${language} has no words`);
	const limits = new Map<string, number>(Object.entries(usualCutOffs));
	const said = (text: string): string =>
		text.replace(/\{(\w+)\}/g, (hole, name: string) => String(limits.get(name) ?? hole));
	return Object.fromEntries(
		Object.entries(words).flatMap(([key, text]) => (key.startsWith('$') ? [] : [[key, said(String(text))]]))
	);
}

/** A name with the currency it is told in: the one text with holes that are not limits. */
const withCurrency = 'metric_in_currency';

const wanted = [
	withCurrency,
	...keys.flatMap((key) => ['name', 'definition', 'gamed'].map((part) => `metric_${key.replaceAll('.', '_')}_${part}`)),
	...catalogue.flatMap(({ key, headline }) => (headline ? `metric_${key.replaceAll('.', '_')}_brief` : [])),
	...leftOut.flatMap((key) => ['name', 'brief', 'definition', 'gamed'].map((part) => `metric_${key}_${part}`)),
	...sources.map((source) => `source_${source}`),
	...units.map((unit) => `unit_${unit}`),
	...new Set(metrics.flatMap(({ evidence = [] }) => evidence.map(({ claim }) => claim)))
].sort();

describe('the catalogue of metrics', () => {
	test('holds the metrics that were asked for, each once', () => {
		expect([...keys].sort()).toEqual(
			[
				'aht aht.median aht.p90 aht.talk aht.hold aht.wrap handle_per_resolution.hpi service_level',
				'service_level.offered load wait.median wait.p90 wait.abandoned_median excess_wait abandonment',
				'ivr_time.median ivr_time.p90 ivr_reentry transfers_per_contact straight_through short_calls',
				'contacts_per_issue repeat_rate fcr_repeat fcr_repeat.w1 fcr_repeat.w3 fcr_repeat.w14 fcr_repeat.w30',
				'fcr_flag csat csat.mean return_rate return_rate.d30 return_rate.d180 who5 enps heavy_days',
				'heavy_days.over60 breathing_room.median breathing_room.p25 gap_le5',
				'aht.hold_share handle_per_resolution.hpr cost_per_resolution cost_per_resolution.issue occupancy',
				'occupancy.utilisation adherence adherence.conformance service_level.answered service_level.stayed',
				'fcr_repeat.same_reason fcr_repeat.any_contact fcr_survey failure_demand.coded failure_demand.least',
				'return_rate.again return_rate.kept churn_unresolved churn_unresolved.d30 churn_unresolved.d180',
				'churn_unresolved.resolved churn_unresolved.ratio value_at_risk csat.highest csat.weighted csat.response',
				'nps ces praise_ratio praise_ratio.praise praise_ratio.criticism abandon_retry straight_through.soon',
				'wait.p99 wait.offered_median wait.offered_p90 abandonment.menu time_to_resolution.median',
				'time_to_resolution.p90 callback_kept ivr_exit transfers_per_contact.share continuity language_match',
				'tenure.median tenure.under_half_year load.hour coaching_cadence coaching_cadence.twice training_hours',
				'feedback_forwarded feedback_forwarded.decision loop_closed root_cause_removed target_pressure method_gap.flag',
				'method_gap.survey who5.low pulse pulse.response sick_absence sick_absence.short turnover turnover.voluntary',
				'continuity.usual continuity.pairs continuity.steps continuity.lift sick_absence.long sick_absence.spells',
				'transfers_per_contact.cold continuity.named csat.least csat.most coaching_cadence.pause wait.abandoned_p90',
				'wait.abandoned_p99'
			]
				.flatMap((line) => line.split(' '))
				.sort()
		);
	});

	test('finds a metric by its key and nothing by any other', () => {
		expect(metricOf('fcr_repeat.w30')?.key).toBe('fcr_repeat.w30');
		expect(metricOf('fcr')).toBeNull();
		expect(metricOf('constructor')).toBeNull();
	});

	test('lets one headline stand for every family, before its variants', () => {
		for (const family of new Set(keys.map(familyOf))) {
			const members = metrics.filter(({ key }) => familyOf(key) === family);
			expect(
				members.map(({ headline }) => headline),
				family
			).toEqual([true, ...members.slice(1).map(() => false)]);
		}
	});

	test('keeps a family in one perspective', () => {
		for (const { key, perspective } of metrics) {
			expect(perspectives).toContain(perspective);
			expect(metrics.find((other) => other.headline && familyOf(other.key) === familyOf(key))?.perspective).toBe(
				perspective
			);
		}
	});

	/** A rate of answers and a rate of criticism are variants that weigh their own family. */
	const weighsOwn = ['csat.response', 'csat', 'praise_ratio.criticism'];

	test.each(metrics)('$key is weighed against other metrics that exist', ({ key, counterweights }) => {
		expect(counterweights.length).toBeGreaterThan(0);
		expect(new Set(counterweights).size).toBe(counterweights.length);
		expect(counterweights).not.toContain(key);
		for (const counterweight of counterweights) {
			expect(keys).toContain(counterweight);
			if (!weighsOwn.includes(counterweight)) expect(familyOf(counterweight)).not.toBe(familyOf(key));
		}
	});

	test.each(metrics)('$key says from how many on it is shown, and how sure each claim about it is', (metric) => {
		const { fewest, evidence = [], horizonDays } = metric;
		expect(fewest).toBeGreaterThan(0);
		expect(horizonDays).toBeGreaterThanOrEqual(0);
		for (const { claim, source, kind } of evidence) {
			expect(claim).toMatch(/^evidence_[a-z0-9_]+$/);
			expect(source.length).toBeGreaterThan(4);
			expect(evidenceKinds).toContain(kind);
		}
	});

	test('never leaves speed alone: it has no good direction, and something other than speed beside it', () => {
		const speed = metrics.filter(({ perspective }) => perspective === 'speed');
		expect(speed.map(({ key }) => key)).toEqual(
			expect.arrayContaining(['aht', 'service_level', 'load', 'aht.p90', 'service_level.offered'])
		);
		for (const { better, counterweights } of speed) {
			expect(better).toBeNull();
			expect(counterweights.every((key) => metricOf(key)?.perspective !== 'speed')).toBe(true);
		}
	});

	test('has no type for a metric of speed without a counterweight', () => {
		// were an empty list one, only `true` would be allowed here, and this would not compile
		const mayBeAlone: [] extends Extract<Metric, { perspective: 'speed' }>['counterweights'] ? true : false = false;
		expect(mayBeAlone).toBe(false);
	});

	test('weighs the four that the product stands on as the handbook asks', () => {
		expect(metricOf('aht')?.counterweights).toEqual(['handle_per_resolution.hpi', 'fcr_repeat', 'gap_le5']);
		expect(metricOf('fcr_repeat')?.counterweights).toEqual(['contacts_per_issue', 'csat', 'return_rate']);
		expect(metricOf('service_level')?.counterweights).toEqual(['excess_wait', 'straight_through', 'abandonment']);
		expect(metricOf('load')?.counterweights).toEqual(['fcr_repeat', 'who5']);
	});

	test.each(metrics)('$key names in its receipt only measures that are kept', ({ source }) => {
		const names = source.match(/[a-z]+[A-Z]\w*/g) ?? [];
		expect(source.length).toBeGreaterThan(5);
		for (const name of names.filter((name) => !shapes.includes(name) && name !== 'leftWithin90')) {
			expect(measures.some((measure) => measure === name) || ratios.some((ratio) => name.startsWith(ratio))).toBe(true);
		}
	});

	test.each(metrics)('$key says of an empty database which data it lacks, and nothing else', (metric) => {
		const figure = metric.figure(viewOf({}, { from: '2026-01-01', to: '2026-03-31', reasons: {} }));
		expect(figure).toEqual({
			value: null,
			low: null,
			high: null,
			n: 0,
			maturity: 'unknown',
			indicative: false,
			missing: { code: 'not_imported', sources: metric.sources }
		});
	});
});

describe('the words of the metrics', () => {
	test.each(languages)('%s has all of them and no more', (language) => {
		expect(Object.keys(wordsOf(language)).sort()).toEqual(wanted);
	});

	test.each(languages)('%s says each definition and each trick in one whole sentence', (language) => {
		for (const [key, text] of Object.entries(wordsOf(language))) {
			expect(text, key).toBe(text.trim());
			expect(text, key).not.toMatch(key === withCurrency ? /!/ : /[!{}]/);
			if (/_(definition|gamed)$|^evidence_/.test(key)) expect(text, key).toMatch(/^[^.]+(pr\.[^.]+)*\.$/);
			else expect(text, key).not.toMatch(/\.$/);
		}
	});

	test('no language borrows a sentence from another', () => {
		for (const key of wanted.filter((key) => /_(definition|gamed)$|^evidence_/.test(key))) {
			expect(new Set(languages.map((language) => wordsOf(language)[key])).size, key).toBe(languages.length);
		}
	});

	test.each(languages)('%s says beside each headline in a few small words what it counts', (language) => {
		const words = wordsOf(language);
		for (const key of wanted.filter((key) => key.endsWith('_brief'))) {
			expect(words[key]?.length, key).toBeLessThanOrEqual(60);
			expect(words[key], key).toMatch(/^[^A-ZÆØÅÄÖ]/);
		}
	});

	test.each(languages)('%s gives no two metrics the same name', (language) => {
		const words = wordsOf(language);
		const names = wanted.filter((key) => key.endsWith('_name')).map((key) => words[key]);
		expect(new Set(names).size).toBe(names.length);
	});

	test('nothing claims a cause or lays blame', () => {
		const claims =
			/\b(because|caus(e|es|ed)|leads? to|fordi|skyldes?|forårsager|därför att|eftersom|orsakar|på grund af|på grunn av|skyld)\b/i;
		for (const language of languages) {
			for (const [key, text] of Object.entries(wordsOf(language))) expect(text, key).not.toMatch(claims);
		}
	});

	test.each(languages)('%s names the limits that the numbers are counted with', (language) => {
		const words = wordsOf(language);
		const five = { en: 'five', da: 'fem', sv: 'fem', nb: 'fem' };
		expect(words['metric_service_level_definition']).toContain(String(usualCutOffs.serviceLevelSeconds));
		expect(words['metric_service_level_name']).toContain(String(usualCutOffs.serviceLevelSeconds));
		expect(words['metric_excess_wait_definition']).toContain(String(usualCutOffs.serviceLevelSeconds));
		expect(words['metric_abandonment_definition']).toContain(String(usualCutOffs.shortAbandonSeconds));
		expect(words['metric_heavy_days_name']).toContain(String(usualCutOffs.heavyContacts));
		expect(smallestGroup).toBe(5);
		expect(words['metric_who5_definition']).toContain(` ${five[language]} `);
	});
});
