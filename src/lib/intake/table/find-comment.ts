const marks = ['#', '//', '--', ';', '%', '*'];

/** The mark that begins lines of remark within a table: none of its lines has the cells of a row. Empty where there is none. */
export function findComment(rows: string[][], cells: number): string {
	if (cells < 2) return '';
	const begins = (mark: string) => rows.filter((row) => row[0]?.startsWith(mark));
	return (
		marks.find((mark) => {
			const lines = begins(mark);
			return lines.length > 0 && lines.every(({ length }) => length !== cells) && lines.some(isRemark);
		}) ?? ''
	);
}

const isRemark = (row: string[]): boolean => row.length === 1 || /^\S{1,2}\s/.test(row[0] ?? '');
