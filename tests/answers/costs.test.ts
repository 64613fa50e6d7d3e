import { describe, expect, test } from 'vitest';
import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import type { CostCell } from '#lib/analyses/partner-costs.ts';
import { costsInWords, pricesIn } from '#lib/answers/costs-in-words.ts';

/** So many issues, each of some seconds with the partner or with us, of which a share stays solved. */
function cell(issues: number, { partner, own, solved }: { partner: number; own: number; solved: number }): CostCell {
	const sums = [0, 0, 0, 0];
	const products = sums.map(() => [0, 0, 0, 0]);
	for (let place = 0; place < issues; place++) {
		const spread = (seconds: number): number => seconds * (place % 2 === 0 ? 0.5 : 1.5);
		const took = [spread(partner), Number(partner > 0), spread(own), Number(place % 100 < 100 * solved)];
		for (const [one, amount] of took.entries()) {
			sums[one] = (sums[one] ?? 0) + amount;
			for (const [other, by] of took.entries()) {
				const row = products[one] ?? [];
				row[other] = (row[other] ?? 0) + amount * by;
			}
		}
	}
	return { issues, sums, products };
}

const found: AnalysisResult = {
	...{ key: 'partner', ending: 'seen', naive: null, coverage: 1, from: null, through: null, pictures: [] },
	...{ subject: { id: 'all', name: null, fromDay: null }, estimates: [], checks: [], lacking: [] },
	costs: [[cell(1000, { partner: 360, own: 90, solved: 0.6 }), cell(1000, { partner: 0, own: 360, solved: 0.8 })]],
	prices: { hour: 300, currency: 'DKK' }
};
const asked = (search: string) => pricesIn(new URLSearchParams(search), found);

describe('what a solved issue costs, in words', () => {
	test('reads prices from the address, ours as the organisation told it, and takes nonsense for nothing', () => {
		expect(asked('')).toEqual({ own: 300, hour: null, contact: null });
		expect(asked('own=280,5&hour=190&contact=x')).toEqual({ own: 280.5, hour: 190, contact: null });
		expect(asked('own=-3&hour=-1')).toEqual({ own: 300, hour: null, contact: null });
		expect(pricesIn(new URLSearchParams(''), { ...found, prices: { hour: null, currency: null } }).own).toBeNull();
	});

	test('tells no cost before somebody has said what the partner costs: no price is invented', () => {
		expect(costsInWords(found, asked(''), 'en')?.rows).toEqual([]);
		const unpriced = { ...found, prices: { hour: null, currency: null } };
		const told = costsInWords(unpriced, pricesIn(new URLSearchParams('hour=200'), unpriced), 'en');
		expect([told?.rows, told?.even]).toEqual([[], null]);
	});

	test('tells both sides and the difference, with intervals, in the currency of the organisation', () => {
		// (0.1 h × 200 + 0.025 h × 300) for 0.6, against 0.1 h × 300 for 0.8
		const told = costsInWords(found, asked('hour=200'), 'en');
		expect(told?.caption).toBe('What an issue that stays solved costs, in DKK');
		expect(told?.rows.map(({ side }) => side)).toEqual(['Partner', 'We', 'Partner less us']);
		expect(told?.rows[0]?.sameMix).toMatch(/^45\.80 \(.*–.*\)$/);
		expect(told?.rows[1]?.sameMix).toMatch(/^37\.50 \(/);
		expect(told?.rows[2]?.raw).toMatch(/^8\.33 \(/);
	});

	test('says at which price of the partner a solved issue costs the same, from our own price alone', () => {
		// 0.1 h × x + 7.5 for 0.6 is 37.5 at x = 150
		expect(costsInWords(found, asked(''), 'en')?.even).toContain('150\u00a0DKK (');
	});

	test('is not asked where the two were not compared', () => {
		const { costs, ...without } = found;
		expect(costs).toBeDefined();
		expect(costsInWords(without, asked(''), 'en')).toBeNull();
	});

	test.each(['en', 'da', 'sv', 'nb'] as const)('is told in every language (%s)', (locale) => {
		const told = costsInWords(found, asked('contact=20'), locale);
		for (const said of [told?.caption, told?.even, ...(told?.rows ?? []).map(({ side }) => side)])
			expect(said).not.toMatch(/undefined|null|NaN|\{/);
		expect(told?.even).toMatch(/[.]$/);
	});
});
