import type { Dimension } from '#lib/model/fact.ts';

/** The dimensions that people belong to: a day at work, a session or a career is a team's, never a queue's or a reason's. */
export const placed: readonly Dimension[] = ['all', 'site', 'team', 'employer'];
