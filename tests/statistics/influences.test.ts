import { expect, test } from 'vitest';
import { influences, products } from '#lib/statistics/influences.ts';
import { leastSquares } from '#lib/statistics/least-squares.ts';

test('of a mean each point pulls by its distance over the number of points, three times for a weight of three', () => {
	const columns = [[1, 1, 1, 1]];
	const fit = leastSquares(columns, [1, 2, 3, 6]);
	expect(fit && influences(columns, fit)).toEqual([[-0.5, -0.25, 0, 0.75]]);
	const weights = [3, 1];
	const pair = leastSquares([[1, 1]], [0, 4], weights);
	expect(pair && influences([[1, 1]], pair, weights)[0]?.map((pull) => Math.round(pull * 1e9) / 1e9)).toEqual([
		-0.75, 0.75
	]);
});

test('products are variances on the diagonal and covariances beside it', () => {
	expect(
		products([
			[1, 2],
			[3, 4]
		])
	).toEqual([
		[5, 11],
		[11, 25]
	]);
});
