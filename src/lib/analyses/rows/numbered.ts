/** Members numbered from 0 in the order in which they appear. */
export function numbered(keys: readonly number[]): number[] {
	const numbers = new Map<number, number>();
	return keys.map((key) => {
		const number = numbers.get(key) ?? numbers.size;
		numbers.set(key, number);
		return number;
	});
}
