import { firstOfMonth } from '#lib/model/day.ts';
import type { PulseAnswer } from '#lib/model/records.ts';
import type { Subject, Values, Voice } from './subjects.ts';

export type CountedAnswer = Omit<PulseAnswer, 'identity' | 'team'> & { key: string; team: number };

/** What each answer to the staff pulse says, question by question. */
export function pulseVoices(answers: Iterable<CountedAnswer>): Voice[] {
	const voices: Voice[] = [];
	for (const { key, team, day, who5, recommend, items, favourable } of answers) {
		const say = (subject: Subject, values: Values) =>
			voices.push({ subject, month: firstOfMonth(day), key, team, values });
		say('answered', []);
		if (who5 !== null) say('who5', [who5]);
		if (recommend !== null) say('recommend', [recommend]);
		if (items !== null && items > 0) say('items', [items, favourable ?? 0]);
	}
	return voices;
}
