const value =
	/^[\s\d.,:/+%-]*\d[\s\d.,:/+%-]*$|^\d{4}-\d\d-\d\dT|^[€$£]\s?-?\d[\d.,]*$|^-?\d[\d.,]*\s?(?:€|kr\.?|DKK|SEK|NOK|EUR|USD)$|^\d+(?:[.,]\d+)?[eE][+-]?\d+$/;

/** True for a cell that no one would name a column: a number, a date, a clock. */
export const looksLikeValue = (cell: string): boolean => value.test(cell.trim());
