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

/** A reason that says nothing, in so many rows that comparing like with like by reason is a pretence. */
export function reasonNotes(sample: Sample): Note[] {
	const reasons = sample.texts('reason').filter((reason) => reason !== null);
	const times = new Map<string, number>();
	for (const reason of reasons) if (anything.has(plainWords(reason))) times.set(reason, (times.get(reason) ?? 0) + 1);
	const all = [...times.values()].reduce((sum, count) => sum + count, 0);
	const [reason] = [...times].sort((a, b) => b[1] - a[1])[0] ?? [];
	if (reason === undefined || reasons.length < enoughRows || all <= reasons.length * tooMany) return [];
	return [
		{
			code: 'other_reason',
			details: { column: sample.columnOf('reason'), reason, share: percentOf(all, reasons.length) }
		}
	];
}
