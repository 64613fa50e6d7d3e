/** How the values of a field are read: each type has its readings (readings.ts). */
export type FieldType =
	| 'text'
	| 'customer'
	| 'instant'
	| 'day'
	| 'duration'
	| 'count'
	| 'amount'
	| 'hours'
	| 'share'
	| 'target'
	| 'flag'
	| 'rating'
	| 'recommend'
	| 'effort'
	| 'who5'
	| 'who5_item'
	| 'agreement'
	| 'outcome'
	| 'direction'
	| 'channel';

/**
 * A field that a column may be read as. `words` are column names that systems give it, in five languages, the surest
 * first; `clocks` are names of the column that holds the clock when the date stands in another; `phrases` tell a column
 * whose name is a whole sentence, wherever in it they stand, unless it says one of `unless` too. `headers` name it in the empty template of its kind, in
 * English, Danish, Swedish and Norwegian; a field without them is left out of the template. `sum` is a field that no
 * column of averages may be read as.
 */
export type Field = {
	type: FieldType;
	required?: true;
	headers?: string[];
	words: string[];
	clocks?: string[];
	phrases?: string[];
	unless?: string[];
	sum?: true;
};
