/** The room a drawing has, in its own units. */
export type Box = { width: number; height: number };

/** Where a mark stands: a point at its centre, or an area where it has a breadth and a height of its own. */
export type Place = { x: number; y: number; width?: number; height?: number };

/** The lines a drawing keeps within: outside them is room for words. */
export type Plot = { left: number; right: number; top: number; bottom: number };

/** Every framed chart is drawn wide and narrow, some broad too, and the page shows the one it has room for: so letters keep their size. */
export const widths = { broad: 840, wide: 680, narrow: 280 };

/** To a tenth, so that a drawing is short and can be compared with a stored one. */
export const tenth = (number: number): number => Math.round(number * 10) / 10;

/** What is left of a box inside its margins. */
export const plotIn = (box: Box, margin: Plot): Plot => ({
	left: margin.left,
	right: box.width - margin.right,
	top: margin.top,
	bottom: box.height - margin.bottom
});
