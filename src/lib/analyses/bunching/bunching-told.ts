import type { Estimate } from '#lib/statistics/interval.ts';
import { normalCumulative } from '#lib/statistics/normal.ts';
import type { Estimated } from '#lib/analyses/analysis.ts';
import type { Placebos } from './bunching-checks.ts';
import { binSeconds, type HandleBins } from './handle-bins.ts';
import type { Picture } from '#lib/analyses/picture.ts';
import { curveThrough, type LostBelow, type Surplus } from './surplus-below.ts';

const rest = { method: 'bunching', p: null, q: null, detectable: null } as const;

/** The surplus first, where it should not be next, then what its calls lost. */
export function estimatesOf(
	{ calls, byAgent }: HandleBins,
	{ share, inBins, shareError }: Surplus,
	placebos: Placebos,
	lost: LostBelow | null
): Estimated[] {
	const n = { contacts: calls, agents: byAgent.length };
	const p = shareError > 0 ? 2 * (1 - normalCumulative(Math.abs(share.value) / shareError)) : null;
	const detectable = 2.8 * shareError;
	const without = (name: 'before' | 'others'): Estimated[] => {
		const found = placebos[name];
		if (!found) return [];
		return [
			{ name: `surplus_${name}`, unit: 'share', ...found.share, n: { contacts: found.calls }, ...rest, claim: 2 }
		];
	};
	return [
		{ name: 'surplus', unit: 'share', ...share, n, ...rest, p, detectable, claim: 2 },
		...without('before'),
		...without('others'),
		...(lost ? outcomesOf(lost, byAgent.length) : []),
		{ name: 'surplus_in_bins', unit: 'ratio', ...inBins, n, ...rest, claim: 2 }
	];
}

function outcomesOf({ bunched, neighbours, difference, followed }: LostBelow, agents: number): Estimated[] {
	const common = { n: { contacts: followed, agents }, ...rest, claim: 1 } as const;
	const { value, low, high } = difference;
	const share = (name: string, estimate: Estimate): Estimated => ({ name, unit: 'share', ...estimate, ...common });
	return [
		{ name: 'lost', unit: 'points', value: 100 * value, low: 100 * low, high: 100 * high, ...common },
		share('solved_surplus', bunched),
		share('solved_beside', neighbours)
	];
}

/** Calls by handle time since the target and before it, with the curve; and the surplus beside what is found elsewhere. */
export function picturesOf(
	after: HandleBins,
	before: HandleBins,
	target: number,
	surpluses: Placebos & { target: Surplus }
): Picture[] {
	const histogram = (name: string, bins: HandleBins): Picture[] => {
		const shape = bins.byAgent.length === 0 ? null : curveThrough(bins);
		if (!shape) return [];
		const { counts, curve: predicted } = shape;
		return [{ name, kind: 'bins', width: binSeconds, from: bins.around.from, counts, predicted, target }];
	};
	const rows = (['target', 'before', 'others', 'lower', 'upper'] as const).flatMap((name) => {
		const surplus = surpluses[name];
		return surplus ? [{ name, ...surplus.share }] : [];
	});
	return [
		...histogram('after', after),
		...histogram('before', before),
		{ name: 'elsewhere', kind: 'intervals', unit: 'share', rows }
	];
}
