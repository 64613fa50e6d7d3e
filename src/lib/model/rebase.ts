import { z } from 'zod';
import { dimensions } from './fact.ts';

/**
 * That a person lets the limits of a metric and a unit begin again on `day`, on which an event is dated; without such an
 * event it does not hold. `at` is the instant it was settled. Source: metrics.md B4.
 */
export const rebaseSchema = z.object({
	metric: z.string().min(1),
	dimension: z.enum(dimensions),
	/** Empty for all. */
	member: z.string(),
	day: z.iso.date(),
	by: z.string(),
	at: z.number()
});
export type Rebase = z.infer<typeof rebaseSchema>;

export const rebasesSchema = z.array(rebaseSchema);
