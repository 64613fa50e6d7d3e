import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue, familyOf, metricOf } from '#lib/metrics/catalogue.ts';
import { perspectives, sources, type Metric } from '#lib/metrics/metric.ts';
import { measures, smallestGroup } from '#lib/model/fact.ts';
import { serviceLevelSeconds, shortAbandonSeconds } from '#lib/model/contact.ts';
import { viewOf } from './view-of.ts';

const metrics: readonly Metric[] = catalogue;
const keys = metrics.map(({ key }) => key);
const languages = ['en', 'da', 'sv', 'nb'] as const;
const units: Metric['unit'][] = ['seconds', 'share', 'count', 'rating', 'score', 'points'];

function wordsOf(language: string): Record<string, string> {
	const file = new URL(`../../src/lib/i18n/messages/metrics/${language}.json`, import.meta.url);
	const words: unknown = JSON.parse(readFileSync(file, 'utf8'));
	if (typeof words !== 'object' || words === null) throw new Error(`${language} has no words`);
	return Object.fromEntries(Object.entries(words).filter(([key]) => !key.startsWith('$')));
}

const wanted = [
	...keys.flatMap((key) => ['name', 'definition', 'gamed'].map((part) => `metric_${key.replaceAll('.', '_')}_${part}`)),
	...catalogue.flatMap(({ key, headline }) => (headline ? `metric_${key.replaceAll('.', '_')}_brief` : [])),
	...sources.map((source) => `source_${source}`),
	...units.map((unit) => `unit_${unit}`)
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
				'heavy_days.over60 breathing_room.median breathing_room.p25 gap_le5'
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

	test.each(metrics)('$key is weighed against other metrics that exist', ({ key, counterweights }) => {
		expect(counterweights.length).toBeGreaterThan(0);
		expect(new Set(counterweights).size).toBe(counterweights.length);
		for (const counterweight of counterweights) {
			expect(keys).toContain(counterweight);
			expect(familyOf(counterweight)).not.toBe(familyOf(key));
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

	test('weighs the four that the product stands on as the handbook asks', () => {
		expect(metricOf('aht')?.counterweights).toEqual(['handle_per_resolution.hpi', 'fcr_repeat', 'gap_le5']);
		expect(metricOf('fcr_repeat')?.counterweights).toEqual(['contacts_per_issue', 'csat', 'return_rate']);
		expect(metricOf('service_level')?.counterweights).toEqual(['excess_wait', 'straight_through', 'abandonment']);
		expect(metricOf('load')?.counterweights).toEqual(['fcr_repeat', 'who5']);
	});

	test.each(metrics)('$key names in its receipt only measures that are kept', ({ source }) => {
		const names = source.match(/[a-z]+[A-Z]\w*/g) ?? [];
		expect(source.length).toBeGreaterThan(5);
		for (const name of names.filter((name) => !['answeredWait', 'abandonedWait'].includes(name))) {
			expect(measures).toContain(name);
		}
	});

	test.each(metrics)('$key says of an empty database which data it lacks, and nothing else', (metric) => {
		const figure = metric.figure(viewOf({}, { from: '2026-01-01', to: '2026-03-31' }));
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
			expect(text, key).not.toMatch(/[!{}]/);
			if (/_(definition|gamed)$/.test(key)) expect(text, key).toMatch(/^[^.]+(pr\.[^.]+)*\.$/);
			else expect(text, key).not.toMatch(/\.$/);
		}
	});

	test('no language borrows a sentence from another', () => {
		for (const key of wanted.filter((key) => /_(definition|gamed)$/.test(key))) {
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
		const ten = { en: 'ten', da: 'ti', sv: 'tio', nb: 'ti' };
		const five = { en: 'five', da: 'fem', sv: 'fem', nb: 'fem' };
		expect(words['metric_service_level_definition']).toContain(String(serviceLevelSeconds));
		expect(words['metric_service_level_name']).toContain(String(serviceLevelSeconds));
		expect(words['metric_excess_wait_definition']).toContain(String(serviceLevelSeconds));
		expect([shortAbandonSeconds, smallestGroup]).toEqual([10, 5]);
		expect(words['metric_abandonment_definition']).toContain(` ${ten[language]} `);
		expect(words['metric_who5_definition']).toContain(` ${five[language]} `);
	});
});
