import type { ClaimLevel, Estimated } from '#lib/analyses/analysis.ts';
import type { ComparedEffect } from './compared-effect.ts';
import { savedHours, savedSeats, type WorkSeen } from './false-economy-savings.ts';
import { resolvedWorkFactor, takenBack, withInterval, workFactor, type Factors } from './false-economy-shares.ts';
import type { SeatsNeeded } from './half-hour-seats.ts';
import type { Picture } from '#lib/analyses/picture.ts';

/** Everything that the figures of a saving are made of. */
export type EconomyFound = {
	aht: ComparedEffect;
	perIssue: ComparedEffect;
	/** The held's mean handle time after the start. */
	handleSeconds: number;
	work: WorkSeen | null;
	factors: Factors;
	draws: readonly Factors[];
	seats: SeatsNeeded | null;
	gaveUp: number | null;
	claim: ClaimLevel;
};

type Figure = { name: string; unit: Estimated['unit']; method: string; of: (factors: Factors) => number | null };

/**
 * The shares taken back first, then what moved, what was saved in seats and in hours a week, and the issues that nobody
 * counts. `isFaster`: whether there was a saving that could be taken back.
 */
export function economyEstimates(found: EconomyFound, isFaster: boolean): Estimated[] {
	const { factors, draws, aht, perIssue, claim, seats, work, gaveUp, handleSeconds } = found;
	const shown = (figures: readonly Figure[]): Estimated[] =>
		figures.flatMap(({ name, unit, method, of }) => {
			const { value, low, high } = withInterval(factors, draws, of);
			if (value === null) return [];
			const tested = name === 'taken_back' ? perIssue : name === 'handle_time' ? aht : null;
			return [
				{ name, unit, value, low, high, n: perIssue.n, method, p: tested?.p ?? null, q: null, detectable: null, claim }
			];
		});
	const share = { unit: 'share', method: 'resampled' } as const;
	const resolved = (of: Factors): number | null => {
		const factor = resolvedWorkFactor(of);
		return factor === null ? null : takenBack(factor, of.aht);
	};
	const shares: Figure[] = [
		{ name: 'taken_back', ...share, of: (of) => takenBack(workFactor(of), of.aht) },
		{ name: 'taken_back_resolved', ...share, of: resolved }
	];
	const changes: Figure[] = [
		{ name: 'handle_time', ...share, of: (of) => of.aht - 1 },
		{ name: 'contacts_per_issue', ...share, of: (of) => of.contactsPerIssue - 1 },
		{ name: 'work_per_issue', ...share, of: (of) => workFactor(of) - 1 },
		{ name: 'work_per_resolution', ...share, of: (of) => minusOne(resolvedWorkFactor(of)) }
	];
	const people: Figure[] = (['planned', 'visible', 'left'] as const).map((name) => ({
		...{ name: `seats_${name}`, unit: 'count', method: 'staffing' },
		of: (of) => seats && savedSeats(of, seats)[name]
	}));
	const hours: Figure[] = (['planned', 'visible', 'left'] as const).map((name) => ({
		...{ name: `hours_${name}`, unit: 'count', method: 'resampled' },
		of: (of) => work && savedHours(of, work.contactsAWeek, handleSeconds)[name]
	}));
	const estimates = shown([...(isFaster ? shares : []), ...changes, ...(isFaster ? [...people, ...hours] : [])]);
	const without = handleSeconds / factors.aht;
	const detectable: Record<string, number> = {
		taken_back: (2.8 * perIssue.error) / Math.abs(1 - factors.aht),
		handle_time: (2.8 * aht.error) / without
	};
	return [
		...estimates.map((one) => ({ ...one, detectable: detectable[one.name] ?? null })),
		...(gaveUp === null ? [] : [gaveUpEstimate(gaveUp)])
	];
}

const minusOne = (factor: number | null): number | null => (factor === null ? null : factor - 1);

function gaveUpEstimate(value: number): Estimated {
	const none = { low: null, high: null, n: {}, p: null, q: null, detectable: null };
	return { name: 'gave_up', unit: 'count', value, ...none, method: 'raw', claim: 0 };
}

/** What handle time alone would say is saved, hours a week. */
export function hoursByHandleTime({ work, factors, draws, handleSeconds }: EconomyFound): Estimated | null {
	if (!work) return null;
	const of = (each: Factors): number => savedHours(each, work.contactsAWeek, handleSeconds).planned;
	const shown = { name: 'hours_planned', unit: 'count', ...withInterval(factors, draws, of), n: {} } as const;
	return { ...shown, method: 'raw', p: null, q: null, detectable: null, claim: 0 };
}

/** From what shorter contacts save to what is left of it, hours a week. */
export function economyPicture({ work, factors, draws, handleSeconds }: EconomyFound): Picture[] {
	if (!work) return [];
	const names = factors.saidSolved === null ? shortNames : allNames;
	const parts = names.map((name) => ({
		name,
		...withInterval(factors, draws, (of) => savedHours(of, work.contactsAWeek, handleSeconds)[name])
	}));
	return [{ name: 'saving', kind: 'waterfall', unit: 'count', parts }];
}

/** Ends with what is left: hours at work, or for as many solved where customers were asked. */
const shortNames = ['planned', 'extra', 'visible'] as const;
const allNames = ['planned', 'extra', 'unsolved', 'left'] as const;
