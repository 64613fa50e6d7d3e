const marks = ['#', '//', '--', ';', '%', '*'];

/** The mark that begins lines of remark within a table: none of its lines has the cells of a row. Empty where there is none. */
export function findComment(rows: string[][], cells: number): string {
	if (cells < 2) return '';
	const odd = rows.filter(({ length }) => length !== cells);
	const begins = (mark: string) => (row: string[]) => row[0]?.startsWith(mark) === true;
	return (
		marks.find(
			(mark) =>
				odd.some((row) => begins(mark)(row) && isRemark(row)) &&
				!rows.some((row) => row.length === cells && begins(mark)(row))
		) ?? ''
	);
}

const rule = /^\s*[:+]?[-=+_]{2,}:?\s*$/;

/** A line of dashes, as databases print it between the names and the rows. */
export function isRule(row: string[]): boolean {
	const first = row[0] === '' ? row[1] : row[0];
	return first !== undefined && rule.test(first) && row.every((cell) => cell.trim() === '' || rule.test(cell));
}

const pageNumber = /^(?:side|sida|page|seite|sivu)\s+\d+\s*(?:af|av|of|von|\/)\s*\d+$/i;
const mostBesidePage = 2;

/** The foot of a printed page, with its number and hardly more, wherever in the rows a report has it. */
export function isPageFoot(row: string[]): boolean {
	const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
	return (
		filled.length <= 1 + mostBesidePage && filled.length < row.length && filled.some((cell) => pageNumber.test(cell))
	);
}

const isRemark = (row: string[]): boolean => row.length === 1 || /^\S{1,2}\s/.test(row[0] ?? '');
