import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '#lib/metrics/catalogue.ts';
import type { SavedScorecard } from '#lib/model/saved-scorecard.ts';
import { changesBetween, differencesOf } from '#lib/scorecards/saved-changes.ts';
import { faultsOfWeights } from '#lib/scorecards/saved-faults.ts';
import { savedFromYaml, savedToYaml } from '#lib/scorecards/saved-file.ts';
import { differencesInWords, savedFileInWords } from '#lib/sheets/saved-in-words.ts';

const calm: SavedScorecard = {
	key: 'calm',
	name: 'Calm',
	unit: { dimension: 'team', member: 'Århus: nord' },
	and: null,
	baseline: '2026-01-05',
	weights: { fcr_repeat: 60, who5: 40 }
};

const members = (dimension: string) => (dimension === 'team' ? ['Århus: nord'] : ['Bill']);

describe('the file of saved scorecards', () => {
	test('reads back the same', () => {
		expect(savedFromYaml(savedToYaml([calm]), catalogue, members)).toEqual({ scorecards: [calm] });
	});

	test('reads back the same, whatever the names, units and weights', () => {
		const weighable = catalogue
			.filter((one) => faultsOfWeights({ [one.key]: 100 }, catalogue).length === 0)
			.map(({ key }) => key);
		const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 8 });
		const one = fc
			.record({
				key: fc.stringMatching(/^[a-z][a-z0-9_]{3,20}$/).filter((key) => key !== 'balanced'),
				name: fc.string({ minLength: 1, maxLength: 80 }).filter((name) => name.trim() === name),
				unit: fc.option(
					fc.record({
						dimension: fc.constantFrom('site' as const, 'queue' as const),
						member: fc.string({ minLength: 1, maxLength: 40 })
					})
				),
				reason: fc.option(fc.string({ minLength: 1, maxLength: 40 })),
				baseline: fc.constantFrom(null, 'before' as const, 'year' as const, '2026-02-01')
			})
			.map(({ reason, ...rest }) => ({
				...rest,
				and: reason === null || !rest.unit ? null : { dimension: 'reason' as const, member: reason }
			}))
			.chain((rest) =>
				fc.tuple(cuts, fc.shuffledSubarray(weighable, { minLength: 9, maxLength: 9 })).map(([at, keys]) => {
					const ends = [0, ...at.toSorted((a, b) => a - b), 100];
					const weights = ends.slice(1).map((end, place) => [keys[place] ?? '', end - (ends[place] ?? 0)]);
					return { ...rest, weights: Object.fromEntries(weights) as Record<string, number> };
				})
			);
		fc.assert(
			fc.property(fc.uniqueArray(one, { minLength: 1, maxLength: 4, selector: ({ key }) => key }), (scorecards) => {
				const named = (dimension: string) =>
					scorecards.flatMap(({ unit, and }) =>
						[unit, and].flatMap((one) => (one?.dimension === dimension ? [one.member] : []))
					);
				expect(savedFromYaml(savedToYaml(scorecards), catalogue, named)).toEqual({ scorecards });
			})
		);
	});

	test('may hold one scorecard alone, with as little as must be said', () => {
		const text = 'key: calm\nname: Calm\nweights:\n  fcr_repeat: 60\n  who5: 40\n';
		expect(savedFromYaml(text, catalogue, members)).toEqual({ scorecards: [{ ...calm, unit: null, baseline: null }] });
	});

	test('is refused where it names a unit that nobody has', () => {
		const text = savedToYaml([calm, { ...calm, key: 'other', and: { dimension: 'reason', member: 'Bill' } }]);
		expect(savedFromYaml(text, catalogue, () => ['Bill'])).toEqual({
			problem: 'unreadable',
			places: ['0.unit', '1.unit']
		});
		expect(savedFromYaml(text, catalogue, () => ['Århus: nord'])).toEqual({ problem: 'unreadable', places: ['1.and'] });
	});

	test.each([
		['what is no YAML', 'a: [1', 'The file cannot be read as YAML; the trouble begins on line 1.'],
		['nothing', '', 'This is no scorecard: look at 0.'],
		['an empty list', 'scorecards: []', 'This is no scorecard: look at scorecards.'],
		['a weight that is no whole number', savedToYaml([calm]).replace('60', 'much'), 'look at 0.weights.fcr_repeat.'],
		['one key twice', savedToYaml([calm, calm]), 'Two scorecards of the file have the key calm.'],
		[
			'speed alone',
			savedToYaml([{ ...calm, weights: { aht: 60, who5: 40 } }]),
			'Calm cannot be saved: Handle time is speed'
		],
		['less than 100', savedToYaml([{ ...calm, weights: { who5: 40 } }]), 'The weights come to 40, not to 100.']
	])('is refused in words when it holds %s', (_, text, words) => {
		const found = savedFromYaml(text, catalogue, members);
		expect('problem' in found ? savedFileInWords(found, catalogue).join(' ') : 'taken').toContain(words);
	});
});

describe('what taking a file in would change', () => {
	test('is told line by line before it is done', () => {
		const after: SavedScorecard = { ...calm, name: 'Calmer', unit: null, weights: { fcr_repeat: 70, csat: 30 } };
		expect(changesBetween(calm, after)).toEqual([
			{ what: 'name', before: 'Calm', after: 'Calmer' },
			{ what: 'unit', before: calm.unit, after: null },
			{ what: 'weight', key: 'fcr_repeat', before: 60, after: 70 },
			{ what: 'weight', key: 'who5', before: 40, after: null },
			{ what: 'weight', key: 'csat', before: null, after: 30 }
		]);
		const [told] = differencesInWords(differencesOf([calm], [after]), catalogue);
		expect(told?.headline).toBe('Calmer: changed');
		expect(told?.lines).toContain('Opens with: Århus: nord (team) → All contacts');
		expect(told?.lines.at(-1)).toMatch(/: none → 30$/);
	});

	test('tells of a second filter that comes or goes', () => {
		const narrowed: SavedScorecard = { ...calm, and: { dimension: 'reason', member: 'Bill' } };
		expect(changesBetween(calm, narrowed)).toEqual([{ what: 'and', before: null, after: narrowed.and }]);
		const [told] = differencesInWords(differencesOf([narrowed], [calm]), catalogue);
		expect(told?.lines).toEqual(['And only: Bill (reason) → Everything in it']);
		expect(savedFromYaml(savedToYaml([narrowed]), catalogue, members)).toEqual({ scorecards: [narrowed] });
		const alone = savedToYaml([{ ...narrowed, unit: null }]);
		expect(savedFromYaml(alone, catalogue, members)).toEqual({ problem: 'unreadable', places: ['0.and'] });
	});

	test('says of a scorecard whether it is new, or just as it is', () => {
		const other = { ...calm, key: 'other', name: 'Other' };
		const told = differencesInWords(differencesOf([calm], [{ ...calm }, other]), catalogue);
		expect(told.map(({ headline, lines }) => [headline, lines])).toEqual([
			['Calm: as it is', []],
			['Other: new', []]
		]);
	});
});
