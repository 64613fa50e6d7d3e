/**
 * The address to hand on: what a page was asked without saying it (the last weeks, say) is said, so that another reader, or
 * a later day, sees the same; that somebody just removed a comment is left out.
 */
export function fullAddress(href: string, asked: string | null): string {
	const address = new URL(href);
	if (address.searchParams.has('gone')) address.searchParams.delete('gone');
	for (const [name, value] of new URLSearchParams(asked ?? ''))
		if (!address.searchParams.has(name)) address.searchParams.set(name, value);
	return address.href;
}

/** What a page's choices say that it was asked; null for a page without them. */
export function askedOf(data: unknown): string | null {
	for (const holder of [data, fieldOf(data, 'overview')]) {
		const here = fieldOf(fieldOf(holder, 'choices'), 'here');
		if (typeof here === 'string') return here;
	}
	return null;
}

const fieldOf = (from: unknown, name: string): unknown =>
	typeof from === 'object' && from !== null ? Object.entries(from).find(([key]) => key === name)?.[1] : undefined;
