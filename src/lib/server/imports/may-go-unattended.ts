import type { Survey } from '#lib/intake/survey.ts';

/** Why a file waits for a person: the key of its words, and the details they need. */
export type Stop = { code: string; details: Record<string, string | number> };

/**
 * Without anybody there to ask, only a file is taken in that an own recipe knows whole and that is like the one before.
 * Answers what stands against that; null when nothing does.
 */
export function stopOf({ known, lacking, drift }: Pick<Survey, 'known' | 'lacking' | 'drift'>): Stop | null {
	if (!known) return { code: 'stop_unknown_file', details: {} };
	if (lacking.length > 0) return { code: 'refusal_lacking_fields', details: { fields: lacking.join(', ') } };
	const [first] = drift;
	return first ? { code: `drift_${first.code}`, details: first.details } : null;
}
