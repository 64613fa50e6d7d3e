import { describe, expect, test } from 'vitest';
import { askedOf, fullAddress } from '../../src/routes/full-address.ts';
import { asksQuestion, carried, isAt, mainPages, quietPages } from '../../src/routes/site-pages.ts';

const search = '?from=2026-08-24&to=2026-11-15&unit=team%3AOdense&and=reason%3ADelivery&compare=year';

describe('the question on its way from page to page', () => {
	test('is carried whole, and nothing but it', () => {
		const params = new URLSearchParams(`${search}&only=openers&after=17.4&customer=9`);
		expect(carried(params)).toBe(search);
	});

	test('is nothing where an address asks none', () => {
		expect(carried(new URLSearchParams('q=odense'))).toBe('');
	});

	test('is said once, however often an address says it', () => {
		expect(carried(new URLSearchParams('from=2026-01-01&from=2026-02-01'))).toBe('?from=2026-01-01');
	});
});

describe('the pages of the header', () => {
	test('have a key of their own each, and no page is named twice', () => {
		const keys = mainPages.map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
		const paths = [...mainPages, ...quietPages].map(({ path }) => path);
		expect(new Set(paths).size).toBe(paths.length);
	});

	test('are marked where a reader is at one or below it, the first page only at itself', () => {
		expect(isAt('/data', '/data/imports/4')).toBe(true);
		expect(isAt('/scorecard', '/scorecards')).toBe(false);
		expect(isAt('/', '/data')).toBe(false);
		expect(isAt('/', '/')).toBe(true);
	});

	test('know which of them answer a question', () => {
		expect(asksQuestion('/compare')).toBe(true);
		expect(asksQuestion('/explore/journeys')).toBe(true);
		expect(asksQuestion('/data')).toBe(false);
	});
});

describe('a link that is handed on', () => {
	test('says what the page was asked without saying it, and keeps what it said', () => {
		const full = fullAddress('http://localhost/?unit=team%3AAsk&view=map#aht', search);
		const { searchParams, hash } = new URL(full);
		expect(searchParams.get('unit')).toBe('team:Ask');
		expect(searchParams.get('from')).toBe('2026-08-24');
		expect(searchParams.get('view')).toBe('map');
		expect(hash).toBe('#aht');
	});

	test('does not say what became of a comment', () => {
		expect(fullAddress('http://localhost/events?gone=3+aht#aht', null)).toBe('http://localhost/events#aht');
	});

	test('is the address itself for a page that is asked nothing', () => {
		expect(fullAddress('http://localhost/data?all', null)).toBe('http://localhost/data?all');
	});

	test('is found in what a page shows, on its own or within the overview', () => {
		expect(askedOf({ choices: { here: search } })).toBe(search);
		expect(askedOf({ overview: { choices: { here: search } } })).toBe(search);
		expect(askedOf({ overview: null })).toBeNull();
		expect(askedOf({ choices: { here: 7 } })).toBeNull();
		expect(askedOf(null)).toBeNull();
	});
});
