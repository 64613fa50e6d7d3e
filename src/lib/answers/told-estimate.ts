import type { AnalysisResult, Estimated } from '#lib/analyses/analysis.ts';

/** An estimate that has its interval. */
export type Told = Estimated & { value: number; low: number; high: number };

export const isTold = (one: Estimated | undefined): one is Told =>
	one !== undefined && one.value !== null && one.low !== null && one.high !== null;

/** The estimate of a name, where the result has it with its interval. */
export function toldEstimate({ estimates }: AnalysisResult, name: string): Told | null {
	const found = estimates.find((one) => one.name === name);
	return isTold(found) ? found : null;
}
