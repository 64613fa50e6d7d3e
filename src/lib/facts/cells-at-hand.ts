import { emptyCell, type Cell } from './cell.ts';

const none = emptyCell();

/** A short list that is emptied for every contact: one of the language's own would give its room back each time. */
export class CellsAtHand {
	length = 0;
	#cells: Cell[] = [];

	push(cell: Cell): void {
		this.#cells[this.length++] = cell;
	}

	at(index: number): Cell {
		return this.#cells[index] ?? none;
	}
}
