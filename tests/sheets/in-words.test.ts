import { describe, expect, test } from 'vitest';
import type { Locale } from '#lib/i18n/spell.ts';
import { aht, ahtMedian } from '#lib/metrics/aht.ts';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { csat } from '#lib/metrics/csat.ts';
import { fcrRepeat } from '#lib/metrics/fcr-repeat.ts';
import { returnRate } from '#lib/metrics/return-rate.ts';
import { perspectives, sources, type Metric, type Missing } from '#lib/metrics/metric.ts';
import { who5 } from '#lib/metrics/who5.ts';
import { changeOf } from '#lib/scorecards/change.ts';
import { contactsBehind, onlys } from '#lib/scorecards/contacts-behind.ts';
import { figureInWords, receiptInWords } from '#lib/sheets/figure-in-words.ts';
import { findingsInWords } from '#lib/sheets/findings-in-words.ts';
import {
	dimensionName,
	listOf,
	metricBrief,
	metricDefinition,
	metricGamed,
	metricName,
	missingInWords,
	perspectiveName,
	sourceNames,
	unitName
} from '#lib/questions/names.ts';
import { notesInWords } from '#lib/questions/notes-in-words.ts';
import type { Question } from '#lib/questions/question.ts';
import type { Row, Scorecard, Weighed } from '#lib/scorecards/scorecard.ts';
import { titleInWords, titleText } from '#lib/questions/title-in-words.ts';
import { dimensions, emptyExtent } from '#lib/model/fact.ts';
import { figure, none } from '../scorecards/hand-made.ts';

const languages: readonly Locale[] = ['en', 'da', 'sv', 'nb'];
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');
const question: Question = { from: '2026-08-24', to: '2026-11-15', unit: null, compare: 'before' };

const weighed = (metric: Metric, value: number, earlier: number, reach: number): Weighed => {
	const [now, before] = [figure(value, reach), figure(earlier, reach)];
	return { metric, figure: now, before, change: changeOf(now, before), latest: null };
};
const missing = (metric: Metric, why: Missing): Weighed => ({
	metric,
	figure: { ...none, n: 3, missing: why },
	before: null,
	change: null,
	latest: null
});

describe('names', () => {
	test.each(languages)('of everything that is put together from a code exist in %s', (locale) => {
		const names = [
			...catalogue.flatMap(({ key }) => [
				metricName(key, locale),
				metricDefinition(key, locale),
				metricGamed(key, locale)
			]),
			...catalogue.filter(({ headline }) => headline).map(({ key }) => metricBrief(key, locale)),
			...sources.map((source) => sourceNames([source], locale)),
			...perspectives.map((perspective) => perspectiveName(perspective, locale)),
			...dimensions.map((dimension) => dimensionName(dimension, locale))
		];
		expect(names.filter((name) => name.trim() === '' || name.includes('_'))).toEqual([]);
		expect(names.length).toBeGreaterThan(150);
	});

	test('that do not exist are a fault, not a silence', () => {
		expect(() => metricName('no_such_metric', 'en')).toThrow('metric_no_such_metric_name');
	});

	test('stand in a row as the language says them', () => {
		expect(listOf(['a', 'b', 'c'], 'en')).toBe('a, b and c');
		expect(listOf(['a', 'b', 'c'], 'da')).toBe('a, b og c');
		expect(listOf(['a', 'b', 'c'], 'sv')).toBe('a, b och c');
	});

	test('of a unit say what kind of unit it is', () => {
		expect(unitName({ dimension: 'queue', member: 'Faktura' }, 'da')).toBe('Faktura (kø)');
		expect(unitName(null, 'sv')).toBe('Alla kontakter');
	});
});

