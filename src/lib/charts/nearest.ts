import type { Place } from './box.ts';

/** How far a point is from a mark: nothing anywhere within an area. */
function distance({ x, y, width = 0, height = 0 }: Place, at: { x: number; y: number }): number {
	const aside = Math.max(0, Math.abs(at.x - x) - width / 2);
	const above = Math.max(0, Math.abs(at.y - y) - height / 2);
	return Math.hypot(aside, above);
}

/** Which mark is nearest, null when none is within reach. Reach and places are in the drawing's own units. */
export function nearest(places: readonly (Place | null)[], at: { x: number; y: number }, reach: number): number | null {
	let found: number | null = null;
	let least = reach;
	for (const [index, place] of places.entries()) {
		if (!place) continue;
		const far = distance(place, at);
		if (far > least || (far === least && found !== null)) continue;
		[found, least] = [index, far];
	}
	return found;
}

/** Which mark stands nearest from left to right, however high or low: for marks in time. */
export const nearestInTime = (places: readonly (Place | null)[], x: number): number | null =>
	nearest(
		places.map((place) => place && { x: place.x, y: 0 }),
		{ x, y: 0 },
		Infinity
	);
