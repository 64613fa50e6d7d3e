import { describe, expect, test } from 'vitest';
import { clusterCount, clusterCovariance } from '#lib/statistics/cluster-covariance.ts';
import { leastSquares } from '#lib/statistics/least-squares.ts';
import { panelFit } from '#lib/statistics/panel-fit.ts';
import { firms } from './grunfeld.ts';

const ys = firms.flatMap(({ investment }) => investment);
const columns = [firms.flatMap(({ value }) => value), firms.flatMap(({ capital }) => capital)];
const firm = firms.flatMap(({ investment }, number) => investment.map(() => number));
const year = firms.flatMap(({ investment }) => investment.map((_, number) => number));
const errors = (covariance: number[][]) => covariance.map((row, at) => Math.sqrt(row[at] ?? NaN));

describe('a fit within groups', () => {
	const within = panelFit({ ys, columns, groupings: [firm] });

	test('the firms of Grunfeld invest .11012 of their value and .31007 of their capital, as in Baltagi', () => {
		expect(within?.coefficients[0]).toBeCloseTo(0.1101238, 7);
		expect(within?.coefficients[1]).toBeCloseTo(0.3100653, 7);
	});

	test('with the plain errors of 200 rows less ten firms and two columns', () => {
		const variance = (within?.residuals.reduce((sum, left) => sum + left ** 2, 0) ?? NaN) / 188;
		const plain = errors(within?.inverse ?? []).map((error) => error * Math.sqrt(variance));
		expect(plain[0]).toBeCloseTo(0.01185669, 7);
		expect(plain[1]).toBeCloseTo(0.0173545, 7);
	});

	test('and with the errors of firms whose years go together', () => {
		const [value, capital] = errors(clusterCovariance(within?.pulls ?? [], firm));
		expect(value).toBeCloseTo(0.01434214, 7);
		expect(capital).toBeCloseTo(0.04979261, 7);
		expect(clusterCount(firm)).toBe(10);
	});

	test('pooled it is .11556 and .23068', () => {
		const pooled = leastSquares([ys.map(() => 1), ...columns], ys);
		expect(pooled?.coefficients[1]).toBeCloseTo(0.1155622, 7);
		expect(pooled?.coefficients[2]).toBeCloseTo(0.2306785, 7);
	});

	test('within firms and years it is what a column for each firm and year gives', () => {
		const members = [...firms.keys()].map((number) => firm.map((own) => Number(own === number)));
		const years = Array.from({ length: 19 }, (_, number) => year.map((own) => Number(own === number)));
		const plain = leastSquares([...columns, ...members, ...years], ys);
		const both = panelFit({ ys, columns, groupings: [firm, year] });
		expect(both?.coefficients[0]).toBeCloseTo(plain?.coefficients[0] ?? NaN, 8);
		expect(both?.coefficients[1]).toBeCloseTo(plain?.coefficients[1] ?? NaN, 8);
	});

	test('a weight of two is the same as the row twice', () => {
		const weights = ys.map((_, row) => 1 + (row % 2));
		const twice = <T>(list: readonly T[]): T[] => list.flatMap((each, row) => (row % 2 ? [each, each] : [each]));
		const weighted = panelFit({ ys, columns, groupings: [firm, year], weights });
		const repeated = panelFit({ ys: twice(ys), columns: columns.map(twice), groupings: [twice(firm), twice(year)] });
		expect(weighted?.coefficients[0]).toBeCloseTo(repeated?.coefficients[0] ?? NaN, 8);
		const [own] = errors(clusterCovariance(weighted?.pulls ?? [], firm));
		const [other] = errors(clusterCovariance(repeated?.pulls ?? [], twice(firm)));
		expect(own).toBeCloseTo(other ?? NaN, 8);
	});

	test('what never moves within a firm cannot be told from the firm', () => {
		expect(panelFit({ ys, columns: [firm.map((number) => Number(number < 4))], groupings: [firm, year] })).toBeNull();
		expect(panelFit({ ys, columns: [columns[0] ?? [], columns[0] ?? []], groupings: [firm] })).toBeNull();
	});
});
