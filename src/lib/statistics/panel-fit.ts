import { absorber, type Grouping } from './absorb.ts';
import { dotProduct } from './dot-product.ts';
import { influences } from './influences.ts';
import { leastSquares, type Columns, type Fit } from './least-squares.ts';

/** Rows of a panel: what is explained, what explains it, what each row shares with others of its group, and row weights. */
export type Panel = {
	ys: readonly number[];
	columns: Columns;
	groupings: readonly Grouping[];
	weights?: readonly number[];
};

/** A fit within the groups: the columns as the groups leave them, and how far each row pulls each coefficient. */
export type PanelFit = Fit & { freed: Columns; pulls: number[][] };

/**
 * Least squares within groups: fixed effects absorbed from both sides, then the columns fitted to what is left. `degrees` does
 * not know of the groups: take their members off it. Assumes effects that are the same in all groups, and nothing unseen
 * that moves within groups together with a column. Null where a column does not move within the groups, or the columns
 * tell each other. Errors as `absorber`. Source: Frisch and Waugh 1933; Baltagi 2013, 2.2.
 */
export function panelFit({ ys, columns, groupings, weights }: Panel): PanelFit | null {
	const freeOf = absorber(ys.length, groupings, weights);
	const left = freeOf(ys);
	const freed: number[][] = [];
	for (const column of columns) {
		const free = freeOf(column);
		if (!free || dotProduct(free, free) <= 1e-12 * dotProduct(column, column)) return null;
		freed.push(free);
	}
	const fit = left && leastSquares(freed, left, weights);
	return fit ? { ...fit, freed, pulls: influences(freed, fit, weights) } : null;
}
