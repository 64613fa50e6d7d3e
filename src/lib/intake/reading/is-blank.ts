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
	'not offered',
	'unoffered',
	'no agent',
	'no group',
	'inin-wrap-up-timeout'
]);

/** True for what export programs write where there is nothing. */
export const isBlank = (cell: string): boolean =>
	cell === '' || (cell.length <= 20 && !beginsWithDigit(cell) && words.has(cell.trim().toLowerCase()));

/** Nearly every number, clock and id is told from the words by its first character. */
const beginsWithDigit = (cell: string): boolean => {
	const first = cell.charCodeAt(0);
	return first >= 48 && first <= 57;
};
