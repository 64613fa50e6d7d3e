/**
 * The mean Σx/n of some numbers, in their unit, 0 for none; taken from the first on, so that of equal numbers it is exactly
 * that number. Source: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.1.
 */
export function average(numbers: readonly number[]): number {
	const base = numbers[0] ?? 0;
	return base + numbers.reduce((sum, number) => sum + (number - base), 0) / Math.max(1, numbers.length);
}
