/**
 * The columns of a curve that bends between knots and is straight beyond the first and the last: x itself, and one column less
 * than there are inner stretches, in the unit of x. Three knots or more in rising order, else RangeError.
 * Source: Harrell 2015, Regression Modeling Strategies, 2.4.5.
 */
export function restrictedSpline(x: number, knots: readonly number[]): number[] {
	const [first, beforeLast, last] = [knots[0], knots.at(-2), knots.at(-1)];
	const isRising = knots.every((knot, at) => at === 0 || knot > (knots[at - 1] ?? knot));
	if (knots.length < 3 || first === undefined || beforeLast === undefined || last === undefined || !isRising)
		throw new RangeError(`no curve between the knots ${knots.join()}`);
	const above = (knot: number): number => Math.max(0, x - knot) ** 3;
	const bent = knots
		.slice(0, -2)
		.map(
			(knot) =>
				(above(knot) -
					(above(beforeLast) * (last - knot)) / (last - beforeLast) +
					(above(last) * (beforeLast - knot)) / (last - beforeLast)) /
				(last - first) ** 2
		);
	return [x, ...bent];
}
