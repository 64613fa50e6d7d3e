import { Refusal } from '#lib/intake/refusal.ts';

const markup = /^\s*<(?:!doctype|html|\?xml|table|head|body|div|svg|rss)\b/i;
const json = /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/;

/** Throws a Refusal for text that is another kind of file: markup or JSON. */
export function refuseNoTable(head: string): void {
	if (markup.test(head) || json.test(head)) throw new Refusal('not_a_table');
}
