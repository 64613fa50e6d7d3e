/** A row with other cells in the columns named. */
export const withCells = <Cell>(header: readonly string[], row: readonly Cell[], told: Record<string, Cell>): Cell[] =>
	row.map((cell, place) => {
		const own = told[header[place] ?? ''];
		return own === undefined ? cell : own;
	});
