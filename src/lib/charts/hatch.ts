import { range } from 'd3-array';
import { tenth } from './box.ts';

/** Slanting lines over an area, as one path: for what is withheld or missing, in any theme and on paper. */
export function hatch(area: { x: number; y: number; width: number; height: number }, step = 5): string {
	const { x, y, width, height } = area;
	// each line rises from left to right where the two sides' distances from the top left corner add up to `far`
	return range(step, width + height, step)
		.map((far) => {
			const from = { x: Math.max(0, far - height), y: Math.min(height, far) };
			const to = { x: Math.min(width, far), y: Math.max(0, far - width) };
			return `M${tenth(x + from.x)},${tenth(y + from.y)}L${tenth(x + to.x)},${tenth(y + to.y)}`;
		})
		.join('');
}
