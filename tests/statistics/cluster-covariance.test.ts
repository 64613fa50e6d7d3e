import { expect, test } from 'vitest';
import { clusterCount, clusterCovariance } from '#lib/statistics/cluster-covariance.ts';
import { products } from '#lib/statistics/influences.ts';

const pulls = [
	[1, -2, 3, -2],
	[0.5, 0.5, -2, 1]
];

test('rows of one cluster are added up before they are multiplied', () => {
	expect(clusterCovariance(pulls, [0, 0, 1, 1])).toEqual([
		[2, -2],
		[-2, 2]
	]);
	expect(clusterCount([0, 0, 1, 1])).toBe(2);
});

test('with a cluster for each row nothing goes together', () => {
	expect(clusterCovariance(pulls, [0, 1, 2, 3])).toEqual(products(pulls));
});