describe('a figure', () => {
	test('is said with its interval, its n and its change', () => {
		const words = figureInWords(weighed(aht, 271, 312, 2), question, 'en');
		expect(words).toMatchObject({ value: '4:31', interval: '4:29–4:33', n: 'n 100', note: null });
		expect(plain(words.change?.text)).toBe('41 s shorter');
		expect(words.change).toMatchObject({ tone: 'neither', reading: '0:38–0:44' });
	});

	test('of a share changes by points, for better or worse', () => {
		const fell = figureInWords(weighed(fcrRepeat, 0.758, 0.789, 0.005), question, 'da').change;
		expect(fell).toMatchObject({ text: '3,1\u00a0procentpoint lavere', tone: 'worse', reading: '2,4–3,8' });
		expect(figureInWords(weighed(fcrRepeat, 0.789, 0.758, 0.005), question, 'da').change?.tone).toBe('better');
	});

	test('whose change is not told from none says so and takes no side', () => {
		expect(figureInWords(weighed(csat, 0.7, 0.72, 0.05), question, 'en').change).toMatchObject({
			tone: null,
			reading: 'cannot tell'
		});
	});

	test('that may still change, or rests on little, says so beside its value', () => {
		const open = weighed(fcrRepeat, 0.7, 0.72, 0.05);
		const words = figureInWords(
			{ ...open, figure: { ...open.figure, maturity: 'provisional', indicative: true } },
			question,
			'en'
		);
		expect(words).toMatchObject({ open: true, note: 'provisional · indicative' });
	});

	test('that had nothing before it says so, unless no comparison was asked for', () => {
		const alone: Weighed = { metric: csat, figure: figure(0.7), before: null, change: null, latest: null };
		expect(figureInWords(alone, question, 'en').note).toBe('nothing to compare with');
		expect(figureInWords(alone, { ...question, compare: 'none' }, 'en').note).toBeNull();
	});

	test('has a receipt with its definition, its sums and what it was before', () => {
		const receipt = receiptInWords(weighed(aht, 271, 312, 2), 'en');
		expect(receipt).toMatchObject({ before: '5:12', sums: 'handleSeconds / handleKnown' });
		expect(receipt.maturity).toMatch(/^Final/);
		expect(receipt.caution).toBeNull();
		const open = weighed(fcrRepeat, 0.7, 0.72, 0.05);
		const provisional = { ...open, figure: { ...open.figure, maturity: 'provisional' as const } };
		expect(receiptInWords(provisional, 'en').maturity).toBe('Provisional: the newest contacts are not yet 7 days old');
	});

	test.each([
		[{ code: 'not_imported', sources: ['rating'] }, /^Never imported: ./],
		[{ code: 'none_in_period' }, /^Nothing in this period$/],
		[{ code: 'too_few', least: 30 }, /fewer than 30$/],
		[{ code: 'too_young', days: 97 }, /^We cannot tell yet: it takes 97 days$/],
		[{ code: 'withheld', least: 5 }, /^Withheld: known from fewer than 5 people$/],
		[{ code: 'not_by_dimension', dimension: 'reason' }, /^Not kept at this level$/]
	] satisfies [Missing, RegExp][])('that is missing has no value and gives the reason %o', (why, said) => {
		const words = figureInWords(missing(csat, why), question, 'en');
		expect(words).toMatchObject({ value: null, interval: null, change: null });
		expect(words.note).toMatch(said);
		for (const locale of languages) expect(missingInWords(why, locale)).not.toBe('');
	});

	test('that is withheld does not give away how many answered', () => {
		expect(figureInWords(missing(who5, { code: 'withheld', least: 5 }), question, 'en').n).toBeNull();
		expect(figureInWords(missing(csat, { code: 'too_few', least: 30 }), question, 'en').n).toBe('n 3');
	});
});

