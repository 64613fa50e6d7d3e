/** Births by mother's age (rows: under 20, 20–24, 25–29, 30–34, 35–39, 40 and more) and birth order 1 to 5 and more. */
export const births = [
	[230_061, 72_202, 15_050, 2293, 327],
	[329_449, 326_701, 175_702, 68_800, 30_666],
	[114_920, 208_667, 207_081, 132_424, 123_419],
	[39_487, 83_228, 117_300, 98_301, 149_919],
	[14_208, 28_466, 45_026, 46_075, 104_088],
	[3052, 5375, 8660, 9834, 34_392]
];

/** Of these, children with Down syndrome. Source: Fleiss 1981, Statistical Methods for Rates and Proportions, 14. */
export const affected = [
	[107, 25, 3, 1, 0],
	[141, 150, 71, 26, 8],
	[60, 110, 114, 64, 63],
	[40, 84, 103, 89, 112],
	[39, 82, 108, 137, 262],
	[25, 39, 75, 96, 295]
];

/** Applicants to Berkeley by department, admitted of how many, men and women. Source: Bickel et al. 1975, Science 187:398. */
export const applicants: readonly {
	department: string;
	men: readonly [number, number];
	women: readonly [number, number];
}[] = [
	{ department: 'A', men: [512, 825], women: [89, 108] },
	{ department: 'B', men: [353, 560], women: [17, 25] },
	{ department: 'C', men: [120, 325], women: [202, 593] },
	{ department: 'D', men: [138, 417], women: [131, 375] },
	{ department: 'E', men: [53, 191], women: [94, 393] },
	{ department: 'F', men: [22, 373], women: [24, 341] }
];
