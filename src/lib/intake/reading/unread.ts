import { isBlank } from './is-blank.ts';
import { errorCell, unreadable, type Mishap } from './mishap.ts';

const errors = new Set(
	(
		'#n/a #value! #ref! #div/0! #name? #num! #null! #spill! #calc! #error! #getting_data #i/t #værdi! #reference! ' +
		'#division/0! #navn? #nul! #overløb! #saknas! #värdefel! #referens! #namn? #ogiltigt! #skärning! #verdi! #ref #nv ' +
		'#wert! #bezug! #zahl! #überlauf!'
	).split(' ')
);

/** True for what a spreadsheet shows where a formula failed, in the languages of the region. */
export const isErrorCell = (cell: string): boolean =>
	cell.includes('#') && cell.length < 20 && errors.has(cell.trim().toLowerCase());

/** What a cell gives that holds no value of its column: nothing where it is blank, else what is wrong with it. */
export function unread(cell: string): null | Mishap {
	if (isErrorCell(cell)) return errorCell;
	return isBlank(cell) ? null : unreadable;
}
