import type { AskedCell } from './non-response.ts';

/** A cell and what those in it are alike in, from the first respect to the last. */
export type AlikeCell = AskedCell & { alike: readonly (string | number | null)[] };

/**
 * Cells in each of which somebody answered, as far as anybody did: those where nobody did stand together with the cell of
 * fewest answers among those alike in the most respects, from the first on. Numbers of people; the order of cells does not
 * matter. Assumes that the silent are most like those with whom they share the first respects. Source: metrics.md B3.1, B3.3.
 */
export const heardCells = (cells: readonly AlikeCell[]): AskedCell[] =>
	cells.length === 0 ? [] : heardAlike(cells, 0);

function heardAlike(cells: readonly AlikeCell[], respect: number): AskedCell[] {
	if (cells.every(({ alike }) => alike.length === respect)) return [added(cells)];
	const parts = Map.groupBy(cells, ({ alike }) => alike[respect]);
	return joined([...parts.values()].flatMap((part) => heardAlike(part, respect + 1)));
}

function joined(cells: readonly AskedCell[]): AskedCell[] {
	const silent = cells.filter(({ answered }) => answered === 0);
	if (silent.length === 0) return [...cells];
	const [fewest, ...others] = cells
		.filter(({ answered }) => answered > 0)
		.sort((a, b) => a.answered - b.answered || a.asked - b.asked || a.events - b.events);
	return [added(fewest ? [...silent, fewest] : silent), ...others];
}

const added = (cells: readonly AskedCell[]): AskedCell => ({
	asked: cells.reduce((sum, { asked }) => sum + asked, 0),
	answered: cells.reduce((sum, { answered }) => sum + answered, 0),
	events: cells.reduce((sum, { events }) => sum + events, 0)
});
