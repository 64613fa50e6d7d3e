import type { Recipe } from '#lib/model/import.ts';
import type { Question } from '#lib/intake/questions.ts';
import { readingsOf } from '#lib/intake/readings.ts';
import type { Profile } from './profile-column.ts';
import { readerOf } from './propose-reading.ts';
import { saysEasy } from './says-easy.ts';

const samplesShown = 3;
/** The ends of a scale, whichever is the easy one. */
const endsOf = (reading: string): string => (reading.match(/\d+/g) ?? []).sort().join();

/** The question which end of a scale is the easy one, where the column speaks of effort only: some ask how hard it was. */
export function askEffort({ fields: { effort } }: Recipe, profiles: Profile[]): Question[] {
	const column = profiles.find(({ name }) => name === effort?.columns[0]);
	if (!effort || !column || saysEasy(column.name) || effort.reading.startsWith('words:')) return [];
	const ends = endsOf(effort.reading);
	const examples = column.values.slice(0, samplesShown);
	const choices = readingsOf('effort')
		.filter((reading) => endsOf(reading) === ends)
		.map((value) => ({ value, samples: examples.map((cell) => String(readerOf('effort', value)(cell))), rows: 0 }));
	return [{ code: 'effort_way', column: column.name, fields: ['effort'], examples, choices, chosen: effort.reading }];
}
