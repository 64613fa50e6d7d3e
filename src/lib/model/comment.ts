import { z } from 'zod';
import { dimensions } from './fact.ts';

/** The most letters that a comment may have. */
export const longestComment = 1000;

/** What a person writes at a point of a metric's chart: plain text. `day` is the first of the week or month it stands at. */
export const commentSchema = z.object({
	metric: z.string().min(1),
	dimension: z.enum(dimensions),
	/** Empty for all. */
	member: z.string(),
	day: z.iso.date(),
	body: z.string().trim().min(1).max(longestComment),
	by: z.string()
});
export type CommentDraft = z.infer<typeof commentSchema>;

/** A comment as it is kept; `at` is the instant it was written. */
export type Comment = CommentDraft & { id: number; at: number };
