import type { Bins } from '#lib/statistics/excess-below.ts';

/** Simulated earners by 50 around a kink at 10,000 (the 20th bin). Source: Mavrokonstantis, R package bunching 0.8, kink1. */
export const earners: Bins = {
	counts: [
		385, 370, 385, 355, 335, 375, 380, 355, 330, 345, 370, 325, 365, 345, 355, 305, 330, 355, 290, 975, 335, 325, 325,
		305, 295, 315, 320, 265, 270, 270, 255, 255, 255, 275, 250, 235, 240, 265, 235
	],
	below: 20
};

/** 1000 − 10j + 0.2j² for j from −15 to 15, with so many more in the three bins before 0: a quarter, a quarter and a half. */
export function curved(more: number): Bins {
	const curve = Array.from({ length: 31 }, (_, bin) => 1000 - 10 * (bin - 15) + 0.2 * (bin - 15) ** 2);
	const surplus = [more / 4, more / 4, more / 2];
	return { counts: curve.map((count, bin) => count + (surplus[bin - 12] ?? 0)), below: 15 };
}
