import { isAmbiguousNumber, numberIn, type Mark } from '#lib/intake/reading/read-number.ts';

/** The decimal mark that most of a column's numbers prove, as 99,50 does among 1.234; `plain` where nothing proves one. */
export function provedMark(values: string[]): Mark {
	const proofs = values.map(markIn);
	const points = proofs.filter((mark) => mark === 'point').length;
	const commas = proofs.filter((mark) => mark === 'comma').length;
	return points > commas ? 'point' : commas > points ? 'comma' : 'plain';
}

/** A decimal mark stands but once in a number: the points of 1.250.000 tell thousands apart, and leave the comma. */
function markIn(cell: string): Mark {
	const number = numberIn(cell);
	const mark = /^[+-]?[\d.,']*([.,])\d+$/.exec(number)?.[1];
	if (mark === undefined || isAmbiguousNumber(number)) return 'plain';
	const ofThousands = number.indexOf(mark) < number.lastIndexOf(mark);
	return (mark === '.') === ofThousands ? 'comma' : 'point';
}
