import type { Survey } from '#lib/intake/survey.ts';

/** Why a file waits for a person: the key of its words, and the details they need. */
export type Stop = { code: string; details: Record<string, string | number> };

/**
 * Without anybody there to ask, only a file is taken in that an own recipe knows whole and that is like the one before.
 * Answers what stands against that; null when nothing does.
 */
export function stopOf({
	known,
	lacking,
	drift,
	notes
}: Pick<Survey, 'known' | 'lacking' | 'drift' | 'notes'>): Stop | null {
	if (!known) return { code: 'stop_unknown_file', details: {} };
	if (lacking.length > 0) return { code: 'refusal_lacking_fields', details: { fields: lacking.join(', ') } };
	const [first] = drift;
	if (first) return { code: `drift_${first.code}`, details: first.details };
	const rounded = notes.find(({ code }) => code === 'rounded_row_ids');
	return rounded ? { code: `note_${rounded.code}`, details: rounded.details } : null;
}
