/** How far the left side outweighs the right, with its 95 % interval, in standard deviations. */
export type Weight = { value: number; low: number; high: number };

type Place = { x: number; y: number };

export type BalanceDrawing = {
	/** Degrees that the left end hangs below level; 0 while it cannot be told. */
	tilt: number;
	/** False when level because nothing can be told. */
	clear: boolean;
	pivot: Place;
	left: Place;
	right: Place;
	/** How far down each arm reaches, with all it could lie in. */
	lowest: { left: number; right: number };
	/** The area that the beam could lie in, one for each arm. */
	wedges: { left: string; right: string } | null;
	foot: string;
};

/** How large a balance is drawn: on its own, and in a row. */
export const balanceBoxes = { large: { width: 720, height: 184 }, small: { width: 72, height: 34 } };

const mostDegrees = 12;
/** Half a standard deviation, a difference seen without measuring, tilts the beam all the way. */
const degreesPerDeviation = 24;

const round = (number: number): number => Math.round(number * 10) / 10;
const degrees = (deviations: number): number =>
	Math.max(-mostDegrees, Math.min(mostDegrees, deviations * degreesPerDeviation));

/** The geometry of a beam on its foot. It lies level, without tilt, when the interval holds zero or nothing is known. */
export function balanceDrawing(
	weight: Weight | null,
	{ width, height }: { width: number; height: number }
): BalanceDrawing {
	const arm = width * 0.46;
	const pivot = { x: round(width / 2), y: round(height * 0.36) };
	const end = (side: -1 | 1, tilt: number): Place => {
		const angle = (tilt * Math.PI) / 180;
		return {
			x: round(pivot.x + side * arm * Math.cos(angle)),
			y: round(pivot.y - side * arm * Math.sin(angle))
		};
	};
	const wedge = (side: -1 | 1, low: number, high: number): string => {
		const [first, second] = [end(side, low), end(side, high)];
		return `M${pivot.x},${pivot.y}L${first.x},${first.y}L${second.x},${second.y}Z`;
	};
	const clear = weight !== null && (weight.low > 0 || weight.high < 0);
	const tilt = clear ? degrees(weight.value) : 0;
	const half = round(width * 0.03);
	const tilts = [tilt, ...(weight ? [degrees(weight.low), degrees(weight.high)] : [])];
	const lowest = (side: -1 | 1): number => Math.max(...tilts.map((tilt) => end(side, tilt).y));
	return {
		tilt: round(tilt),
		clear,
		pivot,
		left: end(-1, tilt),
		right: end(1, tilt),
		lowest: { left: lowest(-1), right: lowest(1) },
		wedges: weight && {
			left: wedge(-1, degrees(weight.low), degrees(weight.high)),
			right: wedge(1, degrees(weight.low), degrees(weight.high))
		},
		foot: `M${pivot.x},${pivot.y}L${round(pivot.x - half)},${height}L${round(pivot.x + half)},${height}Z`
	};
}
