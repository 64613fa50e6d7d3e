import { describe, expect, test } from 'vitest';
import type { Locale } from '#lib/i18n/spell.ts';
import { catalogue, metricOf } from '#lib/metrics/catalogue.ts';
import { emptyExtent } from '#lib/model/fact.ts';
import { runningTotals } from '#lib/facts/running-totals.ts';
import { definitionInWords, familiesInWords, leftOutInWords } from '#lib/sheets/definition-in-words.ts';
import { storedIn } from '#lib/scorecards/stored-in.ts';
import { fact, start } from '../scorecards/hand-made.ts';

const languages: readonly Locale[] = ['en', 'da', 'sv', 'nb'];
const totals = runningTotals([fact(start, { contacts: 40, handled: 40, handleKnown: 40, handleSeconds: 8000 })], {
	...emptyExtent,
	contacts: { from: start, through: start }
});
const stored = storedIn(totals);
const aht = metricOf('aht');
if (!aht) throw new Error('no handle time');

describe('the page of definitions', () => {
	test.each(languages)('mentions every metric of the catalogue once, under its headline, in %s', (locale) => {
		const families = familiesInWords(stored, locale);
		const told = families.flatMap(({ head, variants }) => [head, ...variants]).map(({ key }) => key);
		expect(told.toSorted()).toEqual(catalogue.map(({ key }) => key).toSorted());
		for (const { head, variants } of families) {
			expect(head.brief).not.toBeNull();
			expect(variants.every(({ key }) => key.startsWith(`${head.key.split('.')[0] ?? ''}.`))).toBe(true);
		}
	});

	test.each(languages)('has no empty word and no key where a word should be, in %s', (locale) => {
		for (const { head, variants } of familiesInWords(stored, locale)) {
			for (const one of [head, ...variants]) {
				for (const text of [one.name, one.definition, one.gamed, one.unit, one.better, one.storage, one.maturity])
					expect(text.length, one.key).toBeGreaterThan(1);
				expect(JSON.stringify([one.evidence, one.unit, one.storage])).not.toMatch(/evidence_|unit_|catalogue_/);
				expect(one.counterweights.length, one.key).toBeGreaterThan(0);
			}
		}
	});

	test('says which data are there and which were never imported', () => {
		expect(definitionInWords(aht, stored, 'en')).toMatchObject({
			told: true,
			needs: [
				{ key: 'contacts', name: 'contacts', held: true },
				{ key: 'handle', name: 'handle time', held: true }
			]
		});
		const returns = metricOf('return_rate');
		if (!returns) throw new Error('no return rate');
		const { told, needs } = definitionInWords(returns, stored, 'en');
		expect(told).toBe(false);
		expect(needs.filter(({ held }) => !held).map(({ key }) => key)).toEqual(['customer_key', 'orders']);
	});

	test('explains what is left out on purpose, and counts it nowhere', () => {
		const [bradford] = leftOutInWords('en');
		expect(bradford).toMatchObject({ key: 'bradford', name: 'Bradford factor' });
		expect(metricOf('bradford')).toBeNull();
	});

	test('says nothing of what is there while nothing is', () => {
		const empty = storedIn(runningTotals([], emptyExtent));
		expect(empty).toBeNull();
		expect(definitionInWords(aht, empty, 'en').told).toBeNull();
	});

	test('never says a figure of the trade without saying that its method is unknown', () => {
		const trade = catalogue
			.flatMap((metric) => definitionInWords(metric, stored, 'en').evidence)
			.filter(({ source }) => /SQM|Vanguard/.test(source));
		expect(trade.length).toBeGreaterThan(2);
		for (const { kind } of trade) expect(kind).toBe('a figure of the trade, method unknown');
	});

	test('says when a number is final, and from how many on it is shown', () => {
		expect(definitionInWords(aht, stored, 'en')).toMatchObject({
			maturity: 'When the data reach the last day of the period',
			fewest: 100,
			better: 'none: it says nothing by itself'
		});
		const resolved = metricOf('fcr_repeat');
		if (!resolved) throw new Error('no resolution');
		expect(definitionInWords(resolved, stored, 'en').maturity).toBe(
			'7 days after the period, and two for late records'
		);
	});
});