describe('the contacts behind a figure', () => {
	test('are those that it counts, of the same unit and period', () => {
		const unit = { dimension: 'team', member: 'Odense' } as const;
		expect(contactsBehind(fcrRepeat, { ...question, unit, compare: 'none' })).toBe(
			'?from=2026-08-24&to=2026-11-15&unit=team%3AOdense&only=openers'
		);
		expect(contactsBehind(ahtMedian, question)).toContain('only=handled');
	});

	test('are none where people answered about themselves', () => {
		expect(contactsBehind(who5, question)).toBeNull();
	});

	test('can be listed for every metric of the catalogue', () => {
		const lists = catalogue.flatMap((metric) => contactsBehind(metric, question)?.split('only=')[1] ?? []);
		expect(lists.length).toBeGreaterThan(30);
		expect(lists.filter((only) => !onlys.some((known) => known === only))).toEqual([]);
	});
});

describe('the title', () => {
	test('is one sentence whose parts can be chosen, in the order of the language', () => {
		const parts = titleInWords({ ...question, unit: { dimension: 'site', member: 'Odense' } }, 'en');
		expect(parts.map(({ part }) => part)).toEqual(['unit', 'text', 'period', 'text', 'compare']);
		expect(titleText(parts)).toMatch(
			/^Odense \(site\), the 12 weeks to 15 November( 2026)?, against the 12 weeks before$/
		);
	});

	test('compared with nothing says that too', () => {
		expect(titleText(titleInWords({ ...question, compare: 'none' }, 'da'))).toMatch(/, uden sammenligning$/);
	});
});

describe('the findings', () => {
	const row = (one: Weighed): Row => ({
		...one,
		mixed: () => null,
		trend: { grain: 'week', points: [], limits: null, reading: { code: 'too_few_points', points: 0 } },
		judged: null,
		counterweights: [],
		variants: () => []
	});
	const scorecard = (rows: Weighed[], asked = question): Scorecard => ({
		question: asked,
		unit: { dimension: 'all', member: '' },
		extent: emptyExtent,
		contacts: 0,
		coverage: null,
		rows: rows.map(row)
	});
	const four = [
		weighed(aht, 271, 312, 2),
		weighed(fcrRepeat, 0.758, 0.789, 0.005),
		weighed(returnRate, 0.389, 0.39, 0.02),
		missing(who5, { code: 'not_imported', sources: ['pulse'] })
	];

	test('say what is clear, then what cannot be told, then what cannot be compared', () => {
		const said = findingsInWords(scorecard(four), 'en').map(plain);
		expect(said).toEqual([
			'Contacts became 41 seconds shorter.',
			'Of every 100 issues, 3.1 fewer were solved at first contact.',
			'Whether the share of customers who came back changed cannot be told from chance.',
			'We cannot yet compare staff wellbeing.'
		]);
	});

	test('say the opposite when it is the opposite', () => {
		const turned = [
			weighed(aht, 312, 271, 2),
			weighed(fcrRepeat, 0.789, 0.758, 0.005),
			weighed(returnRate, 0.45, 0.39, 0.02),
			weighed(who5, 63, 58, 2)
		];
		const said = findingsInWords(scorecard(turned), 'da').map(plain);
		expect(said).toEqual([
			'Henvendelserne blev 41 sekunder længere.',
			'Ud af 100 sager blev 3,1 flere løst ved første henvendelse.',
			'Ud af 100 kunder kom 6,0 flere tilbage og købte igen.',
			'Medarbejdernes trivsel lå 5 point højere.'
		]);
	});

	test('ask for a comparison where there is none', () => {
		expect(findingsInWords(scorecard(four, { ...question, compare: 'none' }), 'en')).toHaveLength(1);
	});

	test.each(languages)('claim no more than was measured in %s', (locale) => {
		expect(findingsInWords(scorecard(four), locale).join(' ')).not.toMatch(/because|caus|fordi|derfor|orsak|årsak/i);
	});
});

test.each(languages)('what could not be read in an address is said in %s', (locale) => {
	const said = notesInWords(['period', 'unit', 'compare'], locale);
	expect(new Set(said).size).toBe(3);
	expect(said.every((sentence) => sentence.endsWith('.'))).toBe(true);
});
