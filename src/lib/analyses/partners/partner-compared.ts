import { outcomes } from '#lib/model/contact.ts';
import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import { familyOfReason } from '#lib/model/reason-family.ts';
import { standardised, type Adjusted } from '#lib/statistics/direct-standardisation.ts';
import { addedSums, ratioOf, type Ratio, type RatioSums } from '#lib/statistics/ratio.ts';
import type { ContactOutcome } from '#lib/analyses/rows/panel-cells.ts';

/** A figure of two sides: as it stands, and as it were if both had the same kinds of contact. */
export type TwoSides = {
	raw: [Ratio, Ratio];
	sameMix: [Adjusted, Adjusted] | null;
	contacts: [number, number];
	/** The share of all contacts whose reason only one side has, 0 to 1. */
	outsideShare: number;
};

const handled = outcomes.indexOf('handled');

/**
 * An outcome on two sides, each by reason, and both with the reasons as they are for the two together: `sideOf` puts a row
 * on the first (0) or second (1) side, or leaves it out; with `baseOf` the outcome is for each of it. Contacts count as independent. Null where a side has none.
 * Source: metrics.md B3, C8.
 */
export function twoSides(
	contacts: ContactColumns,
	sideOf: (row: number) => 0 | 1 | null,
	outcomeOf: ContactOutcome,
	baseOf: ContactOutcome = () => 1
): TwoSides | null {
	const sums = new Map<number, [RatioSums, RatioSums]>();
	for (let row = 0; row < contacts.count; row++) {
		const side = contacts.outcome[row] === handled ? sideOf(row) : null;
		const reason = contacts.reason[row] ?? none;
		if (side === null || reason === none) continue;
		const [x, y] = [outcomeOf(row), baseOf(row)];
		if (x === null || y === null) continue;
		let both = sums.get(reason);
		if (!both) sums.set(reason, (both = [nothing(), nothing()]));
		const own = both[side];
		own.n++;
		own.x += x;
		own.y += y;
		own.xx += x * x;
		own.yy += y * y;
		own.xy += x * y;
	}
	return sidesOf(sums, (reason) => familyOfReason(contacts.names.reason[reason] ?? ''));
}

/** Two sides from the sums of each by reason, whose families may be known; null where a side has none. */
export function sidesOf(
	sums: ReadonlyMap<number, readonly [RatioSums, RatioSums]>,
	familyOf: (reason: number) => string = () => ''
): TwoSides | null {
	const strata = [...sums].map(([reason, cells]) => ({
		key: String(reason),
		family: familyOf(reason),
		weight: cells[0].n + cells[1].n,
		cells
	}));
	const whole = (side: 0 | 1): RatioSums => strata.reduce((sum, { cells }) => addedSums(sum, cells[side]), nothing());
	const [first, second] = [whole(0), whole(1)];
	const raw = [ratioOf(first), ratioOf(second)] as const;
	if (!raw[0] || !raw[1]) return null;
	const mixed = standardised(strata);
	const [one, other] = mixed.units ?? [];
	return {
		raw: [raw[0], raw[1]],
		sameMix: one && other ? [one, other] : null,
		contacts: [first.n, second.n],
		outsideShare: mixed.outsideShare
	};
}

const nothing = (): RatioSums => ({ n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 });
