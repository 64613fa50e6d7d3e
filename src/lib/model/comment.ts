import { z } from 'zod';
import { dimensions } from './fact.ts';
import { longestComment } from './longest-comment.ts';

/** What a person writes at a point of a metric's chart: plain text. `day` is the first of the week or month it stands at. */
export const commentSchema = z.object({
	metric: z.string().min(1),
	dimension: z.enum(dimensions),
	/** Empty for all. */
	member: z.string(),
	day: z.iso.date(),
	/** A browser sends two letters for a line break. */
	body: z
		.string()
		.overwrite((text) => text.replaceAll('\r\n', '\n'))
		.trim()
		.min(1)
		.max(longestComment),
	/** The day on which it is to be looked at again; null where nobody asked for that. */
	againDay: z.iso.date().nullable().default(null),
	by: z.string()
});
export type CommentDraft = z.input<typeof commentSchema>;

/** A comment as it is kept; `at` is the instant it was written. */
export type Comment = z.infer<typeof commentSchema> & { id: number; at: number };
