import { alphabetically } from '#lib/model/alphabetically.ts';
import { percentOf, type Note } from '#lib/intake/note.ts';
import { plainWords } from '#lib/intake/proposal/plain-words.ts';
import type { Sample } from './sample.ts';

const anything = new Set(
	(
		'other|others|misc|miscellaneous|general|general enquiry|unknown|various|none of the above|not specified|' +
		'andet|oevrigt|oevrige|diverse|ukendt|generelt|annat|oevrigt aerende|okaent|allmaent|annet|ukjent|sonstiges|sonstige|' +
		'allgemein|verschiedenes|unbekannt'
	).split('|')
);
const enoughRows = 20;
const tooMany = 0.25;

const enoughReasons = 5;

/** Reasons that tell little: in so many rows comparing like with like by reason is a pretence. */
export function reasonNotes(sample: Sample): Note[] {
	const times = new Map<string, number>();
	for (const reason of sample.texts('reason')) if (reason !== null) times.set(reason, (times.get(reason) ?? 0) + 1);
	const all = [...times.values()].reduce((sum, count) => sum + count, 0);
	if (all < enoughRows) return [];
	const column = sample.columnOf('reason');
	const vague = [...times].filter(([reason]) => anything.has(plainWords(reason)));
	const vagueRows = vague.reduce((sum, [, count]) => sum + count, 0);
	const isVague = vagueRows > all * tooMany;
	const [other] = vague.toSorted((a, b) => b[1] - a[1])[0] ?? [];
	const first = firstOfList(times, isVague);
	return [
		...(isVague && other !== undefined
			? [{ code: 'other_reason' as const, details: { column, reason: other, share: percentOf(vagueRows, all) } }]
			: []),
		...(first !== null && first.count > all * tooMany
			? [
					{
						code: 'first_reason' as const,
						details: { column, reason: first.reason, share: percentOf(first.count, all) }
					}
				]
			: [])
	];
}

/**
 * The reason that stands first in a list by letter or number, where it is chosen more than twice as often as the next that
 * says something: perhaps only for its place. Beside many that say nothing it need not be so much ahead.
 */
function firstOfList(times: ReadonlyMap<string, number>, isVague: boolean): { reason: string; count: number } | null {
	const listed = [...times].sort(([a], [b]) => alphabetically(a, b));
	const [first, ...rest] = listed;
	if (listed.length < enoughReasons || !first || anything.has(plainWords(first[0]))) return null;
	const next = Math.max(...rest.filter(([reason]) => !anything.has(plainWords(reason))).map(([, count]) => count));
	const [reason, count] = first;
	return count > next * (isVague ? 1 : 2) ? { reason, count } : null;
}
