const words = new Set([
	'',
	'-',
	'--',
	'n/a',
	'#n/a',
	'na',
	'nan',
	'null',
	'none',
	'nil',
	'[none]',
	'[deleted]',
	'(blank)',
	'(tom)',
	'no_server',
	'offered',
	'unoffered',
	'inin-wrap-up-timeout'
]);

/** True for what export programs write where there is nothing. */
export const isBlank = (cell: string): boolean =>
	cell === '' || (cell.length <= 20 && words.has(cell.trim().toLowerCase()));
