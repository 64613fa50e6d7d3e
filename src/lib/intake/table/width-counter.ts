export type WidthCounter = { add: (cells: number) => void; most: () => number | null };

/** Remembers how many cells the rows met so far had, and how many most of them had. */
export function widthCounter(): WidthCounter {
	const times = new Map<number, number>();
	let most: number | null = null;
	return {
		add(cells) {
			const now = (times.get(cells) ?? 0) + 1;
			times.set(cells, now);
			if (most === null || now > (times.get(most) ?? 0)) most = cells;
		},
		most: () => most
	};
}
