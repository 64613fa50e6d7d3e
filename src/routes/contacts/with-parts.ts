/** No chain is open. */
export const closed = { open: null, of: null };

/** The address of the same list with some of its parts set or, by null, left out. */
export function withParts(params: URLSearchParams, parts: Record<string, string | readonly string[] | null>): string {
	const other = new URLSearchParams(params);
	for (const [name, value] of Object.entries(parts)) {
		other.delete(name);
		for (const one of value === null ? [] : [value].flat()) other.append(name, one);
	}
	return `?${other.toString()}`;
}
