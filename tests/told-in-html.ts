const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

const textOf = (html: string): string =>
	html
		.replace(/<!--.*?-->/gs, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
		.replace(/\s+/g, ' ')
		.trim();

/** What holds other figures too has its own in one of them. */
const isFrame = (tag: string): boolean => /^<(?:article|figure|section|table)\b/.test(tag);

/** What a page says of each metric: the text of every element marked with its key, up to the next element so marked. */
export function toldInHtml(html: string): Map<string, string[]> {
	const told = new Map<string, string[]>();
	const marks = [...html.matchAll(/<[a-z0-9]+\b[^>]*\bdata-metric="([^"]+)"[^>]*>/g)];
	for (const [place, mark] of marks.entries()) {
		const [tag, key = ''] = mark;
		if (isFrame(tag)) continue;
		const text = textOf(html.slice(mark.index + tag.length, marks[place + 1]?.index));
		told.set(key, [...(told.get(key) ?? []), text]);
	}
	return told;
}
