/** Leaking cans of orange juice in 30 samples of 50 (Montgomery, Introduction to Statistical Quality Control). */
export const leakingCans = [
	12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6
];
export const cansInSample = 50;
