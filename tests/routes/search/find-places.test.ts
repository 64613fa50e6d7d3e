import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, familyOf } from '#lib/metrics/catalogue.ts';
import { findPlaces, folded, type Place } from '../../../src/routes/search/find-places.ts';
import { tradeNames } from '../../../src/routes/search/trade-names.ts';

const place = (name: string, group = 'Pages', also: string[] = []): Place => ({ name, group, also, href: `/${name}` });
const places = [
	place('Overview', 'Pages', ['Overblik', 'Översikt']),
	place('Odense', 'Teams'),
	place('Odense Faktura', 'Queues'),
	place('Malmö Kundtjänst', 'Queues'),
	place('Bøg', 'Teams'),
	place('Handle time', 'Figures', ['Behandlingstid', 'AHT']),
	place('Handle time per issue', 'Figures')
];
const names = (asked: string) => findPlaces(places, asked).map(({ name }) => name);

describe('the search', () => {
	test('finds a unit by the beginning of any of its words, the name that begins so first', () => {
		expect(names('od')).toEqual(['Odense', 'Odense Faktura']);
		expect(names('fakt')).toEqual(['Odense Faktura']);
	});

	test('finds a figure by what it is called in another language, and by its letters in the trade', () => {
		expect(names('behandling')).toEqual(['Handle time']);
		expect(names('aht')).toEqual(['Handle time']);
	});

	test('finds letters that a keyboard lacks', () => {
		expect(names('malmo')).toEqual(['Malmö Kundtjänst']);
		expect(names('bog')).toEqual(['Bøg']);
		expect(names('oversikt')).toEqual(['Overview']);
	});

	test('takes several words in any order, the kind of thing among them', () => {
		expect(names('queues odense')).toEqual(['Odense Faktura']);
		expect(names('time handle issue')).toEqual(['Handle time per issue']);
	});

	test('finds letters within a name last', () => {
		expect(names('dense')).toEqual(['Odense', 'Odense Faktura']);
		expect(names('andle')).toEqual(['Handle time', 'Handle time per issue']);
	});

	test('finds nothing for nothing, and nothing that is not there', () => {
		expect(names('  ')).toEqual([]);
		expect(names('xyzzy')).toEqual([]);
	});

	test('never finds more than asked for, nor a place twice, whatever is written', () => {
		fc.assert(
			fc.property(fc.string(), (asked) => {
				const found = findPlaces(places, asked, 3);
				expect(found.length).toBeLessThanOrEqual(3);
				expect(new Set(found).size).toBe(found.length);
			})
		);
	});

	test('always finds a place by its own name', () => {
		for (const { name } of places) expect(names(name)[0]).toBe(name);
		expect(folded('Ærø Åkersberga')).toBe('aero akersberga');
	});
});

test('every trade name belongs to a metric that there is', () => {
	const families = new Set(catalogue.map(({ key }) => familyOf(key)));
	expect(Object.keys(tradeNames).filter((family) => !families.has(family))).toEqual([]);
});
