/** A name as people write it, without what differs by habit: case, underscores, hyphens, spaces too many. */
export const plainName = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[\s_-]+/g, ' ')
		.trim();
