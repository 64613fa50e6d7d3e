/** Populations of ten cities in 1920 (y) and 1930 (x), in thousands: Davison and Hinkley 1997, Bootstrap Methods, table 2.1. */
export const cities = [
	{ y: 138, x: 143 },
	{ y: 93, x: 104 },
	{ y: 61, x: 69 },
	{ y: 179, x: 260 },
	{ y: 48, x: 75 },
	{ y: 37, x: 63 },
	{ y: 29, x: 50 },
	{ y: 23, x: 48 },
	{ y: 30, x: 111 },
	{ y: 2, x: 50 }
];
