import { metricOf } from '#lib/metrics/catalogue.ts';
import type { Check, Estimated } from '#lib/analyses/analysis.ts';
import type { Picture } from '#lib/analyses/picture.ts';
import type { Flags } from './radar-flags.ts';
import type { Look } from './radar-looks.ts';

/** A metric goes by its key in the catalogue, a sign by its own with `sign.` before it. */
export const nameOf = ({ kind, key }: Look): string => (kind === 'sign' ? `sign.${key}` : key);

/** What came apart first, each number with its counterweight; then the signs that are there; then all else that was watched. */
export function estimatesOf(looks: readonly Look[], { flags, signs }: Flags): Estimated[] {
	const first = [...flags.flatMap(({ metric, counterweight }) => [metric, counterweight]), ...signs];
	return [...new Set([...first, ...looks])].map(estimateOf);
}

function estimateOf(look: Look): Estimated {
	const { change, error } = look.change;
	const unit = look.kind === 'sign' ? 'share' : metricOf(look.key)?.unit;
	const isShare = unit === 'share';
	const scale = isShare ? 100 : 1;
	const contacts = look.weekly.weights.reduce((sum, weight) => sum + weight, 0);
	return {
		...{ name: nameOf(look), unit: isShare ? 'points' : unit === 'seconds' ? 'seconds' : 'count' },
		...{ value: scale * change.value, low: scale * change.low, high: scale * change.high },
		n: look.key === 'wrap_share' ? {} : { contacts: Math.round(contacts) },
		...{ method: 'change_point', p: look.p, q: look.q, detectable: 2.8 * scale * error, claim: 2 }
	};
}

/** How many pairs came apart of those watched, and which signs are not there. */
export const checksOf = ({ flags, signs, quiet }: Flags, watched: number): Check[] => [
	{ name: 'pairs', passed: flags.length === 0, value: flags.length, limit: watched },
	...[...signs, ...quiet].map((sign) => ({
		...{ name: `sign.${sign.key}`, passed: quiet.includes(sign), value: sign.toBetter, limit: null }
	}))
];

/** How far each that varies went, in standard errors, to the right where it is better. */
export const pictureOf = (looks: readonly Look[]): Picture => ({
	name: 'watched',
	kind: 'intervals',
	unit: 'count',
	rows: looks.flatMap((look) => {
		const { error, change } = look.change;
		if (error === 0) return [];
		const reach = (change.high - change.value) / error;
		const value = look.toBetter + 0;
		return [{ name: nameOf(look), value, low: value - reach, high: value + reach }];
	})
});
